import type { Facts } from '../../model/facts/facts.ts';
import { keyOfMeasure, type Match, type MeasureDefinition } from '../../model/facts/measure.ts';
import type { FeatureFlag } from '../../model/plan/flag.ts';
import type { Project } from '../../model/project.ts';
import { isDistinctName } from '../../text/whole-name.ts';

/** What the host has to look for, so that it is known where code uses the flags of plans. */
export function flagMeasures(project: Project): MeasureDefinition[] {
  return project.plans.flatMap(({ flags }) =>
    flags.filter(isLookedFor).map(flag => definitionOf(project, flag)),
  );
}

/** The places in code that name a flag which is to go; undefined where nobody could tell. */
export function findFlagUses(
  { project, facts }: { readonly project: Project; readonly facts: Facts },
  flag: FeatureFlag,
): readonly Match[] | undefined {
  const measure = facts.readings.measures.get(keyOfMeasure(definitionOf(project, flag)));
  return measure?.kind === 'known' ? measure.matches : undefined;
}

function isLookedFor(flag: FeatureFlag): boolean {
  return isToGo(flag) && isDistinctName(flag.key.value);
}

/** Switches for operation and permissions are here to stay, and an experiment has its own end. */
export function isToGo({ type, permanent }: FeatureFlag): boolean {
  return permanent?.value !== true && type?.value !== 'ops' && type?.value !== 'permission';
}

/** Whatever lies in the opened folder: a flag is used far from where its steps work. */
function definitionOf({ prefix }: Project, { key }: FeatureFlag): MeasureDefinition {
  return {
    id: `flag ${key.value}`,
    source: { kind: 'name', name: key.value },
    include: [],
    exclude: [],
    count: 'matches',
    folder: prefix,
  };
}
