import type { Measure } from '../facts/measure.ts';
import type { Sample, TaggedValue } from '../facts/series.ts';
import type { Evidence } from '../plan/evidence.ts';
import type { Forecast } from './forecast.ts';
import type { Reason } from './reason.ts';

export interface MeasureState {
  readonly evidence: Evidence;
  readonly found: EvidenceValue;
  /** Where it began; undefined where that is neither written nor known. */
  readonly begin: MeasureBegin | undefined;
  /** How it went on at past commits; undefined where nobody has looked, or it is too young. */
  readonly trend: Trend | undefined;
  /** At the tags of its past, the newest last. */
  readonly tagged: readonly TaggedValue[];
  /** When it gets to its target; undefined where it is there, or nothing is known of its past. */
  readonly forecast: Forecast | undefined;
  /** Why it is worse than it may be; undefined where it is not, and without a ratchet. */
  readonly regression: Reason | undefined;
}

/** Where a measure began. */
export interface MeasureBegin {
  readonly value: number;
  /** The commit at which it was that; undefined where the plan writes the value. */
  readonly sample: Sample | undefined;
}

/** The value of a measure now, or a clause that says why it has none. */
export type EvidenceValue =
  | { readonly kind: 'known'; readonly value: number; readonly measure: Measure | undefined }
  /** `isFinal`: looking again will not help, as long as nobody changes something. */
  | { readonly kind: 'unknown'; readonly reason: string; readonly isFinal: boolean };

/** The first and the last of the values at the ends of weeks, or a clause about why there are none. */
export type Trend =
  | {
      readonly kind: 'known';
      readonly from: number;
      readonly to: number;
      /** Whether it was the same in every week between. */
      readonly isSteady: boolean;
      readonly weeks: number;
    }
  | { readonly kind: 'unknown'; readonly reason: string };
