import type { Heading, Part } from '../../../parse/markdown-tree.ts';
import { titleOf } from './entry-heading.ts';

/** Whether a heading goes on with the entries of which `last` is the one before. */
export type GoesOn = (heading: Heading, last: Heading | undefined) => boolean;

/**
 * In a log the level of the headings may change: `### D-012` behind `## D-011` is the next entry, unless there is one
 * of that number at the level of the others.
 */
export function countingOn(text: string, parts: readonly Part[], level: number): GoesOn {
  const ids = parts.flatMap(({ heading }) =>
    heading?.level === level ? (countOf(text, heading)?.id ?? []) : [],
  );
  const known = new Set(ids);
  return (heading, last) => {
    const next = countOf(text, heading);
    const before = last && countOf(text, last);
    if (!next || !before || next.prefix !== before.prefix || known.has(next.id)) return false;
    return next.number > before.number;
  };
}

/** What a heading is counted by: `D-012 — Title`. */
function countOf(text: string, heading: Heading) {
  const [, prefix, digits] =
    /^\[?(\p{Alpha}+[-_ ]?#?)(\d{1,5})(?![\p{Alpha}\d])/u.exec(titleOf(text, heading)) ?? [];
  if (prefix === undefined) return undefined;
  const number = Number(digits);
  return { prefix, number, id: `${prefix}${number}` };
}
