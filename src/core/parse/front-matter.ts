import type { Span } from '../text/span.ts';
import type { FrontMatter } from './markdown-tree.ts';
import { parseTomlFrontMatter } from './toml-front-matter.ts';
import { parseYaml } from './yaml/yaml.ts';

/**
 * Front matter is YAML between two lines `---`, the first of them the first line of the text, or the first one below
 * comments such as that of a licence.
 * Without the closing line there is none: the line is a thematic break.
 */
export function parseFrontMatter(text: string): FrontMatter | undefined {
  if (text.startsWith('+++')) return parseTomlFrontMatter(text);
  const span = findFrontMatter(text);
  return span && { span, yaml: parseYaml(text.slice(span.start, span.end), span.start) };
}

const openingLine = /^---[ \t]*(?:\r\n|\n|\r)/;
/** So much may a licence take. */
const openingBehindComments =
  /^(?:<!--(?:[^-]|-(?!->)){0,3000}-->\s*){1,4}\n---[ \t]*(?:\r\n|\n|\r)(?=["']?[\w -]{1,40}["']?:\s)/;

/** Where front matter stands, without the lines around it. */
export function findFrontMatter(text: string): Span | undefined {
  const opening = (text.startsWith('<!--') ? openingBehindComments : openingLine).exec(text);
  if (!opening) return undefined;
  const start = opening[0].length;
  const closing = /^(?:---|\.\.\.)[ \t]*$/gm;
  closing.lastIndex = start;
  const match = closing.exec(text);
  return match ? { start, end: match.index } : undefined;
}
