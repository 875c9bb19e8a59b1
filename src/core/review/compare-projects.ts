import { planStateOf } from '../model/analysis/analysis.ts';
import { type Decision, nameOf, statusOf } from '../model/decision.ts';
import type { Plan } from '../model/plan/plan.ts';
import type {
  Evaluated,
  Matching,
  Pair,
  PlanPair,
  Review,
  ReviewedCode,
} from '../model/review/review.ts';
import { count } from '../text/count.ts';
import { dayText } from '../text/day-text.ts';
import type { InParts } from '../text/in-parts.ts';
import { callDecision, compareDecision, headOf } from './decisions/compare-decision.ts';
import { shiftText } from './drafts/compare-values.ts';
import type { Draft } from './drafts/draft.ts';
import { type PlacedDraft, settleChanges } from './drafts/settle-changes.ts';
import { matchProjects } from './matching/match-projects.ts';
import { compareMeasured } from './plans/compare-measured.ts';
import { comparePlan } from './plans/compare-plan.ts';
import { isUnreadable, readText } from './read-text.ts';
import { incidents } from './records/compare-incident.ts';
import { postmortems } from './records/compare-postmortem.ts';
import { premortems } from './records/compare-premortem.ts';
import { compareRecords } from './records/compare-records.ts';

/**
 * What the head does to the architecture that the base describes: a pure function of the two. What
 * else changed with them is only kept beside, for the rules. Made part by part.
 */
export function* compareProjects(
  base: Evaluated,
  head: Evaluated,
  code?: ReviewedCode,
): InParts<Review> {
  const { decisions, plans } = matchProjects(base.project, head.project);
  yield;
  const sides = { base, head };
  const drafts = [
    ...(yield* compareDecisions(decisions, sides)),
    ...plans.removed.map(plan => alone(plan.file, plan.id, planRemoved(plan, head))),
    ...plans.added.map(plan => alone(plan.file, plan.id, planAdded(plan))),
  ];
  for (const pair of plans.pairs) {
    yield;
    drafts.push(...comparePlans(pair, sides));
  }
  yield;
  drafts.push(
    ...compareRecords(incidents, sides, plans),
    ...compareRecords(postmortems, sides, plans),
    ...compareRecords(premortems, sides, plans),
  );
  return { ...sides, decisions, plans, changes: settleChanges(drafts, base.project), code };
}

/** So many decisions take a few milliseconds. */
const portion = 50;

function* compareDecisions(
  { pairs, added, removed }: Matching<Decision>,
  { base, head }: Pair<Evaluated>,
): InParts<PlacedDraft[]> {
  const drafts = [
    ...removed.map(decision =>
      alone(decision.file, keyOf(decision), decisionRemoved(decision, head)),
    ),
    ...added.map(decision =>
      alone(decision.file, keyOf(decision), {
        kind: 'decision-added',
        group: 'scope',
        message: `${callDecision(decision)} is new: ${statusOf(decision)}.`,
        base: undefined,
        head: headOf(decision),
      }),
    ),
  ];
  for (const [index, pair] of pairs.entries()) {
    if (index % portion === 0) yield;
    const texts = {
      base: readText(base.project, pair.base.file),
      head: readText(head.project, pair.head.file),
    };
    const files = { baseFile: pair.base.file, headFile: pair.head.file };
    const entity = keyOf(pair.head);
    drafts.push(...compareDecision(pair, texts).map(draft => ({ ...draft, ...files, entity })));
  }
  return drafts;
}

/** Decisions of two logs may have the same number. */
function keyOf(decision: Decision): string {
  return `${decision.log}/${nameOf(decision)}`;
}

function decisionRemoved(decision: Decision, head: Evaluated): Draft {
  const name = callDecision(decision);
  const said = isUnreadable(head.project, decision.file)
    ? 'cannot be read any more'
    : `is gone; it was ${statusOf(decision)}`;
  return {
    kind: 'decision-removed',
    group: 'scope',
    message: `${name} ${said}.`,
    base: headOf(decision),
    head: undefined,
  };
}

function planRemoved({ id, title, file }: Plan, head: Evaluated): Draft {
  const said = isUnreadable(head.project, file) ? 'cannot be read any more' : 'is gone';
  return {
    kind: 'plan-removed',
    group: 'scope',
    message: `Plan ${id} "${title.value}" ${said}.`,
    base: title.span,
    head: undefined,
  };
}

function planAdded({ id, title, steps }: Plan): Draft {
  const size = count(steps.length, 'step');
  return {
    kind: 'plan-added',
    group: 'scope',
    message: `Plan ${id} "${title.value}" is new, with ${size}.`,
    base: undefined,
    head: title.span,
  };
}

/** A thing that is on one side only keeps the name of its file. */
function alone(file: string, entity: string, draft: Draft): PlacedDraft {
  return { ...draft, baseFile: file, headFile: file, entity };
}

function comparePlans(pair: PlanPair, sides: Pair<Evaluated>): PlacedDraft[] {
  const { base, head } = pair;
  const files = { baseFile: base.file, headFile: head.file };
  const today = planStateOf(sides.head.analysis, head)?.today ?? '';
  // Steps of a text that is not valid may be missing without having been taken out.
  const isComparable = base.isWhole && head.isWhole;
  const drafts = isComparable
    ? [
        ...comparePlan(pair, today),
        ...compareMeasured(pair, sides),
        ...compareFinish(pair, sides, today),
      ]
    : incomparable(pair);
  return drafts.map(draft => ({
    ...draft,
    ...files,
    entity: [head.id, draft.entity].filter(Boolean).join('/'),
  }));
}

function incomparable({ base, head }: PlanPair) {
  if (base.isWhole === head.isWhole) return [];
  const said = head.isWhole ? 'can be read whole again' : 'cannot be read whole any more';
  const message = `Plan ${head.id} ${said}: its steps are not compared.`;
  const spans = { base: base.title.span, head: head.title.span };
  return [{ kind: 'plan-broken', group: 'text' as const, message, ...spans, entity: '' }];
}

/** How far the changes together move the end of a plan by its dates. */
function compareFinish({ base, head }: PlanPair, sides: Pair<Evaluated>, today: string) {
  const old = planStateOf(sides.base.analysis, base)?.schedule?.finish;
  const now = planStateOf(sides.head.analysis, head)?.schedule?.finish;
  if (old === undefined || now === undefined || old === now) return [];
  const change = `${dayText(old, today)} → ${dayText(now, today)}, ${shiftText(old, now)}`;
  return [
    {
      kind: 'finish-moved',
      group: 'schedule' as const,
      message: `Plan ${head.id}: finish by its dates ${change}.`,
      base: base.title.span,
      head: head.title.span,
      entity: '',
    },
  ];
}
