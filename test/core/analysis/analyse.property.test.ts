import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { analyse } from '../../../src/core/analysis/analyse.ts';
import type { DecisionStatus } from '../../../src/core/model/decision.ts';
import type { History } from '../../../src/core/model/facts/facts.ts';
import {
  type Plan,
  type Step,
  stepKinds,
  stepStatuses,
} from '../../../src/core/model/plan/plan.ts';
import type { Project } from '../../../src/core/model/project.ts';
import { checkProject } from '../../../src/core/rules/common/check-project.ts';
import {
  after,
  decision,
  decisionGate,
  factsOn,
  impediment,
  outlineOfStates,
  plan,
  project,
  reference,
  sourced,
  step,
  unsupportedGate,
} from '../../support/plan-builder.ts';
import { timeZones } from '../../support/time-zones.ts';

const zones = [...timeZones, 'No/Such'];

const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'p1/a', 'p2/b', 'gone', '', '/', 'ADR-0001');
const day = fc.constantFrom('2025-12-31', '2026-03-15', '2026-03-16', '2026-03-17', '2027-01-01');
const text = fc.string({ unit: 'binary', maxLength: 12 });
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const impediments = fc
  .record({
    to: optional(fc.oneof(ids, text)),
    reason: optional(text),
    since: optional(day),
    until: optional(day),
  })
  .map(({ to, ...rest }) => impediment(to === undefined ? rest : { to, ...rest }));

const gates = fc.oneof(
  ids.map(id => decisionGate(id)),
  fc.constant(unsupportedGate('soak')),
);

const steps = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    status: optional(fc.constantFrom(...stepStatuses)),
    kind: fc.constantFrom(...stepKinds),
    dependsOn: fc.array(
      fc.tuple(ids, fc.nat(20)).map(([id, lag]) => after(id, lag)),
      { maxLength: 3 },
    ),
    blockedBy: fc.array(impediments, { maxLength: 2 }),
    decisions: fc.array(ids.map(reference), { maxLength: 2 }),
    paths: fc.array(fc.oneof(fc.constant('src/**'), text).map(sourced), { maxLength: 2 }),
    days: fc.record({
      start: optional(day),
      due: optional(day),
      started: optional(day),
      finished: optional(day),
      reviewed: optional(day),
      until: optional(day),
    }),
    entry: fc.array(gates, { maxLength: 2 }),
    exit: fc.array(gates, { maxLength: 2 }),
    parent: optional(fc.constantFrom('a', 'b')),
  })
  .map(({ id, status, days, ...rest }): Step => {
    const read = Object.entries(days).map(([name, value]) => [name, value && sourced(value)]);
    return step(id, { ...rest, ...Object.fromEntries(read), status: status && sourced(status) });
  });

const plans = fc
  .record({
    steps: fc.array(steps, { maxLength: 8 }),
    timeZone: fc.constantFrom(undefined, ...zones),
    decisions: fc.array(ids.map(reference), { maxLength: 1 }),
  })
  .map(({ steps: list, ...rest }): Plan => plan(list, rest));

const statuses: readonly DecisionStatus[] = ['accepted', 'proposed', 'superseded', 'unknown'];

const projects = fc
  .record({
    plans: fc.array(plans, { maxLength: 3 }),
    status: optional(fc.constantFrom(...statuses)),
  })
  .map(({ plans: list, status }): Project => {
    const named = list.map((each, index) => ({ ...each, id: `p${index}`, file: `p${index}.yaml` }));
    return project(named, [decision('docs/adr/0001-x.md', status)]);
  });

const commit = {
  hash: 'abcdef0123',
  author: 'li',
  at: '2026-03-01T09:00:00Z',
  files: ['src/a.ts'],
};

const histories = fc.constantFrom<History>(
  { kind: 'unknown', reason: 'no git history here' },
  { kind: 'known', commits: [], since: undefined, isShallow: false, revisions: new Map() },
  { kind: 'known', commits: [commit], since: '2026-01-01', isShallow: true, revisions: new Map() },
  {
    kind: 'known',
    commits: [commit, { ...commit, at: 'not a moment' }],
    since: undefined,
    isShallow: false,
    revisions: new Map([
      ['p0.yaml', [{ commit, text: 'migration-plan: "1.0"\nsteps: [{id: a}]' }]],
    ]),
  },
);

test('whatever the plan, every marked top step has a state with a reason, and rules can speak', () => {
  fc.assert(
    fc.property(projects, histories, (input, history) => {
      const analysis = analyse(input, factsOn('2026-03-16', history));
      for (const { plan: own, steps: states } of analysis.plans) {
        const wanted = own.steps.filter(({ status, parent }) => status && parent === undefined);
        assert.deepEqual(
          states.map(state => state.step),
          wanted,
        );
        for (const state of states) {
          assert.ok(state.reasons.length > 0);
          for (const { root } of state.chains()) assert.ok(root.touches.includes(state.step));
          const reasons = [...state.reasons, ...state.overlays.map(({ reason }) => reason)];
          for (const { message } of reasons) assert.match(message, /^\P{Ll}.*[.!?]$/su);
        }
      }
      for (const { message } of checkProject(input, analysis)) assert.match(message, /[.!?]$/s);
    }),
    { numRuns: 300 },
  );
});

test('the order of plans, steps aside, does not matter', () => {
  fc.assert(
    fc.property(projects, input => {
      const facts = factsOn('2026-03-16');
      const turned = { ...input, plans: input.plans.toReversed() };
      const first = analyse(input, facts);
      const second = analyse(turned, facts);
      assert.deepEqual(outlineOfStates(first), outlineOfStates(second));
      assert.deepEqual(checkProject(input, first), checkProject(turned, second));
    }),
  );
});

test('days begin at midnight of the zone of the plan', () => {
  const due = step('a', { due: sourced('2026-03-15') });
  const facts = { ...factsOn('2026-03-15'), now: '2026-03-15T23:30:00Z' };
  const late = zones.filter(timeZone => {
    const [first] = analyse(project([plan([due], { timeZone })]), facts).plans;
    return first?.steps[0]?.overlays.some(({ kind }) => kind === 'overdue');
  });
  assert.deepEqual(late, [
    'Europe/Berlin',
    'Asia/Tokyo',
    'Asia/Kolkata',
    'Australia/Lord_Howe',
    'Pacific/Kiritimati',
  ]);
});
