// Proves everything, or the stages named: npm test -- types lint build unit vscode package.
// Uses Node's own modules only, so that it runs before anything is installed.
import { readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installPackages, installVsCode } from './install.mjs';
import { listPackageTests, listRooms } from './list-tests.mjs';
import { nodePath, requireNode } from './node-path.mjs';
import { root, run, runNpm } from './run.mjs';
import { readJson, runTestFiles, toResult } from './run-test-files.mjs';
import { runTogether } from './run-together.mjs';

/** Each answers what passed and failed, and the details of what failed. */
const stages = {
  types: () => runWhole(runNpm(['run', '--silent', 'types'])),
  lint: () => runWhole(runNpm(['run', '--silent', 'lint'])),
  build: () => runWhole(run(nodePath(), ['scripts/build.mjs'])),
  unit: runUnitTests,
  vscode: runVsCodeTests,
  package: runPackageTests,
};

/** For one test, so that one that hangs comes to an end. A machine that does much else may take minutes for a window. */
const limit = '--test-timeout=300000';
const notRun = { passed: 0, failed: 1, details: 'Not run: the extension was not built.' };

const chosen = process.argv.slice(2);
const unknown = chosen.filter(name => !Object.hasOwn(stages, name));
if (unknown.length > 0) {
  console.error(`Unknown stage: ${unknown.join(', ')}. Stages: ${Object.keys(stages).join(', ')}.`);
  process.exit(2);
}

requireNode();
await installPackages();
const names = Object.keys(stages).filter(name => chosen.length === 0 || chosen.includes(name));
if (names.includes('vscode') || names.includes('package')) await installVsCode();

let passed = 0;
let failed = 0;
let isBuilt = true;
for (const name of names) {
  const started = Date.now();
  const result = name === 'vscode' && !isBuilt ? notRun : await stages[name]();
  if (name === 'build') isBuilt = result.failed === 0;
  passed += result.passed;
  failed += result.failed;
  if (result.failed > 0) console.log(result.details.trimEnd());
  console.log(toLine(name, result, Date.now() - started));
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

function toLine(name, result, milliseconds) {
  const skipped = result.skipped ? `, ${result.skipped} skipped` : '';
  const counts = `${result.passed} passed, ${result.failed} failed${skipped}`;
  return `${name.padEnd(7)} ${counts} (${(milliseconds / 1000).toFixed(1)} s)`;
}

async function runWhole(running) {
  const { code, output } = await running;
  return code === 0
    ? { passed: 1, failed: 0, details: '' }
    : { passed: 0, failed: 1, details: output };
}

function runUnitTests() {
  const seed = `--import=${pathToFileURL(join(root, 'test', 'support', 'seed.ts'))}`;
  // Many wait for a program now and then: one more than there are cores keeps all of them busy.
  const parts = listRooms().map(({ files }) => [seed, limit, ...files]);
  return runParts(parts, availableParallelism() + 1);
}

async function runVsCodeTests() {
  const results = join(root, 'dist', 'vscode-results.json');
  rmSync(results, { force: true });
  const { code, output } = await run(nodePath(), ['test/vscode/run-suite.ts', results]);
  const counts = readResults(results);
  const note = counts ? '' : 'The tests did not come to their end: the extension host went away.';
  return toResult(code, counts, `${output.trimEnd()}\n${note}`);
}

/** Makes the package, as it is published, and installs it in a VS Code that has nothing else. */
async function runPackageTests() {
  const { code, output } = await run(nodePath(), ['scripts/package.mjs']);
  if (code !== 0) return { passed: 0, failed: 1, details: output };
  const parts = listPackageTests().map(file => [limit, file]);
  return runParts(parts, availableParallelism());
}

/** A process for each part, which is the arguments of the test runner. */
async function runParts(parts, atOnce) {
  const jobs = parts.map(args => () => runTestFiles(args));
  const results = await runTogether(jobs, atOnce);
  const sum = name => results.reduce((total, result) => total + (result[name] ?? 0), 0);
  return {
    passed: sum('passed'),
    failed: sum('failed'),
    skipped: sum('skipped'),
    details: results.flatMap(({ failed, details }) => (failed > 0 ? details : [])).join('\n'),
  };
}

function readResults(file) {
  try {
    return readJson(readFileSync(file, 'utf8'));
  } catch {
    return undefined; // The extension host went away before the end of the suite.
  }
}
