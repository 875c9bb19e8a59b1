import { type TextLine, type TextPart, widthOf } from './text-line.ts';

/**
 * What is wider than its terminal: the words go on in further lines, indented, and nothing is cut.
 * The last part stays whole, because a terminal leads to the place that it names.
 */
export function flowParts(
  mark: TextPart,
  parts: readonly TextPart[],
  width: number,
): readonly TextLine[] {
  const start = widthOf(mark.text);
  // Without a sign in front, a row would look like the one above that goes on.
  const hanging = mark.text.trim() === '' ? start + 2 : start;
  const indent = { text: ' '.repeat(hanging), tone: 'plain' } as const;
  const lines: TextPart[][] = [[mark]];
  let used = start;
  const put = (word: TextPart, gap: string) => {
    const needed = widthOf(gap + word.text);
    const isFirst = lines.length === 1 && used === start;
    if (isFirst || used + needed <= width) {
      lines.at(-1)?.push({ ...word, text: (isFirst ? '' : gap) + word.text });
      used += needed - (isFirst ? gap.length : 0);
      return;
    }
    lines.push([indent, word]);
    used = widthOf(indent.text + word.text);
  };
  for (const [index, { text, tone }] of parts.entries()) {
    if (text === '') continue;
    const room = Math.max(least, width - widthOf(indent.text));
    const words = index === parts.length - 1 ? [text] : text.split(wordGap).flatMap(cutInto(room));
    for (const [place, word] of words.entries())
      put({ text: word, tone }, place === 0 ? '  ' : ' ');
  }
  return lines;
}

/** Not behind a number or a sign, which belong to the next word, and not before a year: `△ 30 Apr 2027`. */
const wordGap = /(?<!(?:^|\s)[^\p{Alpha}\s·]*[^\p{Alpha}\s·,;.:)]) (?!\d{4}(?!\d))/u;

/** In columns. */
const least = 8;

/** A word in pieces that fit: some languages write no spaces. */
function cutInto(room: number): (word: string) => readonly string[] {
  return word => {
    const pieces: string[] = [];
    let piece = '';
    let used = 0;
    for (const char of word) {
      const width = widthOf(char);
      if (used + width > room) {
        pieces.push(piece);
        piece = '';
        used = 0;
      }
      piece += char;
      used += width;
    }
    return [...pieces, piece];
  };
}
