import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildChild, buildCommand } from './build-child.ts';
import { inTurn, type Measure } from './measure.ts';

/** A branch with 50 changed files beside 1,000 decisions, and how soon the command says anything. */
export async function measureReview(): Promise<readonly Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-bench-'));
  try {
    writeBranch(folder);
    const [review, index, command] = await Promise.all([
      buildChild('review-branch'),
      buildChild('index-folder'),
      buildCommand(),
    ]);
    const reviews = await inTurn(
      7,
      () => runChild([review, folder]).milliseconds,
      () => 2 * runChild(['--expose-gc', index, folder]).withFindings,
    );
    const starts = await inTurn(
      9,
      () => timeOf([command, '--version']),
      () => timeOf(['-e', '0']),
    );
    return [
      {
        name: 'Review of a branch: 1,000 decisions, 50 changed files',
        ...reviews,
        floorName: 'two indexes of the folder to their findings',
        unit: 'ms',
        bar: 2,
      },
      {
        name: 'The command from its start to all of its output, `cairn --version`',
        ...starts,
        floorName: 'node -e 0',
        unit: 'ms',
        bar: 3,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const decisions = 1000;
const changed = 50;

function writeBranch(folder: string): void {
  git(folder, 'init', '--quiet', '--initial-branch=main');
  for (let number = 1; number <= decisions; number++) writeRecord(folder, number, 'Accepted');
  commit(folder);
  git(folder, 'checkout', '--quiet', '-b', 'side');
  for (let at = 1; at <= changed; at++) {
    writeRecord(folder, (at * decisions) / changed, 'Deprecated');
  }
  commit(folder);
}

function writeRecord(folder: string, number: number, status: string): void {
  const words = Array.from({ length: 120 }, (_, index) => `word${(number * 7 + index) % 991}`);
  const context = words.join(' ');
  const decision = words.toReversed().join(' ');
  const text = `# ${number}. Record ${number}\n\n## Status\n\n${status}\n\n## Context\n\n${context}\n\n## Decision\n\n${decision}\n`;
  writeFileSync(join(folder, `${String(number).padStart(4, '0')}-record.md`), text);
}

function commit(folder: string): void {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'bench');
}

function git(folder: string, ...args: readonly string[]): void {
  const who = ['-c', 'user.name=bench', '-c', 'user.email=bench@example.org'];
  const { status, stderr } = spawnSync('git', [...who, ...args], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

/** Each child tells what it measures. */
interface ChildResult {
  readonly milliseconds: number;
  readonly withFindings: number;
}

function runChild(args: readonly string[]): ChildResult {
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (stderr) throw new Error(stderr);
  const result: ChildResult = JSON.parse(stdout);
  return result;
}

function timeOf(args: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return performance.now() - start;
}
