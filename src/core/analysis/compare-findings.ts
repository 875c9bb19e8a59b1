import type { Finding } from '../model/finding.ts';

/** Sorts findings by file and place, then by rule and words: the same order on every machine. */
export function compareFindings(a: Sorted, b: Sorted): number {
  return (
    compare(a.place.file, b.place.file) ||
    (a.place.seen?.line ?? 0) - (b.place.seen?.line ?? 0) ||
    a.place.span.start - b.place.span.start ||
    compare(a.rule, b.rule) ||
    compare(a.message, b.message)
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

type Sorted = Pick<Finding, 'place' | 'message'> & { readonly rule: string };
