import { spawnSync } from 'node:child_process';
import { buildChild } from './build-child.ts';
import { type Corpus, findRealCorpus, prepareCorpus } from './corpus-folder.ts';
import type { Measure } from './measure.ts';
import { inTurn } from './measure.ts';

/** A whole corpus in fresh processes, and what its index keeps in memory; real records too, where they are there. */
export async function measureColdIndex(): Promise<readonly Measure[]> {
  const children = {
    index: await buildChild('index-folder'),
    hash: await buildChild('read-and-hash'),
  };
  const real = findRealCorpus();
  return [
    ...(await measureCorpus(children, prepareCorpus(), 'files')),
    ...(real ? await measureCorpus(children, real, 'real files of many repositories') : []),
  ];
}

interface Children {
  readonly index: string;
  readonly hash: string;
}

async function measureCorpus(
  { index, hash }: Children,
  corpus: Corpus,
  files: string,
): Promise<readonly Measure[]> {
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
  const floorName = 'reading and hashing the same files, in a fresh process';
  return [
    {
      name: `Cold index of ${corpus.paths.length} ${files}, ${size.toFixed(0)} MiB, in a fresh process`,
      ...results,
      floorName,
      unit: 'ms',
      bar: 6,
    },
    {
      name: 'The same to the findings of all its files',
      ours: findings,
      floorName,
      floor: results.floor,
      unit: 'ms',
      bar: undefined,
    },
    {
      name: 'Memory kept by that index',
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

function runChild(child: string, { folder, list }: Corpus): ChildResult {
  const { stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', child, folder, list], {
    encoding: 'utf8',
  });
  if (stderr) throw new Error(stderr);
  const result: ChildResult = JSON.parse(stdout);
  return result;
}
