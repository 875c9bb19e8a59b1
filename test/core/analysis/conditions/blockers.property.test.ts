import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Analysis } from '../../../../src/core/model/analysis/analysis.ts';
import type { StepState } from '../../../../src/core/model/analysis/step-state.ts';
import type { Step } from '../../../../src/core/model/plan/plan.ts';
import { after, analyseSteps, impediment, step } from '../../../support/plan-builder.ts';

interface Sketch {
  readonly status: 'planned' | 'in-progress' | 'on-hold' | 'done';
  readonly dependsOn: readonly number[];
  readonly isBlocked: boolean;
}

const size = 9;

const sketches = fc.array(
  fc.record<Sketch>({
    status: fc.constantFrom('planned', 'in-progress', 'on-hold', 'done'),
    dependsOn: fc.uniqueArray(fc.nat(size - 1), { maxLength: 3 }),
    isBlocked: fc.boolean(),
  }),
  { minLength: 1, maxLength: size },
);

/** The same graph without cycles: a step depends on earlier ones only. */
const ordered = sketches.map(list =>
  list.map((sketch, index) => ({
    ...sketch,
    dependsOn: sketch.dependsOn.filter(other => other < index),
  })),
);

function toSteps(list: readonly Sketch[]): Step[] {
  return list.map(({ status, dependsOn, isBlocked }, index) =>
    step(`s${index}`, {
      is: status,
      dependsOn: dependsOn.filter(other => other < list.length).map(other => after(`s${other}`)),
      blockedBy: isBlocked ? [impediment({ to: `#${index}` })] : [],
    }),
  );
}

function statesOf(analysis: Analysis): readonly StepState[] {
  return analysis.plans.flatMap(({ steps }) => steps);
}

const isOpen = ({ status }: Sketch) => status !== 'done';

/** Every way from a step to a root, as the definition has it and without care for time. */
function waysOf(list: readonly Sketch[], start: number): string[][] {
  const sketch = list[start];
  if (!sketch || !isOpen(sketch)) return [];
  const own: string[][] = [];
  if (sketch.status === 'on-hold') own.push([`s${start}`, `s${start}`]);
  if (sketch.isBlocked) own.push([`s${start}`, `#${start}`]);
  const upstream = sketch.dependsOn
    .filter(other => other < list.length)
    .flatMap(other => waysOf(list, other).map(way => [`s${start}`, ...way]));
  return [...own, ...upstream];
}

test('without cycles: every root, its shortest chain and the number of other ways', () => {
  fc.assert(
    fc.property(ordered, list => {
      for (const [index, { chains }] of statesOf(analyseSteps(toSteps(list))).entries()) {
        const all = waysOf(list, index);
        const expected = [...new Set(all.map(way => way.at(-1)))].map(root => {
          const ways = all.filter(way => way.at(-1) === root);
          const shortest = Math.min(...ways.map(way => way.length));
          return `${root} ${shortest - 1} +${ways.length - 1}`;
        });
        const found = chains().map(
          ({ root, steps, otherWays }) => `${root.label} ${steps.length} +${otherWays}`,
        );
        assert.deepEqual(found.sort(), expected.sort());
      }
    }),
  );
});

test('with cycles: chains are ways, roots agree with touches and frees, conditions with roots', () => {
  fc.assert(
    fc.property(sketches, list => {
      const analysis = analyseSteps(toSteps(list));
      for (const state of statesOf(analysis)) {
        const roots = new Set(state.chains().map(({ root }) => root));
        for (const { steps } of state.chains()) assertIsWay(state, steps);
        for (const root of analysis.plans.flatMap(plan => plan.roots)) {
          assert.equal(root.touches.includes(state.step), roots.has(root));
          assert.equal(root.frees.includes(state.step), roots.has(root) && roots.size === 1);
        }
        const isStopped = ['blocked', 'blocked-upstream', 'on-hold'].includes(state.condition);
        assert.equal(roots.size > 0, isStopped);
      }
    }),
  );
});

function assertIsWay(state: StepState, steps: readonly Step[]): void {
  assert.equal(steps[0], state.step);
  for (const [index, each] of steps.slice(1).entries()) {
    const before = steps[index]?.dependsOn.map(({ ref }) => ref.raw) ?? [];
    assert.ok(before.includes(each.id), `${each.id} after ${before}`);
  }
}
