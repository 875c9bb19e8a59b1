import type { Severity } from '../../model/finding.ts';
import type { ChangeGroup } from '../../model/review/review.ts';
import type { Span } from '../../text/span.ts';

/** A change before its files, its base text and its fingerprint are added. */
export interface Draft {
  readonly kind: string;
  readonly group: ChangeGroup;
  /** Information where nothing is said. */
  readonly severity?: Severity;
  readonly message: string;
  readonly base: Span | undefined;
  readonly head: Span | undefined;
  /** What tells it from other changes of the same kind to the same entity. */
  readonly fact?: string;
}

/** With what it is about: the id of a step for example, or empty for the whole plan or record. */
export interface EntityDraft extends Draft {
  readonly entity: string;
}

/** The same changes, of one thing. */
export function about(entity: string, drafts: readonly Draft[]): EntityDraft[] {
  return drafts.map(draft => ({ ...draft, entity }));
}
