import type { LinePattern } from '../core/measures/compile-pattern.ts';
import type { MeasureDefinition } from '../core/model/facts/measure.ts';
import { lazyOf } from '../core/text/lazy-of.ts';
import { createSearch } from './create-search.ts';
import { findLines, type MatchingLine } from './find-lines.ts';

export type LineCount =
  | { readonly kind: 'counted'; readonly lines: readonly MatchingLine[] }
  | { readonly kind: 'binary' }
  | { readonly kind: 'too-long' };

/** Counts what a pattern matches in one file; where files are counted, at most one line of it. */
export function createLineCounter(
  pattern: LinePattern,
  count: MeasureDefinition['count'],
): (bytes: Buffer) => LineCount {
  const needles = pattern.literals && needlesOf(pattern.literals);
  return bytes => {
    if (isBinary(bytes)) return { kind: 'binary' };
    const lines = findLines(bytes, pattern, needles);
    if (!lines) return { kind: 'too-long' };
    if (count === 'matches') return { kind: 'counted', lines };
    return { kind: 'counted', lines: lines.slice(0, 1).map(line => ({ ...line, count: 1 })) };
  };
}

const needlesOf = lazyOf((literals: readonly string[]) =>
  literals.map(literal => createSearch(Buffer.from(literal))),
);

/** As git tells it: a zero byte near the beginning. UTF-16 is binary too. */
function isBinary(bytes: Buffer): boolean {
  return bytes.subarray(0, 8000).includes(0);
}
