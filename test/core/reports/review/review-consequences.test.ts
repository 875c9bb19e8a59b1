import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reviewJson } from '../../../../src/core/reports/review/review-json.ts';
import { reviewMarkdown } from '../../../../src/core/reports/review/review-markdown.ts';
import { reviewText } from '../../../../src/core/reports/review/review-text.ts';
import { checkReview } from '../../../../src/core/review/check-review.ts';
import { reviewFixtures } from '../../../support/check-review.ts';
import { linesOf, readReportInput } from '../../../support/report-input.ts';

const steps = (count: number) =>
  Array.from(
    { length: count },
    (_, index) => `  - {id: s${index}, title: Step ${index}, depends-on: [switch]}\n`,
  ).join('');

const orders = (incident: string, count = 1) => `
--- orders.migration.yaml
migration-plan: "1.0"
id: orders
title: Move orders
steps:
  - {id: switch, title: Switch over, kind: cutover, status: in-progress, started: 2026-03-16}
${steps(count)}--- docs/incidents/INC-7.md
---
type: incident
id: INC-7
severity: 1
status: ${incident}
steps: [orders/switch]
---
# Orders are lost
`;

const inputOf = (before: string, after: string) => {
  const review = reviewFixtures(before, after);
  const base = { name: 'main', commit: '0123456789abcdef0123456789abcdef01234567' };
  return { ...readReportInput(after), ...review.head, review, findings: checkReview(review), base };
};
const textOf = (before: string, after: string) =>
  linesOf(reviewText(inputOf(before, after), undefined));

test('an incident that is over, and what follows, in the text', () => {
  assert.deepEqual(textOf(orders('monitoring'), orders('resolved')), [
    'Status',
    '  · Incident INC-7: monitoring → resolved.  docs/incidents/INC-7.md:5:9',
    '',
    'Consequences',
    '  ▶ switch  blocked → in progress since today      orders.migration.yaml:5:10',
    '  … s0      blocked upstream → waiting for switch  orders.migration.yaml:6:10',
    '',
    '1 change against main (01234567): 1 of status. 2 unchanged steps are in another condition.',
  ]);
});

test('in Markdown behind the changes', () => {
  const text = reviewMarkdown(inputOf(orders('monitoring'), orders('resolved')));
  const [, rest = ''] = text.split('```\n');
  assert.equal(
    rest,
    `
### Status

- Incident INC-7: monitoring → resolved. (docs/incidents/INC-7.md:5)

### Consequences

- ▶ switch: blocked → in progress since today (orders.migration.yaml:5)
- … s0: blocked upstream → waiting for switch (orders.migration.yaml:6)
`,
  );
  assert.match(text, /: 1 of status\. 2 unchanged steps are in another condition\.\n\n###/);
});

test('in JSON both conditions, and the place', () => {
  const { consequences, changes } = reviewJson(inputOf(orders('monitoring'), orders('resolved')));
  const place = { file: 'orders.migration.yaml', column: 10 };
  assert.deepEqual(consequences, [
    { plan: 'orders', step: 'switch', before: 'blocked', after: 'active', ...place, line: 5 },
    { plan: 'orders', step: 's0', before: 'blocked-upstream', after: 'waiting', ...place, line: 6 },
  ]);
  assert.deepEqual(
    changes.map(({ kind, fingerprint }) => [kind, fingerprint]),
    [['status-changed', 'status-changed incident/INC-7 monitoring resolved']],
  );
});

test('fifty of them are shown, the rest is counted', () => {
  const lines = textOf(orders('monitoring', 60), orders('resolved', 60));
  assert.equal(lines.filter(line => /^ {2}[▶…] /.test(line)).length, 50);
  assert.equal(lines.at(-3), '  11 more');
  const text = reviewMarkdown(inputOf(orders('monitoring', 60), orders('resolved', 60)));
  assert.match(text, /\n- 11 more\n/);
});

test('steps of a plan that is no YAML any more follow from nothing', () => {
  const broken = orders('monitoring').replace('steps:', 'steps: [');
  assert.deepEqual(textOf(orders('monitoring'), broken).slice(-1), [
    '1 change against main (01234567): 1 of text.',
  ]);
});

test('where nothing is told and nothing follows, nothing changes', () => {
  assert.deepEqual(textOf(orders('monitoring'), orders('monitoring')), [
    'Nothing that is written of the architecture changes against main (01234567).',
  ]);
});
