import { findSectionField } from '../formats/decision/field-names.ts';
import { createLineMap, lineAt } from '../text/line-map.ts';

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
    const next = map.lines
      .slice(index + 1)
      .find(({ start, end }) => text.slice(start, end).trim() !== '');
    if (!next || /^#/.test(text.slice(next.start, next.end))) {
      return lineAt(map, Math.min(index + 2, map.lines.length - 1)).start;
    }
  }
  return firstParagraph(text) ?? text.length;
}

/** The first line below the first heading that is about the decision itself. */
function firstParagraph(text: string): number | undefined {
  for (const [whole, heading = ''] of text.matchAll(/^##[ \t]+([^\r\n]*)\s+(?=[^#\s])/gm)) {
    if (findSectionField(heading.trim().toLowerCase())) continue;
    return text.indexOf(whole) + whole.length;
  }
  return undefined;
}

/** Behind the first heading and the lines of the head below it. */
function bodyStart(text: string): number {
  const heading = /^##\s/m.exec(text);
  return heading?.index ?? 0;
}
