import assert from 'node:assert/strict';
import { test } from 'node:test';
import { overdueReview } from '../../../src/core/rules/overdue-review.ts';
import { unclearDate } from '../../../src/core/rules/unclear-date.ts';
import { checkFix, fixTitles } from '../../support/check-fix.ts';
import { evaluateFixture } from '../../support/check-rule.ts';

const record = (head: string) =>
  `# Use a queue\n\n* Status: Accepted\n${head}\n\n## Context and Problem Statement\n\nText.\n\n## Decision Outcome\n\nWe do.\n`;

/** The head of a record, and what is said of its dates. */
const cases: readonly (readonly [string, readonly string[]])[] = [
  ['* Date: 2026-03-04', []],
  ['* Date: 26/03/2026', []],
  ['* Date: YYYY-MM-DD', []],
  ['* Date: May 2026', []],
  ['* Date: Phase 20', []],
  ['* Date: 2026-02-30', ['"2026-02-30" is no day of the calendar.']],
  ['* Date: 31. April 2026', ['"31. April 2026" is no day of the calendar.']],
  [
    '* Date: 04/03/2026',
    ['"04/03/2026" may mean two days: which number is the month is not certain.'],
  ],
  ['* Date: 04.03.2026', []],
  ['* Date: 2026-03-04\n* Last updated: 2026-13-32', ['"2026-13-32" is no day of the calendar.']],
  ['* Review by: 2026-03-15', ['ADR-0001 was to be reviewed by 15 Mar, yesterday.']],
  ['* Revisit on: 2025-03-16', ['ADR-0001 was to be reviewed by 16 Mar 2025, 365 days ago.']],
  ['* Review by: 2026-03-16', []],
  ['* Review by: next quarter', []],
];

for (const [head, expected] of cases) {
  test(`what "${head}" leads to`, () => {
    const { findings } = evaluateFixture(record(head));
    const ours: readonly string[] = [unclearDate.id, overdueReview.id];
    assert.deepEqual(
      findings.filter(({ rule }) => ours.includes(rule)).map(({ message }) => message),
      expected,
    );
  });
}

test('what has ended needs no review, what is only proposed does', () => {
  const messagesOf = (status: string) =>
    evaluateFixture(record('* Valid until: 2026-03-01').replace('Accepted', status)).findings.map(
      ({ rule }) => rule,
    );
  assert.deepEqual(messagesOf('Superseded'), []);
  assert.deepEqual(messagesOf('Rejected'), []);
  assert.deepEqual(messagesOf('Proposed'), [overdueReview.id]);
});

test('both days that may be meant are offered, and nothing but the day is written', () => {
  const before = record('* Date: 04/03/2026 (proposed)');
  assert.deepEqual(fixTitles(before), [
    'Write 2026-03-04, which is 4 Mar 2026',
    'Write 2026-04-03, which is 3 Apr 2026',
  ]);
  checkFix(
    before,
    'Write 2026-04-03, which is 3 Apr 2026',
    record('* Date: 2026-04-03 (proposed)').trimEnd(),
  );
});

test('day and month that changed places are turned round, nothing is guessed for another day', () => {
  checkFix(
    record('* Date: 2026-15-03'),
    'Write 2026-03-15, which is 15 Mar 2026',
    record('* Date: 2026-03-15').trimEnd(),
  );
  assert.deepEqual(fixTitles(record('* Date: 2026-02-30')), []);
});

test('the order that another record proves holds for every date of a record', () => {
  const { findings } = evaluateFixture(
    `${record('* Date: 26/03/2025')}--- docs/adr/0002-x.md\n${record('* Date: 2025-01-01\n* Review by: 04/03/2026')}`,
  );
  assert.deepEqual(
    findings.map(({ message }) => message),
    ['ADR-0002 was to be reviewed by 4 Mar, 12 days ago.'],
  );
});
