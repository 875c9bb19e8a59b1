import type { ArchitecturalChange, Review } from '../../../model/review/review.ts';
import type { NewFinding } from './review-rule.ts';

/** A finding for each change that is meant, where it is now, else where it was. */
export function* ofChanges(
  { changes }: Review,
  isMeant: (change: ArchitecturalChange) => boolean,
): Iterable<NewFinding> {
  for (const change of changes) {
    if (!isMeant(change)) continue;
    const { message, severity, base, head } = change;
    if (head) yield { side: 'head', place: head, message, severity };
    else if (base) {
      const { file, span } = base;
      yield { side: 'base', place: { file, span }, message, severity };
    }
  }
}
