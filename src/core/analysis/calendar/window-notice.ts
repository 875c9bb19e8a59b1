import type { MaintenanceWindow } from '../../model/plan/maintenance-window.ts';
import type { Duration } from '../../model/value.ts';
import type { PlanView } from '../world.ts';
import { type Time, timeBefore, timeOf } from './moment.ts';

/** Whether people were told of a window early enough. */
export interface Notice {
  readonly value: 'kept' | 'open' | 'late';
  /** Until when they must be told. */
  readonly latest: Time;
  /** When they were told first; undefined where they were not told yet. */
  readonly first: Time | undefined;
}

/** `start` is when the window begins. Without a length any time before its start is early enough. */
export function findNotice(
  { plan, now }: PlanView,
  window: MaintenanceWindow,
  { start, length }: { readonly start: Time; readonly length: Duration | undefined },
): Notice {
  const zone = plan.timeZone;
  const latest = length ? timeBefore(start, length, zone) : start;
  const told = window.announcements
    .flatMap(({ at }) => (at && timeOf(at.value, zone)) ?? [])
    .filter(time => time <= now);
  const first = told.length === 0 ? undefined : Math.min(...told);
  if (first !== undefined && first <= latest) return { value: 'kept', latest, first };
  return { value: now <= latest ? 'open' : 'late', latest, first };
}
