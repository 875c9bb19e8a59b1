import type { Plan, Step } from '../../model/plan/plan.ts';
import { lazyOf } from '../../text/lazy-of.ts';
import { pushTo } from '../../text/push-to.ts';
import { meaningOf } from './meaning-of.ts';

/**
 * Each step of a plan with a text that is equal for two versions of it that say the same, wherever
 * they stand in the file and however they are laid out. Its sub-steps belong to it.
 */
export function fingerprintSteps(plan: Plan): [Step, string][] {
  const children = new Map<string, string[]>();
  // Sub-steps stand behind their parent, so going backwards each one is complete when it is used.
  const result: [Step, string][] = [];
  for (const step of [...plan.steps].reverse()) {
    const below = children.get(step.id) ?? [];
    const fingerprint = [ownText(step), ...below.toReversed()].join('\n');
    result.push([step, fingerprint]);
    if (step.parent !== undefined) pushTo(children, step.parent, fingerprint);
  }
  return result.reverse();
}

/** All that a step says, but for what it is called by and where it belongs. */
const ownText = lazyOf(({ id, idSpan, phase, parent, depth, ...said }: Step) =>
  JSON.stringify(meaningOf(said)),
);
