import { findSectionField } from '../formats/decision/fields/field-names.ts';
import { createLineMap, type LineMap, lineAt } from '../text/line-map.ts';

/**
 * The offset at which a person writes first in a new record: the first piece of text that is to be
 * replaced, or the space below the first empty heading; else the end.
 */
export function findGap(text: string): number {
  const map = createLineMap(text);
  const body = bodyStart(text);
  for (const [index, line] of map.lines.entries()) {
    if (line.start < body) continue;
    const written = text.slice(line.start, line.end);
    const place = /^\s*(?:[-*+]\s+)?(<!--|\\?\{|\[(?![ xX]?\]))/.exec(written);
    if (place) return line.start + place[0].length - (place[1]?.length ?? 0);
    if (!/^##/.test(written)) continue;
    const next = nextWritten(text, map, index + 1);
    if (next < map.lines.length && !text.startsWith('#', lineAt(map, next).start)) continue;
    // The line behind a blank one, but never that of the next heading.
    return lineAt(map, Math.min(index + 2, Math.max(next - 1, index + 1))).start;
  }
  return firstParagraph(text, map) ?? text.length;
}

/** The index of the first line from `index` on that is not blank; behind the last one where all are. */
function nextWritten(text: string, { lines }: LineMap, index: number): number {
  let at = index;
  for (let line = lines[at]; line; line = lines[++at]) {
    if (text.slice(line.start, line.end).trim() !== '') return at;
  }
  return at;
}

/** The first line below the first heading that is about the decision itself. */
function firstParagraph(text: string, { lines }: LineMap): number | undefined {
  let isBelow = false;
  for (const { start, end } of lines) {
    const line = text.slice(start, end);
    const [mark] = /^##[ \t]/.exec(line) ?? [];
    const written = line.trim();
    if (mark) isBelow = !findSectionField(written.slice(mark.length).trim().toLowerCase());
    else if (isBelow && written !== '' && !written.startsWith('#'))
      return start + line.indexOf(written);
  }
  return undefined;
}

/** Behind the first heading and the lines of the head below it. */
function bodyStart(text: string): number {
  const heading = /^##\s/m.exec(text);
  return heading?.index ?? 0;
}
