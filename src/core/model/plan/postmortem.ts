import type { Place, Span } from '../../text/span.ts';
import type { Reference } from '../reference.ts';
import type { Day, Sourced } from '../value.ts';
import type { StepStatus } from './plan.ts';

export const postmortemStatuses = ['draft', 'review', 'published', 'closed'] as const;
export type PostmortemStatus = (typeof postmortemStatuses)[number];

export const actionTypes = ['prevent', 'detect', 'mitigate', 'process'] as const;
export type ActionType = (typeof actionTypes)[number];

/** What was learnt from an incident: a Markdown file of its own. */
export interface Postmortem {
  /** As written, else that of the incident, else the name of the file. */
  readonly id: Sourced<string>;
  readonly incident: Reference | undefined;
  readonly title: Sourced<string> | undefined;
  readonly status: Sourced<PostmortemStatus> | undefined;
  readonly date: Sourced<Day> | undefined;
  readonly authors: readonly Sourced<string>[];
  /** From 1 to 5; 1 is the worst. */
  readonly severity: Sourced<number> | undefined;
  readonly actionItems: readonly ActionItem[];
  /** Text below "Action items" that is no item, where there is no item at all. */
  readonly unreadActions: Span | undefined;
  /** The file whose text all its spans are of. */
  readonly place: Place;
}

export interface ActionItem {
  readonly title: Sourced<string>;
  /** Undefined where it has no mark. */
  readonly status: Sourced<StepStatus> | undefined;
  readonly type: Sourced<ActionType> | undefined;
  readonly owners: readonly Sourced<string>[];
  readonly due: Sourced<Day> | undefined;
  readonly span: Span;
}

/** Whether nothing is left to do: it is done, or was given up. */
export function isClosed({ status }: ActionItem): boolean {
  return status?.value === 'done' || status?.value === 'cancelled';
}
