import { baseNameOf, folderOf, resolvePath } from '../text/path.ts';
import type { Span } from '../text/span.ts';

/** A place in the file of another tool that names the folder of a log. */
export interface LogPointer {
  readonly file: string;
  readonly span: Span;
  /** The folder inside of the project; the empty string is the project folder. */
  readonly folder: string;
}

/** The logs that the configuration file of another tool names; none for every other file, and none outside of the project. */
export function findPointers(file: string, text: string): LogPointer[] {
  const pattern = patterns.get(baseNameOf(file));
  if (!pattern) return [];
  return [...text.matchAll(pattern)].flatMap(({ 0: whole, 1: one, 2: two, 3: three, index }) => {
    const written = (one ?? two ?? three ?? '').trim();
    const folder = written === '' ? undefined : folderNamed(folderOf(file), written);
    const start = index + whole.lastIndexOf(written);
    return folder === undefined
      ? []
      : [{ file, span: { start, end: start + written.length }, folder }];
  });
}

/** A tool on Windows writes the path as Windows has it. */
function folderNamed(from: string, written: string): string | undefined {
  const target = written.replaceAll('\\', '/');
  return /^\.\/?$/.test(target) ? from : resolvePath(from, target);
}

/** adr-tools, log4brains, adrs, madr-tools and the tools that share `.adr.json`. */
const patterns: ReadonlyMap<string, RegExp> = new Map([
  ['.adr-dir', /^([^\r\n]+)/g],
  ['.log4brains.yml', /^[ \t-]*adrFolder:[ \t]*(?:"([^"\r\n]*)"|'([^'\r\n]*)'|([^\s#]+))/gm],
  ['adrs.toml', /^[ \t]*adr_dir[ \t]*=[ \t]*(?:"([^"\r\n]*)"|'([^'\r\n]*)')/gm],
  ['.madrrc.json', /"madrDirectory"\s*:\s*"([^"\r\n]*)"/g],
  ['.adr.json', /"path"\s*:\s*"([^"\r\n]*)"/g],
]);
