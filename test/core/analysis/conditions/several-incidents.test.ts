import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseFixture } from '../../../support/analyse-fixture.ts';
import { outlineOfStates } from '../../../support/plan-builder.ts';

/* A criterion that several incidents fail is not free when one of them is over. */

const source = (incidents: readonly string[], criterion: string) => `--- move.migration.yaml
migration-plan: "1.0"
title: Move
incidents:
${incidents.map((each, at) => `  - {id: INC-${at + 1}, title: x, severity: 2, status: ${each}}\n`).join('')}
steps:
  - {id: a, title: A, kind: migrate, entry: [${criterion}]}
  - {id: b, title: B, depends-on: [a]}
`;

const open = 'monitoring, started: 2026-03-10, steps: [a]';
const other = 'investigating, started: 2026-03-12';

function rootsOf(text: string): string[] | undefined {
  return analyseFixture(text).plans[0]?.roots.map(
    ({ label, reason, frees }) =>
      `${label} since ${reason.since} frees ${frees.map(({ id }) => id).join(' ')}`,
  );
}

test('what halts a step and what fails its criterion are told apart', () => {
  const text = source([open, other], 'incidents: {open: 0}');
  assert.deepEqual(rootsOf(text), [
    'INC-1 since 2026-03-10 frees ',
    'INC-1 and INC-2 since 2026-03-10 frees ',
  ]);
  assert.equal(
    outlineOfStates(analyseFixture(text))[0],
    'a: blocked: Halted by INC-1 "x" (severity 2, monitoring).',
  );
});

test('of one alone both are the same', () => {
  assert.deepEqual(rootsOf(source([open, 'resolved'], 'incidents: {open: 0}')), [
    'INC-1 since 2026-03-10 frees a b',
  ]);
});
