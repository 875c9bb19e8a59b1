import type { Step } from '../../model/plan/plan.ts';

/** `2 of 5` sub-steps; cancelled ones do not count. Undefined where none of them has a status. */
export function partsText(parts: readonly Step[]): string | undefined {
  const counted = parts.filter(({ status }) => status?.value !== 'cancelled');
  if (counted.every(({ status }) => status === undefined)) return undefined;
  const done = counted.filter(({ status }) => status?.value === 'done');
  return `${done.length} of ${counted.length}`;
}
