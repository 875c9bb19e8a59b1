import { createLineMap } from '../text/line-map.ts';
import { type Span, sliceOf, trimSpan } from '../text/span.ts';
import type { FrontMatter } from './markdown-tree.ts';
import type { YamlEntry, YamlNode } from './yaml/yaml-tree.ts';

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
    const marks = /^["']/.test(found[0]) ? 2 : 0;
    const keySpan = { start: whole.start, end: whole.start + key.length + marks };
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
  if (isBlock(text, rest.start)) return readBlock(text, rest);
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

/** Whether a string of several lines begins here. */
function isBlock(text: string, at: number): boolean {
  return text.startsWith('"""', at) || text.startsWith("'''", at);
}

/** What stands in it are no keys; where it does not end, all that follows may stand in it. */
function readBlock(text: string, rest: Span): YamlNode {
  const start = rest.start + 3;
  const close = text.indexOf(text.slice(rest.start, start), start);
  if (close < 0 || close > rest.end) return { kind: 'scalar', value: '', type: 'null', span: rest };
  const value = text.slice(start, close).replace(/^\r?\n/, '');
  return { kind: 'scalar', value, type: 'string', span: { start: rest.start, end: close + 3 } };
}

function readList(text: string, rest: Span): YamlNode | undefined {
  const end = Math.min(rest.end, rest.start + longest);
  const items: YamlNode[] = [];
  let depth = 0;
  for (let at = rest.start; at < end; ) {
    const sign = text.charAt(at);
    if (sign === '[') depth++;
    if (sign === ']' && --depth === 0) {
      return { kind: 'list', items, span: { start: rest.start, end: at + 1 } };
    }
    const item = sign === '"' || sign === "'" ? readString(text, at, end) : undefined;
    if (item) items.push(item);
    at = item?.span.end ?? behindSign(text, at, end);
  }
  return undefined;
}

/** A comment goes to the end of its line. */
function behindSign(text: string, at: number, end: number): number {
  return text.charAt(at) === '#' ? endOfLine(text, at, end) : at + 1;
}

function endOfLine(text: string, start: number, end: number): number {
  const at = text.indexOf('\n', start);
  return at < 0 ? end : Math.min(at, end);
}

function withoutComment(text: string, start: number, end: number): number {
  const hash = text.indexOf('#', start);
  return hash >= 0 && hash < end ? hash : end;
}
