import type { RelationKind } from '../../../model/decision.ts';
import { type Span, sliceOf } from '../../../text/span.ts';
import { relationPhrases, seeSuccessor } from './relation-words.ts';
import { findSuccessorBetween } from './successor-between.ts';

/** A phrase such as `superseded by` and the text that it is about: up to the next phrase. */
export interface PhraseMatch {
  readonly kind: RelationKind;
  readonly span: Span;
  readonly about: Span;
}

/** All phrases of a line in their order, the longer one where two begin or end together. */
export function findPhrases(text: string, line: Span): PhraseMatch[] {
  const said = withoutHyphens(sliceOf(text, line).toLowerCase());
  // A letter that gets longer in lower case would shift all places behind it.
  if (said.length !== line.end - line.start) return [];
  const { shown, offsets } = withoutMarks(said);
  const offsetOf = (index: number) => line.start + (offsets?.[index] ?? index);
  const between = findSuccessorBetween(shown);
  if (between) {
    const { start, end, by, inPart } = between;
    const kind = inPart ? 'amended-by' : 'superseded-by';
    const about = { start: offsetOf(by.start), end: offsetOf(by.end) };
    return [{ kind, span: { start: offsetOf(start), end: offsetOf(end) }, about }];
  }
  const found: { kind: RelationKind; start: number; end: number }[] = [];
  const seen = seeSuccessor.exec(shown);
  if (seen) {
    found.push({ kind: 'superseded-by', start: seen.index, end: seen.index + seen[0].length });
  }
  if (found.length === 0 && !anyPhrase.test(shown)) return [];
  for (const [word, kind] of relationPhrases) {
    for (let at = shown.indexOf(word); at >= 0; at = shown.indexOf(word, at + word.length)) {
      const end = at + word.length;
      const isWord =
        !/[\p{Alpha}\p{N}]$/u.test(shown.slice(0, at)) && !/^\p{Alpha}/u.test(shown.slice(end));
      const isSo = !notSo.test(shown.slice(Math.max(0, at - 20), at));
      if (isWord && isSo && !found.some(other => at < other.end && end > other.start)) {
        found.push({ kind, start: at, end });
      }
    }
  }
  found.sort((a, b) => a.start - b.start);
  return found.map(({ kind, start, end }, index) => ({
    kind,
    span: { start: offsetOf(start), end: offsetOf(end) },
    about: { start: offsetOf(end), end: offsetOf(found[index + 1]?.start ?? shown.length) },
  }));
}

/** `superseded-by ADR-12`; the name of a file is left as it is. */
function withoutHyphens(said: string): string {
  return said.includes('-') ? said.replaceAll(hyphenOfTwo, ' ') : said;
}

const hyphenOfTwo = /(?<=(?<![^\s*_([:;,.])\p{Alpha}{1,20})-(?=\p{Alpha}{1,20}(?![^\s*_:]))/gu;

/** Most lines have no phrase: to look for all of them at once takes a twentieth of the time. */
const anyPhrase = new RegExp(
  relationPhrases.map(([word]) => word.replaceAll(/[.()]/g, String.raw`\$&`)).join('|'),
);

/** `will be superseded by`: it has not been; `does not supersede`, `no sustituye`: it does not. */
const notSo =
  /(?<!\p{Alpha})(?:(?:to|will|shall|may|might|should|can|could|would) be|(?:not|never|no longer|cannot|no|não|non)(?: yet)?(?: be| been)?) $/u;

/** The day inside a phrase: `Superseded on 2024-05-06 by`, `Superseded: 2024-05-06 by`, `remplacée le … par`. */
const dayWithin =
  /(?:(?<=\p{Alpha}\*{0,2})[:：]\*{0,2})?\s(?:(?:on|le|am|el|em|in)\s)?\(?\d{4}-\d{2}-\d{2}\)?(?=\s(?:by|par|durch|por|pel[oa])\s)/gu;

/**
 * A line without stars and without the day inside a phrase, and where each of its signs and its end
 * stand: `**Superseded** by`. Undefined where they stand as they did.
 */
function withoutMarks(said: string): {
  readonly shown: string;
  readonly offsets: readonly number[] | undefined;
} {
  const days = said.includes('-') ? [...said.matchAll(dayWithin)] : [];
  if (!said.includes('*') && days.length === 0) return { shown: said, offsets: undefined };
  const offsets: number[] = [];
  let shown = '';
  let ahead = 0;
  for (let at = 0; at < said.length; at++) {
    const day = days[ahead];
    if (day && at >= day.index + day[0].length) ahead++;
    if (said.charAt(at) === '*' || (day && at >= day.index && at < day.index + day[0].length))
      continue;
    shown += said.charAt(at);
    offsets.push(at);
  }
  return { shown, offsets: [...offsets, said.length] };
}
