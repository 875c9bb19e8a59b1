import type { Match } from '../facts/measure.ts';
import type { FeatureFlag } from '../plan/flag.ts';
import type { Day } from '../value.ts';

/** A feature flag of a plan. */
export interface FlagState {
  readonly flag: FeatureFlag;
  /** A clause about where it stands now, `search.new is at 40 %`, or why that is not known. */
  readonly standing: string;
  /** Whether its definition has gone from the file that had it. */
  readonly isGone: boolean;
  /** Why nothing is known of its definition, where that is not because it was removed. */
  readonly lack: FlagLack | undefined;
  /** At which share of all it has been for a month, in per cent, while no open step asks for more. */
  readonly settled: { readonly percent: number; readonly since: Day } | undefined;
  /** Where code names it; undefined where that is not known, or it is here to stay. */
  readonly uses: readonly Match[] | undefined;
}

export interface FlagLack {
  /** A clause: `flags.json does not exist`. */
  readonly reason: string;
  /** The key in the file that was most likely meant. */
  readonly near: string | undefined;
}
