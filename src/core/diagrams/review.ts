import {
  findStepVersions,
  type PlanSides,
  type StepVersion,
  shownSide,
} from '../analysis/history/step-versions.ts';
import { planStateOf } from '../model/analysis/analysis.ts';
import type { Plan } from '../model/plan/plan.ts';
import type { Review } from '../model/review/review.ts';
import { shownTitle } from '../parse/shown-title.ts';
import { count } from '../text/count.ts';
import { dayText } from '../text/day-text.ts';
import { type ChosenGraph, drawGraph, isTooLarge, maxNodes } from './draw-graph.ts';
import { emptyGraph } from './flow-graph.ts';
import type { OutlineItem } from './outline-flow.ts';
import { buildReviewGraph } from './review-graph.ts';
import { reviewStory, symbolOf } from './review-node.ts';
import type { StepFlow } from './step-flow.ts';

/**
 * What a change does to one plan as a picture: steps that came, went or changed, with their
 * condition before and after, and the unchanged ones beside them. `plan` is of the head; a plan
 * that is gone is of the base. Empty, with a note that says why, where no step is another one now.
 */
export function createReviewFlow(review: Review, plan: Plan): StepFlow {
  const sides = findSides(review, plan);
  const versions = findStepVersions(review, sides);
  const head = { title: shownTitle(plan.title), summary: summarise(review, sides, versions) };
  const chosen = chooseGraph(review, sides, versions);
  return { ...drawGraph(chosen, head), outline: outlineOf(versions) };
}

/** The plans in which steps came, went, changed, or are in another condition now. */
export function findChangedPlans(review: Review): readonly Plan[] {
  const { pairs, added, removed } = review.plans;
  return [...pairs.map(({ head }) => head), ...added, ...removed].filter(plan =>
    findStepVersions(review, findSides(review, plan)).some(({ kind }) => kind !== 'same'),
  );
}

function findSides({ plans }: Review, plan: Plan): PlanSides {
  const pair = plans.pairs.find(({ head }) => head === plan);
  if (pair) return pair;
  const isGone = plans.removed.includes(plan);
  return { base: isGone ? plan : undefined, head: isGone ? undefined : plan };
}

function chooseGraph(
  review: Review,
  sides: PlanSides,
  versions: readonly StepVersion[],
): ChosenGraph {
  const changed = versions.filter(({ kind }) => kind !== 'same').length;
  if (changed === 0) return { graph: emptyGraph, note: 'No step of this plan is another one now.' };
  for (const context of ['near', 'none'] as const) {
    if (changed > maxNodes) break;
    const graph = buildReviewGraph(review, sides, versions, context);
    if (!isTooLarge(graph)) {
      return { graph, note: leftOut(versions.length - graph.nodes.length) };
    }
  }
  return {
    graph: emptyGraph,
    note: `${changed} steps are other ones now, too many for a picture.`,
  };
}

function leftOut(steps: number): string | undefined {
  if (steps === 0) return undefined;
  return `${count(steps, 'unchanged step is', 'unchanged steps are')} not drawn.`;
}

/** `Steps: 1 added, 2 changed · 1 safeguard weakened · finish by its dates 30 Jun → 12 Jul`. */
function summarise(review: Review, sides: PlanSides, versions: readonly StepVersion[]): string {
  const counts = kinds.flatMap(([kind, word]) => {
    const count = versions.filter(version => version.kind === kind).length;
    return count === 0 ? [] : [`${count} ${word}`];
  });
  const weakened = versions
    .flatMap(version => ('changes' in version ? version.changes : []))
    .filter(({ group }) => group === 'safety-weakened').length;
  const safeguards = count(weakened, 'safeguard');
  return [
    counts.length === 0 ? 'No step changed' : `Steps: ${counts.join(', ')}`,
    ...(weakened === 0 ? [] : [`${safeguards} weakened`]),
    ...finishText(review, sides),
  ].join(' · ');
}

const kinds = [
  ['added', 'added'],
  ['removed', 'removed'],
  ['changed', 'changed'],
  ['affected', 'only in another condition'],
] as const;

function finishText({ base, head }: Review, sides: PlanSides): readonly string[] {
  const old = planStateOf(base.analysis, sides.base)?.schedule?.finish;
  const now = planStateOf(head.analysis, sides.head)?.schedule?.finish;
  if (old === undefined || now === undefined || old === now) return [];
  const { today } = head.analysis;
  return [`finish by its dates ${dayText(old, today)} → ${dayText(now, today)}`];
}

/** What changed comes first; the list leaves nothing out. */
function outlineOf(versions: readonly StepVersion[]): readonly OutlineItem[] {
  const changed = versions.filter(({ kind }) => kind !== 'same');
  const same = versions.filter(({ kind }) => kind === 'same');
  return [...changed, ...same].map(version => {
    const { plan, step } = shownSide(version);
    const text = [symbolOf(version), reviewStory(version)].filter(Boolean).join(' ');
    const side = version.kind === 'removed' ? { side: 'base' as const } : {};
    return { text, place: { file: plan.file, span: step.idSpan }, ...side, items: [] };
  });
}
