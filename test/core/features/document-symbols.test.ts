import { test } from 'node:test';
import { checkOutline } from '../../support/check-feature.ts';

test('plan, phases, steps and sub-steps, each with what to know now', () => {
  checkOutline(
    `
--- a.migration.yaml
migration-plan: "1.0"
title: Move orders
phases:
  - id: prepare
    title: Prepare
    steps:
      - id: expand
        title: Create the tables
        status: done
  - title: Move
    steps:
      - id: copy
        title: Copy
        status: in-progress
        blocked-by: [{ref: INC-1, since: 2026-03-09}]
        steps:
          - {title: Domestic, status: done}
          - {title: Abroad}
      - id: cut
        title: Cut over
        depends-on: [copy]
`,
    [
      'plan "Move orders"',
      '  phase "Prepare"',
      '    step "Create the tables"',
      '  phase "Move"',
      '    step "Copy" 1 of 2 · INC-1 for 7 days · unblocks 2',
      '      step "Domestic"',
      '      step "Abroad"',
      '    step "Cut over" blocked upstream by INC-1',
    ],
  );
});

test('steps before the phases stand beside them', () => {
  checkOutline(
    `
--- a.migration.yaml
migration-plan: "1.0"
steps:
  - one
phases:
  - title: Move
    steps: [{id: two}]
`,
    ['plan ""', '  step "one" ready', '  phase "Move"', '    step "two" ready'],
  );
});

test('two steps with one id keep their own parts', () => {
  checkOutline(
    `
--- a.migration.yaml
migration-plan: "1.0"
title: A
steps:
  - id: a
    steps:
      - id: a
        steps: [{id: a}]
  - id: a
    steps: [{id: b}]
`,
    [
      'plan "A"',
      '  step "a" 0 of 1 · ready',
      '    step "a"',
      '      step "a"',
      '  step "a" 0 of 1 · ready',
      '    step "b"',
    ],
  );
});

test('what an alias repeats stands once, and its title is not looked for elsewhere', () => {
  checkOutline(
    `
--- a.migration.yaml
migration-plan: "1.0"
title: &name Move
steps:
  - {id: a, title: *name}
`,
    ['plan "Move"', '  step "" ready'],
  );
});

test('a broken plan has what can be read of it', () => {
  checkOutline(
    '\n--- a.migration.yaml\nmigration-plan: "1.0"\ntitle: A\nsteps:\n  - id: a\n  - id: [\n',
    ['plan "A"', '  step "a"', '  step ""'],
  );
});

test('a Markdown plan has the outline that the editor makes', () => {
  checkOutline('\n--- MIGRATION_PLAN.md\n# Move\n\n## Phase 1\n\n- [ ] One\n- [ ] Two\n', []);
});
