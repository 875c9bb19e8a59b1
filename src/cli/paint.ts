import type { TextLine, TextPart, Tone } from '../core/reports/text-line.ts';

/** Lines as plain text. */
export function toPlainText(lines: readonly TextLine[]): string {
  return joined(lines, ({ text }) => text);
}

/** Lines with colours for a terminal. Each part is closed, so nothing leaks into what follows. */
export function toColouredText(lines: readonly TextLine[]): string {
  return joined(lines, paint);
}

function joined(lines: readonly TextLine[], show: (part: TextPart) => string): string {
  return lines.map(line => `${line.map(show).join('').trimEnd()}\n`).join('');
}

const codes: Readonly<Record<Tone, number | undefined>> = {
  plain: undefined,
  strong: 1,
  quiet: 90,
  good: 32,
  active: 34,
  warning: 33,
  bad: 31,
};

function paint({ text, tone }: TextPart): string {
  const code = codes[tone];
  if (code === undefined || text.trim() === '') return text;
  return `\u001b[${code}m${text}\u001b[0m`;
}
