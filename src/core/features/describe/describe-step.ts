import { findMissingSafeguards } from '../../analysis/gaps/missing-safeguards.ts';
import { findDecision, type StepMatch } from '../../analysis/names/references.ts';
import { wayBackText } from '../../analysis/words/way-back.ts';
import { type Analysis, planStateOf } from '../../model/analysis/analysis.ts';
import type { GateResult, GateValue } from '../../model/analysis/gate-result.ts';
import type { Reason } from '../../model/analysis/reason.ts';
import { isConcluded, type StepState } from '../../model/analysis/step-state.ts';
import { conditionSymbols, overlaySymbols } from '../../model/analysis/symbols.ts';
import { nameOf, statusOf } from '../../model/decision.ts';
import { hasNoReturn, type Step } from '../../model/plan/plan.ts';
import type { Project } from '../../model/project.ts';
import { shownTitle } from '../../parse/shown-title.ts';
import { count } from '../../text/count.ts';
import { dayText } from '../../text/day-text.ts';
import { namesText } from '../../text/names-text.ts';
import { link, plain, type RichLine, type Segment, strong } from '../../text/rich.ts';
import type { Place } from '../../text/span.ts';
import { joinSegments } from '../join-segments.ts';
import { lineLink } from '../line-link.ts';
import { placeOfDecision, placeOfStep } from '../places.ts';
import { activityText, peopleText, reasonText } from '../step-words.ts';
import { describeBlockers } from './describe-blockers.ts';
import { describeMeasures } from './describe-measures.ts';

/** The condition of a step, why, since when, what frees it, and what that is known from. */
export function describeStep(
  project: Project,
  analysis: Analysis,
  match: StepMatch,
): readonly RichLine[] {
  const state = analysis.stateOf(match.step);
  const today = planStateOf(analysis, match.plan)?.today ?? '';
  const context = { project, match, today };
  return [
    headOf(match, state),
    ...(state ? derivedLines(context, analysis, state) : []),
    declaredLine(context),
    ...decisionLines(project, match),
  ];
}

function derivedLines(context: Context, analysis: Analysis, state: StepState): readonly RichLine[] {
  return [
    ...conditionLines(context, state),
    ...describeBlockers(analysis, state),
    ...criteriaLines(context, state),
    ...describeMeasures(analysis, context.match),
    ...overlayLines(context, state),
    ...returnLines(context, analysis, state),
    ...scheduleLines(context, state),
    ...activityLines(context, state),
  ];
}

interface Context {
  readonly project: Project;
  readonly match: StepMatch;
  /** The day in the zone of the plan. */
  readonly today: string;
}

/** Its title, its id, which goes to the plan, and who must know of it. */
function headOf(match: StepMatch, state: StepState | undefined): RichLine {
  const { id, title } = match.step;
  const people = peopleText(match.step, state);
  return [strong(shownTitle(title)), plain(' · '), link(id, placeOfStep(match)), plain(people)];
}

function conditionLines(context: Context, { condition, reasons }: StepState): readonly RichLine[] {
  const [first, ...others] = reasons;
  if (!first) return [];
  return [
    reasonLine(context, conditionSymbols[condition], first),
    ...others.filter(isNoCriterion).map(reason => reasonLine(context, '·', reason)),
  ];
}

function overlayLines(context: Context, { overlays }: StepState): readonly RichLine[] {
  return overlays
    .filter(({ reason }) => isNoCriterion(reason))
    .map(({ kind, reason }) => reasonLine(context, overlaySymbols[kind], reason));
}

/** Each criterion that blocks nothing has a line of its own, with its sign and its places: it need not be said twice. */
function isNoCriterion({ code }: Reason): boolean {
  return code !== 'pending-criterion' && code !== 'gate-unknown';
}

/**
 * What is asked before its start and before its end, and what became of it. What a step does not meet is no
 * failure while it is still to come: an entry criterion until it blocks, an exit criterion until the step is done.
 * What blocks the step was said first.
 */
function criteriaLines(
  context: Context,
  { entry, exit, condition, reasons }: StepState,
): readonly RichLine[] {
  const toCome = { ...gateSigns, fail: gateSigns.pending };
  const entrySigns = condition === 'blocked' ? gateSigns : toCome;
  const exitSigns = condition === 'done' ? gateSigns : toCome;
  const said = reasons
    .filter(({ code }) => code === 'gate-failed')
    .flatMap(({ places }) => places)
    .filter(({ file }) => file === context.match.plan.file)
    .map(({ span }) => span.start);
  // Only the line of the criterion says that it has failed for longer than is known.
  const open = entry.filter(({ gate, isOlder }) => isOlder || !said.includes(gate.span.start));
  return [
    ...open.map(result => criterionLine(context, `${entrySigns[result.value]} Entry`, result)),
    ...exit.map(result => criterionLine(context, `${exitSigns[result.value]} Exit`, result)),
  ];
}

const gateSigns: Readonly<Record<GateValue, string>> = {
  pass: '✓',
  waived: '✓',
  pending: '…',
  unknown: '?',
  fail: '✖',
};

function criterionLine(context: Context, head: string, result: GateResult): RichLine {
  const { gate, finding, places = [] } = result;
  const own = { file: context.match.plan.file, span: gate.span };
  const words = `${head}: ${finding}${sinceText(context, result)}`;
  return [plain(words), ...linksTo(context, [own, ...places])];
}

function sinceText({ today }: Context, { finding, since, isOlder }: GateResult): string {
  const day = since === undefined ? undefined : dayText(since, today);
  if (day === undefined || finding.includes(day)) return '';
  return isOlder ? `, since ${day} at least` : `, since ${day}`;
}

/** How it is taken back; before a point of no return, what is still missing. */
function returnLines(context: Context, analysis: Analysis, state: StepState): readonly RichLine[] {
  const { step, condition } = state;
  if (condition === 'cancelled') return [];
  const way = wayBackText(step, context.today);
  if (way) return [[plain(`↺ Way back: ${way}`)], ...triggerLines(context, step)];
  if (condition === 'done' || !hasNoReturn(step)) return [];
  const missing = findMissingSafeguards(context.project, analysis, state).map(({ text }) => text);
  if (missing.length === 0) return [];
  return [[plain(`⚠ Still missing before it: ${namesText(missing, missing.length)}.`)]];
}

/** What makes people take it back. */
function triggerLines({ match }: Context, { rollback }: Step): readonly RichLine[] {
  const trigger = rollback?.trigger;
  if (!trigger) return [];
  const place = { file: match.plan.file, span: trigger.span };
  return [[plain('↺ '), link('Taken back when', place), plain(`: ${trigger.value}`)]];
}

/** When it can be done by its dates; those of a step that is held up are the earliest possible. */
function scheduleLines(
  { today }: Context,
  { schedule, condition }: StepState,
): readonly RichLine[] {
  // Days that rest on a guess of ours would look like days of the plan.
  if (!schedule || schedule.estimate.isAssumed) return [];
  const isHeld = condition === 'blocked' || condition === 'blocked-upstream';
  const [start, finish] = [dayText(schedule.start, today), dayText(schedule.finish, today)];
  const slack = count(schedule.float, 'working day');
  const bound = isHeld ? ', at the earliest' : '';
  return [[plain(`· By its dates ${start} to ${finish}${bound}; slack ${slack}`)]];
}

/** When something last happened; a finished step is not asked. */
function activityLines(context: Context, state: StepState): readonly RichLine[] {
  const { activity, condition } = state;
  if (isConcluded(condition)) return [];
  const sign = activity.kind === 'unknown' ? '?' : '·';
  const places = activity.kind === 'known' ? activity.last.places : [];
  return [[plain(`${sign} ${activityText(state, context.today)}`), ...linksTo(context, places)]];
}

/** The sentence, since when, and a link to each place that it comes from. */
function reasonLine(context: Context, symbol: string, reason: Reason): RichLine {
  const words = reasonText(reason, context.today);
  return [plain(`${symbol} ${words}`), ...linksTo(context, reason.places)];
}

function linksTo({ project, match }: Context, places: readonly Place[]): readonly Segment[] {
  const all = places.map(place => lineLink(project, place, match.plan.file));
  // Two places of one line are one for a reader.
  const links = all.filter(
    (each, index) => all.findIndex(({ text }) => text === each.text) === index,
  );
  return links.length === 0 ? [] : [plain(' '), ...joinSegments(links, ', ')];
}

/** What people wrote themselves: the status and the days. */
function declaredLine({ project, match, today }: Context): RichLine {
  const { plan, step } = match;
  const line = [...declaredStatus(project, match)];
  for (const name of ['started', 'finished', 'start', 'due'] as const) {
    const day = step[name];
    if (!day) continue;
    const place = { file: plan.file, span: day.span };
    line.push(plain(` · ${name} `), link(dayText(day.value, today), place));
  }
  const parent = plan.steps.find(({ id }) => id === step.parent);
  if (parent) line.push(plain(' · part of '), link(parent.id, placeOfStep({ plan, step: parent })));
  return line;
}

function decisionLines(project: Project, { plan, step }: StepMatch): readonly RichLine[] {
  return step.decisions.flatMap(({ raw }) => {
    const { decision } = findDecision(project, raw, plan.file);
    if (!decision) return [];
    const title = decision.title ? shownTitle(decision.title) : '';
    const words = ` ${title} (${statusOf(decision)})`;
    return [
      [plain('Decided in '), link(nameOf(decision), placeOfDecision(decision)), plain(words)],
    ];
  });
}

function declaredStatus(project: Project, { plan, step: { status } }: StepMatch): RichLine {
  if (!status) return [plain('No status is written, so nothing is known of it')];
  if (status.raw === '') return [plain(`No status is written: it counts as ${status.value}`)];
  const place = { file: plan.file, span: status.span };
  const doubt = status.doubt === undefined ? '' : ` · ${status.doubt}`;
  return [plain(`Declared ${status.value}, `), lineLink(project, place, plan.file), plain(doubt)];
}
