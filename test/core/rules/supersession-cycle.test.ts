import assert from 'node:assert/strict';
import { test } from 'node:test';
import { supersessionCycle } from '../../../src/core/rules/supersession-cycle.ts';
import { evaluateFixture } from '../../support/check-rule.ts';

/** A log of records, each with the lines of its status. */
function log(statuses: readonly string[]): string {
  return statuses
    .map(
      (status, index) =>
        `--- docs/adr/000${index + 1}-x.md\n# ${index + 1}. X\n\n## Status\n\n${status}\n\n## Context\n\nText.\n`,
    )
    .join('');
}

const cases: readonly (readonly [readonly string[], readonly string[]])[] = [
  [['Superseded by ADR-2', 'Superseded by ADR-3', 'Accepted'], []],
  [
    ['Superseded by ADR-2', 'Superseded by ADR-3', 'Superseded by ADR-1'],
    ['ADR-0001 → ADR-0002 → ADR-0003 → ADR-0001'],
  ],
  [
    ['Accepted. Supersedes ADR-2', 'Accepted. Supersedes ADR-1'],
    ['ADR-0001 → ADR-0002 → ADR-0001'],
  ],
  [['Superseded by ADR-2', 'Accepted. Supersedes ADR-1'], []],
  [['Superseded by ADR-2', 'Superseded by ADR-1. Proposed'], ['ADR-0001 → ADR-0002 → ADR-0001']],
  [['Proposed. Supersedes ADR-2', 'Accepted. Supersedes ADR-1'], []],
  [['Accepted. Partially superseded by ADR-2', 'Superseded by ADR-1'], []],
  [['Superseded by ADR-1'], ['ADR-0001 supersedes itself.']],
];

for (const [statuses, expected] of cases) {
  test(`what ${statuses.join(' | ')} leads to`, () => {
    const messages = evaluateFixture(log(statuses))
      .findings.filter(({ rule }) => rule === supersessionCycle.id)
      .map(({ message }) => message);
    assert.equal(messages.length, expected.length, messages.join('\n'));
    for (const [index, part] of expected.entries()) assert.ok(messages[index]?.includes(part));
  });
}
