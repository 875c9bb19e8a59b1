import type { Gate } from '../../model/gate.ts';
import type { GateResult } from '../../model/gate-result.ts';
import { isCalledOff, type MaintenanceWindow } from '../../model/maintenance-window.ts';
import type { Driver } from '../../model/schedule.ts';
import { type Day, wholeDays } from '../../model/value.ts';
import { dayAt } from '../calendar/moment.ts';
import { type Interval, listOccurrences } from '../calendar/occurrence.ts';
import type { StepNode } from '../nodes.ts';
import { isStarted, type PlanView } from '../world.ts';
import type { StepLength } from './estimate-step.ts';
import type { Predecessor } from './order-steps.ts';
import { type DayNumber, toNumber, type WorkingCalendar } from './working-calendar.ts';

/** The earliest days of one step, as day numbers. */
export interface EarliestDays extends StepLength {
  readonly start: DayNumber;
  readonly finish: DayNumber;
  readonly settled: DayNumber;
  readonly driver: Driver;
  readonly isMovedByFreeze: boolean;
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
  const { node, calendar, length } = question;
  const { kind } = node.step;
  const base = findBase(question);
  const begin = findBegin(question, base);
  if (!begin || 'window' in begin) return begin;
  const finish = finishFrom(begin, length.rest - 1, (day, more) => calendar.move(day, more, kind));
  if (finish === undefined) return undefined;
  const isMovedByFreeze = !begin.isWindow && hasFrozenDay(calendar, base.day, begin.start, node);
  return {
    ...length,
    start: begin.start,
    finish,
    settled: finish + longestWait(node.step.exit),
    driver: begin.driver,
    isMovedByFreeze,
  };
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
  let latest: Base = { day: toNumber(view.today), driver: { kind: 'today' } };
  if (isStarted(view, step)) return latest;
  const start = step.start && toNumber(step.start.value);
  if (start && start > latest.day) latest = { day: start, driver: { kind: 'not-before' } };
  for (const end of [...ends, ...entry.flatMap(pendingUntil)]) {
    const day = toNumber(end);
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
  readonly isWindow: boolean;
}

/** The first day of a window counts, whichever day it is. */
function finishFrom(
  { start, isWindow }: Begin,
  more: number,
  move: (day: DayNumber, count: number) => DayNumber | undefined,
): DayNumber | undefined {
  if (!isWindow) return move(start, more);
  return more === 0 ? start : move(start + 1, more - 1);
}

/** A window may lie on a day on which nobody works otherwise. */
function findBegin(
  { node, calendar }: ForwardQuestion,
  base: Base,
): Begin | WindowMiss | undefined {
  const { step, view } = node;
  const window = view.plan.maintenanceWindows.find(({ id }) => id.value === step.window?.raw);
  if (!step.window || isStarted(view, step)) {
    const start = calendar.next(base.day, step.kind);
    return start === undefined ? undefined : { start, driver: base.driver, isWindow: false };
  }
  // Of a window that only people know nobody can tell when it is.
  if (!window || isCalledOff(window)) return undefined;
  const start = firstDayFrom(window, view, base.day);
  if (typeof start !== 'number') return start;
  return { start, driver: { kind: 'window', id: window.id.value }, isWindow: true };
}

/** A window that repeats waits for the step; one that does not may come too early for it. */
function firstDayFrom(
  window: MaintenanceWindow,
  view: PlanView,
  earliest: DayNumber,
): DayNumber | WindowMiss | undefined {
  const [first] = windowDays(window, view, earliest);
  if (first !== undefined) return first;
  const last = timesFrom(window, view, earliest).at(-1);
  const day = last && dayAt(last.start, view.clocks.zone);
  return day === undefined ? undefined : { window, day, earliest };
}

/** The days from `earliest` on, growing, on which a step may begin in its window. */
export function* windowDays(
  window: MaintenanceWindow,
  view: PlanView,
  earliest: DayNumber,
): Generator<DayNumber> {
  const { clocks, now } = view;
  for (const { start, end } of timesFrom(window, view, earliest)) {
    if (end < now || end < (earliest - 1) * dayLength) continue;
    // One that runs has begun, and may still be used today.
    const day = dayAt(start <= now && now < end ? now : start, clocks.zone);
    if (day !== undefined && toNumber(day) >= earliest) yield toNumber(day);
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

/** The longest time that an exit criterion takes by itself, in calendar days. */
function longestWait(exit: readonly Gate[]): number {
  return Math.max(
    0,
    ...exit.map(gate => {
      if (gate.kind !== 'soak' && gate.kind !== 'flag') return 0;
      return gate.for ? wholeDays(gate.for.value) : 0;
    }),
  );
}

function hasFrozenDay(
  calendar: WorkingCalendar,
  from: DayNumber,
  to: DayNumber,
  { step }: StepNode,
): boolean {
  for (let day = from; day < to; day++) if (calendar.isFrozen(day, step.kind)) return true;
  return false;
}
