import type { Verdict } from '../../model/analysis/gate-result.ts';
import { findNamed } from '../../model/find-named.ts';
import type { Evidence } from '../../model/plan/evidence.ts';
import type { EvidenceGate } from '../../model/plan/gate.ts';
import { valueOfEvidence } from '../evidence/evidence-value.ts';
import { seriesOf } from '../past/series-of.ts';
import { sinceWhen } from '../past/since-when.ts';
import type { PlanView } from '../world.ts';
import { type GateQuestion, unknownBecause } from './gate-question.ts';

/** Passes when a measure has reached its value; one that was not taken is neither high nor low. */
export function checkEvidence({ view, gate }: GateQuestion<EvidenceGate>): Verdict {
  const { plan } = view;
  const evidence = findNamed(plan.evidence, gate.ref);
  if (!evidence) return unknownBecause(`there is no measure ${gate.ref.raw}`);
  const places = [{ file: plan.file, span: evidence.span }];
  const measured = valueOfEvidence(view, evidence);
  const name = evidence.id.value;
  if (measured.kind !== 'known') return unknownBecause(`${name} ${measured.reason}`, places);
  const { value } = measured;
  const wish = wishOf(view, gate, evidence);
  if (!wish)
    return unknownBecause(`${name} is ${value}, and it is not written what it must be`, places);
  const isMet = wish.holds(value);
  const since = sinceWhen(view, evidence, each => wish.holds(each) === isMet);
  const when = { since: since?.day, isOlder: since?.isOlder };
  if (isMet) return { value: 'pass', finding: `${name} is ${value}`, places, ...when };
  const key = `evidence ${plan.file} ${name}`;
  return {
    value: 'fail',
    finding: `${name} is ${value}, not ${wish.words}`,
    key,
    label: name,
    places,
    ...when,
  };
}

interface Wish {
  readonly words: string;
  readonly holds: (value: number) => boolean;
}

/** What is asked of the measure: a value to reach, bounds, else its own target. */
export function wishOf(
  view: PlanView,
  { value, min, max }: EvidenceGate,
  evidence: Evidence,
): Wish | undefined {
  const least = min?.value ?? Number.NEGATIVE_INFINITY;
  const most = max?.value ?? Number.POSITIVE_INFINITY;
  if (min || max) {
    const words = [min && `at least ${least}`, max && `at most ${most}`]
      .filter(Boolean)
      .join(' and ');
    return { words, holds: actual => least <= actual && actual <= most };
  }
  const goal = value?.value ?? evidence.target?.value;
  return goal === undefined ? undefined : reaching(goal, evidence, beginOf(view, evidence));
}

/** Where the measure began, as written or as it was then; undefined where that is not known. */
function beginOf(view: PlanView, evidence: Evidence): number | undefined {
  const series = seriesOf(view, evidence);
  const samples = series?.kind === 'known' ? series.samples : [];
  return evidence.baseline?.value?.value ?? samples.find(({ value }) => value !== undefined)?.value;
}

/**
 * A measure goes from where it began to its target, and on its way a goal before the target is reached for
 * good. Where neither tells the way only the goal itself is it.
 */
function reaching(goal: number, { target }: Evidence, begin: number | undefined): Wish {
  const to = target?.value ?? goal;
  const from = begin === undefined || begin === to ? goal : begin;
  const words = String(goal);
  if (from === to) return { words, holds: actual => actual === goal };
  return { words, holds: actual => (to < from ? actual <= goal : actual >= goal) };
}
