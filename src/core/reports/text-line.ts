import { terminalText } from '../text/encode.ts';

/** What a piece of text says beside its words; a terminal may show it by a colour. */
export type Tone = 'plain' | 'strong' | 'quiet' | 'good' | 'active' | 'warning' | 'bad';

/** A piece of one line. Its text can be shown as it is. */
export interface TextPart {
  readonly text: string;
  readonly tone: Tone;
}

export type TextLine = readonly TextPart[];

/** The only way to a part: hidden characters and line breaks become visible. */
export function part(text: string, tone: Tone = 'plain'): TextPart {
  return { text: terminalText(text), tone };
}

export const emptyLine: TextLine = [];

/** A text without tones, such as a file, line by line. */
export function plainLines(text: string): readonly TextLine[] {
  return text
    .trimEnd()
    .split(/\r?\n/)
    .map(line => [part(line)]);
}

/** How many columns of a terminal a text takes. */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += widthOfChar(char);
  return width;
}

/** The text, or its start and `…` where it takes more than `width` columns. */
export function clip(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let clipped = '';
  let used = 0;
  for (const char of text) {
    used += widthOfChar(char);
    if (used > width - 1) break;
    clipped += char;
  }
  return `${clipped.trimEnd()}…`;
}

/** Marks that join the character before them take none, East Asian ones and emoji two. */
function widthOfChar(char: string): number {
  if (char <= '\u02ff') return 1;
  if (joining.test(char)) return 0;
  // A flag is two of them.
  if (char >= '\u{1f1e6}' && char <= '\u{1f1ff}') return 1;
  return wide.test(char) ? 2 : 1;
}

const joining = /^(?:\p{M}|\u200d|\ufe0f)$/u;
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\p{Emoji_Presentation}\u{20000}-\u{3fffd}]$/u;
