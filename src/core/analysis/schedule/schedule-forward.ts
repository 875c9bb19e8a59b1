import type { GateResult } from '../../model/analysis/gate-result.ts';
import type { Driver } from '../../model/analysis/schedule.ts';
import { findNamed } from '../../model/find-named.ts';
import { isCalledOff, type MaintenanceWindow } from '../../model/plan/maintenance-window.ts';
import { type Day, wholeDays } from '../../model/value.ts';
import { dayNumber } from '../../text/day.ts';
import { dayAt } from '../calendar/moment.ts';
import { type Interval, listOccurrences } from '../calendar/occurrence.ts';
import type { StepNode } from '../nodes.ts';
import { isStarted, type PlanView } from '../world.ts';
import type { StepLength } from './estimate-step.ts';
import type { Predecessor } from './order-steps.ts';
import type { DayNumber, WorkingCalendar } from './working-calendar.ts';

/** The earliest days of one step, as day numbers. */
export interface EarliestDays extends StepLength {
  readonly start: DayNumber;
  readonly finish: DayNumber;
  readonly settled: DayNumber;
  readonly driver: Driver;
}

/** The last time of the window of a step comes before the step can begin. */
export interface WindowMiss {
  readonly window: MaintenanceWindow;
  readonly day: Day;
  readonly earliest: DayNumber;
}

export interface ForwardQuestion {
  readonly node: StepNode;
  readonly calendar: WorkingCalendar;
  readonly length: StepLength;
  readonly predecessors: readonly (Predecessor & { readonly settled: DayNumber })[];
}

/** In milliseconds, as the times are. */
const dayLength = 86_400_000;
/** How far ahead the next time of a window is looked for. */
const reach = 5 * 366 * dayLength;

/**
 * The earliest days of a step: the first working day after the latest of what it waits for, or its
 * window. Undefined where the window is not known, was called off or repeats by a rule that was not
 * read, or no day is left.
 */
export function scheduleForward(question: ForwardQuestion): EarliestDays | WindowMiss | undefined {
  const { node, calendar } = question;
  const { kind } = node.step;
  const base = findBase(question);
  const begin = findBegin(question, base);
  if (!begin || 'window' in begin) return begin;
  const length = toWindowLength(question);
  const finish =
    begin.lastOfWindow !== undefined && length.estimate.isAssumed
      ? begin.lastOfWindow
      : finishFrom(begin, length.rest - 1, (day, more) => calendar.move(day, more, kind));
  if (finish === undefined) return undefined;
  return {
    ...length,
    start: begin.start,
    finish,
    settled: Math.max(finish, ...node.exit.map(result => holdsFrom(result, finish))),
    driver: begin.driver,
  };
}

/** Where nobody wrote how long a step takes, the window that it must run in tells: a guess of ours may not. */
function toWindowLength({ node, length }: ForwardQuestion): StepLength {
  return length.estimate.isAssumed && findWindow(node) ? { ...length, rest: 1 } : length;
}

interface Base {
  readonly day: DayNumber;
  readonly driver: Driver;
}

/** The day from which the step is free, and what decides it. */
function findBase({ node, predecessors }: ForwardQuestion): Base {
  let latest = fixedBase(node);
  if (isStarted(node.view, node.step)) return latest;
  for (const { node: before, settled, lag } of predecessors) {
    const driver: Driver = { kind: 'predecessor', step: before.step, plan: before.view.plan };
    const day = settled + lag + 1;
    if (day > latest.day) latest = { day, driver };
  }
  return latest;
}

/** The same without what depends on other open steps. */
export function fixedBase({ step, view, ends, entry }: StepNode): Base {
  let latest: Base = { day: dayNumber(view.today), driver: { kind: 'today' } };
  if (isStarted(view, step)) return latest;
  const start = step.start && dayNumber(step.start.value);
  if (start && start > latest.day) latest = { day: start, driver: { kind: 'not-before' } };
  for (const end of [...ends, ...entry.flatMap(pendingUntil)]) {
    const day = dayNumber(end);
    if (day > latest.day) latest = { day, driver: { kind: 'today' } };
  }
  return latest;
}

/** A window has to be announced by that day, which lies before it: no step waits for it. */
function pendingUntil({ gate, value, until }: GateResult): Day[] {
  const isWaitedFor = value === 'pending' && gate.kind !== 'maintenance-window';
  return isWaitedFor && until !== undefined ? [until] : [];
}

interface Begin {
  readonly start: DayNumber;
  readonly driver: Driver;
  /** The day on which the window closes that it begins in; undefined where it does not wait for one. */
  readonly lastOfWindow: DayNumber | undefined;
}

/** The first day of a window counts, whichever day it is. */
function finishFrom(
  { start, lastOfWindow }: Begin,
  more: number,
  move: (day: DayNumber, count: number) => DayNumber | undefined,
): DayNumber | undefined {
  if (lastOfWindow === undefined) return move(start, more);
  return more === 0 ? start : move(start + 1, more - 1);
}

/** A window may lie on a day on which nobody works otherwise. */
function findBegin(
  { node, calendar }: ForwardQuestion,
  base: Base,
): Begin | WindowMiss | undefined {
  const { step, view } = node;
  if (!step.window || isStarted(view, step)) {
    const start = calendar.next(base.day, step.kind);
    return start === undefined
      ? undefined
      : { start, driver: base.driver, lastOfWindow: undefined };
  }
  const window = findWindow(node);
  if (!window) return undefined;
  const days = firstDaysFrom(window, view, base.day);
  if (!days || 'window' in days) return days;
  const driver: Driver = { kind: 'window', id: window.id.value };
  return { start: days.first, driver, lastOfWindow: days.last };
}

/** Undefined as well for one that only people know, or that was called off: nobody can tell when it is. */
function findWindow({ step, view }: StepNode): MaintenanceWindow | undefined {
  const window = findNamed(view.plan.maintenanceWindows, step.window);
  return window && !isCalledOff(window) ? window : undefined;
}

/** A window that repeats waits for the step; one that does not may come too early for it. */
function firstDaysFrom(
  window: MaintenanceWindow,
  view: PlanView,
  earliest: DayNumber,
): WindowDays | WindowMiss | undefined {
  const [first] = windowDays(window, view, earliest);
  if (first !== undefined) return first;
  const last = timesFrom(window, view, earliest).at(-1);
  const day = last && dayAt(last.start, view.clocks.zone);
  return day === undefined ? undefined : { window, day, earliest };
}

export interface WindowDays {
  /** On which a step may begin in the window. */
  readonly first: DayNumber;
  /** On which the window closes. */
  readonly last: DayNumber;
}

/** The times of a window from the day `earliest` on, growing. */
export function* windowDays(
  window: MaintenanceWindow,
  view: PlanView,
  earliest: DayNumber,
): Generator<WindowDays> {
  const { clocks, now } = view;
  for (const { start, end } of timesFrom(window, view, earliest)) {
    if (end < now || end < (earliest - 1) * dayLength) continue;
    // One that runs has begun, and may still be used today.
    const day = dayAt(start <= now && now < end ? now : start, clocks.zone);
    if (day === undefined || dayNumber(day) < earliest) continue;
    // A window until midnight has no moment on the day after.
    const last = dayAt(Math.max(start, end - 1), clocks.zone) ?? day;
    yield { first: dayNumber(day), last: dayNumber(last) };
  }
}

/** All times of a window until long after a day; none where they are not known. */
function timesFrom(
  window: MaintenanceWindow,
  { clocks, now }: PlanView,
  earliest: DayNumber,
): readonly Interval[] {
  return listOccurrences(window, clocks, Math.max(now, earliest * dayLength) + reach).times;
}

/** The first day on which an exit criterion can hold. One that holds, or whose time runs, tells it by itself. */
function holdsFrom({ gate, value, until }: GateResult, finish: DayNumber): DayNumber {
  if (gate.kind !== 'soak' && gate.kind !== 'flag') return finish;
  if (value === 'pass' || value === 'waived') return finish;
  if (value === 'pending' && until !== undefined) return dayNumber(until);
  return gate.for ? finish + wholeDays(gate.for.value) : finish;
}
