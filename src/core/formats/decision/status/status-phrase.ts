import type { DecisionStatus } from '../../../model/decision.ts';
import { unfilledDoubt } from '../../../model/doubts.ts';
import { plainText } from '../../../parse/inline.ts';
import { type Span, sliceOf } from '../../../text/span.ts';
import { isLimitedToPart } from '../in-part.ts';
import { isPlaceholder } from '../placeholder.ts';
import { isTemplateText } from '../record/template-text.ts';
import { findPhrases } from '../relations/find-phrases.ts';
import { findSuccessorBetween } from '../relations/successor-between.ts';
import { readAfterAccepted } from './after-accepted.ts';
import { findLeading, type OwnStatusWords } from './leading-status.ts';
import { findStatusCondition } from './status-condition.ts';

/** What one written status says. `doubt` is a full sentence. */
export interface StatusPhrase {
  readonly status: DecisionStatus;
  readonly doubt: string | undefined;
  /** The word of the team's own that says it. */
  readonly ownWord?: string | undefined;
}

/** Reads one line of a status by its leading word, never by words further on. */
export function readStatusPhrase(text: string, span: Span, own: OwnStatusWords): StatusPhrase {
  const shown = readableText(text, span);
  const said = shown.toLowerCase();
  if (isAlternatives(said, own)) return unknown(unfilledDoubt);
  const phrase = lastOfHistory(said, own);
  const leading = findLeading(phrase, own);
  if (!leading) return withoutStatus(text, span, { phrase, shown });
  const rest = phrase.slice(leading.length);
  if (asksBehind.test(rest)) return unknown('A question mark follows the status.');
  if (/^\s*[([]?soon\b/.test(rest)) return unknown(`"${shorten(shown)}" is still to come.`);
  const { ownWord } = leading;
  if (isDenied(leading.status, rest)) return unknown(`"${shorten(shown)}" says that it is not so.`);
  if (leavesOpen(leading.status, rest)) {
    return unknown(`"${shorten(shown)}" does not say whether the decision is in force.`);
  }
  if (leading.status !== 'accepted') {
    const later = /[-–—,;]\s*accepted\b/.test(rest);
    const doubt = later
      ? 'It goes on to say accepted; whether that has happened is not certain.'
      : undefined;
    return { status: leading.status, doubt, ownWord };
  }
  if (startsWithRefusal(phrase) || refusedBehind.test(rest)) {
    return unknown(`"${shorten(shown)}" says accepted, and its sign says otherwise.`);
  }
  const held = holdBack(rest, shown, own);
  return held ?? { status: 'accepted', doubt: undefined, ownWord };
}

/** A line that no status begins. */
function withoutStatus(text: string, span: Span, { phrase, shown }: Shown): StatusPhrase {
  const said = shown.toLowerCase();
  const written = sliceOf(text, span);
  if (isTemplateText(said) || choiceInTag.test(written)) return unknown(unfilledDoubt);
  if (said.trim() === '' && written.includes('~~'))
    return unknown('What stands here is struck out.');
  if (isPlaceholder(said)) return unknown('What stands here is no status yet.');
  if (isReplaced(phrase) || namesSuccessor(text, span)) {
    return { status: 'superseded', doubt: undefined };
  }
  // What looks like a tag is not shown, but it is what is written.
  return unknown(`"${shorten(shown.trim() || written)}" is no status that is known.`);
}

/** `<Proposed|Accepted>` */
const choiceInTag = /^<\p{Alpha}[^<>"=]{0,200}[|/][^<>"=]{1,200}>$/u;

interface Shown {
  readonly phrase: string;
  readonly shown: string;
}

/** `已被 ADR-8 取代`: the words for it begin the phrase, behind signs and a word for the time perhaps. */
function isReplaced(phrase: string): boolean {
  const between = findSuccessorBetween(phrase);
  if (!between || between.inPart) return false;
  return /^[^\p{Alpha}\p{N}]*(?:已经?|現在|现在|wurde|ist|inzwischen)?\s*$/u.test(
    phrase.slice(0, between.start),
  );
}

/** `Proved wrong, superseded by ADR-12`: behind words of the team's own. */
function namesSuccessor(text: string, span: Span): boolean {
  const [first] = findPhrases(text, span);
  const before = text.slice(span.start, first?.span.start);
  return first?.kind === 'superseded-by' && /[,;:(—–]\s*$/.test(before);
}

/** What is superseded in part is in force in part. */
function leavesOpen(status: DecisionStatus, rest: string): boolean {
  return status === 'unknown' || (status === 'superseded' && isLimitedToPart(rest));
}

/**
 * `Accepted: false`, `Deprecated (not yet)`, `Approved: -`: the status is a label, and its value says no. What is
 * proposed may well be pending.
 */
function isDenied(status: DecisionStatus, rest: string): boolean {
  const [, sign = '', value] = /^\s*([:：=(（,/|–—-])\s*["'“]?(.+)$/.exec(rest) ?? [];
  if (value === undefined) return false;
  const isLabel = /[:：=]/.test(sign);
  if (!isLabel && status !== 'accepted' && remarkWithSign.test(value)) return false;
  if (denial.test(value) || (isLabel && isPlaceholder(value))) return true;
  return status !== 'proposed' && status !== 'draft' && waiting.test(value);
}

const denial =
  /^(?:(?:non?|nein|nee|nej|não|нет|false|0|never|not|nobody|no one|否|いいえ|아니오)\s*(?:$|[.,;()（）"'”]|\s[–—-])|[❌✗✘☐⛔🚫]|\[ ?\])/u;

/** `Proposed - ⛔ Deferred for the first release`: the sign is of the words behind it. */
const remarkWithSign = /^[❌✗✘☐⛔🚫]\uFE0F?\s*\p{Alpha}/u;

const waiting =
  /^(?:not yet|no(?:body| one)? yet|pending|unknown|open|noch nicht|pas encore|aún no|todavía no|ainda não|还没有|尚未|未)\s*(?:$|[.,;()（）"'”]|\s[–—-])/u;

function startsWithRefusal(phrase: string): boolean {
  return refusals.test(phrase) && refusedInFront.test(phrase);
}

const refusals = /[❌✗✘⛔🚫👎]|^\s*:/u;
const refusedInFront =
  /^[^\p{Alpha}\p{N}]*(?:[❌✗✘⛔🚫👎]|:(?:x|no_entry|no_entry_sign|-1|thumbsdown):)/u;

/** `Accepted ❌` */
const refusedBehind = /^\s*(?:[❌✗✘⛔🚫👎]|:(?:x|no_entry|-1|thumbsdown):)/u;

/** `Accepted?`, `Accepted by the board? Not yet.`; what stands in brackets behind it may be any question. */
const asksBehind = /^(?:\s*[([]?|\s[^.;。?()[\]]*)\?/u;

/** What follows an acceptance and takes it back, or binds it to a condition. */
function holdBack(rest: string, shown: string, own: OwnStatusWords): StatusPhrase | undefined {
  // Most acceptances end with their word.
  if (!/[\p{Alpha}\p{N}?]/u.test(rest)) return undefined;
  const back = takeBack(rest, shown, own);
  if (back && back.status !== 'accepted') return back;
  // What holds but for a part may still be bound to a condition.
  const bound = onCondition(rest, shown);
  return bound?.status === 'unknown' ? bound : (back ?? bound);
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
export function readableText(text: string, span: Span): string {
  const kept = text
    .slice(span.start, span.end)
    .replaceAll(/~~[^~]*~~|<!--.*?-->|<(?:del|s|strike)>[^<]*|<[^<>]*>/gis, ' ');
  return plainText(kept, { start: 0, end: kept.length }).normalize('NFC');
}

/**
 * `{proposed | accepted}`, `proposed/accepted/rejected`: several statuses of which one was to be
 * kept. Two words of one meaning, as in `Approved/Merged`, are no choice.
 */
function isAlternatives(said: string, own: OwnStatusWords): boolean {
  if (/^[[{<(]?\s*(?:yyyy|status)\b/.test(said)) return true;
  if (isWord(said) || isAboveLegend(said, own)) return false;
  const inner = said.replace(/^[[{(<]\s*|\s*[\])}>]\.?$/g, '');
  for (const { separator, limit, isOfWords } of choices) {
    const pieces = inner.split(separator).filter(piece => piece !== '');
    if (pieces.length < limit) continue;
    const found = pieces
      .map(piece => piece.replaceAll(/^["'`]|["'`]$/g, ''))
      .map(piece => ({ piece, leading: findLeading(piece, own) }));
    if (isOfWords && found.some(({ piece, leading }) => leading?.length !== piece.length)) continue;
    const statuses = new Set(found.map(({ leading }) => leading?.status));
    statuses.delete(undefined);
    if (statuses.size >= limit) return true;
  }
  return false;
}

/** `proposed ("proposed", "agreed" or "rejected")`: one status, and in brackets which ones there are. */
function isAboveLegend(said: string, own: OwnStatusWords): boolean {
  const at = said.search(/\s[([]/);
  if (at < 0 || !/[)\]]$/.test(said)) return false;
  return (
    findLeading(said.slice(0, at), own)?.length === at && isAlternatives(said.slice(at).trim(), own)
  );
}

/** As most people write a status. */
function isWord(said: string): boolean {
  return /^[a-z]+$/.test(said);
}

/**
 * Two words with a bar between them are a choice; commas also stand between a status and a remark, and `or` and dots
 * may, unless nothing but statuses is there.
 */
const choices = [
  { separator: /\s*[|/]\s*/, limit: 2, isOfWords: false },
  { separator: /\s*(?:,|\bor\b|\bou\b|\boder\b)\s*/, limit: 3, isOfWords: false },
  {
    separator: /\s+(?:or|vs\.?|ou|oder|o|[•·])\s+|\s?(?:或者?|または|もしくは)\s?/,
    limit: 2,
    isOfWords: true,
  },
];

/** Of `Proposed -> Accepted` the last status counts, and of a dated entry what follows the day. */
function lastOfHistory(said: string, own: OwnStatusWords): string {
  if (isWord(said)) return said;
  const steps = said.split(/\s*(?:→|⇒|➡️?|->|=>|⟶)\s*/);
  const last = steps.length > 1 ? steps.findLast(step => findLeading(step, own)) : undefined;
  return (last ?? said).replace(/^[^\p{Alpha}\p{N}]*\d{4}-\d{1,2}-\d{1,2}[\s:–—-]+/u, '');
}

/** What takes an acceptance back in the same breath, or says that something of it holds no more. */
function takeBack(rest: string, shown: string, own: OwnStatusWords): StatusPhrase | undefined {
  const after = readAfterAccepted(rest, own);
  if (!after) return undefined;
  const said = `"${shorten(shown)}" says accepted`;
  switch (after.kind) {
    case 'taken-back': {
      const doubt = 'It says accepted first, and takes it back in the same line.';
      return { status: after.status, doubt };
    }
    case 'part':
      return { status: 'accepted', doubt: `${said}, but not of all its parts.` };
    case 'other':
      return unknown(`${said}, and goes on to say what does not hold.`);
  }
}

/** `Accepted, pending legal review` may come to nothing; `Accepted for the pilot` holds there. */
function onCondition(rest: string, shown: string): StatusPhrase | undefined {
  const condition = findStatusCondition(rest);
  if (!condition) return undefined;
  const said = `"${shorten(shown)}" says accepted`;
  switch (condition) {
    case 'open':
      return unknown(`${said}, but on a condition.`);
    case 'unsettled':
      return unknown(`${said}, but not that it is settled.`);
    case 'limit':
      return { status: 'accepted', doubt: `${said}, but within limits.` };
  }
}

function shorten(phrase: string): string {
  return phrase.length > 40 ? `${phrase.slice(0, 40)}…` : phrase;
}
