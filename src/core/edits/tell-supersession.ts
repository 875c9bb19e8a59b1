import type { Decision } from '../model/decision.ts';
import { type Project, textOf } from '../model/project.ts';
import type { ChangedFile } from '../model/project-edit.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { upperFirst } from '../text/upper-first.ts';
import { linkTo, mentionOf } from './relation-text.ts';
import { findStatusLine, inCaseOf, isUnfilled, type StatusLine } from './status-line.ts';
import { wordsOfRelation } from './words-of-relation.ts';

/**
 * Has `older` say that `younger` supersedes it: its status becomes that, written where and how it
 * is written now. Undefined where the record leaves it open how to write that.
 */
export function tellSuccessor(
  project: Project,
  older: Decision,
  younger: Decision,
): ChangedFile | undefined {
  const line = findStatusLine(project, older);
  if (!line) return undefined;
  const target = targetFor(project, older, younger, line);
  const { status } = line;
  const words = wordsOfRelation(project, older, 'superseded-by');
  const said = `${inCaseOf(status.raw, words)} ${target}`;
  if (line.isOneWord || isUnfilled(line))
    return change(older, [{ span: status.span, newText: said }]);
  // What else the status says stays: when it was accepted, and by whom.
  if (status.source === 'section') return change(older, [addParagraph(line, said)]);
  const rest = status.raw.replaceAll(/[\s()]+/g, ' ').trim();
  return change(older, [{ span: status.span, newText: `${said} (${rest})` }]);
}

/** Has `younger` say that it supersedes `older`, beside its status. Undefined as above. */
export function tellPredecessor(
  project: Project,
  younger: Decision,
  older: Decision,
): ChangedFile | undefined {
  const line = findStatusLine(project, younger);
  if (!line) return undefined;
  const target = targetFor(project, younger, older, line);
  const words = wordsOfRelation(project, younger, 'supersedes');
  if (line.status.source === 'section') {
    return change(younger, [addParagraph(line, `${upperFirst(words)} ${target}`)]);
  }
  const label = readLabel(line);
  if (!label || (isKeyed(line) && hasKey(project, younger, words))) return undefined;
  const word = inCaseOf(label.word, words);
  const newLine = `${label.before}${word}${label.behind}${target}${behindTarget(line)}`;
  return change(younger, [insertLine(line, newLine)]);
}

/** Has a decision that names its successor say in its status too that it is superseded. */
export function markSuperseded(project: Project, older: Decision): ChangedFile | undefined {
  const line = findStatusLine(project, older);
  if (!line?.isOneWord) return undefined;
  const newText = inCaseOf(line.status.raw, 'superseded');
  return change(older, [{ span: line.status.span, newText }]);
}

function change({ file }: Decision, edits: readonly TextEdit[]): ChangedFile {
  return { kind: 'change', file, edits };
}

function targetFor(project: Project, from: Decision, to: Decision, line: StatusLine): string {
  const isText = isKeyed(line) || isInBlockOfHtml(line) || from.file === to.file;
  return isText ? mentionOf(project, from.file, to) : linkTo(from.file, to);
}

/** Within `<td>` a link of Markdown is shown as it is written. */
function isInBlockOfHtml({ before }: StatusLine): boolean {
  return /<(?:td|th|dd|li|p|div)\b[^<>]*>[^<>]*$/i.test(before);
}

/** In YAML a link is no value. */
function isKeyed({ status: { source } }: StatusLine): boolean {
  return source === 'front-matter' || source === 'yaml';
}

/** A key counts once, also where it is empty. */
function hasKey(project: Project, { file }: Decision, key: string): boolean {
  const lines = (textOf(project, file) ?? '').split('\n');
  return lines.some(line => {
    const [, written = ''] = /^["']?([\p{Alpha}_-]{1,40})["']?[ \t]*:/u.exec(line) ?? [];
    return written.toLowerCase() === key.toLowerCase();
  });
}

/** A paragraph of its own below the status, or one more item where the status is one. */
function addParagraph({ before, paragraphEnd }: StatusLine, said: string): TextEdit {
  const isItem = /^\s*[-*+]\s/.test(before);
  const mark = isItem ? `\n${/^\s*[-*+]\s+/.exec(before)?.[0] ?? ''}` : '\n\n';
  return { span: { start: paragraphEnd, end: paragraphEnd }, newText: `${mark}${said}` };
}

/** What stands behind the status in its line, as far as it belongs behind another value as well. */
function behindTarget(line: StatusLine): string {
  // What else stands on a line of keys is about the status alone, but for the closing quote.
  if (isKeyed(line)) return /^["']/.exec(line.behind)?.[0] ?? '';
  // Other cells of the row, and other fields of the line, say something of the status or of the record.
  if (isRow(line)) return line.behind.replaceAll(/[^|]+/g, ' ').trimEnd();
  return `${/^[*_`]*/.exec(line.behind)?.[0] ?? ''}${hardBreak.exec(line.behind)?.[0] ?? ''}`;
}

function isRow({ before }: StatusLine): boolean {
  return before.trimStart().startsWith('|');
}

/** In a line of its own, also for a reader of Markdown, who joins the lines of a paragraph. */
function insertLine(statusLine: StatusLine, newLine: string): TextEdit {
  const end = statusLine.rowEnd;
  return { span: { start: end, end }, newText: `${breakBehind(statusLine)}${newLine}` };
}

function breakBehind({ before, behind, above, line, paragraphEnd }: StatusLine): string {
  const isInParagraph = /^(?:\p{Alpha}|\*\*|__)/u.test(before);
  if (!isInParagraph || hardBreak.test(behind)) return '\n';
  const isAlone = above.trim() === '' && paragraphEnd === line.end;
  if (isAlone) return '\n\n';
  return `${hardBreak.exec(above)?.[0] ?? ''}\n`;
}

const hardBreak = /(?:(?<! ) {2,}|\\|<br\s*\/?>)$/i;

interface Label {
  readonly before: string;
  readonly word: string;
  readonly behind: string;
}

/** `- **Status:** ` as its parts; undefined where more than one label stands before the status. */
function readLabel({ before }: StatusLine): Label | undefined {
  const match = /^([\s>|*+_`-]*)(\p{Alpha}+)([\s*_`"'|:：]*)$/u.exec(before);
  const [, start, word, behind] = match ?? [];
  if (start === undefined || word === undefined || behind === undefined) return undefined;
  return /[:：|]/.test(behind) ? { before: start, word, behind } : undefined;
}
