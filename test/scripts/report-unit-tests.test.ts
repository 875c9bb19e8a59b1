import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

const reporter = join(import.meta.dirname, '..', '..', 'scripts', 'report-unit-tests.mjs');
const imports = "import { test } from 'node:test';";

test('a run without failures prints its counts only', () => {
  const output = report({ 'a.test.mjs': `${imports} test('one', () => {}); test.skip('two');` });
  assert.match(output, /^\{"tests":2,"failed":0,"passed":1,"cancelled":0,"skipped":1,.*\}\n$/);
});

test('a failure is named once, with its error', () => {
  const output = report({
    'a.test.mjs': `${imports} test('outer', t => t.test('inner', () => { throw new Error('broke'); }));`,
  });
  assert.match(output, /^✖ inner \(.*a\.test\.mjs:1\)\nError: broke\n/);
  assert.doesNotMatch(output, /✖ outer/);
});

test('a file that does not load is a failure, and what it printed is shown', () => {
  const output = report({
    'a.test.mjs': `${imports} test('one', () => {});`,
    'b.test.mjs': "console.log('so far'); throw new Error('at import');",
  });
  assert.match(output, /b\.test\.mjs printed:\nso far\n/);
  assert.match(output, /Error: at import/);
  assert.match(output, /"failed":1,"passed":1,/);
});

function report(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-test-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    // A test runner inside a test runner would report to the outer one.
    const { NODE_TEST_CONTEXT: _outer, ...env } = process.env;
    const options = ['--test', '--test-force-exit', `--test-reporter=${reporter}`];
    const run = spawnSync(process.execPath, [...options, ...Object.keys(files)], {
      cwd: folder,
      env,
      encoding: 'utf8',
    });
    return run.stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
