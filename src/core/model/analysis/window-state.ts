import type { Freeze } from '../plan/calendar.ts';
import type { MaintenanceWindow } from '../plan/maintenance-window.ts';
import type { Day, Duration } from '../value.ts';

/** A maintenance window on the day of its plan. */
export interface WindowState {
  readonly window: MaintenanceWindow;
  /** One that was cancelled or completed is over. */
  readonly kind: 'running' | 'coming' | 'over' | 'unknown';
  /** The time that is not over, else the last one; undefined where it is not known. */
  readonly time: WindowTime | undefined;
  /** False where a time that cannot be read may come before `time`. */
  readonly isNext: boolean;
  /** The times that are not over, of one year from now. */
  readonly upcoming: readonly WindowTime[];
  /** Of a window that is coming and must be announced. */
  readonly notice: WindowNotice | undefined;
  /** The freeze that it meets. */
  readonly freeze: Freeze | undefined;
}

export interface WindowTime {
  /** ISO 8601 instants in UTC. */
  readonly start: string;
  readonly end: string;
  /** In the zone of the plan. */
  readonly first: Day;
}

export interface WindowNotice {
  /** `open`: it was not announced, and there is still time. */
  readonly value: 'kept' | 'open' | 'late';
  readonly by: Day;
  /** When it was announced first. */
  readonly first: Day | undefined;
  /** How long before its start it must be announced. */
  readonly length: Duration;
}
