import { join } from 'node:path';
import { nodePath } from './node-path.mjs';
import { root, run } from './run.mjs';

/** Runs files of tests in one process, however many. Answers what passed, failed and was skipped, and the details. */
export async function runTestFiles(args) {
  const options = [
    '--test',
    '--test-force-exit',
    '--experimental-test-isolation=none',
    `--test-reporter=${join(root, 'scripts', 'report-unit-tests.mjs')}`,
  ];
  const { code, output } = await run(nodePath(), [...options, ...args]);
  const lines = output.trimEnd().split('\n');
  const counts = readJson(lines.at(-1));
  return toResult(code, counts, counts ? lines.slice(0, -1).join('\n') : output);
}

/** A run without counts, without a test, or with an exit code of its own did not go as it should. */
export function toResult(code, counts, output) {
  const passed = counts?.passed ?? 0;
  const failed = (counts?.failed ?? 0) + (counts?.cancelled ?? 0);
  const broke = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: broke ? 1 : failed, skipped: counts?.skipped ?? 0, details: output };
}

export function readJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // The test runner itself failed; its output says why.
  }
}
