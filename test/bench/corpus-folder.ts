import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { generateCorpus } from './generate-corpus.ts';

export interface Corpus {
  readonly folder: string;
  /** Paths relative to the folder. */
  readonly paths: readonly string[];
  readonly bytes: number;
}

/** The corpus on disk, in the cache folder of this system; made when its generator has changed. */
export function prepareCorpus(): Corpus {
  const name = `corpus-${hashOfGenerator()}`;
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

function hashOfGenerator(): string {
  const hash = createHash('sha256');
  for (const name of ['generate-corpus.ts', 'generate-text.ts', 'random.ts']) {
    hash.update(readFileSync(join(import.meta.dirname, name)));
  }
  return hash.digest('hex').slice(0, 12);
}

function cacheFolder(): string {
  const { LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  if (process.platform === 'win32' && LOCALAPPDATA) return LOCALAPPDATA;
  return XDG_CACHE_HOME || join(homedir(), '.cache');
}
