import type { SourceFile } from '../../src/core/model/source-file.ts';

/** Texts by their paths as the files that a project is read from. */
export function sourceFiles(texts: Readonly<Record<string, string>>): SourceFile[] {
  return Object.entries(texts).map(([path, text]) => ({ path, content: { kind: 'text', text } }));
}
