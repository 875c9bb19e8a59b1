import type { Block } from '../../../../parse/markdown-tree.ts';
import { type Span, sliceOf, trimSpan } from '../../../../text/span.ts';
import { normaliseLabel } from '../../../decision/fields/field-names.ts';
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
    (line, index) => index > 0 && isSearchable(line) && findNoteField(text, line) !== undefined,
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
    /\s+[·•|]\s+(?=(?:\*\*|__)?\p{L}[\p{L}\p{M}'’ -]{1,20}(?:\*\*|__)?[:：])/gu,
  )) {
    found.push({ start, end: line.start + index });
    start = line.start + index + sign.length;
  }
  return [...found, { start, end: line.end }];
}

/** The field a line is, if it is one: `**Status:** done`, `- Due: 2026-04-10`. */
export function findNoteField(text: string, line: Span): NoteField | undefined {
  const match =
    /^(?:(?:\p{Extended_Pictographic}|\ufe0f)+\s*)?(?:\*\*|__)?(\p{L}[\p{L}\p{M}'’ -]{1,20}?)\s*(?:\*\*|__)?\s*[:：](?:\*\*|__)?\s*(?=\S)/u.exec(
      sliceOf(text, line),
    );
  const label = normaliseLabel(match?.[1] ?? '').replaceAll('’', "'");
  const key = keys.get(label) ?? otherKeys.get(label);
  if (!match || key === undefined) return undefined;
  const value = trimSpan(text, { start: line.start + match[0].length, end: line.end });
  return value.end > value.start ? { key, value } : undefined;
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
