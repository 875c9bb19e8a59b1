import type { Inline } from '../../../../parse/inline-pieces.ts';
import { type Span, sliceOf, trimSpan } from '../../../../text/span.ts';
import { readDay } from '../../values/read-day.ts';
import type { Line } from '../sections/read-line.ts';
import { labelKeyOf, labelKeys } from './label-keys.ts';

/** A key with a value that stands in the text of a step. */
export interface Label {
  /** As in YAML: `depends-on`, `finished`. */
  readonly key: string;
  readonly value: Span;
  /** With the marks around it. */
  readonly span: Span;
  /** Inline code and `[key:: value]` are surely labels; a bare `key:value` may be prose. */
  readonly isCertain: boolean;
}

/** The labels of one line, in order. */
export function findLabels(text: string, { span: line, inlines }: Line): readonly Label[] {
  const found = inlines.flatMap(inline => codeLabel(text, inline) ?? []);
  for (const prose of gapsBetween(line, inlines)) {
    found.push(...fieldLabels(text, prose), ...bareLabels(text, prose), ...signLabels(text, prose));
  }
  return withoutOverlaps(found.sort((a, b) => a.span.start - b.span.start));
}

/** The parts of a line between the pieces; those are sorted. */
export function gapsBetween(
  line: Span,
  pieces: readonly { readonly span: Span }[],
): readonly Span[] {
  const gaps: Span[] = [];
  let { start } = line;
  for (const { span } of pieces) {
    if (span.start > start) gaps.push({ start, end: span.start });
    start = span.end;
  }
  if (line.end > start) gaps.push({ start, end: line.end });
  return gaps;
}

/** `` `due:2026-04-10` `` and the bare `` `ponr` ``. */
function codeLabel(text: string, inline: Inline): Label | undefined {
  if (inline.kind !== 'code') return undefined;
  const { content, span } = inline;
  const written = sliceOf(text, content);
  if (/^ponr$/i.test(written)) return { key: 'ponr', value: content, span, isCertain: true };
  const match = /^([A-Za-z][A-Za-z_-]*)\s*:\s*(?=\S)/.exec(written);
  const key = match?.[1] === undefined ? undefined : labelKeyOf(match[1]);
  if (!match || key === undefined) return undefined;
  const value = trimSpan(text, { start: content.start + match[0].length, end: content.end });
  return { key, value, span, isCertain: true };
}

/** `[due:: 2026-04-10]` or `(due:: 2026-04-10)`. */
function fieldLabels(text: string, prose: Span): Label[] {
  const pattern = /[[(]([A-Za-z][A-Za-z_-]*)::\s*([^\])\n]*)[\])]/g;
  const found: Label[] = [];
  for (const match of sliceOf(text, prose).matchAll(pattern)) {
    const key = labelKeyOf(match[1] ?? '');
    if (key === undefined) continue;
    const span = {
      start: prose.start + match.index,
      end: prose.start + match.index + match[0].length,
    };
    const valueStart = span.start + match[0].length - 1 - (match[2] ?? '').length;
    const value = trimSpan(text, { start: valueStart, end: span.end - 1 });
    found.push({ key, value, span, isCertain: true });
  }
  return found;
}

/** `due:2026-04-10` in prose: only keys of the format, and days only where they are days. */
function bareLabels(text: string, prose: Span): Label[] {
  const pattern =
    /(?<![\p{Alpha}\p{N}`:/.@#?&=_-])([a-z]+(?:-[a-z]+)?):(?=[\p{Alpha}\p{N}@])([^\s`;()[\]]+)/gu;
  const found: Label[] = [];
  for (const match of sliceOf(text, prose).matchAll(pattern)) {
    const [whole, written = '', rest = ''] = match;
    const kind = labelKeys.get(written);
    const value = rest.replace(/[,.]+$/, '');
    if (kind === undefined || !isPlausible(kind.holds, value)) continue;
    const start = prose.start + match.index;
    const valueStart = start + whole.length - rest.length;
    const end = valueStart + value.length;
    found.push({
      key: kind.key,
      value: { start: valueStart, end },
      span: { start, end },
      isCertain: false,
    });
  }
  return found;
}

function isPlausible(holds: 'day' | 'word' | 'ids' | 'text', value: string): boolean {
  if (holds === 'day') return readDay(value) !== undefined;
  return holds !== 'text' && !value.startsWith('/') && !/[=<>"'{}]/.test(value);
}

/** `📅 2026-04-10`: the signs of a task list in notes. */
function signLabels(text: string, prose: Span): Label[] {
  const pattern =
    /(📅|🛫|⏳|✅|🆔|⛔)\ufe0f?[ \t]*(\d{4}-\d{2}-\d{2}|[\p{Alpha}\p{N}][\p{Alpha}\p{N}._,-]*)/gu;
  const found: Label[] = [];
  for (const match of sliceOf(text, prose).matchAll(pattern)) {
    const [whole, sign = '', written = ''] = match;
    const key = signKeys.get(sign);
    const isDay = /^\d{4}-\d{2}-\d{2}$/.test(written);
    if (key === undefined || isDay === idSigns.has(sign)) continue;
    const start = prose.start + match.index;
    const end = start + whole.length;
    const value = { start: end - written.length, end };
    found.push({ key, value, span: { start, end }, isCertain: isDay });
  }
  return found;
}

const signKeys: ReadonlyMap<string, string> = new Map([
  ['📅', 'due'],
  ['🛫', 'start'],
  ['⏳', 'start'],
  ['✅', 'finished'],
  ['🆔', 'id'],
  ['⛔', 'depends-on'],
]);
const idSigns: ReadonlySet<string> = new Set(['🆔', '⛔']);

function withoutOverlaps(labels: readonly Label[]): readonly Label[] {
  let end = -1;
  return labels.filter(({ span }) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}
