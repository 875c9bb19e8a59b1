import type { Span } from '../../text/span.ts';
import type { Duration, Moment, Sourced } from '../value.ts';
import type { Schedule } from './calendar.ts';

export const windowStatuses = ['scheduled', 'in-progress', 'completed', 'cancelled'] as const;
export type WindowStatus = (typeof windowStatuses)[number];

/** A time in which the system may be disturbed. */
export interface MaintenanceWindow extends Schedule {
  readonly id: Sourced<string>;
  readonly title: Sourced<string> | undefined;
  /** What is disturbed: services, contracts, teams. */
  readonly scope: readonly Sourced<string>[];
  /** How long before its start it must be announced. */
  readonly notice: Sourced<Duration> | undefined;
  readonly announcements: readonly Announcement[];
  readonly status: Sourced<WindowStatus> | undefined;
  readonly span: Span;
}

/** Whether nothing takes place in it any more, whatever its times are. */
export function isCalledOff({ status }: MaintenanceWindow): boolean {
  return status?.value === 'cancelled' || status?.value === 'completed';
}

/** People were told. */
export interface Announcement {
  readonly at: Sourced<Moment> | undefined;
  readonly channel: Sourced<string> | undefined;
  readonly audience: Sourced<string> | undefined;
  readonly url: Sourced<string> | undefined;
  readonly span: Span;
}
