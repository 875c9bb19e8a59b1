import type { Dependency } from '../../../../model/plan/plan.ts';
import { type Span, sliceOf, trimSpan } from '../../../../text/span.ts';
import { findNamedSteps } from './named-steps.ts';
import type { RowKeys } from './row-keys.ts';

interface Names {
  readonly isStep: (word: string) => boolean;
  readonly rows: RowKeys;
}

/**
 * The steps that a cell says its row depends on: by their ids and titles, else by the numbers of other
 * rows of the table. What names no step is left out, as in prose.
 */
export function findRowSteps(
  text: string,
  cell: Span,
  { isStep, rows }: Names,
): readonly Dependency[] {
  if (isStep(sliceOf(text, cell))) return findNamedSteps(text, cell, isStep);
  const isNamed = (word: string) => isStep(word) || rows(word).length > 0;
  return piecesOf(text, cell)
    .flatMap(piece => findNamedSteps(text, piece, isNamed))
    .flatMap(({ ref, lag }) => {
      if (isStep(ref.raw)) return { ref, lag };
      return rows(ref.raw).map(raw => ({ ref: { raw, span: ref.span }, lag }));
    });
}

/** Between commas, semicolons, line breaks and "and" in the languages of plans. */
function piecesOf(text: string, cell: Span): readonly Span[] {
  const found: Span[] = [];
  let { start } = cell;
  const separators = /[;,，、]|<br ?\/?>|\s(?:&|and|und|et|y|e)\s/gi;
  for (const { 0: separator, index } of sliceOf(text, cell).matchAll(separators)) {
    found.push(trimSpan(text, { start, end: cell.start + index }));
    start = cell.start + index + separator.length;
  }
  found.push(trimSpan(text, { start, end: cell.end }));
  return found.filter(piece => piece.end > piece.start);
}
