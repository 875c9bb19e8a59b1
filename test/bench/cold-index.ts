import { spawnSync } from 'node:child_process';
import { buildChild } from './build-child.ts';
import { type Corpus, prepareCorpus } from './corpus-folder.ts';
import type { Measure } from './measure.ts';
import { inTurn } from './measure.ts';

/** A whole corpus in fresh processes, and what its index keeps in memory. */
export async function measureColdIndex(): Promise<readonly Measure[]> {
  const corpus = prepareCorpus();
  const [index, hash] = await Promise.all([
    buildChild('index-folder'),
    buildChild('read-and-hash'),
  ]);
  const memory: number[] = [];
  const findings: number[] = [];
  const ours = () => {
    const { milliseconds, withFindings, bytes } = runChild(index, corpus);
    memory.push(bytes / mebibyte);
    findings.push(withFindings);
    return milliseconds;
  };
  const results = await inTurn(7, ours, () => runChild(hash, corpus).milliseconds);
  const size = corpus.bytes / mebibyte;
  const what = `${corpus.paths.length} files, ${size.toFixed(0)} MiB`;
  return [
    {
      name: `Cold index of ${what}, in a fresh process`,
      ...results,
      floorName: 'reading and hashing the same files, in a fresh process',
      unit: 'ms',
      bar: 6,
    },
    {
      name: 'The same to the findings of all its files',
      ours: findings,
      floorName: 'reading and hashing the same files, in a fresh process',
      floor: results.floor,
      unit: 'ms',
      bar: undefined,
    },
    {
      name: `Memory kept by that index`,
      ours: memory,
      floorName: 'the bytes of the files',
      floor: [size],
      unit: 'MiB',
      bar: 2,
    },
  ];
}

const mebibyte = 1024 * 1024;

/** The child that only reads and hashes tells the time alone. */
interface ChildResult {
  readonly milliseconds: number;
  readonly withFindings: number;
  readonly bytes: number;
}

function runChild(child: string, { folder }: Corpus): ChildResult {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--expose-gc', child, folder, `${folder}.json`],
    { encoding: 'utf8' },
  );
  if (stderr) throw new Error(stderr);
  const result: ChildResult = JSON.parse(stdout);
  return result;
}
