import type { RootBlocker } from '../../model/analysis/root-blocker.ts';
import { count } from '../../text/count.ts';

/**
 * `unblocks 3 steps`: what comes of it where a root is no more, the step that meets it counted too.
 * Where that frees none, how many steps it stops together with something else.
 */
export function effectText({ frees, touches }: RootBlocker): string {
  return frees.length > 0
    ? `unblocks ${count(frees.length, 'step')}`
    : `holds up ${count(touches.length, 'step')}, with others`;
}
