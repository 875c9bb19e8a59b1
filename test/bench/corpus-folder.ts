import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isReadPath } from '../../src/core/model/candidate.ts';
import { cacheFolder, hashOf } from './cached-folder.ts';
import { generateCorpus } from './generate-corpus.ts';

export interface Corpus {
  readonly folder: string;
  /** The file that holds the rest of this as JSON. */
  readonly list: string;
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
  return { folder, list, ...JSON.parse(readFileSync(list, 'utf8')) };
}

/** Real records of many repositories; undefined where they do not lie beside this one. */
export function findRealCorpus(): Corpus | undefined {
  const folder = resolve('../shared/corpora');
  if (!existsSync(folder)) return undefined;
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const paths = all.filter(path => isReadPath(path) && statSync(join(folder, path)).isFile());
  const bytes = paths.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0);
  const list = join(cacheFolder(), 'cairn-bench', 'real.json');
  mkdirSync(dirname(list), { recursive: true });
  writeFileSync(list, JSON.stringify({ paths, bytes }));
  return { folder, list, paths, bytes };
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
