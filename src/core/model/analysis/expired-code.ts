import type { Match } from '../facts/measure.ts';
import type { Step } from '../plan/plan.ts';
import type { Day } from '../value.ts';

/** Lines of code in the paths of a step that say by which day they were to be gone. */
export interface ExpiredCode {
  readonly step: Step;
  /** In the order of their files; never empty. */
  readonly lines: readonly ExpiredLine[];
}

export interface ExpiredLine {
  readonly match: Match;
  readonly day: Day;
}
