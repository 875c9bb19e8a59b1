import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conflictingStatus } from '../../../src/core/rules/conflicting-status.ts';
import { unclearStatus } from '../../../src/core/rules/unclear-status.ts';
import { evaluateFixture } from '../../support/check-rule.ts';

/** The head of a record, and what the two rules about its status say. */
const cases: readonly (readonly [string, readonly string[]])[] = [
  ['* Status: Accepted', []],
  ['* Status: Accepted\n* Superseded by: none', []],
  ['* Status: Superseded by ADR-9', []],
  ['* Status: {proposed | accepted}', []],
  ['', []],
  [
    '* Status: Accepted\n* Superseded by: ADR-9',
    ['Its status is "Accepted", but it names a successor, "ADR-9".'],
  ],
  ['* Status: Accepted\n* Status: Draft', ['One place says "Accepted", another one "Draft".']],
  [
    '* Status: Accepted?',
    ['A question mark follows the status. The decision counts as unknown, never as accepted.'],
  ],
  [
    '* Status: Moved',
    ['"Moved" is no status that is known. The decision counts as unknown, never as accepted.'],
  ],
];

for (const [head, expected] of cases) {
  test(`what "${head}" leads to`, () => {
    const { findings } = evaluateFixture(
      `# Use a queue\n\n${head}\n\n## Context and Problem Statement\n\nText.\n\n## Decision Outcome\n\nWe do.\n`,
    );
    const ours: readonly string[] = [conflictingStatus.id, unclearStatus.id];
    assert.deepEqual(
      findings.filter(({ rule }) => ours.includes(rule)).map(({ message }) => message),
      expected,
    );
  });
}

/** The front matter, the head of the text, and what is said of both. */
const days: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'date: 2026-01-02',
    '* Date: 2026-01-03',
    ['Its date is "2026-01-02" in the front matter, but "2026-01-03" in the text.'],
  ],
  ['date: 2026-01-02', '* Date: 2 January 2026', []],
  ['date: 2026-01-02', '* Decided: 2026-01-03', []],
  ['date: 2026-01-02', '* Date: 03/01/2026', []],
  ['date: 2026-01-02', '* Created: 2026-01-01', []],
  ['created: 2026-01-02', '* Date: 2026-01-02\n* Date: 2026-01-03', []],
];

for (const [matter, head, expected] of days) {
  test(`what "${matter}" and "${head}" lead to`, () => {
    const { findings, project } = evaluateFixture(
      `\n--- docs/adr/0001-a.md\n---\n${matter}\nstatus: accepted\n---\n\n# A\n\n${head}\n\n## Context\n\nA.\n\n## Decision\n\nB.\n`,
    );
    const own = findings.filter(({ rule }) => rule === conflictingStatus.id);
    assert.deepEqual(
      own.map(({ message }) => message),
      expected,
    );
    assert.equal(own[0]?.related.length ?? 1, 1);
    assert.equal(project.decisions[0]?.date?.value?.startsWith('2026-01-0'), true);
  });
}

test('the day of an approval is another one than that of the front matter', () => {
  const { findings } = evaluateFixture(
    '\n--- docs/adr/0001-a.md\n---\ndate: 2026-01-02\nstatus: accepted\n---\n\n# A\n\n## Context\n\nA.\n\n## Decision\n\nB.\n\n## Approvals\n\n- Approved by: Ada\n- Date: 2026-02-02\n',
  );
  assert.deepEqual(
    findings.filter(({ rule }) => rule === conflictingStatus.id),
    [],
  );
});
