import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statusJson } from '../../../../src/core/reports/status/status-json.ts';
import { statusText } from '../../../../src/core/reports/status/status-text.ts';
import { linesOf, readReportInput } from '../../../support/report-input.ts';

const adr = '--- docs/adr/0002-b.md\n# 2. Use two\n\nDate: 2026-02-06\n\n## Status\n\nProposed\n';
const plan = (head: string, steps: readonly string[]) =>
  `\n${adr}--- a.migration.yaml\nmigration-plan: "1.0"\ntitle: A\n${head}steps:\n${steps.map(each => `  - {${each}}\n`).join('')}`;

/** What stands between the head of a plan and the sum, without places. */
function concernsOf(source: string): readonly string[] {
  const lines = linesOf(statusText(readReportInput(source), undefined));
  const start = lines.findIndex(line => line.startsWith('A  '));
  return lines.slice(start + 2, lines.indexOf('', start)).map(line =>
    line
      .trim()
      .replace(/\s+a\.migration\.yaml:\d+$/, '')
      .replaceAll(/ {2,}/g, '  '),
  );
}

const decisions = 'decisions: [ADR-0002]\n';
const back = 'id: back, title: Back, status: rolled-back, reason: too slow';
const hold = 'id: hold, title: Hold, status: on-hold, reason: quarter-end';

const plans: readonly (readonly [name: string, source: string, concerns: readonly string[]])[] = [
  [
    'a decision that the whole plan waits for is told at a step that it blocks',
    plan(decisions, [back, 'id: b, title: B', 'id: c, title: C, depends-on: [b]']),
    ['✖ b  blocked by ADR-0002, which has been proposed since 6 Feb, unblocks 2 steps'],
  ],
  [
    'a step that rests is told with what its own rest holds up',
    plan('', [hold, 'id: b, title: B, depends-on: [hold]', 'id: c, title: C, depends-on: [b]']),
    ['‖ hold  on hold: quarter-end, unblocks 3 steps'],
  ],
  [
    'of two that block one step the one is told that frees more, with its own age',
    plan('', [
      'id: a, title: A, entry: [{decision: {ref: ADR-0002, status: accepted}}], blocked-by: [{ref: INC-1, since: 2026-03-09}]',
      'id: b, title: B, blocked-by: [{ref: INC-1, since: 2026-03-14}]',
    ]),
    ['✖ a  blocked for 7 days by INC-1 and 1 more, holds up 2 steps'],
  ],
  [
    'one that several steps name is told at the first, with the age that it has there',
    plan('', [
      'id: a, title: A, blocked-by: [{ref: INC-1, since: 2026-03-14}]',
      'id: b, title: B, blocked-by: [{ref: INC-1, since: 2026-03-02}]',
    ]),
    ['✖ a  blocked for 2 days by INC-1, unblocks 2 steps'],
  ],
  ['a pause that nobody waits for was a decision of somebody', plan('', [hold, back]), []],
];

for (const [name, source, concerns] of plans) {
  test(`cairn status: ${name}`, () => assert.deepEqual(concernsOf(source), concerns));
}

test('every root that stops an open step is named once, in text and in JSON', () => {
  for (const [name, source] of plans) {
    const input = readReportInput(source);
    const state = input.analysis.plans.find(each => each.plan.file === 'a.migration.yaml');
    const [report] = statusJson(input).plans;
    const named = report?.concerns.flatMap(({ roots }) => roots.map(({ label }) => label)) ?? [];
    const expected = (state?.roots ?? [])
      .filter(root => root.touches.length > 1 || !/on-hold|rolled-back/.test(root.code))
      .map(({ label }) => label);
    assert.deepEqual(named.toSorted(), expected.toSorted(), name);
  }
});
