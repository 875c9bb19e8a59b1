import type { LogIndex } from '../analysis/decisions/log-indexes.ts';
import { isKindOfRecord } from '../formats/decision/names/series-words.ts';
import type { Decision } from '../model/decision.ts';
import { byCodeUnit } from '../text/by-code-unit.ts';
import { baseNameOf } from '../text/path.ts';
import type { TextEdit } from '../text/text-edit.ts';

/**
 * A line for each record that the list of its log leaves out, beside that of the record before it and
 * written as that one is. Undefined where a line says more than number, title, file, status and day, or
 * what the new record has not: nobody can tell that from the record.
 */
export function listDecisions(index: LogIndex): readonly TextEdit[] | undefined {
  const missing = isDescending(index) ? index.missing.toReversed() : index.missing;
  const edits = missing.flatMap(decision => lineFor(index, decision) ?? []);
  return edits.length === missing.length ? edits : undefined;
}

function lineFor(index: LogIndex, decision: Decision): TextEdit | undefined {
  const byFile = index.listed.toSorted((a, b) => byCodeUnit(a.decision.file, b.decision.file));
  const before = byFile.findLast(listed => listed.decision.file < decision.file);
  const neighbour = before ?? byFile[0];
  if (!neighbour) return undefined;
  const line = lineAround(index.text, neighbour.link.span.start);
  const newLine = rewrite(index.text.slice(line.start, line.end), neighbour.decision, decision);
  if (newLine === undefined) return undefined;
  const isBelow = (before !== undefined) !== isDescending(index);
  return isBelow
    ? { span: { start: line.end, end: line.end }, newText: `\n${newLine}` }
    : { span: { start: line.start, end: line.start }, newText: `${newLine}\n` };
}

/** Whether the newest record stands first. */
function isDescending({ listed }: LogIndex): boolean {
  const [first, second] = listed;
  return first !== undefined && second !== undefined && first.decision.file > second.decision.file;
}

function lineAround(text: string, offset: number) {
  const start =
    Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const after = text.slice(offset).search(/[\r\n]/);
  return { start, end: after < 0 ? text.length : offset + after };
}

type Replacement = readonly [old: string, now: string | undefined];

/** The line with what it says of one record replaced by the same of another. */
function rewrite(line: string, old: Decision, now: Decision): string | undefined {
  const replacements = replacementsFor(old, now);
  let result = '';
  for (let at = 0; at < line.length; ) {
    const found = replacements.find(([text]) => standsAt(line, text, at));
    if (found?.[1] !== undefined) {
      result += found[1];
      at += found[0].length;
    } else {
      const word = /^[\p{Alpha}\p{N}]+/u.exec(line.slice(at))?.[0];
      if (found || (word && !isCommon(word))) return undefined;
      const sign = word ?? line.charAt(at);
      result += sign;
      at += sign.length;
    }
  }
  return result;
}

/** Words that name no record in particular. */
function isCommon(word: string): boolean {
  return /^(?:adrs?|docs?|md|link|see)$/i.test(word) || isKindOfRecord(word);
}

/** The longest first. */
function replacementsFor(old: Decision, now: Decision): readonly Replacement[] {
  const [oldFile, newFile] = [baseNameOf(old.file), baseNameOf(now.file)];
  const pairs: Replacement[] = [
    [oldFile, newFile],
    [withoutEnding(oldFile), withoutEnding(newFile)],
    [old.title?.value ?? '', plainTitle(now)],
    [old.status?.raw ?? '', now.status?.raw],
    [old.status?.value ?? '', now.status?.value],
    [old.date?.value ?? '', now.date?.value],
    ...numbersOf(old, now),
  ];
  return pairs.filter(([text]) => text !== '').sort(([a], [b]) => b.length - a.length);
}

function withoutEnding(name: string): string {
  return name.replace(/\.[^.]*$/, '');
}

/** Nothing that a table or a link would take for its own. */
function plainTitle({ title }: Decision): string | undefined {
  return title && !/[[\]|<>\r\n]/.test(title.value) ? title.value : undefined;
}

/** As it is, and with zeros before it. */
function numbersOf(old: Decision, now: Decision): Replacement[] {
  const [before, after] = [old.number?.value, now.number?.value];
  if (before === undefined) return [];
  return [1, 2, 3, 4, 5, 6].map(width => [
    before.padStart(width, '0'),
    after?.padStart(width, '0'),
  ]);
}

/** As a whole word: `1` is not the start of `12`. Case is that of the text. */
function standsAt(line: string, text: string, at: number): boolean {
  if (!line.startsWith(text, at)) return false;
  const isWordSign = (sign: string) => /[\p{Alpha}\p{N}]/u.test(sign);
  const startsInWord = at > 0 && isWordSign(line.charAt(at - 1)) && isWordSign(text.charAt(0));
  const next = line.charAt(at + text.length);
  return !startsInWord && !(isWordSign(text.at(-1) ?? '') && isWordSign(next));
}
