import type { Reason } from '../../model/analysis/reason.ts';
import type { ObstacleCode } from '../../model/analysis/root-blocker.ts';
import type { Decision } from '../../model/decision.ts';
import type { Step } from '../../model/plan/plan.ts';
import type { Day } from '../../model/value.ts';
import type { Place } from '../../text/span.ts';

/** One thing that stands in the way of a step. */
export interface Obstacle {
  readonly code: ObstacleCode;
  /** Equal for obstacles that name the same fact. */
  readonly key: string;
  readonly label: string;
  readonly reason: Reason;
  /** Where it is written, if not at the step. */
  readonly place?: Place | undefined;
  /** The step that it refers to, if it is one. */
  readonly step?: Step | undefined;
}

/** The same for all that one decision holds up. A file may hold several records. */
export function keyOfDecision(decision: Decision): string {
  return `decision ${decision.file} ${decision.span.start}`;
}

/** The day a decision got its status is the day it bears, where that is certain. */
export function certainDayOf({ date }: Decision): Day | undefined {
  return date?.doubt === undefined ? date?.value : undefined;
}

/** `start: reason.`, or `start.` where no reason is written. */
export function sentenceWith(start: string, reason: string | undefined): string {
  const text = reason ? `${start}: ${reason.trim()}` : start;
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
