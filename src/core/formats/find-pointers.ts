import { baseNameOf } from '../text/path.ts';
import type { LogPointer } from './find-logs.ts';

/** The logs that the configuration file of another tool names; none for every other file. */
export function findPointers(path: string, text: string): LogPointer[] {
  const pattern = patterns.get(baseNameOf(path));
  if (!pattern) return [];
  return [...text.matchAll(pattern)].flatMap(match => {
    const folder = (match[1] ?? match[2] ?? match[3] ?? '').trim();
    return folder === '' ? [] : [{ path, text: folder }];
  });
}

/** adr-tools, log4brains, adrs, madr-tools and the tools that share `.adr.json`. */
const patterns: ReadonlyMap<string, RegExp> = new Map([
  ['.adr-dir', /^([^\r\n]+)/g],
  ['.log4brains.yml', /^[ \t-]*adrFolder:[ \t]*(?:"([^"\r\n]*)"|'([^'\r\n]*)'|([^\s#]+))/gm],
  ['adrs.toml', /^[ \t]*adr_dir[ \t]*=[ \t]*(?:"([^"\r\n]*)"|'([^'\r\n]*)')/gm],
  ['.madrrc.json', /"madrDirectory"\s*:\s*"([^"\r\n]*)"/g],
  ['.adr.json', /"path"\s*:\s*"([^"\r\n]*)"/g],
]);
