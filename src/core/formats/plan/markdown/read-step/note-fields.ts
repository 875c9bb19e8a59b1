import type { Block } from '../../../../parse/markdown-tree.ts';
import { type Span, sliceOf, trimSpan } from '../../../../text/span.ts';
import { normaliseLabel } from '../../../decision/fields/field-names.ts';
import { distanceOf } from '../../closest-word.ts';
import { english } from '../../languages/english.ts';
import { planLanguages } from '../../languages/index.ts';
import { phrasesIn } from '../../languages/phrases-in.ts';
import { isSearchable } from '../sections/read-line.ts';

/** A line such as `Owner: @acme/data` below a title. */
export interface NoteField {
  readonly key:
    | 'owners'
    | 'status'
    | 'due'
    | 'started'
    | 'finished'
    | 'start'
    | 'depends-on'
    | 'blocked-by'
    | 'reviewed'
    | 'rollback'
    | 'risks'
    | 'window'
    | 'release';
  readonly value: Span;
}

/** Lines that are notes of a step: its paragraphs and its bullets without a box. */
export function noteLines(blocks: readonly Block[]): readonly Span[] {
  return blocks.flatMap(block => {
    if (block.kind === 'paragraph') return block.lines;
    if (block.kind !== 'list') return [];
    return block.items.flatMap(item => (item.task ? [] : item.lines));
  });
}

/**
 * The lines of a title, and the fields below it in the same paragraph: `Status: done` in a line of its
 * own ends the title.
 */
export function partTitle(
  text: string,
  lines: readonly Span[],
): { readonly title: readonly Span[]; readonly notes: readonly Span[] } {
  const at = lines.findIndex(
    (line, index) =>
      index > 0 &&
      isSearchable(line) &&
      (findNoteField(text, line) ?? findSlip(text, line)) !== undefined,
  );
  const end = at < 0 ? lines.length : at;
  return { title: lines.slice(0, end), notes: lines.slice(end) };
}

/** The fields of a line: one, or several as in `Owner: @ann · Due: 2026-04-10`. */
export function findNoteFields(text: string, line: Span): readonly NoteField[] {
  return fieldLines(text, line).flatMap(each => findNoteField(text, each) ?? []);
}

/** A sign between blanks parts two fields where words with a colon stand behind it. */
function fieldLines(text: string, line: Span): readonly Span[] {
  const written = sliceOf(text, line);
  if (!/\s[·•|]\s/.test(written)) return [line];
  const found: Span[] = [];
  let { start } = line;
  for (const { 0: sign, index } of written.matchAll(
    /\s+[·•|]\s+(?=(?:\*\*|__)?\p{Alpha}[\p{Alpha}\p{M}'’ -]{1,20}(?:\*\*|__)?[:：])/gu,
  )) {
    found.push({ start, end: line.start + index });
    start = line.start + index + sign.length;
  }
  return [...found, { start, end: line.end }];
}

/** The field a line is, if it is one: `**Status:** done`, `- Due: 2026-04-10`. */
export function findNoteField(text: string, line: Span): NoteField | undefined {
  const found = splitLine(text, line);
  const key = found && (keys.get(found.label) ?? otherKeys.get(found.label));
  return found && key !== undefined ? { key, value: found.value } : undefined;
}

/** A label that is a slip of the pen for one that is known. */
export interface Slip {
  readonly key: NoteField['key'];
  readonly span: Span;
  /** The known one. */
  readonly near: string;
}

/**
 * `Dependson: copy`, `Statsu: done`. Where the ends or a short word differ, it is another word: `Windows:`,
 * `Stats:`, `Stated:`, `Reviewer:`.
 */
export function findSlip(text: string, line: Span): Slip | undefined {
  const { label, span } = splitLine(text, line) ?? {};
  if (!label || !span || keys.has(label) || otherKeys.has(label)) return undefined;
  for (const [near, key] of keys) {
    if (isSlip(label.replaceAll(' ', ''), near.replaceAll(' ', ''))) return { key, span, near };
  }
  return undefined;
}

function isSlip(said: string, known: string): boolean {
  if (said === known) return true;
  if (known.length < 5 || Math.abs(said.length - known.length) > 1) return false;
  if (distanceOf(said, known) !== 1) return false;
  const isSwapped = [...said].sort().join('') === [...known].sort().join('');
  const sharesEnds = said[0] === known[0] && said.at(-1) === known.at(-1);
  return isSwapped || (Math.min(said.length, known.length) > 6 && sharesEnds);
}

interface LabelledLine {
  /** As labels are compared. */
  readonly label: string;
  readonly span: Span;
  readonly value: Span;
}

function splitLine(text: string, line: Span): LabelledLine | undefined {
  const match =
    /^((?:(?:\p{Extended_Pictographic}|\ufe0f)+\s*)?(?:\*\*|__)?)(\p{Alpha}[\p{Alpha}\p{M}'’ _-]{1,20}?)\s*(?:\*\*|__)?\s*[:：](?:\*\*|__)?\s*(?=\S)/u.exec(
      sliceOf(text, line),
    );
  const [whole, before = '', written = ''] = match ?? [];
  if (whole === undefined) return undefined;
  const value = trimSpan(text, { start: line.start + whole.length, end: line.end });
  if (value.end <= value.start) return undefined;
  const start = line.start + before.length;
  const label = normaliseLabel(written).replaceAll('’', "'");
  return { label, span: { start, end: start + written.length }, value };
}

const keys: ReadonlyMap<string, NoteField['key']> = new Map([
  ['owner', 'owners'],
  ['owners', 'owners'],
  ['assignee', 'owners'],
  ['assignees', 'owners'],
  ['assigned to', 'owners'],
  ['responsible', 'owners'],
  ['status', 'status'],
  ['state', 'status'],
  ['due', 'due'],
  ['due date', 'due'],
  ['deadline', 'due'],
  ['target date', 'due'],
  ['started', 'started'],
  ['start', 'start'],
  ['start date', 'start'],
  ['not before', 'start'],
  ['finished', 'finished'],
  ['completed', 'finished'],
  ['done', 'finished'],
  ['depends on', 'depends-on'],
  ['after', 'depends-on'],
  ['blocked by', 'blocked-by'],
  ['blocked on', 'blocked-by'],
  ['blocked', 'blocked-by'],
  ['blocker', 'blocked-by'],
  ['blockers', 'blocked-by'],
  ['waiting for', 'blocked-by'],
  ['waiting on', 'blocked-by'],
  ['reviewed', 'reviewed'],
  ['rollback', 'rollback'],
  ['roll back', 'rollback'],
  ['risk', 'risks'],
  ['risks', 'risks'],
  ['window', 'window'],
  ['maintenance window', 'window'],
  ['release', 'release'],
] as const);

/** In other languages. In English some headings of columns begin prose as well: `What:`, `Target:`. */
const otherKeys: ReadonlyMap<string, NoteField['key']> = new Map(
  planLanguages
    .filter(language => language !== english)
    .flatMap(({ labels }) =>
      (['status', 'owners', 'due', 'depends-on', 'blocked-by'] as const).flatMap(key =>
        phrasesIn(labels[key]).map(label => [label, key] as const),
      ),
    ),
);
