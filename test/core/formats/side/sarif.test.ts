import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readSarif } from '../../../../src/core/formats/side/read-sarif.ts';

/* Which results of another tool are open, and of which rule: an open one that is not seen looks solved. */

const tool = { driver: { name: 'x', rules: [{ id: 'no-legacy' }, { id: 'no-var' }] } };

function rulesOf(...results: readonly object[]): readonly (string | undefined)[] {
  const reading = readSarif(JSON.stringify({ version: '2.1.0', runs: [{ tool, results }] }));
  assert.equal(reading.kind, 'results');
  return reading.kind === 'results' ? reading.results.map(({ rule }) => rule) : [];
}

for (const [result, rule] of [
  [{ ruleId: 'no-legacy' }, 'no-legacy'],
  [{ ruleId: 'no-legacy', ruleIndex: 1 }, 'no-legacy'],
  [{ rule: { id: 'no-legacy' } }, 'no-legacy'],
  [{ ruleIndex: 0 }, 'no-legacy'],
  [{ ruleIndex: 1 }, 'no-var'],
  [{ rule: { index: 1 } }, 'no-var'],
  [{ ruleIndex: 7 }, undefined],
  [{ ruleIndex: -1 }, undefined],
  [{ ruleIndex: 0.5 }, undefined],
  [{ ruleIndex: '0' }, undefined],
  [{ message: { text: 'x' } }, undefined],
] as const) {
  test(`the rule of ${JSON.stringify(result)}`, () => {
    assert.deepEqual(rulesOf(result), [rule]);
  });
}

for (const [result, isOpen] of [
  [{}, true],
  [{ kind: 'fail' }, true],
  [{ kind: 'review' }, true],
  [{ kind: 'open' }, true],
  [{ kind: 'pass' }, false],
  [{ kind: 'notApplicable' }, false],
  [{ kind: 'informational' }, false],
  [{ level: 'none' }, true],
  [{ baselineState: 'new' }, true],
  [{ baselineState: 'unchanged' }, true],
  [{ baselineState: 'absent' }, false],
  [{ suppressions: [] }, true],
  [{ suppressions: [{ kind: 'inSource' }] }, false],
  [{ suppressions: [{ kind: 'external', status: 'accepted' }] }, false],
  [{ suppressions: [{ kind: 'external', status: 'underReview' }] }, true],
  [{ suppressions: [{ kind: 'external', status: 'rejected' }] }, true],
  [{ suppressions: [{ status: 'accepted' }, { status: 'rejected' }] }, true],
  [{ suppressions: null }, true],
] as const) {
  test(`a result with ${JSON.stringify(result)} is ${isOpen ? 'open' : 'none that is open'}`, () => {
    assert.equal(rulesOf({ ruleId: 'a', ...result }).length, isOpen ? 1 : 0);
  });
}

test('the results of several runs are those of each', () => {
  const rule = fc.constantFrom('a', 'b', 'c');
  fc.assert(
    fc.property(
      fc.array(fc.array(rule, { maxLength: 4 }), { minLength: 1, maxLength: 4 }),
      runs => {
        const log = { runs: runs.map(rules => ({ results: rules.map(ruleId => ({ ruleId })) })) };
        const reading = readSarif(JSON.stringify(log));
        assert.deepEqual(
          reading.kind === 'results' && reading.results.map(each => each.rule),
          runs.flat(),
        );
      },
    ),
  );
});
