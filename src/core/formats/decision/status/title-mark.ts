import type { DecisionStatus } from '../../../model/decision.ts';
import type { Span } from '../../../text/span.ts';
import { findLeading } from './leading-status.ts';
import { states } from './read-place-status.ts';

/** What a title says of the state of its record. Both count from the start of the title. */
export interface TitleMark {
  /** `Superseded by ADR-7` */
  readonly said: Span;
  /** With its brackets or its sign. */
  readonly whole: Span;
}

/**
 * `[Superseded] Title`, `Title (Superseded by ADR-7)`, `Title — REJECTED`, `REJECTED: Title`, `Rejected: Title`. In small
 * letters behind the title, `(deprecated)` may be said of its subject, `Mark orders as (Accepted)` is one sentence, and
 * `202 (Accepted)` is an answer of HTTP. `isStatus` tells what is one, beside the names of the states. In bold more may
 * follow, `Title — **DECIDED: Kafka**`; a sign in front must agree, `Title — ✅ Accepted`.
 */
export function findTitleMark(
  title: string,
  isStatus: (said: string) => boolean = () => false,
): TitleMark | undefined {
  const isState = (said: string) =>
    states.has(/^\p{Alpha}+/u.exec(said)?.[0].toLowerCase() ?? '') || isStatus(said);
  const all = [
    ...forms.map(form => ({ form, isMark: isState })),
    { form: inBold, isMark: (said: string) => statusAhead(said) !== undefined },
    { form: behindTick, isMark: (said: string) => statusAhead(said) !== undefined },
    { form: behindSign, isMark: isNotAccepted },
  ];
  for (const { form, isMark } of all) {
    const found = form.exec(title);
    const said = found?.[1] ?? '';
    if (!found || !isMark(said)) continue;
    const start = found.index + found[0].indexOf(said);
    return {
      said: { start, end: start + said.length },
      whole: { start: found.index, end: found.index + found[0].length },
    };
  }
  return undefined;
}

/** The status of a text that is one alone, or with what is said of it behind a sign. */
function statusAhead(said: string): DecisionStatus | undefined {
  const leading = findLeading(said.toLowerCase(), []);
  const isApart = leading && /^\s*(?:$|[:：(（;–—])/.test(said.slice(leading.length));
  return isApart ? leading.status : undefined;
}

function isNotAccepted(said: string): boolean {
  const status = statusAhead(said);
  return status !== undefined && status !== 'accepted';
}

/** In capitals, since `Accepted (HTTP 202)` may be what the record is about; a question tells no state. */
const inBold = /\s[·|–—-]\s\*\*(\p{Upper}{4,}[^*?？]{0,100})\*\*$/u;
const behindTick = /\s[·|–—-]\s[✅☑✔]\ufe0f?\s(\p{Upper}\p{Alpha}{2,20})(?:\s\([^()]{1,40}\))?$/u;
const behindSign =
  /\s[·|–—-]\s[❌✖⏳⌛🚧⛔]\ufe0f?\s(\p{Upper}\p{Alpha}{2,20})(?:\s\([^()]{1,40}\))?$/u;

const forms: readonly RegExp[] = [
  /(?<=^|[:.–—-]\s)\[(\p{Alpha}{5,12})\]\s/u,
  /(?<=^|\d[:.–—-]\s)(\p{Upper}{5,12}(?=\s?[:–—-]\s)|\p{Upper}\p{Lower}{4,11}(?=:\s))\s?[:–—-]\s/u,
  /(?<!(?<![\p{Alpha}\p{N}-])(?:202|an?|and|are|as|at|be|by|for|from|in|into|is|like|not|o[fnr]|than|the|to|was|were|with|als|auf|ist|mit|von|wie|zu|comme|de|en|est|como|es))\s[([](?:\*\*)?((?:\p{Upper}[\p{Alpha}_]{2,30}|superseded(?=\sby\s))(?:\s(?:by|on)\s[^()[\]]{1,60})?)(?:\*\*)?[)\]]$/u,
  /(?<!\b202)\s[·|–—]\s(?:\*\*)?(\p{Upper}[\p{Alpha}_]{2,30})(?:\*\*)?$/u,
  /(?<!\b202\s?)\s?[:-]\s(?:\*\*)?(\p{Upper}[\p{Upper}_]{2,30})(?:\*\*)?$/u,
];
