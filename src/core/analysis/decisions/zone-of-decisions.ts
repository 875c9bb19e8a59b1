import type { Project } from '../../model/project.ts';

/**
 * Whose clocks end the days of decisions, which name none: those that the plans beside them go by, so
 * that a step and the decision it waits for count the same days. Undefined, UTC, where plans name
 * several zones, or none.
 */
export function zoneOfDecisions({ plans }: Project): string | undefined {
  const [zone, ...others] = new Set(plans.flatMap(plan => plan.timeZone ?? []));
  return others.length === 0 ? zone : undefined;
}
