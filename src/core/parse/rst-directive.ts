import { type Span, sliceOf } from '../text/span.ts';
import type { Block, FieldEntry } from './markdown-tree.ts';
import { readListTable } from './rst-table.ts';
import { isBlank, lineFrom, spanOfLines, type TextLine } from './text-line.ts';

/**
 * The blocks of a directive: its options as fields, then what stands inside it. Undefined where
 * the two points start something else: a comment, a target, a footnote.
 */
export function readDirective(
  text: string,
  line: TextLine,
  rest: readonly TextLine[],
  read: (lines: readonly TextLine[]) => Block[],
): Block[] | undefined {
  const name = /^\.\.[ \t]+([a-z][\w:+.-]*?)::(?:\s|$)/i.exec(sliceOf(text, line))?.[1];
  if (name === undefined) return rest.length === 0 ? readHiddenField(text, line) : undefined;
  const optionCount = countOptions(text, rest);
  const inside = rest.slice(optionCount);
  const kind = name.toLowerCase();
  if (codeLike.has(kind)) return [{ kind: 'code', span: spanOfLines([line, ...rest]) }];
  if (kind === 'list-table') return readListTable(read(inside));
  if (kind === 'table') return read(inside);
  const entries = rest.slice(0, optionCount).map(option => readOption(text, option));
  const blocks: Block[] = [];
  if (entries.length > 0) {
    const span = spanOfLines(rest.slice(0, optionCount));
    blocks.push({ kind: 'fields', style: 'field-list', entries, span });
  }
  const quoted = read(admonitions.has(kind) ? [argumentOf(text, line), ...inside] : inside);
  if (quoted.length > 0) blocks.push({ kind: 'quote', blocks: quoted, span: spanOfLines(inside) });
  return blocks;
}

/** `.. :Date: 2026-05-04`: a comment that is a field, so that no page shows it. */
function readHiddenField(text: string, line: TextLine): Block[] | undefined {
  const mark = /^\.\.[ \t]+(?=:[\w -]+:\s+\S)/.exec(sliceOf(text, line))?.[0];
  if (mark === undefined) return undefined;
  const entry = readOption(text, lineFrom(text, line, line.start + mark.length));
  const span = spanOfLines([line]);
  return [{ kind: 'fields', style: 'field-list', entries: [entry], span }];
}

/** Directives whose content is no text of the document. */
const codeLike = new Set([
  'code',
  'code-block',
  'sourcecode',
  'literalinclude',
  'include',
  'raw',
  'math',
  'highlight',
  'parsed-literal',
  'csv-table',
  'contents',
  'toctree',
  'image',
  'figure',
  'graphviz',
  'mermaid',
  'uml',
  'meta',
]);

/** Directives whose argument is the first line of their text. */
const admonitions = new Set([
  'note',
  'warning',
  'important',
  'attention',
  'tip',
  'hint',
  'caution',
  'danger',
  'admonition',
]);

function argumentOf(text: string, line: TextLine): TextLine {
  const end = sliceOf(text, line).indexOf('::') + 2;
  return lineFrom(text, line, line.start + end);
}

const option = /^:([\w -]+):(?:\s|$)/;

function countOptions(text: string, lines: readonly TextLine[]): number {
  const end = lines.findIndex(line => isBlank(line) || !option.test(sliceOf(text, line)));
  return end < 0 ? lines.length : end;
}

function readOption(text: string, line: TextLine): FieldEntry {
  const mark = option.exec(sliceOf(text, line));
  const length = mark?.[1]?.length ?? 0;
  const label: Span = { start: line.start + 1, end: line.start + 1 + length };
  const { start, end } = lineFrom(text, line, label.end + 1);
  return { label, lines: end > start ? [{ start, end }] : [], blocks: [] };
}
