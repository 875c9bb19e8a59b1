import { type Span, sliceOf } from '../../../text/span.ts';
import { cleanSpan } from '../clean-span.ts';
import { findLeadingDay } from '../dates/leading-day.ts';
import { type FileId, withoutZeros } from './file-id.ts';
import { isStandard } from './find-number.ts';
import { isKindOfRecord } from './series-words.ts';

/** The span of a title without the number and the kind of record before it. */
export function withoutPrefix(text: string, span: Span, id: FileId): Span {
  const title = sliceOf(text, span);
  const word = kind.exec(title)?.[0].length ?? 0;
  const number = word + numberLength(title.slice(word), id);
  const length = number === 0 ? 0 : number + remarkLength(title.slice(number));
  if (length === 0 || length >= title.length) return span;
  return cleanSpan(text, { start: span.start + length, end: span.end });
}

/** `ADR-012 (draft): Title`, `RFC 12 - 2026-11-24 - Title`: the remark and the day are of the number. */
function remarkLength(behindNumber: string): number {
  return (remark.exec(behindNumber) ?? leadingDay.exec(behindNumber))?.[0].length ?? 0;
}

/** Whether a title says itself what its text is: `Proposal: Title`, `RFC - Title`. */
export function tellsKind(title: string): boolean {
  return kind.test(title);
}

const remark = /^\([^()]{1,30}\)\s*[:：]\s*(?=\S)/;

/** Behind an emoji perhaps: `🧱 Technical Design Proposal: Title`, `Décision d'architecture : Title`. */
const kind =
  /^(?:[\s\u2000-\u2bff\ud800-\udfff]|\ufe0f){0,8}(?:\[(?:adr|rfc|proposal)\]\s*[:：–—-]?\s*(?=[a-z\u00c0-\uffff])|(?:(?:architectur(?:e|al)|technical|design)\s+){0,2}(?:decision(?:\s+(?:records?|document))?|adr|rfc|proposal|(?:architektur)?entscheidung|(?:décision|decisión|decisão)(?:\s+(?:architecturale|d['’]architecture|(?:de\s+)?arquite[a-zóé]{3,9}))?|决策|決定|决定)\s*(?::|：|–|—|-\s)\s*)/i;
const plainNumber =
  /^(?:(?:nr\.?|no\.|n[°º]|№)\s*)?\[?(\d{1,7})\]?\s*(?:\\?[.:：)·](?!\d)|\s-|–|—)\s*(?=\S)/i;
const bareNumber = /^(\d{1,7})\s+(?=\S)/;
const numbered =
  /^\[?((?:[\p{Alpha}\p{N}&.]+\s+){0,4}?)([A-Z][\p{Alpha}]*)[-_ ]?#?(\d{1,7})[a-z]?\]?(?:\s\([^()]{1,30}\))?\s*(?:[.:：)·–—|](?!\d)|-\s)\s*/iu;
/** `ADR-012 Title`; as in the name of a file `ADR-012-title-in-words`. */
const kindAndNumber =
  /^\[?([A-Z]{2,8})[-_. ]?#?(\d{1,7})\]?(?:,\s*|\s+|[-_](?=\S+$))(?=\p{Alpha})/iu;
/** `ADR-2026-05-04: Title`, `T2-ADR-012: Title`, `ADR-B12: Title`, `ADR-q7k: Title`. */
const longId =
  /^\[?(?:(?:[A-Z][A-Z\d]{0,9}-)?ADR-(?=[A-Z]*\d)[A-Z\d]{1,8}|ADR[- ]\d{4}-\d{2}-\d{2})\]?\s*(?:[.:：·–—|]|-\s)\s*/i;
/** `RFC-XXXX: Title`, `RFC n: Title`, `Acme Proposal #: Title`: the number that it gets was never written in. */
const openId =
  /^\[?(?:(?:ADR|RFC|DR|[A-Z]{1,3}(?:EP|IP))[-_ ]?#?(?:0{0,4}(?:X{1,5}|N{1,5})|n|\?{1,5}|TBD)|(?:[\w&.]{1,20}\s){1,4}#)\]?\s*(?:[.:：·–—|]|-\s)\s*/;
/** `**ADR-0012** Title`, `**12.** Title`. */
const boldId =
  /^(\*\*|__)\[?(?:(?:(?:ADR|RFC|DR)[-_ ]?#?|D(?:EC)?-|Decision )\d{1,7}|\d{1,4}(?=[.:)]))\]?[.:)]?\1[.:]?\s+(?:[–—-]\s+)?/i;
/** `2026-11-24: Title`, `[2026-11-24 09:30] - Title`, `2026-11 | Title`. */
const leadingDay =
  /^\[?(?:\d{4}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2}(?::\d{2})?Z?)?\]?\s*(?:[:：·|–—]|-\s|\s)|(?:19|20)\d{2}-\d{2}\]?\s*[:：·|–—])\s*(?=[^\s\d-]|(?<=[:：·|–—]\s)\d+\s\p{Alpha})/u;
const prefixedId =
  /^\[?(?:[A-Z][A-Za-z]*(?:-[A-Z](?:[A-Z]*[a-z][A-Za-z]*|[A-Z\d]*))*-(?:(?:19|20)\d{2}(?:\d{4})?-)?\d{1,7}|(?:19|20)\d{2}-(?!(?:19|20)\d{2}\b)\d{3,5})\]?\s*(?:[.:：·–—|]|-\s|\s)\s*/;
/** `UTF-8 for texts`: with a blank alone behind it, what looks like an id may be the name of something. */
const looseId = /^[A-Z][A-Za-z]*-(\d{1,7})\s+(?=[^\s.:：·–—|-])/;

/** `D1:`, `ADR-012 —`: an id that only decisions have, behind the day of a heading. */
const idBehindDay =
  /^\[?(?:(?:ADR|AD|DR|DEC)[-_ ]?#?|D-?)(\d{1,7})\]?\s*(?:[:：·|–—]|[.-]\s)\s*(?=\S)/;

/** The day that a heading begins with, and the id of a decision behind it: `2026-11-24 — D1: Title`. */
export function dayAndId(heading: string): { readonly length: number; readonly id: string } {
  const day = findLeadingDay(heading)?.length ?? leadingDay.exec(heading)?.[0].length ?? 0;
  const id = day > 0 ? (idBehindDay.exec(heading.slice(day))?.[0] ?? '') : '';
  return { length: day + id.length, id };
}

function numberLength(title: string, id: FileId): number {
  const name = nameLength(title, id) || dayAndId(title).length;
  if (name > 0) return name;
  const sure =
    longId.exec(title) ??
    openId.exec(title) ??
    boldId.exec(title) ??
    ownPrefixedId(title, id) ??
    plainNumber.exec(title);
  if (sure) return sure[0].length;
  const words = numbered.exec(title);
  if (words && isNumberOfRecord(words[2] ?? '', words[3] ?? '', id)) return words[0].length;
  const short = kindAndNumber.exec(title);
  if (short && isShortId(short, id)) return short[0].length;
  return bareNumberLength(title, id);
}

/** `ADR-012-annex: Title` in `ADR-012-annex.md`: all of the name is the id. `2.1 Title` in `2.1-title.md`, `T3. Title` */
function nameLength(title: string, { name, number, day }: FileId): number {
  // `260711-142049. Title`
  const stamp = day && title.startsWith(`${day.raw}. `) ? day.raw.length + 2 : 0;
  if (!number) return stamp;
  const version = /^(?:\d+(?:\.|[A-Z]$)|[A-Z]{1,3}(?:\d|$))/.test(number.value) ? number.value : '';
  if (version !== '' && title.startsWith(version)) {
    return version.length + (/^[\s.:：)·–—-]+/.exec(title.slice(version.length))?.[0].length ?? 0);
  }
  if (!title.toLowerCase().startsWith(name.toLowerCase())) return 0;
  const sign = /^\s*[:：–—]\s*(?=\S)|^\s+-\s+(?=\S)/.exec(title.slice(name.length));
  return sign ? name.length + sign[0].length : 0;
}

/**
 * `API-003: Title`; with a blank alone behind it the number must be that of the file, or begin with a
 * zero where the file has none.
 */
function ownPrefixedId(title: string, { number }: FileId): RegExpExecArray | undefined {
  const found = prefixedId.exec(title) ?? undefined;
  const digits = looseId.exec(title)?.[1];
  if (digits === undefined) return found;
  if (!number) return /^0\d/.test(digits) ? found : undefined;
  const ofFile = /\d+$/.exec(number.value)?.[0] ?? '';
  return withoutZeros(ofFile) === withoutZeros(digits) ? found : undefined;
}

/** `RFC 0023:` is a prefix, `Use HTTP 2:` is none: the word or the number must belong to records. */
function isNumberOfRecord(word: string, digits: string, id: FileId): boolean {
  if (isKindOfRecord(word) || /^(?:ad|d|entscheidung|d[eé]cisi[oó]n|decisão)$/i.test(word))
    return true;
  return id.number?.value === withoutZeros(digits);
}

/**
 * With a word that nothing else is called, or with the number of the file: `RFD 35 Title`; of a file whose
 * name is the number alone also by a word of the house.
 */
function isShortId([, word = '', digits = '']: readonly string[], id: FileId): boolean {
  const isOwn = id.number?.value === withoutZeros(digits);
  if (/^(?:adr|rfc|dr)$/i.test(word)) return isOwn || !isStandard(`${word} ${digits} x`);
  if (!isOwn) return false;
  return isKindOfRecord(word) || (id.slug === '' && word === word.toUpperCase());
}

/**
 * `29 Configuration`, in a file of another number too, unless its words begin with this one. What is counted by
 * `12 factors for a service` and `2020 Term` is the subject: small letters, or a year, that is not the number of the file.
 */
function bareNumberLength(title: string, id: FileId): number {
  const bare = bareNumber.exec(title);
  if (!bare?.[1] || !id.number || id.slug.startsWith(bare[1])) return 0;
  const isOwn = withoutZeros(/\d+$/.exec(id.number.value)?.[0] ?? '') === withoutZeros(bare[1]);
  const isCount = /^(?:19|20)\d\d\s|^\d+\s+\p{Lower}/u.test(title);
  return isOwn || !isCount ? bare[0].length : 0;
}
