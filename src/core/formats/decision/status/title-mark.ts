import type { Span } from '../../../text/span.ts';
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
 * `202 (Accepted)` is an answer of HTTP. `isStatus` tells what is one, beside the names of the states.
 */
export function findTitleMark(
  title: string,
  isStatus: (said: string) => boolean = () => false,
): TitleMark | undefined {
  for (const form of forms) {
    const found = form.exec(title);
    const said = found?.[1] ?? '';
    const word = /^\p{L}+/u.exec(said)?.[0].toLowerCase() ?? '';
    if (!found || !(states.has(word) || isStatus(said))) continue;
    const start = found.index + found[0].indexOf(said);
    return {
      said: { start, end: start + said.length },
      whole: { start: found.index, end: found.index + found[0].length },
    };
  }
  return undefined;
}

const forms: readonly RegExp[] = [
  /(?<=^|[:.–—-]\s)\[(\p{L}{5,12})\]\s/u,
  /(?<=^|\d[:.–—-]\s)(\p{Lu}{5,12}(?=\s?[:–—-]\s)|\p{Lu}\p{Ll}{4,11}(?=:\s))\s?[:–—-]\s/u,
  /(?<!(?<![\p{L}\p{N}-])(?:202|an?|and|are|as|at|be|by|for|from|in|into|is|like|not|o[fnr]|than|the|to|was|were|with|als|auf|ist|mit|von|wie|zu|comme|de|en|est|como|es))\s[([](?:\*\*)?((?:\p{Lu}[\p{L}_]{2,30}|superseded(?=\sby\s))(?:\s(?:by|on)\s[^()[\]]{1,60})?)(?:\*\*)?[)\]]$/u,
  /(?<!\b202)\s[·|–—]\s(?:\*\*)?(\p{Lu}[\p{L}_]{2,30})(?:\*\*)?$/u,
  /(?<!\b202\s?)\s?[:-]\s(?:\*\*)?(\p{Lu}[\p{Lu}_]{2,30})(?:\*\*)?$/u,
];
