import { test } from 'node:test';
import { checkCompletion } from '../../../support/check-feature.ts';

/* What is offered where a plan names something by its id. Each row: the line with the cursor, the items. */

const plan = (step: string) => `
--- a.migration.yaml
migration-plan: "1.0"
id: move
title: Move
evidence: [{id: old-writes, title: Old writes, pattern: old}, {id: rows, title: Rows, pattern: row}]
load-tests: [{id: peak, report: perf/peak.json}]
premortems: [{id: cutover, held: 2026-03-01}]
flags: [{key: orders.reads, file: flags.json}]
contracts: [{id: orders-api, version: 1.0.0}]
incidents: [{id: INC-7, title: Lost mail}]
maintenance-windows: [{id: night, start: 2026-05-16T06:00}, {id: sunday, start: 2026-05-17T06:00}]
steps:
  - id: seam
    title: Put a port in front
  - id: write
    title: Write to both
    ${step}
--- docs/postmortems/inc-3.md
---
type: postmortem
incident: INC-3
status: draft
---
# What went wrong
--- docs/premortems/backfill.md
---
type: premortem
id: backfill
held: 2026-03-02
---
# What may go wrong
--- docs/incidents/inc-9.md
---
type: incident
id: INC-9
status: resolved
---
# Orders twice
`;

const rows: readonly (readonly [step: string, items: readonly string[]])[] = [
  ['exit: [{evidence: {ref: $0}}]', ['""', 'old-writes', 'rows']],
  ['exit: [{evidence: {ref: old$0}}]', ['"old"', 'old-writes', 'rows']],
  ['exit: [{evidence: {ref: old$0-writes}}]', ['"old-writes"', 'old-writes', 'rows']],
  ['entry: [{load-test: {ref: $0}}]', ['""', 'peak']],
  ['entry: [{premortem: {ref: $0}}]', ['""', 'cutover', 'backfill']],
  ['entry: [{postmortem: {ref: $0}}]', ['""', 'INC-3']],
  ['entry: [{flag: {key: o$0}}]', ['"o"', 'orders.reads']],
  ['entry: [{consumers: {contract: $0}}]', ['""', 'orders-api']],
  ['entry: [{notice: {contract: $0}}]', ['""', 'orders-api']],
  ['entry: [{maintenance-window: {ref: "$0"}}]', ['""', 'night', 'sunday']],
  ['exit: [{evidence: $0}]', ['""', 'old-writes', 'rows', '...']],
  ['exit:\n      - evidence: old$0', ['"old"', 'old-writes', 'rows', '...']],
  ['entry:\n      - load-test: $0', ['""', 'peak', '...']],
  ['entry:\n      - loadTest: $0', ['""', 'peak', '...']],
  ['entry:\n      - premortem: $0', ['""', 'cutover', 'backfill', '...']],
  ['entry:\n      - maintenance-window: $0', ['""', 'night', 'sunday', '...']],
  ['entry:\n      - flag: $0', ['""', 'orders.reads', '...']],
  ['entry:\n      - postmortem: $0', ['""', 'INC-3', '...']],
  ['removes: [$0]', ['""', 'orders-api', 'orders.reads']],
  ['removes:\n      - $0', ['""', 'orders-api', 'orders.reads']],
  ['needs: [$0]', ['""', 'seam', 'step:', 'lag:']],
  ['dependsOn: [$0]', ['""', 'seam', 'step:', 'lag:']],
  ['after: $0', ['""', 'seam', '...']],
  ['depends_on: [{step: $0}]', ['""', 'seam']],
  ['exit: [{loadTest: {ref: $0}}]', ['""', 'peak']],
  ['blocked-by: [{ref: $0}]', ['""', 'INC-7', 'INC-9', 'seam']],
  ['kind: $0', ['""', 'seam', 'build', 'expand', 'migrate', '...']],
  ['point-of-no-return: $0', ['""', 'true', 'false']],
  ['exit: [{postmortem: {ref: INC-3, action-items: $0}}]', ['""', 'closed']],
  ['exit: [{flag: {key: orders.reads, state: $0}}]', []],
  ['estimate: $0', []],
  ['title: $0', []],
];

for (const [step, items] of rows) {
  test(`${step.replaceAll(/\s+/g, ' ')} offers ${items.slice(1).join(', ') || 'nothing'}`, () => {
    checkCompletion(plan(step), items);
  });
}

for (const list of ['incidents: [{id: INC-7, steps: [$0]}]', 'premortems: [{id: pm, for: [$0]}]']) {
  test(`${list} offers the steps of the plan`, () => {
    const head = 'migration-plan: "1.0"\nid: move\ntitle: Move';
    checkCompletion(
      `\n--- a.migration.yaml\n${head}\n${list}\nsteps: [{id: seam, title: Seam}]\n`,
      ['""', 'seam'],
    );
  });
}

const markdown = (line: string) => `
--- MIGRATION_PLAN.md
---
migration-plan: "1.0"
maintenance-windows: [{id: night, start: 2026-05-16T06:00}]
incidents: [{id: INC-7, title: Lost mail}]
---
# Move

- [x] **seam** Put a port in front
${line}
--- docs/adr/0001-use-events.md
# 1. Use events

## Status

Accepted
`;

const labels: readonly (readonly [line: string, items: readonly string[]])[] = [
  ['- [ ] **w** Write `blocked-by:$0`', ['""', 'INC-7', 'seam', 'ADR-0001']],
  ['- [ ] **w** Write `decision:A$0`', ['"A"', 'ADR-0001']],
  ['- [ ] **w** Write `window:n$0`', ['"n"', 'night']],
  ['- [ ] **w** Write `kind:$0`', ['""', 'seam', 'build', '...']],
  ['- [ ] **w** Write `due:$0`', []],
  ['- [ ] **w** Write `x-note:$0`', []],
  ['- [ ] **w** Write `af$0ter`', ['"after"', 'id:', 'after:', '...']],
  ['- [ ] **w** Write `after:se$0am`', ['"seam"', 'seam']],
  ['- [ ] **w** Write `a b$0`', []],
  ['- [ ] **w** `kind:build` Write `window:$0', ['""', 'night']],
];

for (const [line, items] of labels) {
  test(`${line} offers ${items.slice(1).join(', ') || 'nothing'}`, () => {
    checkCompletion(markdown(line), items);
  });
}

test('the same with the line breaks of another machine', () => {
  const crlf = markdown('- [ ] **w** Write `window:n$0`').replaceAll('\n', '\r\n');
  checkCompletion(crlf.replaceAll(/^--- (.*)\r$/gm, '--- $1').trimStart(), ['"n"', 'night']);
});
