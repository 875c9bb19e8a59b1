import type { StepKind } from '../../model/plan/plan.ts';
import type { DayNumber, WorkingCalendar } from '../schedule/working-calendar.ts';
import { pick, type Random } from './random.ts';

/** An open step, as far as its days depend on chance. */
export interface Task {
  readonly kind: StepKind;
  /** The first day on which it may begin, whatever the other tasks do. */
  readonly base: DayNumber;
  /** Tasks that come before it, by their index, which is lower, and the days in between. */
  readonly after: readonly { readonly index: number; readonly lag: number }[];
  /** The days of its window, growing; it cannot begin on another one. */
  readonly windows: readonly DayNumber[] | undefined;
  /** Working days that are left by its estimate; 0 where it takes the one day on which it begins. */
  readonly rest: number;
  /** Calendar days that must pass behind its last working day. */
  readonly wait: number;
  /** Days until its measures are where they must be, in runs; infinite where they never are. */
  readonly measured: readonly (readonly number[])[];
}

export interface Simulated {
  readonly tasks: readonly Task[];
  readonly today: DayNumber;
  readonly calendar: WorkingCalendar;
  readonly random: Random;
  /** How much longer or shorter than its estimate a step takes: one draw. */
  readonly drawRatio: () => number;
  readonly runs: number;
}

export interface Simulation {
  /** The last day of each run, sorted; infinite where something never ends. */
  readonly ends: readonly number[];
  /** For each task the day on which it is settled in each run, sorted; infinite where it never is. */
  readonly settled: readonly (readonly number[])[];
  /** For each task, in how many runs the end hung on it. */
  readonly critical: readonly number[];
  /** For each task, in how many runs its window was missed. */
  readonly missed: readonly number[];
}

/** Plays a plan through many times. */
export function simulate(question: Simulated): Simulation {
  const { tasks, runs } = question;
  const ends: number[] = [];
  const all: number[][] = tasks.map(() => []);
  const critical = tasks.map(() => 0);
  const missed = tasks.map(() => 0);
  for (let run = 0; run < runs; run++) {
    const settled: number[] = [];
    const drivers: number[] = [];
    for (const [index, task] of tasks.entries()) {
      const begin = beginOf(task, settled);
      const start = startOf(question, task, begin.day);
      if (task.windows && Number.isFinite(begin.day) && start === undefined)
        missed[index] = (missed[index] ?? 0) + 1;
      const day = playTask(question, task, start);
      settled.push(day);
      all[index]?.push(day);
      drivers.push(task.windows === undefined ? begin.driver : -1);
    }
    const end = Math.max(...settled);
    ends.push(end);
    for (let at = settled.indexOf(end); at >= 0; at = drivers[at] ?? -1) {
      critical[at] = (critical[at] ?? 0) + 1;
    }
  }
  return { ends: sort(ends), settled: all.map(sort), critical, missed };
}

function sort(days: readonly number[]): number[] {
  return days.toSorted((a, b) => a - b);
}

function beginOf({ base, after }: Task, settled: readonly number[]) {
  let begin = { day: base, driver: -1 };
  for (const { index, lag } of after) {
    const day = (settled[index] ?? 0) + lag + 1;
    if (day > begin.day) begin = { day, driver: index };
  }
  return begin;
}

/** The first day from `begin` on, which may be infinite; undefined where there is none. */
function startOf(
  { calendar }: Simulated,
  { kind, windows }: Task,
  begin: number,
): DayNumber | undefined {
  if (!Number.isFinite(begin)) return undefined;
  return windows ? windows.find(day => day >= begin) : calendar.next(begin, kind);
}

/** The day on which a task is settled; infinite where it never is. */
function playTask(
  { calendar, random, drawRatio, today }: Simulated,
  task: Task,
  start: DayNumber | undefined,
): number {
  const { rest, wait, measured } = task;
  if (start === undefined) return Number.POSITIVE_INFINITY;
  const days = Math.max(1, Math.round(rest * drawRatio()));
  const finish = lastDay(calendar, task, start, days) ?? Number.POSITIVE_INFINITY;
  const reached = measured.map(draws => today + (pick(random, draws) ?? Number.POSITIVE_INFINITY));
  return Math.max(finish, ...reached) + wait;
}

/** The first day of a window counts, whichever day it is. */
function lastDay(
  calendar: WorkingCalendar,
  { kind, windows }: Task,
  start: DayNumber,
  days: number,
): DayNumber | undefined {
  if (windows === undefined) return calendar.move(start, days - 1, kind);
  return days === 1 ? start : calendar.move(start + 1, days - 2, kind);
}
