import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { EarlierReadings, Readings } from '../../src/core/model/facts/facts.ts';
import { keyOfMeasure, type MeasureDefinition } from '../../src/core/model/facts/measure.ts';
import { takeReadings } from '../../src/worker/take-readings.ts';
import { type Corpus, prepareCorpus } from './corpus-folder.ts';
import { inTurn, type Measure } from './measure.ts';

const definition: MeasureDefinition = {
  id: 'plans',
  source: { kind: 'pattern', pattern: 'migration-plan: "\\d' },
  ...{ include: [], exclude: [], count: 'matches', folder: '' },
};

/**
 * One pattern over a whole corpus, beside the ripgrep that comes with VS Code: the work of the thread
 * alone, since a server starts it while nobody waits.
 */
export async function measureEvidence(): Promise<readonly Measure[]> {
  const ripgrep = findRipgrep();
  if (ripgrep === undefined) return [];
  const corpus = prepareCorpus();
  const [counted, peer] = [count(corpus), grep(ripgrep, corpus)];
  if (counted.value !== peer.value)
    throw new Error(`The counts differ: ${counted.value} and ${peer.value}`);
  const results = await inTurn(
    15,
    () => count(corpus).milliseconds,
    () => grep(ripgrep, corpus).milliseconds,
  );
  const saved = corpus.paths[corpus.paths.length >> 1] ?? '';
  const again = await inTurn(
    31,
    () => count(corpus, { readings: counted.readings, saved: [saved] }).milliseconds,
    () => grep(ripgrep, corpus).milliseconds,
  );
  const size = `${corpus.paths.length} files, ${(corpus.bytes / 2 ** 20).toFixed(0)} MiB`;
  const peerOf = { floorName: 'ripgrep --count', unit: 'ms' } as const;
  return [
    { name: `One pattern in ${size}, all of them read`, ...results, ...peerOf, bar: 1.3 },
    { name: 'The same again after one file was saved', ...again, ...peerOf, bar: 0.01 },
  ];
}

/** Of the packages that the tests of the editor have. */
function findRipgrep(): string | undefined {
  const folder = join(import.meta.dirname, '../vscode/node_modules/@vscode/ripgrep-universal/bin');
  const name = process.platform === 'win32' ? 'rg.exe' : 'rg';
  const file = join(folder, `${process.platform}-${process.arch}`, name);
  return existsSync(file) ? file : undefined;
}

interface Counted {
  readonly value: number;
  readonly milliseconds: number;
}

function count(
  { folder }: Corpus,
  earlier?: EarlierReadings,
): Counted & { readonly readings: Readings } {
  const request = { files: [], measures: [definition], reports: [] };
  const started = performance.now();
  const readings = takeReadings({ root: folder, prefix: '', request, earlier, patience: 20_000 });
  const milliseconds = performance.now() - started;
  const measure = readings.measures.get(keyOfMeasure(definition));
  if (measure?.kind !== 'known') throw new Error(measure?.reason ?? 'Nothing was counted.');
  return { value: measure.value, milliseconds, readings };
}

function grep(ripgrep: string, { folder }: Corpus): Counted {
  const started = performance.now();
  const args = ['--count', '--no-config', '--no-ignore', '-e', 'migration-plan: "\\d', '.'];
  const { stdout } = spawnSync(ripgrep, args, { cwd: folder, encoding: 'utf8' });
  const milliseconds = performance.now() - started;
  const counts = stdout.trim().split('\n');
  const value = counts.reduce((sum, line) => sum + Number(line.split(':').at(-1)), 0);
  return { value, milliseconds };
}
