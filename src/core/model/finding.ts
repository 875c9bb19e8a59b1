import type { Place } from '../text/span.ts';

export type Severity = 'error' | 'warning' | 'information';

/** What a rule reports at a place. The message is one full sentence. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly place: Place;
  readonly message: string;
  readonly related: readonly RelatedPlace[];
}

/** Another place that explains a finding. */
export interface RelatedPlace {
  readonly place: Place;
  readonly message: string;
}
