import { haltSeverityOf } from '../../analysis/conditions/halting.ts';
import { phaseOf } from '../../analysis/phase-of.ts';
import { isStarted } from '../../analysis/world.ts';
import type { Evidence } from '../../model/plan/evidence.ts';
import type { Phase, Plan, Step } from '../../model/plan/plan.ts';
import { type Matching, onBoth, type Pair, type PlanPair } from '../../model/review/review.ts';
import { goneDraft, newDraft } from '../drafts/come-and-gone.ts';
import {
  compareDays,
  compareNames,
  compareTitle,
  compareValue,
  compareValues,
} from '../drafts/compare-values.ts';
import { about, type Draft, type EntityDraft } from '../drafts/draft.ts';
import { shifted } from '../drafts/safeguards.ts';
import { compareGates } from '../gates/compare-gates.ts';
import { matchEntities, sameText } from '../matching/match-entities.ts';
import { compareCalendar } from './compare-calendar.ts';
import { compareFreezes } from './compare-freezes.ts';
import { comparePlanLists } from './compare-plan-lists.ts';
import { compareStep, decisionsOf, type OwnGates } from './compare-step.ts';

/** What one plan says now that it did not say before. */
export function comparePlan(pair: PlanPair, today: string): EntityDraft[] {
  const { base, head, steps } = pair;
  const phases = matchPhases(pair);
  const newIds = new Map(steps.pairs.map(same => [same.base.id, same.head.id]));
  const newIdOf = (id: string) => newIds.get(id) ?? id;
  return [
    ...about('', compareHead(pair, today)),
    ...comparePhases(pair, phases, today),
    ...steps.removed.flatMap(step => about(step.id, [stepRemoved(step)])),
    ...steps.added.flatMap(step => about(step.id, [stepAdded(step)])),
    ...steps.pairs.flatMap(same => {
      const moved = findMove(same, phases);
      // Who leaves a phase leaves what it asks for.
      const gates = moved
        ? same
        : { base: ownGates(base, same.base), head: ownGates(head, same.head) };
      const drafts = [
        ...(moved?.drafts ?? []),
        ...compareStep(same, gates, { today, newIdOf, evidence: head.evidence }),
      ];
      return about(same.head.id, isUrgent(same, today) ? drafts.map(withEmphasis) : drafts);
    }),
    ...comparePlanLists(pair, today),
    ...about('', compareFreezes(pair, today)),
  ];
}

/** A step that is under way may need a safeguard at any moment, and what is marked done now had to keep it. */
function isUrgent({ base, head }: Pair<Step>, today: string): boolean {
  const isFinishedNow = isStarted({ today }, base) && head.status?.value === 'done';
  return isFinishedNow || isStarted({ today }, head);
}

function withEmphasis(draft: Draft): Draft {
  return draft.group === 'safety-weakened' ? { ...draft, severity: 'error' } : draft;
}

function compareHead(pair: PlanPair, today: string): Draft[] {
  const { base, head } = pair;
  const subject = { name: `Plan ${head.id}`, base: base.title.span, head: head.title.span };
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
    ...compareValues(pair, ['status'], 'status', subject),
    ...compareDays(pair, ['start', 'due'], { ...subject, today }),
    ...compareNames('owner', 'ownership', { base: base.owners, head: head.owners }, subject),
    ...compareNames('decision', 'scope', onBoth(pair, decisionsOf), subject),
    ...compareCalendar(pair, subject),
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
  const kinds = ['halting-tightened', 'halting-loosened'] as const;
  return [{ ...shifted(after > before, kinds, said), ...places }];
}

function matchPhases({ base, head }: Pair<Plan>): Matching<Phase> {
  const textOf = (phase: Phase) => phase.title.value;
  const ways = [{ keyOf: ({ id }: Phase) => id, atLeast: 0 }, { atLeast: sameText }];
  return matchEntities(base.phases, head.phases, ways, { base: textOf, head: textOf });
}

/** That a top step is in another phase; where both phases are of one side only, the phases tell it. */
function findMove({ base, head }: Pair<Step>, { pairs }: Matching<Phase>) {
  const same = pairs.find(pair => pair.base.id === base.phase);
  if (head.depth > 0 || (same?.head.id ?? base.phase) === head.phase) return undefined;
  const isTold = same === undefined && !pairs.some(pair => pair.head.id === head.phase);
  const toWord = (id: string | undefined) => (id === undefined ? undefined : { value: id });
  const words = { base: toWord(same?.head.id ?? base.phase), head: toWord(head.phase) };
  const subject = { name: head.id, base: base.title.span, head: head.title.span };
  return { drafts: isTold ? [] : compareValue('phase', 'scope', words, subject) };
}

function comparePhases(
  { head: { evidence } }: Pair<Plan>,
  { pairs, added, removed }: Matching<Phase>,
  today: string,
): EntityDraft[] {
  return [
    ...removed.flatMap(({ id, title }) => about(id, [goneDraft('Phase', title)])),
    ...added.flatMap(({ id, title }) => about(id, [newDraft('Phase', title)])),
    ...pairs.flatMap(pair => about(pair.head.id, comparePhase(pair, evidence, today))),
  ];
}

function comparePhase(
  pair: Pair<Phase>,
  evidence: readonly Evidence[],
  today: string,
): readonly Draft[] {
  const { base, head } = pair;
  const subject = { name: `Phase ${head.id}`, base: base.title.span, head: head.title.span };
  return [
    ...compareTitle(pair, subject),
    ...compareDays(pair, ['due'], { ...subject, today }),
    ...compareBarrier(pair),
    ...(['entry', 'exit'] as const).flatMap(when =>
      compareGates(base[when], head[when], { name: subject.name, when, today, evidence }),
    ),
    ...compareNames('owner', 'ownership', { base: base.owners, head: head.owners }, subject),
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

function stepAdded({ id, title, status }: Step): Draft {
  const said = status ? `: ${status.value}` : '';
  return { ...newDraft('Step', title), message: `Step ${id} "${title.value}" is new${said}.` };
}

function stepRemoved({ id, title, status }: Step): Draft {
  const said = status ? `; it was ${status.value}` : '';
  return { ...goneDraft('Step', title), message: `Step ${id} "${title.value}" is gone${said}.` };
}

/** The criteria of a phase stand among those of its steps; they are compared with the phase. */
function ownGates(plan: Plan, step: Step): OwnGates {
  const phase = phaseOf(plan, step);
  const without = (when: 'entry' | 'exit') =>
    step[when].filter(gate => !phase?.[when].includes(gate));
  return { entry: without('entry'), exit: without('exit') };
}
