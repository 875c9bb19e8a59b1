import { haltSeverityOf } from '../analysis/conditions/halting.ts';
import { phaseOf } from '../analysis/phase-of.ts';
import { isStarted } from '../analysis/world.ts';
import type { Contract } from '../model/plan/contract.ts';
import type { Evidence } from '../model/plan/evidence.ts';
import type { FeatureFlag } from '../model/plan/flag.ts';
import type { LoadTest } from '../model/plan/load-test.ts';
import type { MaintenanceWindow } from '../model/plan/maintenance-window.ts';
import type { Phase, Plan, Step } from '../model/plan/plan.ts';
import type { Pair, PlanPair } from '../model/review/review.ts';
import { compareFreezes } from './compare-freezes.ts';
import { compareGates } from './compare-gates.ts';
import { compareLoadTest } from './compare-load-test.ts';
import { compareMeasure } from './compare-measure.ts';
import { compareStep, type OwnGates } from './compare-step.ts';
import { compareDays, compareNames, compareTitle, compareValue } from './compare-values.ts';
import { compareWindow } from './compare-window.ts';
import type { Draft } from './draft.ts';
import { matchEntities } from './match-entities.ts';

/** Drafts with what they are about, which together with the plan names it for ever. */
export interface PlanDraft extends Draft {
  readonly entity: string;
}

/** What one plan says now that it did not say before. */
export function comparePlan(pair: PlanPair, today: string): PlanDraft[] {
  const { base, head, steps } = pair;
  const newIds = new Map(steps.pairs.map(same => [same.base.id, same.head.id]));
  const newIdOf = (id: string) => newIds.get(id) ?? id;
  const of = (entity: string, drafts: readonly Draft[]) =>
    drafts.map(draft => ({ ...draft, entity }));
  return [
    ...of('', compareHead(pair, today)),
    ...comparePhases(pair, today).flatMap(({ id, drafts }) => of(id, drafts)),
    ...steps.removed.flatMap(step => of(step.id, [stepRemoved(step)])),
    ...steps.added.flatMap(step => of(step.id, [stepAdded(step)])),
    ...steps.pairs.flatMap(same => {
      const gates = { base: ownGates(base, same.base), head: ownGates(head, same.head) };
      const drafts = compareStep(same, gates, { today, newIdOf, evidence: head.evidence });
      return of(same.head.id, isStarted({ today }, same.head) ? drafts.map(withEmphasis) : drafts);
    }),
    ...compareMeasures(pair).flatMap(({ id, drafts }) => of(id, drafts)),
    ...compareWindows(pair).flatMap(({ id, drafts }) => of(id, drafts)),
    ...compareLoadTests(pair).flatMap(({ id, drafts }) => of(id, drafts)),
    ...compareContracts(pair, today).flatMap(({ id, drafts }) => of(id, drafts)),
    ...compareFlags(pair, today).flatMap(({ id, drafts }) => of(id, drafts)),
    ...of('', compareFreezes(pair)),
  ];
}

/** A step that has started may need the safeguard at any moment. */
function withEmphasis(draft: Draft): Draft {
  return draft.group === 'safety-weakened' ? { ...draft, severity: 'error' } : draft;
}

function compareHead(pair: PlanPair, today: string): Draft[] {
  const { base, head } = pair;
  const subject = { name: `Plan ${head.id}`, base: base.title.span, head: head.title.span };
  const toValues = ({ decisions }: Plan) =>
    decisions.map(({ raw, span }) => ({ value: raw, span }));
  const moved: Draft[] =
    base.file === head.file
      ? []
      : [
          {
            kind: 'plan-moved',
            group: 'text',
            message: `${subject.name} was in ${base.file} before.`,
            base: subject.base,
            head: subject.head,
          },
        ];
  return [
    ...moved,
    ...compareTitle(pair, subject),
    ...compareValue('status', 'status', { base: base.status, head: head.status }, subject),
    ...compareDays(pair, ['start', 'due'], { ...subject, today }),
    ...compareNames('owner', 'ownership', { base: base.owners, head: head.owners }, subject),
    ...compareNames('decision', 'scope', { base: toValues(base), head: toValues(head) }, subject),
    ...compareHalting(pair),
  ];
}

/** Fewer incidents halt steps where the limit is a graver one. */
function compareHalting({ base, head }: Pair<Plan>): Draft[] {
  const [old, now] = [base.policy.haltSeverity, head.policy.haltSeverity];
  const [before, after] = [haltSeverityOf(base), haltSeverityOf(head)];
  if (before === after) return [];
  const places = { base: (old ?? base.title).span, head: (now ?? head.title).span };
  const said = `on plan ${head.id}: incidents halt it from severity ${before} → ${after} on`;
  if (after > before) {
    const message = `Safeguard strengthened ${said}.`;
    return [{ kind: 'halting-tightened', group: 'safety-strengthened', message, ...places }];
  }
  const message = `Safeguard weakened ${said}.`;
  const group = 'safety-weakened';
  return [{ kind: 'halting-loosened', group, severity: 'warning', message, ...places }];
}

interface EntityDrafts {
  readonly id: string;
  readonly drafts: readonly Draft[];
}

function comparePhases({ base, head }: Pair<Plan>, today: string): EntityDrafts[] {
  const textOf = (phase: Phase) => phase.title.value;
  const ways = [{ keyOf: ({ id }: Phase) => id, atLeast: 0 }, { atLeast: 0.85 }];
  const texts = { base: textOf, head: textOf };
  const { pairs, added, removed } = matchEntities(base.phases, head.phases, ways, texts);
  return [
    ...removed.map(({ id, title }) => ({ id, drafts: [goneDraft('phase', title, 'Phase')] })),
    ...added.map(({ id, title }) => ({ id, drafts: [newDraft('phase', title, 'Phase')] })),
    ...pairs.map(pair => {
      const { id, title } = pair.head;
      const subject = { name: `Phase ${id}`, base: pair.base.title.span, head: title.span };
      const gates = (['entry', 'exit'] as const).flatMap(when =>
        compareGates(pair.base[when], pair.head[when], {
          ...{ name: subject.name, when, today },
          evidence: head.evidence,
        }),
      );
      const owners = { base: pair.base.owners, head: pair.head.owners };
      return {
        id,
        drafts: [
          ...compareTitle(pair, subject),
          ...compareDays(pair, ['due'], { ...subject, today }),
          ...compareBarrier(pair),
          ...gates,
          ...compareNames('owner', 'ownership', owners, subject),
        ],
      };
    }),
  ];
}

/** As a dependency of each step of the next phase on each step of this one. */
function compareBarrier({ base, head }: Pair<Phase>): Draft[] {
  const [old, now] = [base.barrier?.value === true, head.barrier?.value === true];
  if (old === now) return [];
  const message = `Phase ${head.id}: the next phase ${now ? 'now waits' : 'no longer waits'} for all of it.`;
  const places = {
    base: (base.barrier ?? base.title).span,
    head: (head.barrier ?? head.title).span,
  };
  return [{ kind: `barrier-${now ? 'added' : 'removed'}`, group: 'schedule', message, ...places }];
}

type Titled = Phase['title'];

function newDraft(kind: string, { value, span }: Titled, what: string): Draft {
  const message = `${what} "${value}" is new.`;
  return { kind: `${kind}-added`, group: 'scope', message, base: undefined, head: span };
}

function goneDraft(kind: string, { value, span }: Titled, what: string): Draft {
  const message = `${what} "${value}" is gone.`;
  return { kind: `${kind}-removed`, group: 'scope', message, base: span, head: undefined };
}

function stepAdded({ id, title, status }: Step): Draft {
  const said = status ? `: ${status.value}` : '';
  return {
    ...newDraft('step', title, 'Step'),
    message: `Step ${id} "${title.value}" is new${said}.`,
  };
}

function stepRemoved({ id, title, status }: Step): Draft {
  const said = status ? `; it was ${status.value}` : '';
  return {
    ...goneDraft('step', title, 'Step'),
    message: `Step ${id} "${title.value}" is gone${said}.`,
  };
}

/** The criteria of a phase stand among those of its steps; they are compared with the phase. */
function ownGates(plan: Plan, step: Step): OwnGates {
  const phase = phaseOf(plan, step);
  const without = (when: 'entry' | 'exit') =>
    step[when].filter(gate => !phase?.[when].includes(gate));
  return { entry: without('entry'), exit: without('exit') };
}

function compareMeasures({ base, head }: Pair<Plan>): EntityDrafts[] {
  const textOf = ({ id }: Evidence) => id.value;
  const ways = [{ keyOf: textOf, atLeast: 0 }];
  const texts = { base: textOf, head: textOf };
  const { pairs, added, removed } = matchEntities(base.evidence, head.evidence, ways, texts);
  return [
    ...removed.map(({ id }): EntityDrafts => {
      const gone = goneDraft('measure', id, 'Measure');
      return { id: id.value, drafts: [{ ...gone, group: 'safety-weakened', severity: 'warning' }] };
    }),
    ...added.map(({ id }) => ({ id: id.value, drafts: [newDraft('measure', id, 'Measure')] })),
    ...pairs.map(pair => ({ id: pair.head.id.value, drafts: compareMeasure(pair) })),
  ];
}

function compareWindows({ base, head }: Pair<Plan>): EntityDrafts[] {
  const textOf = ({ id }: MaintenanceWindow) => id.value;
  const ways = [{ keyOf: textOf, atLeast: 0 }];
  const [old, now] = [base.maintenanceWindows, head.maintenanceWindows];
  const { pairs, added, removed } = matchEntities(old, now, ways, { base: textOf, head: textOf });
  return [
    ...removed.map(({ id }) => ({ id: id.value, drafts: [goneDraft('window', id, 'Window')] })),
    ...added.map(({ id }) => ({ id: id.value, drafts: [newDraft('window', id, 'Window')] })),
    ...pairs.map(pair => ({ id: pair.head.id.value, drafts: compareWindow(pair) })),
  ];
}

/** A load test that is gone proves nothing any more. */
function compareLoadTests({ base, head }: Pair<Plan>): EntityDrafts[] {
  const textOf = ({ id }: LoadTest) => id.value;
  const ways = [{ keyOf: textOf, atLeast: 0 }];
  const texts = { base: textOf, head: textOf };
  const { pairs, added, removed } = matchEntities(base.loadTests, head.loadTests, ways, texts);
  return [
    ...removed.map(({ id }): EntityDrafts => {
      const gone = goneDraft('load-test', id, 'Load test');
      return { id: id.value, drafts: [{ ...gone, group: 'safety-weakened', severity: 'warning' }] };
    }),
    ...added.map(({ id }): EntityDrafts => {
      const added = newDraft('load-test', id, 'Load test');
      return { id: id.value, drafts: [{ ...added, group: 'safety-strengthened' }] };
    }),
    ...pairs.map(pair => ({ id: pair.head.id.value, drafts: compareLoadTest(pair) })),
  ];
}

/** When what others rely on goes away is a promise to them. */
function compareContracts({ base, head }: Pair<Plan>, today: string): EntityDrafts[] {
  const textOf = ({ id }: Contract) => id.value;
  const ways = [{ keyOf: textOf, atLeast: 0 }];
  const texts = { base: textOf, head: textOf };
  const { pairs, added, removed } = matchEntities(base.contracts, head.contracts, ways, texts);
  return [
    ...removed.map(({ id }) => ({ id: id.value, drafts: [goneDraft('contract', id, 'Contract')] })),
    ...added.map(({ id }) => ({ id: id.value, drafts: [newDraft('contract', id, 'Contract')] })),
    ...pairs.map(pair => {
      const { id } = pair.head;
      const subject = { name: `Contract ${id.value}`, base: pair.base.id.span, head: id.span };
      const drafts = compareDays(pair, ['deprecated', 'sunset'], { ...subject, today });
      return { id: id.value, drafts };
    }),
  ];
}

/** The day on which a flag was to be gone is a promise, too. */
function compareFlags({ base, head }: Pair<Plan>, today: string): EntityDrafts[] {
  const textOf = ({ key }: FeatureFlag) => key.value;
  const ways = [{ keyOf: textOf, atLeast: 0 }];
  const texts = { base: textOf, head: textOf };
  const { pairs, added, removed } = matchEntities(base.flags, head.flags, ways, texts);
  const dayOf = ({ removeBy }: FeatureFlag) => ({ 'remove-by': removeBy });
  return [
    ...removed.map(({ key }) => ({ id: key.value, drafts: [goneDraft('flag', key, 'Flag')] })),
    ...added.map(({ key }) => ({ id: key.value, drafts: [newDraft('flag', key, 'Flag')] })),
    ...pairs.map(pair => {
      const { key } = pair.head;
      const subject = { name: `Flag ${key.value}`, base: pair.base.key.span, head: key.span };
      const days = { base: dayOf(pair.base), head: dayOf(pair.head) };
      return { id: key.value, drafts: compareDays(days, ['remove-by'], { ...subject, today }) };
    }),
  ];
}
