import type { Plan, Step } from '../model/plan.ts';

/**
 * Each step of a plan with a text that is equal for two versions of it that say the same, wherever
 * they stand in the file and however they are laid out. Its sub-steps belong to it.
 */
export function fingerprintSteps(plan: Plan): [Step, string][] {
  const own = new Map(plan.steps.map(step => [step, JSON.stringify(ownMeaning(step))]));
  const children = new Map<string, string[]>();
  // Sub-steps stand behind their parent, so going backwards each one is complete when it is used.
  const result: [Step, string][] = [];
  for (const step of [...plan.steps].reverse()) {
    const below = children.get(step.id) ?? [];
    const fingerprint = [own.get(step), ...below.toReversed()].join('\n');
    result.push([step, fingerprint]);
    if (step.parent === undefined) continue;
    const siblings = children.get(step.parent);
    if (siblings) siblings.push(fingerprint);
    else children.set(step.parent, [fingerprint]);
  }
  return result.reverse();
}

/** All that a step says, but for what it is called by and where it belongs. */
function ownMeaning(step: Step): unknown {
  const { id, idSpan, phase, parent, depth, ...said } = step;
  return meaningOf(said);
}

/** The values alone: no places and no other ways of writing the same. */
function meaningOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(meaningOf);
  if (typeof value !== 'object' || value === null) return value;
  if ('source' in value && 'doubt' in value && 'value' in value) return meaningOf(value.value);
  const entries = Object.entries(value).filter(([key]) => key !== 'span');
  return Object.fromEntries(entries.map(([key, part]) => [key, meaningOf(part)]));
}
