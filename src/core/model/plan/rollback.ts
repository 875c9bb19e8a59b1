import type { Span } from '../../text/span.ts';
import type { Day, Duration, Sourced } from '../value.ts';

/** How a step is taken back. */
export interface Rollback {
  readonly how: Sourced<string> | undefined;
  /** What makes people take it back. */
  readonly trigger: Sourced<string> | undefined;
  /** How long it takes. */
  readonly takes: Sourced<Duration> | undefined;
  /** How long after the step is finished it can be taken back; undefined means always. */
  readonly validFor: Sourced<Duration> | undefined;
  /** Where that is written, and not understood. */
  readonly unreadValidity: Span | undefined;
  /** When it was last tried; undefined means never, as far as is written. */
  readonly tested: Sourced<Day> | undefined;
  /** The path or address of the instructions. */
  readonly runbook: Sourced<string> | undefined;
  readonly span: Span;
}

/** Whether somebody wrote how: here, or in instructions that are named. When and for how long is not how. */
export function saysHow(rollback: Rollback | undefined): boolean {
  return rollback?.how !== undefined || rollback?.runbook !== undefined;
}

/** The day on which it was last tried; one that is still to come proves nothing. */
export function lastTestOf({ tested }: Rollback, today: Day): Day | undefined {
  return tested && tested.value <= today ? tested.value : undefined;
}
