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
