import type { WindowState, WindowTime } from '../../model/analysis/window-state.ts';
import type { Freeze } from '../../model/plan/calendar.ts';
import { isCalledOff, type MaintenanceWindow } from '../../model/plan/maintenance-window.ts';
import { type Duration, wholeDays } from '../../model/value.ts';
import type { PlanView } from '../world.ts';
import { dayAt } from './moment.ts';
import { findOccurrence, type Interval, listOccurrences } from './occurrence.ts';
import { findNotice } from './window-notice.ts';

/** In milliseconds. */
const year = 366 * 86_400_000;

/** What is known of the windows of a plan on its day, in the order of the plan. */
export function createWindowStates(view: PlanView): WindowState[] {
  return view.plan.maintenanceWindows.map(window => createState(view, window));
}

function createState(view: PlanView, window: MaintenanceWindow): WindowState {
  const { plan, clocks, now } = view;
  const found = findOccurrence(window, clocks, now);
  if (found.kind === 'unknown') {
    const nothing = {
      time: undefined,
      isNext: false,
      upcoming: [],
      notice: undefined,
      freeze: undefined,
    };
    return { window, kind: 'unknown', ...nothing };
  }
  const dayOf = (time: number) => dayAt(time, plan.timeZone) ?? view.today;
  const time = toTime(view, found);
  const isOff = isCalledOff(window);
  const isAhead = !isOff && found.kind !== 'over';
  const length = noticeLength(view, window);
  const notice =
    isAhead && found.kind === 'coming' && length
      ? findNotice(view, window, { start: found.start, length })
      : undefined;
  return {
    window,
    kind: isOff ? 'over' : found.kind,
    time,
    isNext: found.kind !== 'coming' || found.isNext,
    upcoming: isAhead ? upcoming(view, window) : [],
    notice: notice &&
      length && {
        value: notice.value,
        by: dayOf(notice.latest),
        first: notice.first === undefined ? undefined : dayOf(notice.first),
        length,
      },
    freeze: isAhead ? findFreeze(view, found) : undefined,
  };
}

function upcoming(view: PlanView, window: MaintenanceWindow): WindowTime[] {
  const { clocks, now } = view;
  const { times } = listOccurrences(window, clocks, now + year);
  return times.filter(({ end }) => end > now).map(each => toTime(view, each));
}

function toTime({ plan, today }: PlanView, { start, end }: Interval): WindowTime {
  return {
    start: new Date(start).toISOString(),
    end: new Date(end).toISOString(),
    first: dayAt(start, plan.timeZone) ?? today,
  };
}

/** As long as the window says, or as the strictest criterion about it asks. */
function noticeLength({ plan }: PlanView, { id, notice }: MaintenanceWindow): Duration | undefined {
  const asked = plan.steps
    .flatMap(step => step.entry)
    .flatMap(gate => (gate.kind === 'maintenance-window' && gate.ref.raw === id.value ? gate : []))
    .flatMap(gate => gate.announced?.value ?? []);
  const all = [...(notice ? [notice.value] : []), ...asked];
  return all.toSorted((a, b) => wholeDays(b) - wholeDays(a))[0];
}

/** The freeze during which the window lies, or a part of it. */
export function findFreeze(
  { plan, clocks }: PlanView,
  { start, end }: Interval,
): Freeze | undefined {
  return plan.calendar.freezes.find(freeze =>
    listOccurrences(freeze, clocks, end).times.some(
      other => start < other.end && other.start < end,
    ),
  );
}
