// Proves everything, or the stages named: npm test -- types lint build unit vscode package.
// Uses Node's own modules only, so that it runs before anything is installed.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installPackages, installVsCode } from './install.mjs';
import { nodePath, requireNode } from './node-path.mjs';
import { root, run, runNpm } from './run.mjs';

/** Each answers what passed and failed, and the details of what failed. */
const stages = {
  types: () => runWhole(runNpm(['run', '--silent', 'types'])),
  lint: () => runWhole(runNpm(['run', '--silent', 'lint'])),
  build: () => runWhole(run(nodePath(), ['scripts/build.mjs'])),
  unit: runUnitTests,
  vscode: runVsCodeTests,
  package: runPackageTests,
};

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

/** Two processes, one a core, each with half of the files: a process for every file would start a hundred times. */
async function runUnitTests() {
  const files = [...findUnitTests(join(root, 'test'))];
  const shards = await Promise.all([1, 2].map(shard => runShard(`${shard}/2`, files)));
  const sum = name => shards.reduce((total, shard) => total + (shard[name] ?? 0), 0);
  return {
    passed: sum('passed'),
    failed: sum('failed'),
    skipped: sum('skipped'),
    details: shards.flatMap(({ failed, details }) => (failed > 0 ? details : [])).join('\n'),
  };
}

function runShard(shard, files) {
  const seed = `--import=${pathToFileURL(join(root, 'test', 'support', 'seed.ts'))}`;
  return runTestFiles([seed, `--test-shard=${shard}`, '--test-timeout=60000', ...files]);
}

/** In one process, however many files. */
async function runTestFiles(args) {
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

function* findUnitTests(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (
      entry.isDirectory() &&
      !['vscode', 'package', 'fixtures', 'node_modules'].includes(entry.name)
    ) {
      yield* findUnitTests(path);
    } else if (entry.name.endsWith('.test.ts')) yield relative(root, path);
  }
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
  const folder = join(root, 'test', 'package');
  const files = readdirSync(folder).filter(name => name.endsWith('.test.ts'));
  return runTestFiles(['--test-timeout=120000', ...files.map(name => join(folder, name))]);
}

/** A stage without counts, without a test, or with an exit code of its own did not run as it should. */
function toResult(code, counts, output) {
  const passed = counts?.passed ?? 0;
  const failed = (counts?.failed ?? 0) + (counts?.cancelled ?? 0);
  const broke = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: broke ? 1 : failed, skipped: counts?.skipped ?? 0, details: output };
}

function readResults(file) {
  try {
    return readJson(readFileSync(file, 'utf8'));
  } catch {
    return undefined; // The extension host went away before the end of the suite.
  }
}

function readJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // The test runner itself failed; its output says why.
  }
}
