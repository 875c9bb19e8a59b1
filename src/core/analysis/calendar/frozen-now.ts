import type { Freeze } from '../../model/plan/calendar.ts';
import type { PlanView } from '../world.ts';
import type { Time } from './moment.ts';
import { findOccurrence, type Interval } from './occurrence.ts';

/** Freezes that leave no moment between them, and the time from the first one's start to the last one's end. */
export interface FrozenTime extends Interval {
  /** In the order of the plan. */
  readonly freezes: readonly Freeze[];
}

/** Freezes of every day follow each other for ever. */
const mostRounds = 50;

/**
 * The freezes that are on, with those that begin before they are over: whoever waits for the end of one
 * waits for the end of all. Undefined where none is on.
 */
export function findFrozenNow(view: PlanView): FrozenTime | undefined {
  const before = known.get(view);
  if (before) return before.time;
  const time = findTime(view);
  known.set(view, { time });
  return time;
}

/** Each step of the plan asks for them. */
const known = new WeakMap<PlanView, { readonly time: FrozenTime | undefined }>();

function findTime(view: PlanView): FrozenTime | undefined {
  const { plan, now } = view;
  const first = runningAt(view, now);
  if (first.length === 0) return undefined;
  const met = new Set<Freeze>();
  let end = now;
  for (let round = 0, running = first; running.length > 0 && round < mostRounds; round++) {
    for (const { freeze, time } of running) {
      met.add(freeze);
      end = Math.max(end, time.end);
    }
    running = runningAt(view, end);
  }
  return {
    freezes: plan.calendar.freezes.filter(freeze => met.has(freeze)),
    start: Math.min(...first.map(({ time }) => time.start)),
    end,
  };
}

function runningAt({ plan, clocks }: PlanView, moment: Time) {
  return plan.calendar.freezes.flatMap(freeze => {
    const time = findOccurrence(freeze, clocks, moment);
    return time.kind === 'running' ? [{ freeze, time }] : [];
  });
}
