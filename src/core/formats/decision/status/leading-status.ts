import type { DecisionStatus } from '../../../model/decision.ts';
import { statusWordsLike } from './status-words.ts';

/** The team's own words, the longest first: in lower case, what it means, and as it is written. */
export type OwnStatusWords = readonly (readonly [string, DecisionStatus, string])[];

export interface LeadingStatus {
  readonly status: DecisionStatus;
  /** Of all that stands up to the end of the word. */
  readonly length: number;
  readonly ownWord: string | undefined;
}

/**
 * The status word that a text in lower case starts with, signs before it left out, `:white_check_mark:` too: also
 * as `in-review`.
 */
export function findLeading(said: string, own: OwnStatusWords): LeadingStatus | undefined {
  const behindSign = nameOfSign.exec(said)?.[0].length ?? 0;
  const start = said.slice(behindSign).search(/[\p{Alpha}\p{N}]/u);
  if (start < 0) return undefined;
  const bare = said
    .slice(behindSign + start)
    .replace(subject, '')
    .replace(/^(?:status\s*:|currently|now|formally|fully)\s+/, '');
  const isHyphened = /[-_]/.test(bare);
  const spaced = isHyphened ? bare.replaceAll(/(?<=\p{Alpha})[-_](?=\p{Alpha})/gu, ' ') : bare;
  const starts = ([word]: readonly [string, ...unknown[]]) => {
    if (!bare.startsWith(word) && !(isHyphened && spaced.startsWith(word))) return false;
    const rest = bare.slice(word.length);
    return rest === '' || (!/^[\p{Alpha}\p{N}]/u.test(rest) && !isContinued(word, rest));
  };
  const ownWord = own.find(starts);
  const known = statusWordsLike(bare).find(entry => starts(entry) && !isOfOther(entry[0], bare));
  const [word, status] = ownWord ?? known ?? [];
  if (word === undefined || status === undefined) return undefined;
  return { status, length: said.length - bare.length + word.length, ownWord: ownWord?.[2] };
}

/** The name of an emoji between colons. */
const nameOfSign = /^\s*:[a-z][a-z\d_+-]{0,40}:(?=\s*\p{Alpha})/u;

/** A Korean noun says nothing yet where another word follows: `승인 거부` is no approval. */
function isContinued(word: string, rest: string): boolean {
  return /^\s\p{Script=Hangul}/u.test(rest) && /\p{Script=Hangul}$/u.test(word);
}

/**
 * `Accepted decisions are binding` speaks of all, and `Accepted means that ...` of the word. Some tell a status alone:
 * `Locked (2026-11-24)`, and not `Locked until the review`, `Current plan`. What is `Confirmed from the code` was seen
 * there.
 */
function isOfOther(word: string, bare: string): boolean {
  const behind = bare.slice(word.length);
  if (aboutStatus.test(behind)) return true;
  if (word === 'confirmed')
    return /^[\s_-]{1,3}(?!by\s|on\s(?:\p{Alpha}{3,9}\.?\s)?\d)\p{Alpha}/u.test(behind);
  return saidAlone.has(word) && /^[\s_-]{1,3}[\p{Alpha}\p{N}]/u.test(behind);
}

const aboutStatus =
  /^["'`*_]{0,3}\s(?:adrs|rfcs|decisions|records|proposals|means|entscheidungen|décisions|decisiones|decisões|bedeutet|signifie|significa)(?!\p{Alpha})/u;

const saidAlone: ReadonlySet<string> = new Set(['locked', 'settled', 'current']);

/** Whether a decision with this status is not, or no longer, in force. */
export function isContrary(status: DecisionStatus): boolean {
  return ['rejected', 'deprecated', 'superseded', 'withdrawn', 'deferred'].includes(status);
}

/** `This ADR is currently in ...` */
const subject =
  /^(?:this|the) (?:adr|rfc|decision|record|proposal|document)(?: record)? (?:is|was|has been|remains) (?:(?:currently|now|still) )?(?:in (?:the |a )?)?/;
