import type { Reason } from '../../model/analysis/reason.ts';
import type { StepSchedule } from '../../model/analysis/schedule.ts';
import type { Condition } from '../../model/analysis/step-state.ts';
import { findNamed } from '../../model/find-named.ts';
import { isCalledOff } from '../../model/plan/maintenance-window.ts';
import { isOpenRisk, type Premortem, type Risk, scoreOf } from '../../model/plan/premortem.ts';
import { count } from '../../text/count.ts';
import { dayOfNumber, daysBetween } from '../../text/day.ts';
import { agoText, dayText } from '../../text/day-text.ts';
import { lowerFirst } from '../../text/lower-first.ts';
import { shorten } from '../../text/shorten.ts';
import { dayAt } from '../calendar/moment.ts';
import { findOccurrence } from '../calendar/occurrence.ts';
import { findFreeze } from '../calendar/window-states.ts';
import { canBeFrozen } from '../conditions/halting.ts';
import { findImpediment } from '../conditions/impediments.ts';
import { valueOfEvidence } from '../evidence/evidence-value.ts';
import { shareOf } from '../evidence/measured-progress.ts';
import { type ForecastQuestion, findForecastRisk } from '../forecast/forecast-risk.ts';
import { findMeasureRisks } from '../forecast/measure-risks.ts';
import { measuredGoals } from '../forecast/measured-goals.ts';
import { premortemsFor } from '../names/find-side-file.ts';
import type { StepNode } from '../nodes.ts';
import { baselineOf } from '../past/baseline-of.ts';
import { findParts } from '../plan-parts.ts';
import type { WindowMiss } from '../schedule/schedule-forward.ts';
import { createReason, isStarted, isTerminal, type PlanView } from '../world.ts';
import { findLeadTimes } from './lead-times.ts';
import { nearestDue, placesOfDue } from './nearest-due.ts';

/** The share of its measures from which on a step is nearly done. */
const nearlyDone = 0.9;
/** A premortem's risk of this score, or a higher one, must not stay open beyond its day. */
const heavyScore = 15;
/** So much of a scenario stands for its name. */
const mostShown = 60;

export interface RiskQuestion extends Omit<ForecastQuestion, 'isHeld'> {
  readonly condition: Condition;
  readonly schedule: StepSchedule | undefined;
  readonly miss: WindowMiss | undefined;
}

/** Why a step may miss a day that it has to keep, the weightiest first. */
export function findRisks(question: RiskQuestion): readonly Reason[] {
  const { node, condition, schedule, miss } = question;
  const { view, step } = node;
  const isHeld = condition === 'blocked' || condition === 'blocked-upstream';
  const isLate = step.due !== undefined && view.today > step.due.value;
  if (isTerminal(view, step) || isLate) return [];
  return [
    ...missesDay(view, schedule, { isHeld }),
    ...findForecastRisk({ ...question, isHeld }),
    ...findMeasureRisks(node, schedule),
    ...tooEarlyWindow(node, miss),
    ...frozenWindow(node),
    ...exhausted(node, schedule),
    ...openRisks(node),
    ...blockedParts(node),
    ...findLeadTimes(node),
  ];
}

/** What holds a step up makes its days lower bounds; a length that nobody wrote is said to be assumed. */
function missesDay(
  view: PlanView,
  schedule: StepSchedule | undefined,
  { isHeld }: { readonly isHeld: boolean },
): Reason[] {
  const margin = schedule?.margin;
  if (!schedule || margin === undefined || margin >= 0) return [];
  const { days, isAssumed } = schedule.estimate;
  const basis = isAssumed
    ? `by its dates, with ${count(days, 'working day')} assumed for it,`
    : 'by its dates';
  const day = dayText(schedule.settled, view.today);
  const late = count(-margin, 'working day');
  const [start, end] = isHeld ? [`At least ${late}`, `${day} at the earliest`] : [late, day];
  const { step, limit } = schedule;
  const nearest = nearestDue(view.plan, step);
  // Else it is the due day of a step that waits for this one.
  const own = nearest?.value === limit ? nearest : undefined;
  const on = own ? ` on ${dayText(own.value, view.today)}` : ' behind it';
  const message = `${start} too late for what is due${on}: ${basis} it ends on ${end}.`;
  return [createReason(view, 'margin', message, placesOfDue(view.plan, step, own))];
}

/** Its window is still to come, and comes before the step can begin. One that was today is missed. */
function tooEarlyWindow({ view, step }: StepNode, miss: WindowMiss | undefined): Reason[] {
  if (!miss || miss.day < view.today || miss.day >= dayOfNumber(miss.earliest)) return [];
  const days = [dayText(miss.day, view.today), dayText(dayOfNumber(miss.earliest), view.today)];
  const message = `Its window ${miss.window.id.value} on ${days[0]} is too early: by its dates it cannot begin before ${days[1]}.`;
  return [createReason(view, 'window-too-early', message, { span: step.window?.span })];
}

/** Its window comes while nothing of its kind may be changed. */
function frozenWindow({ view, step }: StepNode): Reason[] {
  const window = findNamed(view.plan.maintenanceWindows, step.window);
  if (!window || isCalledOff(window) || isStarted(view, step) || !canBeFrozen(step)) return [];
  const found = findOccurrence(window, view.clocks, view.now);
  const freeze = found.kind === 'coming' ? findFreeze(view, found) : undefined;
  if (found.kind !== 'coming' || !freeze) return [];
  const day = dayText(dayAt(found.start, view.clocks.zone) ?? view.today, view.today);
  const message = `Its window ${window.id.value} on ${day} lies in the freeze ${freeze.id?.value ?? 'of the plan'}.`;
  const also = [{ file: view.plan.file, span: freeze.span }];
  return [createReason(view, 'window-frozen', message, { span: step.window?.span, also })];
}

function exhausted(node: StepNode, schedule: StepSchedule | undefined): Reason[] {
  const { view, step } = node;
  if (!schedule || !isStarted(view, step) || !step.estimate) return [];
  const { used, estimate } = schedule;
  if (used === undefined || used < estimate.days || isNearlyDone(node)) return [];
  const message = `${used} of ${estimate.days} estimated working days are used.`;
  return [createReason(view, 'estimate-used', message, { span: step.estimate.span })];
}

/** All that is left is time that runs, or what is measured of it has nearly got there. */
function isNearlyDone({ view, step, exit }: StepNode): boolean {
  if (exit.some(({ value, until }) => value === 'pending' && until !== undefined)) return true;
  const shares = measuredGoals(view, step).map(({ evidence }) =>
    shareOf({
      evidence,
      found: valueOfEvidence(view, evidence),
      begin: baselineOf(view, evidence),
    }),
  );
  return shares.length > 0 && shares.every(share => share !== undefined && share >= nearlyDone);
}

function openRisks({ view, step }: StepNode): Reason[] {
  return premortemsFor(view.project, view.plan, step).flatMap(premortem =>
    premortem.risks
      .filter(risk => isOpenTooLong(risk, view))
      .map(risk => toReason(view, premortem, risk)),
  );
}

function isOpenTooLong(risk: Risk, { today }: PlanView): boolean {
  return (
    isOpenRisk(risk) && (scoreOf(risk) ?? 0) >= heavyScore && (risk.due?.value ?? today) < today
  );
}

/** What holds up a part holds up the step in the end, though the rest of it may go on. */
function blockedParts({ view, step }: StepNode): Reason[] {
  const open = findParts(view.plan)
    .allPartsOf(step)
    .filter(part => !isTerminal(view, part));
  return open.flatMap(part =>
    part.blockedBy.flatMap(impediment => {
      const reason = findImpediment(view, part, impediment)?.reason;
      if (!reason) return [];
      const message = `Its part ${part.id} is ${lowerFirst(reason.message)}`;
      return { ...reason, code: 'part-blocked', message };
    }),
  );
}

function toReason(view: PlanView, { place }: Premortem, risk: Risk): Reason {
  const { today } = view;
  const scenario = risk.scenario ? `"${shorten(risk.scenario.value, mostShown)}"` : 'A risk';
  const name = risk.id?.value ?? scenario;
  const due = risk.due?.value ?? today;
  const day = `${dayText(due, today)}, ${agoText(daysBetween(due, today))}`;
  const message = `${name} of score ${scoreOf(risk)} is open, though it was due ${day}.`;
  const also = [{ file: place.file, span: risk.span }];
  return createReason(view, 'open-risk', message, { since: due, also });
}
