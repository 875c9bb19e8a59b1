import type { RelationKind } from '../../model/decision.ts';
import { type Span, sliceOf } from '../../text/span.ts';
import { relationPhrases } from './relation-words.ts';

/** A phrase such as `superseded by` and the text that it is about: up to the next phrase. */
export interface PhraseMatch {
  readonly kind: RelationKind;
  readonly span: Span;
  readonly about: Span;
}

/** All phrases of a line in their order, the longer one where two begin or end together. */
export function findPhrases(text: string, line: Span): PhraseMatch[] {
  const said = sliceOf(text, line).toLowerCase();
  const found: { kind: RelationKind; start: number; end: number }[] = [];
  if (said.length !== line.end - line.start) return [];
  for (const [word, kind] of relationPhrases) {
    for (let at = said.indexOf(word); at >= 0; at = said.indexOf(word, at + word.length)) {
      const end = at + word.length;
      const isWord = !/[\p{L}\p{N}]$/u.test(said.slice(0, at)) && !/^\p{L}/u.test(said.slice(end));
      if (isWord && !found.some(other => at < other.end && end > other.start)) {
        found.push({ kind, start: at, end });
      }
    }
  }
  found.sort((a, b) => a.start - b.start);
  return found.map(({ kind, start, end }, index) => ({
    kind,
    span: { start: line.start + start, end: line.start + end },
    about: { start: line.start + end, end: line.start + (found[index + 1]?.start ?? said.length) },
  }));
}
