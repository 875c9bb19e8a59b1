import { test } from 'node:test';
import { checkRules } from '../../support/check-rule.ts';

test('three steps, one of them done, across two plans', () => {
  checkRules(`
--- p.migration.yaml
migration-plan: "1.0"
id: p
title: Plan
steps:
  - {id: a, title: A, depends-on: [b]}
                                   ^ error dependency-cycle: These steps depend on each other: p/a → p/b → q/c → p/a. Remove one dependency.
  - {id: b, title: B, status: done, depends-on: [q/c]}
                              ^^^^ warning contradicted-step: b: says done, but q/c, which it depends on, is open.
--- q.migration.yaml
migration-plan: "1.0"
id: q
title: Plan
steps:
  - {id: c, title: C, depends-on: [p/a]}
`);
});

test('a step that depends on itself', () => {
  checkRules(`
--- p.migration.yaml
migration-plan: "1.0"
title: Plan
steps:
  - {id: a, title: A, depends-on: [a]}
                                   ^ error dependency-cycle: a depends on itself. Remove this dependency.
`);
});

test('a step that is blocked by one that depends on it', () => {
  checkRules(`
--- p.migration.yaml
migration-plan: "1.0"
title: Plan
steps:
  - {id: a, title: A, depends-on: [b]}
                                   ^ error dependency-cycle: These steps depend on each other: a → b → a. Remove one dependency.
  - {id: b, title: B, blocked-by: [{ref: a}]}
`);
});
