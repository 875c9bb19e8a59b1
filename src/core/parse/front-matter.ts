import type { FrontMatter } from './markdown-tree.ts';
import { parseYaml } from './yaml.ts';

/**
 * Front matter is YAML between two lines `---`, the first of them the first line of the text.
 * Without the closing line there is none: the line is a thematic break.
 */
export function parseFrontMatter(text: string): FrontMatter | undefined {
  const opening = /^---[ \t]*(?:\r\n|\n|\r)/.exec(text);
  if (!opening) return undefined;
  const start = opening[0].length;
  const closing = /^(?:---|\.\.\.)[ \t]*$/gm;
  closing.lastIndex = start;
  const match = closing.exec(text);
  if (!match) return undefined;
  const span = { start, end: match.index };
  return { span, yaml: parseYaml(text.slice(span.start, span.end), start) };
}
