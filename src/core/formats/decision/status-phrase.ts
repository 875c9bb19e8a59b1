import type { DecisionStatus } from '../../model/decision.ts';
import { unfilledDoubt } from '../../model/doubts.ts';
import { plainText } from '../../parse/inline.ts';
import type { Span } from '../../text/span.ts';
import { isPlaceholder } from './placeholder.ts';
import { relationPhrases } from './relation-words.ts';
import { findStatusCondition } from './status-condition.ts';
import { statusWords } from './status-words.ts';
import { isTemplateText } from './template-text.ts';

/** What one written status says. `doubt` is a full sentence. */
export interface StatusPhrase {
  readonly status: DecisionStatus;
  readonly doubt: string | undefined;
  /** The word of the team's own that says it. */
  readonly ownWord?: string | undefined;
}

/** The team's own words, the longest first: in lower case, what it means, and as it is written. */
export type OwnStatusWords = readonly (readonly [string, DecisionStatus, string])[];

/** Reads one line of a status by its leading word, never by words further on. */
export function readStatusPhrase(text: string, span: Span, own: OwnStatusWords): StatusPhrase {
  const shown = readableText(text, span);
  const said = shown.toLowerCase();
  if (isAlternatives(said, own)) return unknown(unfilledDoubt);
  const phrase = lastOfHistory(said, own);
  const leading = findLeading(phrase, own);
  if (!leading && isTemplateText(said)) return unknown(unfilledDoubt);
  if (!leading && isPlaceholder(said)) return unknown('What stands here is no status yet.');
  if (!leading) return unknown(`"${shorten(shown)}" is no status that is known.`);
  const rest = phrase.slice(leading.length);
  if (/^\s*[([]?\?/.test(rest)) return unknown('A question mark follows the status.');
  const { ownWord } = leading;
  if (leading.status === 'unknown') {
    return unknown(`"${shorten(shown)}" does not say whether the decision is in force.`);
  }
  if (leading.status !== 'accepted') {
    const later = /[-–—,;]\s*accepted\b/.test(rest);
    const doubt = later
      ? 'It goes on to say accepted; whether that has happened is not certain.'
      : undefined;
    return { status: leading.status, doubt, ownWord };
  }
  const held = afterAccepted(rest, own) ?? onCondition(rest, shown);
  return held ?? { status: 'accepted', doubt: undefined, ownWord };
}

/** The status that a text starts with, emoji and signs before it left out. */
export function findLeadingStatus(
  text: string,
  span: Span,
  own: OwnStatusWords,
): DecisionStatus | undefined {
  return findLeading(lastOfHistory(readableText(text, span).toLowerCase(), own), own)?.status;
}

function unknown(doubt: string): StatusPhrase {
  return { status: 'unknown', doubt };
}

/** Struck words and comments are out; links stand as their text. */
function readableText(text: string, span: Span): string {
  const kept = text.slice(span.start, span.end).replaceAll(/~~[^~]*~~|<!--.*?-->|<[^<>]*>/gs, ' ');
  return plainText(kept, { start: 0, end: kept.length }).normalize('NFC');
}

/**
 * `{proposed | accepted}`, `proposed/accepted/rejected`: several statuses of which one was to be
 * kept. Two words of one meaning, as in `Approved/Merged`, are no choice.
 */
function isAlternatives(said: string, own: OwnStatusWords): boolean {
  if (/^[[{<(]?\s*(?:yyyy|status)\b/.test(said)) return true;
  const inner = said.replace(/^[[{(<]\s*|\s*[\])}>]\.?$/g, '');
  for (const { separator, limit } of choices) {
    const pieces = inner.split(separator).filter(piece => piece !== '');
    const statuses = new Set(pieces.map(piece => findLeading(piece, own)?.status));
    statuses.delete(undefined);
    if (statuses.size >= limit) return true;
  }
  return false;
}

/** Two words with a bar between them are a choice; commas also stand between a status and a remark. */
const choices = [
  { separator: /\s*[|/]\s*/, limit: 2 },
  { separator: /\s*(?:,|\bor\b|\bou\b|\boder\b)\s*/, limit: 3 },
];

/** Of `Proposed -> Accepted` the last status counts, and of a dated entry what follows the day. */
function lastOfHistory(said: string, own: OwnStatusWords): string {
  const steps = said.split(/\s*(?:→|⇒|➡️?|->|=>|⟶)\s*/);
  const last = [...steps].reverse().find(step => findLeading(step, own)) ?? said;
  return last.replace(/^[^\p{L}\p{N}]*\d{4}-\d{1,2}-\d{1,2}[\s:–—-]+/u, '');
}

interface LeadingStatus {
  readonly status: DecisionStatus;
  /** Of all that stands up to the end of the word. */
  readonly length: number;
  readonly ownWord: string | undefined;
}

function findLeading(said: string, own: OwnStatusWords): LeadingStatus | undefined {
  const start = said.search(/[\p{L}\p{N}]/u);
  if (start < 0) return undefined;
  const bare = said.slice(start).replace(/^(?:status\s*:|currently|now|formally|fully)\s+/, '');
  const starts = ([word]: readonly [string, ...unknown[]]) =>
    bare.startsWith(word) && !/^[\p{L}\p{N}]/u.test(bare.slice(word.length));
  const ownWord = own.find(starts);
  const [word, status] = ownWord ?? statusWords.find(starts) ?? [];
  if (word === undefined || status === undefined) return undefined;
  return { status, length: said.length - bare.length + word.length, ownWord: ownWord?.[2] };
}

/**
 * What takes an acceptance back in the same breath: `Accepted, superseded by ADR-0012`,
 * `Accepted 2020-01-02, deprecated 2021-02-03`.
 */
function afterAccepted(rest: string, own: OwnStatusWords): StatusPhrase | undefined {
  const status = namesSuccessor(rest) ? 'superseded' : findVerdict(rest, own);
  if (status === undefined) return undefined;
  return { status, doubt: 'It says accepted first, and takes it back in the same line.' };
}

/** `Accepted, pending legal review` may come to nothing; `Accepted for the pilot` holds there. */
function onCondition(rest: string, shown: string): StatusPhrase | undefined {
  const condition = findStatusCondition(rest);
  if (!condition) return undefined;
  return condition === 'open'
    ? unknown(`"${shorten(shown)}" says accepted, but on a condition.`)
    : { status: 'accepted', doubt: `"${shorten(shown)}" says accepted, but within limits.` };
}

/** A successor of the whole that is there: not of a part, and not one to come. */
function namesSuccessor(rest: string): boolean {
  let said = rest;
  for (const [phrase, kind] of relationPhrases) {
    if (kind === 'amended-by') said = said.replaceAll(phrase, ' ');
  }
  said = said.replaceAll(
    /\b(?:to|will|may|might|should|can) be (?:supers?[ec]+ded|replaced)/g,
    ' ',
  );
  return relationPhrases.some(
    ([phrase, kind]) => kind === 'superseded-by' && said.includes(phrase),
  );
}

/** A status that a later part of the line consists of, a day or a cause behind it. */
function findVerdict(rest: string, own: OwnStatusWords): DecisionStatus | undefined {
  for (const piece of rest.split(
    /[,;.:/&()|—–]|\s-+\s|\s(?:and|but|then|now|later|since|und|et|y|e)\s/,
  )) {
    const said = piece
      .replace(/^[^\p{L}\p{N}]+/u, '')
      .replace(/^(?:(?:now|then|later|since|meanwhile|was|is|has been|been)\s+)+/, '')
      .replace(/^\d{4}-\d{1,2}-\d{1,2}\s+/, '');
    const found = findLeading(said, own);
    const isWhole =
      found &&
      /^\s*(?:$|\d|(?:by|on|in|since|as|at|with|for|par|durch|por|da|depuis|seit|desde|am|le|em|en|el)\b)/.test(
        said.slice(found.length),
      );
    if (isWhole && isContrary(found.status)) return found.status;
  }
  return undefined;
}

export function isContrary(status: DecisionStatus): boolean {
  return ['rejected', 'deprecated', 'superseded', 'withdrawn', 'deferred'].includes(status);
}

function shorten(phrase: string): string {
  return phrase.length > 40 ? `${phrase.slice(0, 40)}…` : phrase;
}
