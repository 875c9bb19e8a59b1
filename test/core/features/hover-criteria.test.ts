import { test } from 'node:test';
import { checkHover } from '../../support/check-feature.ts';

test('a criterion is said once: with its sign, neither before it as a reason nor behind it as a doubt', () => {
  checkHover(
    `
--- a.migration.yaml
migration-plan: "1.0"
title: Move
steps:
  - {id: write, title: Write, blocked-by: [The lease]}
  - id: cu$0t
    title: Cut
    depends-on: [write]
    entry:
      - decision: ADR-0003
      - manual: The backup was restored
--- docs/adr/0003-drop.md
# 3. Drop

## Status

Proposed
`,
    [
      'cut',
      '**Cut** · [cut](a.migration.yaml:5)',
      '⊘ Blocked upstream by The lease. [line 5](a.migration.yaml:5)',
      '[cut](a.migration.yaml:5) ← [write](a.migration.yaml:4) ← [“The lease”](a.migration.yaml:4)',
      'Resolving [“The lease”](a.migration.yaml:4) unblocks this step and 1 more: [write](a.migration.yaml:4).',
      '… Entry: ADR-0003 is proposed, not accepted [line 9](a.migration.yaml:9), [docs/adr/0003-drop.md line 5](docs/adr/0003-drop.md:5)',
      '? Entry: The backup was restored is not attested [line 10](a.migration.yaml:10)',
      '? Activity is unknown: there is no git history here.',
      'No status is written: it counts as planned',
    ],
  );
});

test('an entry criterion that blocks the step is said once, as what blocks it', () => {
  checkHover(
    `
--- a.migration.yaml
migration-plan: "1.0"
title: Move
steps:
  - id: cu$0t
    title: Cut
    entry:
      - decision: ADR-0003
--- docs/adr/0003-drop.md
# 3. Drop

## Status

Proposed
`,
    [
      'cut',
      '**Cut** · [cut](a.migration.yaml:4)',
      '✖ Blocked by its entry criterion: ADR-0003 is proposed, not accepted. [line 7](a.migration.yaml:7), [docs/adr/0003-drop.md line 5](docs/adr/0003-drop.md:5)',
      'Accepting [ADR-0003](a.migration.yaml:7) unblocks this step.',
      '? Activity is unknown: there is no git history here.',
      'No status is written: it counts as planned',
    ],
  );
});

test('a blocked step says what it waits for beside what blocks it', () => {
  checkHover(
    `
--- a.migration.yaml
migration-plan: "1.0"
title: Move
steps:
  - {id: write, title: Write, status: in-progress}
  - {id: co$0py, title: Copy, depends-on: [write], blocked-by: [OPS-4]}
`,
    [
      'copy',
      '**Copy** · [copy](a.migration.yaml:5)',
      '✖ Blocked by OPS-4. [line 5](a.migration.yaml:5)',
      '· Waiting for write. [line 5](a.migration.yaml:5)',
      'Resolving [OPS-4](a.migration.yaml:5) unblocks this step.',
      '? Activity is unknown: there is no git history here.',
      'No status is written: it counts as planned',
    ],
  );
});

test('a measure that cannot be taken is named with the reason', () => {
  checkHover(
    `
--- a.migration.yaml
migration-plan: "1.0"
title: Move
evidence:
  - {id: ca$0lls, title: Calls}
steps:
  - {id: copy, title: Copy}
`,
    [
      'calls',
      '**Calls** · calls · measure',
      'calls is not measured, as not all of it is understood.',
      'No step names it.',
    ],
  );
});

test('the name of an incident that halts a step leads to the incident', () => {
  checkHover(
    `
--- a.migration.yaml
migration-plan: "1.0"
title: Move
incidents:
  - {id: INC-1, severity: 1, status: monitoring, steps: [copy]}
steps:
  - {id: co$0py, title: Copy, kind: migrate}
`,
    [
      'copy',
      '**Copy** · [copy](a.migration.yaml:6)',
      '✖ Halted by INC-1 (severity 1, monitoring). [line 6](a.migration.yaml:6), [line 4](a.migration.yaml:4)',
      'Resolving [INC-1](a.migration.yaml:4) unblocks this step.',
      '? Activity is unknown: there is no git history here.',
      'No status is written: it counts as planned',
    ],
  );
});
