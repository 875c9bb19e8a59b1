import type { KnownSeries } from '../../model/facts/series.ts';
import type { Evidence } from '../../model/plan/evidence.ts';

/** Whether a measure is to go down or up. */
export type Direction = 'down' | 'up';

/** From where it began to its target. What is only counted, with no target, is to go away. */
export function directionOf({ baseline, target }: Evidence, series?: KnownSeries): Direction {
  const first = series?.samples.find(({ value }) => value !== undefined)?.value;
  const from = baseline?.value?.value ?? first;
  return target !== undefined && from !== undefined && target.value > from ? 'up' : 'down';
}

/** How much better `after` is than `before`; negative where it is worse. */
export function improvement(direction: Direction, before: number, after: number): number {
  return direction === 'down' ? before - after : after - before;
}
