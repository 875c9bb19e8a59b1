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

/**
 * Parts of stages that run beside each other; the second round needs what the first one makes. Each answers what passed and
 * failed, and the details of what failed. A part with a window starts a VS Code or a browser.
 */
const rounds = [
  [
    { stage: 'package', run: pack },
    { stage: 'types', run: () => runWhole(runNpm(['run', '--silent', 'types'])) },
    { stage: 'lint', run: () => runWhole(runNpm(['run', '--silent', 'lint'])) },
    { stage: 'build', run: build },
  ],
  [
    ...listPackageTests().map(file => ({
      ...{ stage: 'package', hasWindow: true },
      run: () => runPackageTests(file),
    })),
    { stage: 'vscode', hasWindow: true, run: runVsCodeTests },
    ...listRooms().map(({ name, files }) => ({
      ...{ stage: 'unit', hasWindow: name === 'webview' },
      run: () => runUnitTests(files),
    })),
  ],
];
/** For one test, so that one that hangs comes to an end. A machine that does much else may take minutes for a window. */
const limit = '--test-timeout=300000';
const stages = ['types', 'lint', 'build', 'unit', 'vscode', 'package'];

const chosen = process.argv.slice(2);
const unknown = chosen.filter(name => !stages.includes(name));
if (unknown.length > 0) {
  console.error(`Unknown stage: ${unknown.join(', ')}. Stages: ${stages.join(', ')}.`);
  process.exit(2);
}

const isChosen = ({ stage }) => chosen.length === 0 || chosen.includes(stage);
const nothing = { passed: 0, failed: 0, details: '' };
let packing = Promise.resolve(nothing);
let building = Promise.resolve(nothing);

requireNode();
await installPackages();
if (['vscode', 'package'].some(stage => isChosen({ stage }))) await installVsCode();

const totals = new Map();
for (const part of rounds.flat().filter(isChosen)) {
  const total = totals.get(part.stage) ?? { passed: 0, failed: 0, skipped: 0, left: 0 };
  totals.set(part.stage, { ...total, left: total.left + 1 });
}
// A part waits for a program or a window now and then: one more than there are cores keeps all of them busy.
const cores = availableParallelism();
for (const parts of rounds) {
  await runTogether(parts.filter(isChosen).map(countPart), {
    atOnce: cores + 1,
    windowsAtOnce: cores,
  });
}
const sum = name => [...totals.values()].reduce((all, total) => all + total[name], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;

/** The part, which also adds to the whole of its stage, and prints that when it was the last one of it. */
function countPart({ stage, hasWindow, run: runPart }) {
  const countedRun = async () => {
    const total = totals.get(stage);
    total.started ??= Date.now();
    const result = await runPart();
    for (const name of ['passed', 'failed', 'skipped']) total[name] += result[name] ?? 0;
    total.left -= 1;
    if (result.failed > 0) console.log(result.details.trimEnd());
    if (total.left === 0) console.log(toLine(stage, total));
  };
  return { hasWindow, run: countedRun };
}

/** The time goes from its first part to the end of its last, whatever ran between. */
function toLine(name, { passed, failed, skipped, started }) {
  const counts = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  return `${name.padEnd(7)} ${counts} (${((Date.now() - started) / 1000).toFixed(1)} s)`;
}

async function runWhole(running) {
  const { code, output } = await running;
  return code === 0
    ? { passed: 1, failed: 0, details: '' }
    : { passed: 0, failed: 1, details: output };
}

/** Makes the package as it is published. What goes wrong counts; the tests are what passes. */
function pack() {
  packing = runWhole(run(nodePath(), ['scripts/package.mjs'])).then(result => ({
    ...result,
    passed: 0,
  }));
  return packing;
}

/** Builds what the tests run. To pack empties the same folder before. */
async function build() {
  await packing;
  building = runWhole(run(nodePath(), ['scripts/build.mjs']));
  return building;
}

function runUnitTests(files) {
  const seed = `--import=${pathToFileURL(join(root, 'test', 'support', 'seed.ts'))}`;
  return runTestFiles([seed, limit, ...files]);
}

async function runVsCodeTests() {
  const { failed } = await building;
  if (failed > 0) return { passed: 0, failed: 1, details: 'Not run: the extension was not built.' };
  const results = join(root, 'dist', 'vscode-results.json');
  rmSync(results, { force: true });
  const { code, output } = await run(nodePath(), ['test/vscode/run-suite.ts', results]);
  const counts = readResults(results);
  const note = counts ? '' : 'The tests did not come to their end: the extension host went away.';
  return toResult(code, counts, `${output.trimEnd()}\n${note}`);
}

/** Installs the package in a VS Code that has nothing else. */
async function runPackageTests(file) {
  const { failed } = await packing;
  return failed > 0 ? nothing : runTestFiles([limit, file]);
}

function readResults(file) {
  try {
    return readJson(readFileSync(file, 'utf8'));
  } catch {
    return undefined; // The extension host went away before the end of the suite.
  }
}
