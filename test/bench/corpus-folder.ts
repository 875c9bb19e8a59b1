import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheFolder, hashOf } from './cached-folder.ts';
import { generateCorpus } from './generate-corpus.ts';

export interface Corpus {
  readonly folder: string;
  /** Paths relative to the folder. */
  readonly paths: readonly string[];
  readonly bytes: number;
}

const generators = ['generate-corpus.ts', 'generate-text.ts', 'random.ts'];

/** The corpus on disk, in the cache folder of this system; made when its generator has changed. */
export function prepareCorpus(): Corpus {
  const name = `corpus-${hashOf(generators)}`;
  const folder = join(cacheFolder(), 'cairn-bench', name);
  const list = `${folder}.json`;
  if (!existsSync(list)) writeCorpus(folder, list);
  return { folder, ...JSON.parse(readFileSync(list, 'utf8')) };
}

/** The list is written last: without it the folder is not whole. */
function writeCorpus(folder: string, list: string): void {
  rmSync(folder, { recursive: true, force: true });
  const paths: string[] = [];
  let bytes = 0;
  for (const [path, text] of generateCorpus()) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    paths.push(path);
    bytes += Buffer.byteLength(text);
  }
  writeFileSync(`${list}.part`, JSON.stringify({ paths, bytes }));
  renameSync(`${list}.part`, list);
}
