import type { RootBlocker } from '../../model/analysis/root-blocker.ts';

/**
 * `unblocks 3 steps`: what comes of it where a root is no more, the step that meets it counted too.
 * Where that frees none, how many steps it stops together with something else.
 */
export function effectText({ frees, touches }: RootBlocker): string {
  return frees.length > 0
    ? `unblocks ${stepsText(frees.length)}`
    : `holds up ${stepsText(touches.length)}, with others`;
}

function stepsText(amount: number): string {
  return amount === 1 ? '1 step' : `${amount} steps`;
}
