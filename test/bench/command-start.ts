import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildCommand } from './build-child.ts';
import { inTurn, type Measure } from './measure.ts';

const root = join(import.meta.dirname, '..', '..');

/** How long commands take until the first byte of what they say, on the example repository. */
export async function measureCommandStart(): Promise<readonly Measure[]> {
  const cairn = await buildCommand();
  const folder = prepareExample();
  const measures: Measure[] = [];
  for (const argv of [['status'], ['check'], ['review']]) {
    const results = await inTurn(
      15,
      () => timeToFirstByte([cairn, ...argv], folder),
      () => timeToExit(['-e', '0'], folder),
    );
    measures.push({
      name: `Start of cairn ${argv.join(' ')} to the first byte`,
      ...results,
      floorName: 'node -e 0, from its start to its end',
      unit: 'ms',
      bar: 3,
    });
  }
  return measures;
}

/** The example with its history, as of a fixed day. */
function prepareExample(): string {
  const folder = join(root, '.cache', 'bench', 'marquee');
  rmSync(folder, { recursive: true, force: true });
  const argv = [join(root, 'examples', 'prepare.mjs'), folder, '2026-11-24'];
  const { status, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return folder;
}

async function timeToFirstByte(argv: readonly string[], cwd: string): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, argv, { cwd });
  const ended = once(child, 'close');
  await once(child.stdout, 'data');
  const time = performance.now() - start;
  await ended;
  return time;
}

async function timeToExit(argv: readonly string[], cwd: string): Promise<number> {
  const start = performance.now();
  await once(spawn(process.execPath, argv, { cwd }), 'exit');
  return performance.now() - start;
}
