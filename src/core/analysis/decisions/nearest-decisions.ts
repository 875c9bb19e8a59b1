import type { Decision } from '../../model/decision.ts';
import { nearestFolders } from '../nearest-folders.ts';

/** Of decisions of several logs those that a file most likely means. More than one where that cannot be told. */
export function nearestDecisions(candidates: readonly Decision[], from: string): Decision[] {
  const nearest = nearestFolders([...new Set(candidates.map(({ log }) => log))], from);
  return candidates.filter(({ log }) => nearest.includes(log));
}
