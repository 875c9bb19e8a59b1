import type { Plan, Step } from '../model/plan.ts';
import { meaningOf } from './meaning-of.ts';

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
