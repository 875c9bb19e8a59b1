import type { Place } from '../text/span.ts';

/** The worst first. */
export const severities = ['error', 'warning', 'information'] as const;
export type Severity = (typeof severities)[number];

/** What a rule reports at a place. The message is one full sentence. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly place: Place;
  readonly message: string;
  readonly related: readonly RelatedPlace[];
}

/** A finding that can be recognised in another state of the project. */
export interface NamedFinding extends Finding {
  /** The same when other lines come or go, a day passes or a file is renamed. */
  readonly fingerprint: string;
}

/** Another place that explains a finding. */
export interface RelatedPlace {
  readonly place: Place;
  readonly message: string;
}
