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
 * `[Superseded] Title`, `Title (Superseded by ADR-7)`, `Title — REJECTED`, `REJECTED: Title`. In small letters behind
 * the title, `(deprecated)` may be said of its subject, and `202 (Accepted)` is an answer of HTTP. `isStatus` tells what is
 * one, beside the names of the states.
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
  /^(\p{Lu}{5,12})\s?[:–—-]\s/u,
  /(?<!\b202)\s[([](?:\*\*)?((?:\p{Lu}[\p{L}_]{2,30}|superseded(?=\sby\s))(?:\s(?:by|on)\s[^()[\]]{1,60})?)(?:\*\*)?[)\]]$/u,
  /(?<!\b202)\s[·|–—]\s(?:\*\*)?(\p{Lu}[\p{L}_]{2,30})(?:\*\*)?$/u,
  /(?<!\b202\s?)\s?[:-]\s(?:\*\*)?(\p{Lu}[\p{Lu}_]{2,30})(?:\*\*)?$/u,
];
