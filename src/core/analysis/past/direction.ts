import type { KnownSeries } from '../../model/facts/series.ts';
import type { Evidence } from '../../model/plan/evidence.ts';

/** Whether a measure is to go down or up. */
export type Direction = 'down' | 'up';

/** The way from where it began to its target; down where nothing tells. */
export function directionOf(evidence: Evidence, series?: KnownSeries): Direction {
  return knownDirectionOf(evidence, series) ?? 'down';
}

/**
 * The same, undefined where a target is all that is known. What is counted with no target, or down to 0, is
 * to go away. A limit that must not be passed lies on the side from which the measure comes.
 */
export function knownDirectionOf(
  { baseline, target, ratchet }: Evidence,
  series?: KnownSeries,
): Direction | undefined {
  if (target === undefined) return 'down';
  const first = series?.samples.find(({ value }) => value !== undefined)?.value;
  const from = baseline?.value?.value ?? first ?? ratchet?.limit?.value;
  if (from === undefined) return target.value === 0 ? 'down' : undefined;
  return target.value > from ? 'up' : 'down';
}

/** How much better `after` is than `before`; negative where it is worse. */
export function improvement(direction: Direction, before: number, after: number): number {
  return direction === 'down' ? before - after : after - before;
}
