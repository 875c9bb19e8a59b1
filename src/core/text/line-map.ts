import { lastStarted, type Span } from './span.ts';

/** A place as editors count it: both from zero, `character` in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Where each line of one text begins and where its content ends, its line break left out. */
export interface LineMap {
  readonly length: number;
  readonly lines: readonly Span[];
}

/** CRLF, LF and a lone CR end a line, as in LSP and in CommonMark. */
export function createLineMap(text: string): LineMap {
  const lines: Span[] = [];
  let start = 0;
  // A match of a pattern for each of tens of thousands of lines takes three times as long.
  let [feed, carriage] = [text.indexOf('\n'), text.indexOf('\r')];
  while (feed >= 0 || carriage >= 0) {
    const isFeed = carriage < 0 || (feed >= 0 && feed < carriage);
    const end = isFeed ? feed : carriage;
    lines.push({ start, end });
    start = feed === end + 1 ? end + 2 : end + 1;
    if (feed >= 0 && feed < start) feed = text.indexOf('\n', start);
    if (carriage >= 0 && carriage < start) carriage = text.indexOf('\r', start);
  }
  lines.push({ start, end: text.length });
  return { length: text.length, lines };
}

/** The line at `index`, or the empty span behind the text where there is none. */
export function lineAt(map: LineMap, index: number): Span {
  return map.lines[index] ?? { start: map.length, end: map.length };
}

/** The index of the line that holds `offset`; an offset out of range gives the nearest line. */
export function lineIndexOf(map: LineMap, offset: number): number {
  return lastStarted(map.lines, offset);
}

/** Line and character from 0. What stands in a line break is the end of its line. */
export function positionOf(map: LineMap, offset: number): Position {
  const line = lineIndexOf(map, offset);
  const { start, end } = lineAt(map, line);
  return { line, character: Math.max(0, Math.min(offset, end) - start) };
}

/** The offset of a position; a character behind the end of its line means that end. */
export function offsetOf(map: LineMap, position: Position): number {
  const { start, end } = lineAt(map, position.line);
  return Math.min(start + position.character, end);
}
