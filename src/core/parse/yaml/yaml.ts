import { atOnce, type InParts } from '../../text/in-parts.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { readAnyYaml } from './recovering-yaml.ts';
import { readYamlInPieces } from './yaml-pieces.ts';
import type { YamlTree } from './yaml-tree.ts';

/**
 * Reads YAML 1.2 (core schema). Never throws: what cannot be read is a problem, and the rest is
 * still in the tree. Of a key written twice the first one counts. Spans are offsets into the text
 * that stands before `text` plus `text` itself: `offset` is the length of what stands before it.
 */
export function parseYaml(text: string, offset = 0): YamlTree {
  const plain = readPlainYaml(text, offset);
  if (plain) return { ...plain, isPlain: true };
  return atOnce(readYamlInPieces(text, offset)) ?? readAnyYaml(text, offset);
}

/** The same part by part, where the text is long and has lists. */
export function* parseYamlInParts(text: string): InParts<YamlTree> {
  return (yield* readYamlInPieces(text, 0)) ?? parseYaml(text);
}
