import type { Verdict } from '../../model/analysis/gate-result.ts';
import { findNamed } from '../../model/find-named.ts';
import type { WindowGate } from '../../model/plan/gate.ts';
import { isCalledOff } from '../../model/plan/maintenance-window.ts';
import { dayText } from '../../text/day-text.ts';
import { dayAt, type Time } from '../calendar/moment.ts';
import { findOccurrence } from '../calendar/occurrence.ts';
import { findNotice, type Notice } from '../calendar/window-notice.ts';
import type { PlanView } from '../world.ts';
import { type GateQuestion, unknownBecause } from './gate-question.ts';

/** Passes when the window was announced in time. Until the last day for that, it is pending. */
export function checkWindow({ view, gate }: GateQuestion<WindowGate>): Verdict {
  const { plan } = view;
  const window = findNamed(plan.maintenanceWindows, gate.ref);
  if (!window) return unknownBecause(`there is no maintenance window ${gate.ref.raw}`);
  const places = [{ file: plan.file, span: window.span }];
  const name = `the window ${window.id.value}`;
  const fact = {
    key: `window ${plan.file} ${window.id.value}`,
    label: `window ${window.id.value}`,
  };
  if (window.status?.value === 'cancelled') {
    return { value: 'fail', finding: `${name} is cancelled`, ...fact, places };
  }
  const found = findOccurrence(window, view.clocks, view.now);
  if (found.kind === 'unknown')
    return unknownBecause(`it is not known when ${name} begins`, places);
  const length = (gate.announced ?? window.notice)?.value;
  const notice = findNotice(view, window, { start: found.start, length });
  // Nobody announces what is over.
  if (isCalledOff(window) && notice.value === 'open') {
    return { value: 'fail', finding: `${name} is ${window.status?.value}`, ...fact, places };
  }
  const isNext = found.kind !== 'coming' || found.isNext;
  // Too late for a later time is too late for an earlier one as well.
  if (!isNext && notice.value === 'kept') {
    const why = `some times of ${name} cannot be read, so one may come before it was announced`;
    return unknownBecause(why, places);
  }
  const verdict = checkAnnouncement(view, name, { ...notice, isNext });
  return { ...verdict, ...fact, places };
}

function checkAnnouncement(
  view: PlanView,
  name: string,
  notice: Notice & { readonly isNext: boolean },
): Verdict {
  const { plan, today } = view;
  const said = (time: Time) => dayText(dayAt(time, plan.timeZone) ?? today, today);
  const { value, latest, first } = notice;
  if (value === 'kept' && first !== undefined) {
    return { value: 'pass', finding: `${name} was announced on ${said(first)}` };
  }
  const day = dayAt(latest, plan.timeZone);
  if (value === 'open') {
    return {
      value: 'pending',
      finding: `${name} must be announced by ${said(latest)}${notice.isNext ? '' : ' or before'}`,
      until: day,
    };
  }
  const finding =
    first === undefined
      ? `${name} was not announced by ${said(latest)}`
      : `${name} was announced only on ${said(first)}, not by ${said(latest)}`;
  return { value: 'fail', finding, since: day };
}
