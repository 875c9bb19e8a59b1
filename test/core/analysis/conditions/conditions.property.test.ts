import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { DecisionStatus } from '../../../../src/core/model/decision.ts';
import { type Step, type StepStatus, stepStatuses } from '../../../../src/core/model/plan/plan.ts';
import {
  after,
  analyseSteps,
  decision,
  decisionGate,
  impediment,
  outlineOfStates,
  reference,
  sourced,
  stateOf,
  step,
} from '../../../support/plan-builder.ts';

/*
 * The condition of every step of any plan is the one that its definition gives: first what is declared,
 * then what stands in its way, then what it waits for. On 16 March.
 */

const size = 7;
const today = '2026-03-16';
const days: readonly string[] = ['2026-03-15', today, '2026-03-17'];
const decisions: readonly (DecisionStatus | undefined)[] = [
  'accepted',
  'proposed',
  'superseded',
  undefined,
];

interface Sketch {
  readonly status: StepStatus | undefined;
  readonly kind: 'build' | 'migrate';
  readonly finished: string | undefined;
  readonly start: string | undefined;
  readonly dependsOn: readonly (readonly [step: number, lag: number])[];
  readonly until: readonly (string | undefined)[];
  readonly blockedBy: number | undefined;
  /** Decisions by their number: what it rests on, what must be accepted at its start and end. */
  readonly restsOn: number | undefined;
  readonly entry: number | undefined;
  readonly exit: number | undefined;
}

const optional = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.option(arbitrary, { nil: undefined, freq: 1 });
const rarely = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ arbitrary: fc.constant(undefined), weight: 6 }, { arbitrary, weight: 1 });
const someDecision = rarely(fc.nat(decisions.length - 1));

const sketches = fc.array(
  fc.record<Sketch>({
    status: fc.oneof(
      { arbitrary: fc.constantFrom<StepStatus>('planned', 'in-progress', 'done'), weight: 4 },
      { arbitrary: fc.constantFrom<StepStatus | undefined>(...stepStatuses, undefined), weight: 1 },
    ),
    kind: fc.constantFrom('build', 'migrate'),
    finished: optional(fc.constantFrom(...days)),
    start: rarely(fc.constantFrom(...days)),
    // One more than there are steps: it points nowhere.
    dependsOn: fc.array(fc.tuple(fc.nat(size), fc.nat(2)), { maxLength: 2 }),
    until: fc.oneof(
      { arbitrary: fc.constant([]), weight: 5 },
      { arbitrary: fc.tuple(optional(fc.constantFrom(...days))), weight: 1 },
    ),
    blockedBy: rarely(fc.nat(size - 1)),
    restsOn: someDecision,
    entry: someDecision,
    exit: someDecision,
  }),
  { minLength: 1, maxLength: size },
);

const nameOf = (decisionAt: number) => `ADR-${decisionAt + 1}`;

function toStep(sketch: Sketch, index: number, count: number): Step {
  const { blockedBy, until } = sketch;
  return step(`s${index}`, {
    status: sketch.status && sourced(sketch.status),
    kind: sketch.kind,
    finished: sketch.finished === undefined ? undefined : sourced(sketch.finished),
    start: sketch.start === undefined ? undefined : sourced(sketch.start),
    dependsOn: sketch.dependsOn.map(([other, lag]) => after(`s${other}`, lag)),
    blockedBy: [
      ...until.map(day => impediment({ reason: `reason of s${index}`, until: day })),
      ...(blockedBy === undefined || blockedBy >= count
        ? []
        : [impediment({ to: `s${blockedBy}` })]),
    ],
    decisions: sketch.restsOn === undefined ? [] : [reference(nameOf(sketch.restsOn))],
    entry: sketch.entry === undefined ? [] : [decisionGate(nameOf(sketch.entry))],
    exit: sketch.exit === undefined ? [] : [decisionGate(nameOf(sketch.exit))],
  });
}

type Met = 'met' | 'open' | 'waits' | 'missing';

/** The definition, without care for time. */
class Oracle {
  readonly #list: readonly Sketch[];

  constructor(list: readonly Sketch[]) {
    this.#list = list;
  }

  conditionOf(index: number): string | undefined {
    const sketch = this.#list[index];
    if (!sketch?.status) return undefined;
    const { status } = sketch;
    if (isTerminal(sketch) || status === 'on-hold' || status === 'rolled-back') return status;
    if (this.#isBlocked(index) || this.#reaches(index, index)) return 'blocked';
    const before = this.#openBefore(index);
    if (before.some(each => this.#isHeld(each))) return 'blocked-upstream';
    if (status === 'in-progress') return 'active';
    if (status === 'verifying') return 'verifying';
    const isFree =
      this.#links(index).every(met => met === 'met') &&
      (sketch.start === undefined || sketch.start <= today) &&
      gateOf(sketch.entry) === 'pass' &&
      (sketch.kind === 'build' || gateOf(sketch.restsOn) !== 'unknown');
    return isFree ? 'ready' : 'waiting';
  }

  #isHeld(index: number): boolean {
    const sketch = this.#list[index];
    const isPaused = sketch?.status === 'on-hold' || sketch?.status === 'rolled-back';
    return isPaused || this.#isBlocked(index) || this.#reaches(index, index);
  }

  #isBlocked(index: number): boolean {
    const sketch = this.#list[index];
    if (!sketch || isTerminal(sketch)) return false;
    const links = this.#links(index);
    const isStarted = sketch.status === 'in-progress' || sketch.status === 'verifying';
    const isAsked = isStarted || links.every(met => met === 'met');
    const rests = sketch.restsOn === undefined ? undefined : decisions[sketch.restsOn];
    return (
      links.includes('missing') ||
      sketch.until.some(day => day === undefined || day >= today) ||
      this.#blockerOf(sketch) !== undefined ||
      (isAsked && gateOf(sketch.entry) === 'fail') ||
      rests === 'superseded' ||
      (rests === 'proposed' && sketch.kind !== 'build')
    );
  }

  /** The open step that is named under "blocked by". */
  #blockerOf({ blockedBy }: Sketch): number | undefined {
    const other = blockedBy === undefined ? undefined : this.#list[blockedBy];
    return other && !isTerminal(other) ? blockedBy : undefined;
  }

  #links(index: number): Met[] {
    return (this.#list[index]?.dependsOn ?? []).map(([other, lag]) => this.#met(other, lag));
  }

  #met(index: number, lag: number): Met {
    const sketch = this.#list[index];
    if (!sketch) return 'missing';
    if (sketch.status === 'cancelled') return 'met';
    if (sketch.status === undefined) return 'waits';
    if (sketch.status !== 'done') return 'open';
    if (gateOf(sketch.exit) === 'fail') return 'waits';
    // There is no history here, so an end that is not written is not known.
    if (sketch.finished === undefined) return lag === 0 ? 'met' : 'waits';
    const at = days.indexOf(sketch.finished);
    return at + lag <= 1 ? 'met' : 'waits';
  }

  #next(index: number): number[] {
    const sketch = this.#list[index];
    if (!sketch || isTerminal(sketch) || !sketch.status) return [];
    const open = sketch.dependsOn.flatMap(([other, lag]) =>
      this.#met(other, lag) === 'open' ? other : [],
    );
    const blocker = this.#blockerOf(sketch);
    return blocker === undefined || !this.#list[blocker]?.status ? open : [...open, blocker];
  }

  #openBefore(index: number): number[] {
    const found = new Set(this.#next(index));
    for (const each of found) for (const next of this.#next(each)) found.add(next);
    return [...found];
  }

  #reaches(from: number, to: number): boolean {
    return this.#openBefore(from).includes(to);
  }
}

function isTerminal({ status }: Sketch): boolean {
  return status === 'done' || status === 'cancelled';
}

function gateOf(decisionAt: number | undefined): 'pass' | 'fail' | 'unknown' {
  if (decisionAt === undefined) return 'pass';
  const status = decisions[decisionAt];
  if (status === undefined) return 'unknown';
  return status === 'accepted' ? 'pass' : 'fail';
}

const records = decisions.map((status, index) => decision(`docs/adr/000${index + 1}-x.md`, status));

test('the condition of each step is the one that its definition gives', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(sketches, list => {
      const steps = list.map((sketch, index) => toStep(sketch, index, list.length));
      const analysis = analyseSteps(steps, records);
      const oracle = new Oracle(list);
      for (const [index, sketch] of list.entries()) {
        if (!sketch.status) continue;
        const { condition } = stateOf(analysis, `s${index}`);
        seen.add(condition);
        assert.equal(condition, oracle.conditionOf(index), outlineOfStates(analysis).join('\n'));
      }
    }),
    { numRuns: 1500 },
  );
  assert.equal(seen.size, 10);
});
