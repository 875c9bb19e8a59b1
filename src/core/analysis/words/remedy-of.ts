import type { ObstacleCode, RootBlocker } from '../../model/analysis/root-blocker.ts';

/** What somebody has to do about a root, before its name: `Accepting` ADR-0047, `Resolving` INC-118. */
export function remedyOf({ code }: Pick<RootBlocker, 'code'>): string {
  return remedies[code];
}

const remedies: Readonly<Record<ObstacleCode, string>> = {
  impediment: 'Resolving',
  'gate-failed': 'Resolving',
  'decision-invalid': 'Replacing',
  'decision-open': 'Accepting',
  'on-hold': 'Resuming',
  'rolled-back': 'Resuming',
  cycle: 'Breaking',
  frozen: 'The end of',
  halted: 'Resolving',
  'window-missed': 'A new date for',
  'unresolved-ref': 'Correcting',
};
