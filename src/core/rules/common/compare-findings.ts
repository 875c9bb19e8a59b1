import type { Finding } from '../../model/finding.ts';
import { byCodeUnit } from '../../text/by-code-unit.ts';

/** Sorts findings by file and place, then by rule and words: the same order on every machine. */
export function compareFindings(a: Sorted, b: Sorted): number {
  return (
    byCodeUnit(a.place.file, b.place.file) ||
    (a.place.seen?.line ?? 0) - (b.place.seen?.line ?? 0) ||
    a.place.span.start - b.place.span.start ||
    byCodeUnit(a.rule, b.rule) ||
    byCodeUnit(a.message, b.message)
  );
}

type Sorted = Pick<Finding, 'place' | 'message'> & { readonly rule: string };
