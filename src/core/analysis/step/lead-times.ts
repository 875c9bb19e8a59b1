import type { GateResult } from '../../model/analysis/gate-result.ts';
import type { Reason } from '../../model/analysis/reason.ts';
import { findNamed } from '../../model/find-named.ts';
import { isCalledOff } from '../../model/plan/maintenance-window.ts';
import { daysBetween } from '../../text/day.ts';
import { daysText, dayText } from '../../text/day-text.ts';
import { upperFirst } from '../../text/upper-first.ts';
import { dayAt } from '../calendar/moment.ts';
import { findOccurrence } from '../calendar/occurrence.ts';
import { findOpenNotice } from '../gates/check-notice.ts';
import type { StepNode } from '../nodes.ts';
import { createReason } from '../world.ts';

/** What has to be done within so many days is urgent: a working week. */
const leadDays = 7;

/**
 * What others need time for before a step begins, when the last day to begin with that is near: an announcement,
 * the notice before a sunset, an approval before its window opens. The notice may be what the step ends by.
 */
export function findLeadTimes(node: StepNode): Reason[] {
  const notices = node.exit.filter(({ gate }) => gate.kind === 'notice');
  return [...node.entry, ...notices].flatMap(result => findLeadTime(node, result) ?? []);
}

function findLeadTime(node: StepNode, result: GateResult): Reason | undefined {
  switch (result.gate.kind) {
    case 'maintenance-window':
      return announcement(node, result);
    case 'notice':
      return deprecation(node, result);
    case 'approval':
      return approval(node, result);
    default:
      return undefined;
  }
}

/** A rule of its own tells of windows for which a length of notice was agreed. */
function announcement({ view }: StepNode, { gate, value, finding, until }: GateResult) {
  if (gate.kind !== 'maintenance-window' || value !== 'pending' || until === undefined)
    return undefined;
  const left = daysBetween(view.today, until);
  if (left > leadDays) return undefined;
  const message = `${upperFirst(finding)}, in ${daysText(left)}.`;
  const window = findNamed(view.plan.maintenanceWindows, gate.ref);
  const code = (gate.announced ?? window?.notice) ? 'lead-time' : 'announcement-near';
  return createReason(view, code, message, { span: gate.span });
}

function deprecation({ view }: StepNode, { gate, value }: GateResult) {
  const { plan, today } = view;
  const isAsked = gate.kind === 'notice' && value !== 'waived';
  const notice = isAsked ? findOpenNotice(plan, gate) : undefined;
  const left = notice && daysBetween(today, notice.by);
  if (!notice || left === undefined || left > leadDays) return undefined;
  const { contract, sunset, length, by } = notice;
  const [begin, end] = [dayText(by, today), `${daysText(length)} before its sunset`];
  const message =
    left < 0
      ? `${contract} was not deprecated by ${begin}, ${end}.`
      : `Deprecate ${contract} by ${begin}, ${end}.`;
  const also = [{ file: plan.file, span: sunset.span }];
  return createReason(view, 'notice-near', message, { span: gate.span, also });
}

/** What has to be approved before a window, which does not wait. */
function approval({ view, step }: StepNode, { gate, value, finding }: GateResult) {
  const window = findNamed(view.plan.maintenanceWindows, step.window);
  if (value !== 'pending' || !window || isCalledOff(window)) return undefined;
  const found = findOccurrence(window, view.clocks, view.now);
  const day = found.kind === 'coming' ? dayAt(found.start, view.clocks.zone) : undefined;
  if (day === undefined || daysBetween(view.today, day) > leadDays) return undefined;
  const message = `Its window ${window.id.value} is on ${dayText(day, view.today)}, and ${finding}.`;
  return createReason(view, 'approval-near', message, { span: gate.span });
}
