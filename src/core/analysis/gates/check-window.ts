import type { WindowGate } from '../../model/gate.ts';
import type { Verdict } from '../../model/gate-result.ts';
import type { MaintenanceWindow } from '../../model/maintenance-window.ts';
import { dayText } from '../../text/day-text.ts';
import { dayAt, type Time, timeBefore, timeOf } from '../moment.ts';
import type { PlanView } from '../world.ts';
import { type GateQuestion, unknownBecause } from './gate-question.ts';

/** Passes when the window was announced in time. Until the last day for that, it is pending. */
export function checkWindow({ view, gate }: GateQuestion<WindowGate>): Verdict {
  const { plan } = view;
  const window = plan.maintenanceWindows.find(({ id }) => id.value === gate.ref.raw);
  if (!window) return unknownBecause(`there is no maintenance window ${gate.ref.raw}`);
  const places = [{ file: plan.file, span: window.span }];
  const name = `the window ${window.id.value}`;
  const fact = { key: `window ${plan.file} ${window.id.value}`, label: window.id.value };
  if (window.status?.value === 'cancelled') {
    return { value: 'fail', finding: `${name} is cancelled`, ...fact, places };
  }
  const start = window.start && timeOf(window.start.value, plan.timeZone);
  if (start === undefined) return unknownBecause(`it is not known when ${name} begins`, places);
  const notice = gate.announced ?? window.notice;
  const latest = notice ? timeBefore(start, notice.value, plan.timeZone) : start;
  return { ...checkAnnouncement(view, window, latest), ...fact, places };
}

function checkAnnouncement(view: PlanView, window: MaintenanceWindow, latest: Time): Verdict {
  const { plan, today, now } = view;
  const name = `the window ${window.id.value}`;
  const said = (time: Time) => dayText(dayAt(time, plan.timeZone) ?? today, today);
  const times = window.announcements.flatMap(
    ({ at }) => (at && timeOf(at.value, plan.timeZone)) ?? [],
  );
  const first = Math.min(...times.filter(time => time <= now));
  if (first <= latest) return { value: 'pass', finding: `${name} was announced on ${said(first)}` };
  if (now <= latest) {
    const until = dayAt(latest, plan.timeZone);
    return { value: 'pending', finding: `${name} must be announced by ${said(latest)}`, until };
  }
  const finding = Number.isFinite(first)
    ? `${name} was announced only on ${said(first)}, not by ${said(latest)}`
    : `${name} was not announced by ${said(latest)}`;
  return {
    value: 'fail',
    finding,
    since: dayAt(latest, plan.timeZone),
  };
}
