import { type Span, sliceOf } from '../../../text/span.ts';
import { withoutZeros } from './file-id.ts';
import { seriesInProse } from './series-words.ts';

/**
 * `7. Title`, `Nr. 7: Title`, `ADR-0007: Title`, `API-003 Title`; behind a bare number a sign must follow,
 * and no further number: `2.0` is a version. `DEC-2026-014` counts each year anew, `DEC-20261124-01` each day.
 */
export function findNumber(
  text: string,
  span: Span,
  plain = /^(?:(?:nr\.?|no\.|n[°º]|№)\s*)?\[?(\d{1,7})\]?\s*(?:[.:：)·–—](?!\d)|-\s)/i,
) {
  const said = sliceOf(text, span);
  if (isStandard(said)) return undefined;
  const ofYear =
    /^\[?((?:[A-Z]{2,10}(?:-[A-Z]{1,10}){0,3}-)?(?:19|20)\d{2}-(?!(?:19|20)\d{2}\b)\d{2,5}|[A-Z]{1,10}-20\d{6}-\d{1,3})\b(?!-\d{2}\b)/.exec(
      said,
    )?.[1];
  if (ofYear !== undefined && !/^\d{4}-\d\d$/.test(ofYear)) {
    const start = span.start + said.indexOf(ofYear);
    return located(text, { start, end: start + ofYear.length }, ofYear);
  }
  const digits =
    plain.exec(said) ??
    /^\[?(?:(?:Decision|Entscheidung|Décision|Decisión|Decisão)\s)?(?:ADR|RFC|DR|AD|DEC|D|(?:Architectur(?:e|al) )?Decision(?: Record)?|Entscheidung|Décision|Decisión|Decisão)[-_. ]?#?(\d{1,7})\b(?!-\d{2}-\d{2})/i.exec(
      said,
    ) ??
    ofSeries(said);
  if (digits?.[0] && digits[1]) {
    const start = span.start + digits[0].indexOf(digits[1]);
    return located(text, { start, end: start + digits[1].length }, withoutZeros(digits[1]));
  }
  const id = (ownId.exec(said) ??
    /^(?:[A-Z][A-Z\d]{0,9}-)?ADR-[A-Z]?\d{1,7}\b(?!-\d{2}-\d{2})/.exec(said))?.[0];
  return id ? located(text, { start: span.start, end: span.start + id.length }, id) : undefined;
}

/** `RFC 7807 for errors` speaks of a standard of the internet: without a sign behind it, four digits count no record. */
export function isStandard(title: string): boolean {
  return /^RFC[- ]?[1-9]\d{3}\s+(?=\p{Alpha})/u.test(title);
}

/** `API-12: Title`, `API-003 Title`, `J1-04 — Title`. With a blank alone behind it, `SHA-256` names something else. */
const ownId =
  /^[A-Z](?:\d{1,2}|[A-Z]*(?:-[A-Z][A-Za-z]*)*)-(?:0\d{1,6}\b|\d{2,7}(?=\s*(?:[\].:：)·–—|,]|-\s|$)))(?!-\d{2}-\d{2})/;

/** `PEP 8: Title`, `OEP-2`: without a sign behind it, the number may be one of something else. */
function ofSeries(said: string): readonly string[] | undefined {
  const [start = '', word = '', digits = ''] =
    /^\[?([A-Z]{2,12})[-_ ]?#?(\d{1,7})\]?(?=\s*(?:[.:：)·–—|]|-\s|$))/i.exec(said) ?? [];
  return seriesInProse(word) === undefined ? undefined : [start, digits];
}

function located(text: string, span: Span, value: string) {
  return { value, raw: sliceOf(text, span), span };
}
