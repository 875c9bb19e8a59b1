import type { Place } from '../../text/span.ts';
import type { Reference } from '../reference.ts';
import type { Moment, Sourced } from '../value.ts';

export const incidentStatuses = ['investigating', 'identified', 'monitoring', 'resolved'] as const;
export type IncidentStatus = (typeof incidentStatuses)[number];

/** Something went wrong. It stands in a plan or in its own file. */
export interface Incident {
  readonly id: Sourced<string>;
  readonly title: Sourced<string> | undefined;
  /** From 1 to 5; 1 is the worst. */
  readonly severity: Sourced<number> | undefined;
  /** Undefined where nothing is written, or nothing that is understood. */
  readonly status: Sourced<IncidentStatus> | undefined;
  readonly started: Sourced<Moment> | undefined;
  readonly resolved: Sourced<Moment> | undefined;
  /** The steps or plans it is about. */
  readonly steps: readonly Reference[];
  /** The path of its postmortem. */
  readonly postmortem: Reference | undefined;
  /** The file whose text all its spans are of. */
  readonly place: Place;
}
