import { parseAsciidoc } from '../parse/asciidoc.ts';
import { parseMarkdown } from '../parse/markdown.ts';
import type { MarkdownTree } from '../parse/markdown-tree.ts';
import { parseRestructuredText } from '../parse/restructured-text.ts';
import { parseYaml, parseYamlInParts } from '../parse/yaml/yaml.ts';
import type { YamlTree } from '../parse/yaml/yaml-tree.ts';
import type { InParts } from '../text/in-parts.ts';
import { lazy } from '../text/lazy.ts';

/** A parsed text file: what every format reads. */
export type Document = MarkdownDocument | OtherTextDocument | YamlDocument;

/** A text of blocks, in whatever language: what decisions are read from. */
export type TextDocument = MarkdownDocument | OtherTextDocument;

export interface MarkdownDocument {
  readonly kind: 'markdown';
  readonly path: string;
  readonly text: string;
  readonly tree: MarkdownTree;
}

export interface OtherTextDocument {
  readonly kind: 'asciidoc' | 'restructured-text';
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
  switch (languageOf(path, text)) {
    case 'markdown':
      return { kind: 'markdown', path, text, tree: parseMarkdown(text) };
    case 'asciidoc':
      return { kind: 'asciidoc', path, text, tree: parseAsciidoc(text) };
    case 'restructured-text':
      return { kind: 'restructured-text', path, text, tree: parseRestructuredText(text) };
    case 'yaml':
      return openYaml(path, text);
    case undefined:
      return undefined;
  }
}

/** The same, of YAML part by part. */
export function* parseDocumentInParts(path: string, text: string): InParts<Document | undefined> {
  if (languageOf(path, text) !== 'yaml') return parseDocument(path, text);
  return { kind: 'yaml', path, text, tree: yield* parseYamlInParts(text) };
}

/** Most YAML of a repository is none of ours, so it is parsed when somebody asks for its tree. */
function openYaml(path: string, text: string): YamlDocument {
  const tree = lazy(() => parseYaml(text));
  return {
    kind: 'yaml',
    path,
    text,
    get tree() {
      return tree();
    },
  };
}

/** Whether a file of this name may hold the text of a decision. */
export function isTextPath(path: string): boolean {
  return /\.(?:md|mdx|markdown|mediawiki|adoc|asciidoc|rst|txt)$/i.test(path);
}

/** What a file is written in, by its ending, of `.txt` by its look; undefined for what no reader knows. */
export function languageOf(path: string, text: string): Document['kind'] | undefined {
  switch (/\.([^./]*)$/.exec(path)?.[1]?.toLowerCase()) {
    case 'md':
    case 'mdx':
    case 'mediawiki':
    case 'markdown':
      return 'markdown';
    case 'adoc':
    case 'asciidoc':
      return 'asciidoc';
    case 'rst':
      return 'restructured-text';
    case 'txt':
      return /^#{1,6} \S/m.test(text.slice(0, 4000)) ? 'markdown' : 'restructured-text';
    case 'yaml':
    case 'yml':
      return 'yaml';
    default:
      return undefined;
  }
}
