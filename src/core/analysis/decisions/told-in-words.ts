import type { Decision } from '../../model/decision.ts';
import { type Project, textOf } from '../../model/project.ts';
import { baseNameOf } from '../../text/path.ts';

/**
 * Whether a sentence anywhere in the record of `teller` may say that one of the two takes the place of the
 * other, in words that are no relation for the reader.
 */
export function isToldInWords(project: Project, teller: Decision, about: Decision): boolean {
  const text = textOf(project, teller.file);
  if (text === undefined) return true;
  const lines = text.slice(teller.span.start, teller.span.end).split('\n');
  return lines.some((line, index) => names(line, about) && mayTellOfOthers(lines, index));
}

/** Whether the line at `index` may be part of a sentence about what takes the place of what. */
export function mayTellOfOthers(lines: readonly string[], index: number): boolean {
  const near = lines.slice(Math.max(0, index - reach), index + reach + 1);
  return near.some(line => words.test(line));
}

/** Lines between a heading such as "Replaces" and the items below it. */
const reach = 3;

const words =
  /supers?[ec]+d|replac|obsolet|deprecat|ersetz|abgelöst|remplac|reempla|sustitu|substitu|sostitu|erstatt|ersätt|ersatt|vervang|заме[нщ]|замін|zastęp|zastąp|取代|替代|替换|置き換|대체/i;

function names(line: string, { number, title, file }: Decision): boolean {
  if (line.includes(baseNameOf(file))) return true;
  if (title && title.value.length > 8 && line.includes(title.value)) return true;
  const digits = /\d+$/.exec(number?.value ?? '')?.[0];
  if (digits === undefined) return false;
  return [...line.matchAll(/\d+/g)].some(([each]) => Number(each) === Number(digits));
}
