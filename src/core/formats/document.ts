import { parseMarkdown } from '../parse/markdown.ts';
import type { MarkdownTree } from '../parse/markdown-tree.ts';
import { parseYaml } from '../parse/yaml.ts';
import type { YamlTree } from '../parse/yaml-tree.ts';

/** A parsed text file: what every format reads. */
export type Document = MarkdownDocument | YamlDocument;

export interface MarkdownDocument {
  readonly kind: 'markdown';
  readonly path: string;
  readonly text: string;
  readonly tree: MarkdownTree;
}

export interface YamlDocument {
  readonly kind: 'yaml';
  readonly path: string;
  readonly text: string;
  readonly tree: YamlTree;
}

/** Parses a text by the ending of its path; undefined for endings that no format reads. */
export function parseDocument(path: string, text: string): Document | undefined {
  if (/\.(?:md|markdown)$/i.test(path)) {
    return { kind: 'markdown', path, text, tree: parseMarkdown(text) };
  }
  if (/\.ya?ml$/i.test(path)) return { kind: 'yaml', path, text, tree: parseYaml(text) };
  return undefined;
}
