import { createLineMap } from '../text/line-map.ts';
import { type Span, sliceOf, trimSpan } from '../text/span.ts';
import type { FrontMatter } from './markdown-tree.ts';
import type { YamlEntry, YamlNode } from './yaml-tree.ts';

/**
 * Front matter between two lines `+++`, as Hugo and Zola have it: keys with strings, other scalars
 * and lists of them. Keys of tables such as `[extra]` are read as if they stood outside.
 */
export function parseTomlFrontMatter(text: string): FrontMatter | undefined {
  const opening = /^\+\+\+[ \t]*(?:\r\n|\n|\r)/.exec(text);
  if (!opening) return undefined;
  const start = opening[0].length;
  const closing = /^\+\+\+[ \t]*$/gm;
  closing.lastIndex = start;
  const match = closing.exec(text);
  if (!match) return undefined;
  const span = { start, end: match.index };
  const entries = readEntries(text, span);
  return { span, yaml: { root: { kind: 'map', entries, span }, isWhole: true, problems: [] } };
}

const entryStart = /^(?:"([^"]+)"|'([^']+)'|([\w-]+))\s*=\s*/;

function readEntries(text: string, span: Span): YamlEntry[] {
  const entries: YamlEntry[] = [];
  const seen = new Set<string>();
  let at = span.start;
  for (const line of createLineMap(sliceOf(text, span)).lines) {
    const whole = trimSpan(text, { start: span.start + line.start, end: span.start + line.end });
    if (whole.start < at) continue;
    const found = entryStart.exec(sliceOf(text, whole));
    const key = found?.[1] ?? found?.[2] ?? found?.[3];
    if (!found || key === undefined || seen.has(key)) continue;
    seen.add(key);
    const value = readValue(text, { start: whole.start + found[0].length, end: span.end }, whole);
    const end = value?.span.end ?? whole.end;
    const keySpan = { start: whole.start, end: whole.start + key.length };
    entries.push({ key, keySpan, value, span: { start: whole.start, end } });
    at = end;
  }
  return entries;
}

/** A value never takes more; an open bracket must not cost the rest of a long text each time. */
const longest = 4_000;

function readValue(text: string, rest: Span, line: Span): YamlNode | undefined {
  const sign = text.charAt(rest.start);
  if (sign === '[') return readList(text, rest);
  if (sign === '"' || sign === "'") return readString(text, rest.start, line.end);
  const bare = trimSpan(text, {
    start: rest.start,
    end: withoutComment(text, rest.start, line.end),
  });
  if (bare.end === bare.start) return undefined;
  return { kind: 'scalar', value: sliceOf(text, bare), type: 'string', span: bare };
}

function readString(text: string, start: number, end: number): YamlNode | undefined {
  const quote = text.charAt(start);
  let close = start + 1;
  while (close < end && text.charAt(close) !== quote) close += text.charAt(close) === '\\' ? 2 : 1;
  if (close >= end) return undefined;
  const value = text.slice(start + 1, close);
  return { kind: 'scalar', value, type: 'string', span: { start, end: close + 1 } };
}

function readList(text: string, rest: Span): YamlNode | undefined {
  const end = Math.min(rest.end, rest.start + longest);
  const items: YamlNode[] = [];
  for (let at = rest.start + 1; at < end; ) {
    const sign = text.charAt(at);
    if (sign === ']') return { kind: 'list', items, span: { start: rest.start, end: at + 1 } };
    const item = sign === '"' || sign === "'" ? readString(text, at, end) : undefined;
    if (item) items.push(item);
    at = item ? item.span.end : at + 1;
  }
  return undefined;
}

function withoutComment(text: string, start: number, end: number): number {
  const hash = text.indexOf('#', start);
  return hash >= 0 && hash < end ? hash : end;
}
