import { isAtRest } from '../analysis/at-rest.ts';
import { effectText } from '../analysis/words/effect-text.ts';
import { reasonOfRoot } from '../analysis/words/reason-of-root.ts';
import { remedyOf } from '../analysis/words/remedy-of.ts';
import { type Analysis, planStateOf } from '../model/analysis/analysis.ts';
import type { Reason } from '../model/analysis/reason.ts';
import type { RootBlocker } from '../model/analysis/root-blocker.ts';
import type { StepState } from '../model/analysis/step-state.ts';
import type { Impediment } from '../model/plan/plan.ts';
import type { Day } from '../model/value.ts';
import { daysBetween } from '../text/day.ts';
import { daysText, dayText } from '../text/day-text.ts';
import { lowerFirst } from '../text/lower-first.ts';
import { encloses, isSameSpan, type Place } from '../text/span.ts';
import type { Rule, RuleFinding } from './common/rule.ts';

/** What blocks steps, once for each root: at the first step that meets it. */
export const blockedStep: Rule = {
  id: 'blocked-step',
  severity: 'warning',
  summary: 'Says what blocks a step, since when, and how many steps it holds up.',
  *check(_project, analysis) {
    for (const root of rootsOf(analysis)) {
      const state = firstStateOf(analysis, root);
      const [place] = root.reason.places;
      if (!state || !place || isAtRest(state.plan)) continue;
      yield createFinding(analysis, { state, root, reason: reasonOfRoot(state, root), place });
    }
  },
};

/** Cycles and references to nowhere have rules of their own; a pause was somebody's decision. */
const codes: readonly string[] = [
  'impediment',
  'gate-failed',
  'decision-invalid',
  'decision-open',
  'frozen',
  'halted',
  'window-missed',
];

function rootsOf(analysis: Analysis): RootBlocker[] {
  const roots = new Map(
    analysis.plans.flatMap(plan => plan.roots).map(root => [root.key, root] as const),
  );
  return [...roots.values()].filter(({ code }) => codes.includes(code));
}

/** The first step that meets the root itself, and is not paused. */
function firstStateOf(analysis: Analysis, root: RootBlocker): StepState | undefined {
  const isHere = ({ places }: Reason) => places.some(place => root.reason.places.includes(place));
  for (const step of root.touches) {
    const state = analysis.stateOf(step);
    if (state?.condition === 'blocked' && state.reasons.some(isHere)) return state;
  }
  return undefined;
}

/** The step itself is where the finding stands. */
function isInside({ file, span }: Place, { plan, step }: StepState): boolean {
  return file === plan.file && encloses(step.span, span);
}

/** Another step that meets the same root, with its day where that is another one, or what the root is about. */
function tellOther(analysis: Analysis, { root, reason }: Blocked, place: Place): string {
  for (const step of root.touches) {
    const other = analysis.stateOf(step);
    if (!other || !isInside(place, other)) continue;
    const own = other.reasons.find(({ places }) => places.includes(place))?.since;
    const day = own && own !== reason.since ? `,${sinceText(own, todayOf(analysis, other))}` : '';
    return `This is blocked by ${root.label} as well${day}.`;
  }
  return `Written here: ${root.label}.`;
}

function todayOf(analysis: Analysis, { plan }: StepState): Day {
  return planStateOf(analysis, plan)?.today ?? '';
}

interface Blocked {
  readonly state: StepState;
  readonly root: RootBlocker;
  /** What the step itself says of the root. */
  readonly reason: Reason;
  /** The first of the root. */
  readonly place: Place;
}

function createFinding(analysis: Analysis, blocked: Blocked): RuleFinding {
  const { state, root, reason, place } = blocked;
  const [, ...others] = root.reason.places;
  const today = todayOf(analysis, state);
  const subject = subjectOf(analysis, blocked);
  return {
    place,
    message: `${subject} ${what(blocked, today)}${consequence(root)}${restText(state, reason, today)}`,
    related: others
      .filter(other => !isInside(other, state))
      .map(other => ({ place: other, message: tellOther(analysis, blocked, other) })),
  };
}

/** `a is`; where the plan says it for all of its steps, `3 steps are`. */
function subjectOf(analysis: Analysis, { state, root, place }: Blocked): string {
  if (place.file !== state.plan.file || isInside(place, state)) return `${state.step.id} is`;
  const met = root.touches.filter(step => {
    const { plan, reasons = [] } = analysis.stateOf(step) ?? {};
    const isHere = ({ file, span }: Place) => file === place.file && isSameSpan(span, place.span);
    return plan === state.plan && reasons.some(({ places }) => places.some(isHere));
  });
  return met.length > 1 ? `${met.length} steps are` : `${state.step.id} is`;
}

/** Said where it is more than what the finding stands at. */
function consequence(root: RootBlocker): string {
  if (root.touches.length < 2) return '';
  return root.frees.length > 0
    ? ` ${remedyOf(root)} this ${effectText(root)}.`
    : ` This ${effectText(root)}.`;
}

/** A blocked step is not stale, but nobody may be about to free it. */
function restText({ activity, limit }: StepState, reason: Reason, today: Day): string {
  const last = activity.kind === 'known' ? activity.last.since : undefined;
  if (last === undefined) return '';
  const since = reason.since !== undefined && reason.since > last ? reason.since : last;
  const idle = daysBetween(since, today);
  return idle < limit ? '' : ` Nothing has changed for ${daysText(idle)} (limit ${limit}).`;
}

function what({ state, root, reason, place }: Blocked, today: Day): string {
  const { message, since } = reason;
  const impediment = state.step.blockedBy.find(
    ({ ref, span }) => (ref?.span ?? span) === place.span,
  );
  const isTold = !impediment || root.code !== 'impediment' || since === undefined;
  return isTold ? lowerFirst(message) : describe(impediment, root, sinceText(since, today));
}

function describe({ ref, reason }: Impediment, root: RootBlocker, since: string): string {
  const isStep = root.key.startsWith('step ');
  if (ref || isStep) return `blocked by ${root.label}${since}.`;
  if (reason) return withFullStop(`blocked${since}: ${reason.trim()}`);
  return `blocked${since}, and it is not written by what.`;
}

function sinceText(since: Day, today: Day): string {
  const days = daysBetween(since, today);
  if (days < 0) return ` from ${dayText(since, today)}`;
  return days === 0 ? ' since today' : ` since ${dayText(since, today)} (${daysText(days)})`;
}

function withFullStop(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
