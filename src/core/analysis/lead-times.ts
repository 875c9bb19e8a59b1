import type { GateResult } from '../model/analysis/gate-result.ts';
import type { Reason } from '../model/analysis/reason.ts';
import { findNamed } from '../model/find-named.ts';
import { isCalledOff } from '../model/plan/maintenance-window.ts';
import { wholeDays } from '../model/value.ts';
import { addDays, daysBetween } from '../text/day.ts';
import { daysText, dayText } from '../text/day-text.ts';
import { upperFirst } from '../text/upper-first.ts';
import { dayAt } from './calendar/moment.ts';
import { findOccurrence } from './calendar/occurrence.ts';
import type { StepNode } from './nodes.ts';
import { createReason } from './world.ts';

/** What has to be done within so many days is urgent: a working week. */
const leadDays = 7;

/**
 * What others need time for before a step begins, when the last day to begin with that is near: an announcement,
 * the notice before a sunset, an approval before its window opens.
 */
export function findLeadTimes(node: StepNode): Reason[] {
  return node.entry.flatMap(result => findLeadTime(node, result) ?? []);
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

function announcement({ view }: StepNode, { gate, value, finding, until }: GateResult) {
  if (value !== 'pending' || until === undefined) return undefined;
  const left = daysBetween(view.today, until);
  if (left > leadDays) return undefined;
  const message = `${upperFirst(finding)}, in ${daysText(left)}.`;
  return createReason(view, 'lead-time', message, { span: gate.span });
}

/** Its sunset is fixed, and nobody has said yet from when on it is deprecated. */
function deprecation({ view }: StepNode, { gate }: GateResult) {
  const { plan, today } = view;
  if (gate.kind !== 'notice' || !gate.sunset) return undefined;
  const contract = findNamed(plan.contracts, gate.contract);
  if (!contract?.sunset || contract.deprecated) return undefined;
  const notice = wholeDays(gate.sunset.value);
  const last = addDays(contract.sunset.value, -notice);
  const left = daysBetween(today, last);
  if (left > leadDays) return undefined;
  const [name, day] = [contract.id.value, dayText(last, today)];
  const message =
    left < 0
      ? `${name} was not deprecated by ${day}, ${daysText(notice)} before its sunset.`
      : `Deprecate ${name} by ${day}, ${daysText(notice)} before its sunset.`;
  const also = [{ file: plan.file, span: contract.sunset.span }];
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
