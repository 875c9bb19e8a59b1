import { test } from 'node:test';
import { checkDefinition, checkHover, checkReferences } from '../../support/check-feature.ts';

/* What a plan defines by an id, and what names it: the way there and back, and what is known of it. */

const lines = [
  'migration-plan: "1.0"',
  'id: orders',
  'title: Move orders',
  'evidence: [{id: old-writes, title: Old writes, manual: {value: 7, at: 2026-03-01}, target: 0}]',
  'load-tests: [{id: peak, report: perf/peak.json}]',
  'maintenance-windows: [{id: night, title: The night, start: 2026-05-16T06:00, duration: PT2H, notice: P7D}]',
  'premortems: [{id: cutover, held: 2026-03-01, for: [write]}]',
  'contracts: [{id: orders-api, version: 1.0.0}]',
  'incidents: [{id: INC-7, title: Lost mail, status: monitoring, steps: [write]}]',
  'steps:',
  '  - {id: write, title: Write to both}',
  '  - id: cut',
  '    title: Cut over',
  '    window: night',
  '    blocked-by: [INC-7, INC-9]',
  '    entry:',
  '      - load-test: peak',
  '      - premortem: {ref: cutover}',
  '      - premortem: backfill',
  '      - evidence: {ref: old-writes}',
  '      - maintenance-window: night',
  '      - postmortem: INC-9',
  '      - notice: {contract: orders-api, sunset: P90D}',
  '  - {id: drop, title: Drop, exit: [{evidence: old-writes}], removes: [orders-api]}',
];

const side = `--- docs/premortems/backfill.md
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
--- docs/postmortems/inc-9.md
---
type: postmortem
incident: INC-9
status: draft
---
# What went wrong
`;

/** With the cursor behind the first letter of a text in a line, counted from one. */
function at(line: number, text: string): string {
  const said = lines[line - 1] ?? '';
  const start = said.indexOf(text) + 1;
  const marked = lines.with(line - 1, `${said.slice(0, start)}$0${said.slice(start)}`);
  return `\n--- a.migration.yaml\n${marked.join('\n')}\n${side}`;
}

const ways: readonly (readonly [line: number, text: string, target: string])[] = [
  [14, 'night', 'a.migration.yaml:6 night'],
  [21, 'night', 'a.migration.yaml:6 night'],
  [17, 'peak', 'a.migration.yaml:5 peak'],
  [18, 'cutover', 'a.migration.yaml:7 cutover'],
  [19, 'backfill', 'docs/premortems/backfill.md:3 backfill'],
  [20, 'old-writes', 'a.migration.yaml:4 old-writes'],
  [23, 'orders-api', 'a.migration.yaml:8 orders-api'],
  [24, 'orders-api', 'a.migration.yaml:8 orders-api'],
  [15, 'INC-7', 'a.migration.yaml:9 INC-7'],
  [15, 'INC-9', 'docs/incidents/inc-9.md:3 INC-9'],
  [7, 'write', 'a.migration.yaml:11 write'],
  [9, 'write', 'a.migration.yaml:11 write'],
];

for (const [line, text, target] of ways) {
  test(`${text} in line ${line} leads to ${target}`, () => {
    checkDefinition(at(line, text), [text, target]);
  });
}

test('a criterion that names nothing leads nowhere', () => {
  checkDefinition(
    '\n--- a.migration.yaml\nmigration-plan: "1.0"\nsteps: [{id: a, title: A, exit: [{evidence: n$0one}]}]\n',
    [],
  );
});

test('what names a measure, asked for at the measure and at a criterion', () => {
  const found = [
    'a.migration.yaml:4 old-writes',
    'a.migration.yaml:20 old-writes',
    'a.migration.yaml:24 old-writes',
  ];
  checkReferences(at(4, 'old-writes'), found);
  checkReferences(at(24, 'old-writes'), found);
});

test('what names a step: incidents and premortems as well', () => {
  checkReferences(at(11, 'write'), [
    'a.migration.yaml:11 write',
    'a.migration.yaml:7 write',
    'a.migration.yaml:9 write',
  ]);
});

test('what names an incident with a file of its own', () => {
  checkReferences(at(15, 'INC-9'), [
    'docs/incidents/inc-9.md:3 INC-9',
    'a.migration.yaml:15 INC-9',
    'a.migration.yaml:22 INC-9',
    'docs/postmortems/inc-9.md:3 INC-9',
  ]);
});

test('a hover says what the thing is, where it stands and which steps name it', () => {
  checkHover(at(20, 'old-writes'), [
    'old-writes',
    '**Old writes** · old-writes · measure',
    'Written down as 7, its target is 0.',
    'Named by [cut](a.migration.yaml:12), [drop](a.migration.yaml:24).',
  ]);
  checkHover(at(14, 'night'), [
    'night',
    '**The night** · night · maintenance window',
    'Announce by 9 May.',
    'On 16 May.',
    'Named by [cut](a.migration.yaml:12).',
  ]);
  checkHover(at(5, 'peak'), [
    'peak',
    '**peak** · load test',
    'There is no report perf/peak.json.',
    'Named by [cut](a.migration.yaml:12).',
  ]);
});

const written = `--- a.migration.yaml
migration-plan: "1.0"
id: orders
title: Move orders
load-tests:
  - {id: peak, report: perf/peak.json, profile: 600 orders a minute}
maintenance-windows:
  - id: night
    start: 2026-05-16T06:00
    announcements:
      - {at: 2026-03-08T10:00, channel: "#status", audience: all shops}
      - {channel: mail}
premortems:
  - id: cutover
    held: 2026-03-01
    risks:
      - {id: R1, scenario: Mail is lost, likelihood: 2, impact: 2}
      - id: R2
        scenario: Two writers diverge
        likelihood: 4
        impact: 5
        signal: The nightly report differs
        mitigation: One lock for both
        contingency: Stop the new writer
        owner: Kim
      - {id: R3, scenario: It is slow, status: mitigated}
      - {id: R4, likelihood: 1, status: perhaps}
  - id: drop
steps:
  - id: cut
    title: Cut over
    status: in-progress
    window: night
    entry: [{load-test: peak}, {premortem: cutover}, {premortem: drop}]
`;

const pointedAt = (name: string) =>
  written.replace(name, `${name.slice(0, -1)}$0${name.slice(-1)}`);

test('a hover tells what people wrote of it, and where', () => {
  checkHover(pointedAt('load-test: peak'), [
    'peak',
    '**peak** · load test',
    'There is no report perf/peak.json.',
    '[Load](a.migration.yaml:5): 600 orders a minute',
    'Named by [cut](a.migration.yaml:29).',
  ]);
  checkHover(pointedAt('window: night'), [
    'night',
    '**night** · maintenance window',
    'On 16 May.',
    'Announcements: [8 Mar in #status to all shops](a.migration.yaml:10), [in mail](a.migration.yaml:11)',
    'Named by [cut](a.migration.yaml:29).',
  ]);
  checkHover(pointedAt('premortem: drop'), [
    'drop',
    '**drop** · premortem',
    'It was not held yet.',
    'Named by [cut](a.migration.yaml:29).',
  ]);
});

test('the risks of a premortem that are not settled, the heaviest first', () => {
  checkHover(pointedAt('premortem: cutover'), [
    'cutover',
    '**cutover** · premortem',
    '[Held on 1 Mar](a.migration.yaml:14)',
    '⚠ [R2 Two writers diverge](a.migration.yaml:17) · score 20 · Kim',
    '[signal](a.migration.yaml:21) The nightly report differs',
    '[mitigation](a.migration.yaml:22) One lock for both',
    '[contingency](a.migration.yaml:23) Stop the new writer',
    '⚠ [R1 Mail is lost](a.migration.yaml:16) · score 4',
    '⚠ [R4](a.migration.yaml:26) · score not known · status not known',
    'Named by [cut](a.migration.yaml:29).',
  ]);
});
