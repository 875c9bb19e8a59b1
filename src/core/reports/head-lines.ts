import { flowParts } from './flow-parts.ts';
import { type TextLine, type TextPart, widthOf } from './text-line.ts';

/** What stands above rows, its place at the end: in one line where the terminal has room for it. */
export function headLines(
  parts: readonly TextPart[],
  width: number | undefined,
): readonly TextLine[] {
  const line = parts.map((each, index) =>
    index === parts.length - 1 ? each : { ...each, text: `${each.text}  ` },
  );
  const total = line.reduce((sum, { text }) => sum + widthOf(text), 0);
  const nothing = { text: '', tone: 'plain' } as const;
  return width === undefined || total <= width ? [line] : flowParts(nothing, parts, width);
}
