import { test } from 'node:test';
import { checkRules } from '../../support/check-rule.ts';

test('the day itself is in time, the next one is not', () => {
  checkRules(`
now: 2026-03-16
--- p.migration.yaml
migration-plan: "1.0"
title: Plan
steps:
  - {id: a, title: A, due: 2026-03-16}
  - {id: b, title: B, due: 2026-03-15}
                           ^^^^^^^^^^ warning overdue-step: b was due on 15 Mar, yesterday.
  - {id: c, title: C, due: 2025-12-16}
                           ^^^^^^^^^^ warning overdue-step: c was due on 16 Dec 2025, 90 days ago.
  - {id: d, title: D, due: 2026-03-01, status: done}
  - {id: e, title: E, due: 2026-03-01, status: cancelled}
`);
});

test('nobody is late in a plan that rests', () => {
  checkRules(`
now: 2026-03-16
--- p.migration.yaml
migration-plan: "1.0"
title: Plan
status: on-hold
steps:
  - {id: a, title: A, due: 2026-03-01}
`);
});

test('in Markdown, and only information where nobody said that it is a plan', () => {
  checkRules(`
now: 2026-03-16
--- docs/notes.md
# Migrate the shop

- [ ] Create the tables \`due:2026-03-01\`
                             ^^^^^^^^^^ information overdue-step: create-the-tables was due on 1 Mar, 15 days ago.
- [ ] Copy the orders
- [ ] Switch the reads
`);
});
