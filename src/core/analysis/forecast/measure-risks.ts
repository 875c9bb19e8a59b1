import type { Reason } from '../../model/analysis/reason.ts';
import type { StepSchedule } from '../../model/analysis/schedule.ts';
import { addDays, daysBetween } from '../../text/day.ts';
import { dayText } from '../../text/day-text.ts';
import { percentText } from '../../text/percent-text.ts';
import type { StepNode } from '../nodes.ts';
import { nearestDue } from '../step/nearest-due.ts';
import { createReason, isStarted, isTerminal } from '../world.ts';
import { type BurnDown, leastWeeks } from './burn-down.ts';
import { confidenceOf } from './confidence-of.ts';
import { burnDownOf } from './forecast-measure.ts';
import { type MeasuredGoal, measuredGoals } from './measured-goals.ts';
import { median, quantile, shareUpTo } from './quantile.ts';

/** So many times the pace so far is more than can be made up for. */
const mostHurry = 1.5;
/** Of less a week most weeks show nothing, and their median says nothing. */
const leastNeed = 1;
/** The pace is that of so many last weeks. */
const paceWeeks = 8;
/** For so many weeks a measure may stand still. */
const trendWeeks = 4;

interface Question extends MeasuredGoal {
  readonly node: StepNode;
  readonly burnDown: BurnDown;
}

/** Why a step may be late by the measures that it ends by. The pace says no more than a day that is missed. */
export function findMeasureRisks(
  node: StepNode,
  schedule: StepSchedule | undefined,
): readonly Reason[] {
  return questionsOf(node).flatMap(question => {
    const missed = late(question);
    const isOpen = missed.length === 0 && isStarted(node.view, node.step);
    return [...missed, ...flat(question), ...(isOpen ? pace(question, schedule) : [])];
  });
}

/** The pace that is needed, where it is far more than the one so far. Undefined days ask nothing. */
export function findPace(node: StepNode, schedule: StepSchedule | undefined): readonly Reason[] {
  return isTerminal(node.view, node.step)
    ? []
    : questionsOf(node).flatMap(question => pace(question, schedule));
}

/** Whether enough is known of the past of a measure that a step ends by. */
export function isMeasured(node: StepNode): boolean {
  return questionsOf(node).length > 0;
}

function questionsOf(node: StepNode): readonly Question[] {
  return measuredGoals(node.view, node.step).flatMap(measured => {
    const burnDown = burnDownOf(node.view, measured.evidence, measured.goal);
    if (!burnDown || burnDown.improvements.length < leastWeeks) return [];
    return { ...measured, node, burnDown };
  });
}

function late({ node, evidence, goal, burnDown: { runs } }: Question): Reason[] {
  const { view, step } = node;
  const days = [nearestDue(view.plan, step)?.value, evidence.due?.value].flatMap(day => day ?? []);
  const due = days.sort()[0];
  if (due === undefined || due < view.today) return [];
  const confidence = confidenceOf(view);
  if (shareUpTo(runs, daysBetween(view.today, due) / 7) >= confidence) return [];
  const weeks = quantile(runs, confidence);
  const name = evidence.id.value;
  const when = Number.isFinite(weeks)
    ? `is ${goal} by ${dayText(addDays(view.today, weeks * 7), view.today)} (${percentText(confidence)})`
    : `does not get to ${goal}`;
  const message = `At the present rate ${name} ${when}, due ${dayText(due, view.today)}.`;
  return [createReason(view, 'forecast', message, { span: evidence.span })];
}

function pace(
  { node, evidence, burnDown }: Question,
  schedule: StepSchedule | undefined,
): readonly Reason[] {
  const { view } = node;
  const end = schedule?.latestFinish;
  if (end === undefined) return [];
  const { left, improvements } = burnDown;
  const weeks = daysBetween(view.today, end) / 7;
  const so = median(improvements.slice(-paceWeeks)) ?? 0;
  if (weeks <= 0 || left / weeks < leastNeed || left / weeks <= mostHurry * so) return [];
  const needs = `needs ${(left / weeks).toFixed(1)} a week, median so far ${so.toFixed(1)}`;
  const until = `${weeks.toFixed(1)} weeks until ${dayText(end, view.today)} by its dates`;
  const message = `${evidence.id.value}: ${left} left, ${until}: ${needs}.`;
  return [createReason(view, 'pace', message, { span: evidence.span })];
}

/** The slope of Theil and Sen: one odd week does not make a trend. */
function flat({ node, evidence, burnDown: { improvements } }: Question): Reason[] {
  const { view, step } = node;
  if (!isStarted(view, step)) return [];
  const last = improvements.slice(-trendWeeks);
  const sums = [0];
  for (const each of last) sums.push((sums.at(-1) ?? 0) + each);
  const slopes = sums.flatMap((to, end) =>
    sums.slice(0, end).map((from, begin) => (to - from) / (end - begin)),
  );
  const change = (median(slopes) ?? 0) * trendWeeks;
  if (change >= 1) return [];
  const message = `${evidence.id.value} ${trendWords(improvements)}.`;
  return [createReason(view, 'trend', message, { span: evidence.span })];
}

/** Where the last weeks led: what the trend makes of them is no reason to say more. */
function trendWords(improvements: readonly number[]): string {
  const last = improvements.slice(-trendWeeks);
  const still = improvements.length - 1 - improvements.findLastIndex(each => each !== 0);
  if (still >= last.length) return `has stood still for ${still} weeks`;
  const sum = last.reduce((total, each) => total + each, 0);
  const words = sum < 0 ? 'worse' : sum === 0 ? 'no better' : 'hardly better';
  return `is ${words} than ${trendWeeks} weeks ago`;
}
