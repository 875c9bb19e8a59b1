import { definitionOf, measureIn } from '../../analysis/evidence/measure-definition.ts';
import { directionOf } from '../../analysis/past/direction.ts';
import type { MeasureDefinition } from '../../model/facts/measure.ts';
import type { Evidence } from '../../model/plan/evidence.ts';
import type { Plan } from '../../model/plan/plan.ts';
import type { Review } from '../../model/review/review.ts';
import { createLineMap, lineAt } from '../../text/line-map.ts';
import { namesText } from '../../text/names-text.ts';
import type { Place } from '../../text/span.ts';
import { findNewMatches, type MatchChange, type MatchInFile } from '../code/find-new-matches.ts';
import type { NewFinding, ReviewRule } from './common/review-rule.ts';

export const evidenceRegressed: ReviewRule = {
  id: 'evidence-regressed',
  severity: 'error',
  summary: 'Finds new matches of what a measure wants to see gone.',
  *check(review) {
    for (const { base, head: plan } of review.plans.pairs) {
      for (const evidence of plan.evidence) {
        const before = base.evidence.find(({ id }) => id.value === evidence.id.value);
        const change = before && compare(review, { base, plan, before, evidence });
        if (change) yield* tell(plan, evidence, change);
      }
    }
  },
};

interface Compared {
  readonly base: Plan;
  readonly plan: Plan;
  readonly before: Evidence;
  readonly evidence: Evidence;
}

/** Undefined where more is better, and where the measure is another one or has no value. */
function compare(
  review: Review,
  { base: oldPlan, plan, before, evidence }: Compared,
): MatchChange | undefined {
  const { base, head, code } = review;
  if (!code || directionOf(evidence) === 'up') return undefined;
  const definition = definitionOf(head.project, plan, evidence);
  const old = definitionOf(base.project, oldPlan, before);
  if (!definition || !isSameDefinition(definition, old)) return undefined;
  const measure = measureIn({ facts: code.facts, project: head.project, plan }, evidence);
  return measure?.kind === 'known' ? findNewMatches(review, definition, measure) : undefined;
}

function isSameDefinition(one: MeasureDefinition, other: MeasureDefinition | undefined): boolean {
  // A plan leaves itself out, wherever it lies.
  const keyOf = ({ source, include, count }: MeasureDefinition) =>
    JSON.stringify([source, include, count]);
  return other !== undefined && keyOf(one) === keyOf(other);
}

/** More would hide the code that they are about. */
const mostShown = 10;
/** Places in the sentence about the others. */
const mostNamed = 20;

function* tell(plan: Plan, evidence: Evidence, change: MatchChange): Generator<NewFinding> {
  const { before, after, added, unclear } = change;
  const name = evidence.id.value;
  const values = valuesText(evidence, change);
  const place = { file: plan.file, span: evidence.id.span };
  if (!added && before !== undefined && after > before) {
    const message = `${name} rose (${values}). Which matches are new is not known: there are more than 20,000.`;
    yield { side: 'head', place, message };
  }
  for (const each of added?.slice(0, mostShown) ?? []) {
    const message = `New match of ${name} (${values}): ${each.match.text}`;
    yield { side: 'head', place: placeOf(each), message };
  }
  const left = added?.slice(mostShown) ?? [];
  if (left.length > 0) {
    const message = `${left.length} more new ${matchesOf(left)} of ${name} (${values}): ${namesText(left.map(placeText), mostNamed)}.`;
    yield { side: 'head', place, message };
  }
  if (unclear.length > 0) {
    const message = `${unclear.length} ${matchesOf(unclear)} of ${name} may be new, because the earlier text is not known: ${namesText(unclear.map(placeText), mostNamed)}.`;
    yield { side: 'head', place, message, severity: 'information' };
  }
}

function valuesText({ target }: Evidence, { before, after }: MatchChange): string {
  const goal = target ? `, target ${target.value}` : '';
  if (before === undefined) return `now ${after}${goal}`;
  return `${before === after ? 'still' : `${before} →`} ${after}${goal}`;
}

function matchesOf({ length }: readonly MatchInFile[]): string {
  return length === 1 ? 'match' : 'matches';
}

function placeText({ match }: MatchInFile): string {
  return `${match.file}:${match.line}`;
}

function placeOf({ match: { line }, file: { path, head } }: MatchInFile): Place {
  const map = createLineMap(head.kind === 'text' ? head.text : '');
  return { file: path, span: lineAt(map, (line ?? 1) - 1) };
}
