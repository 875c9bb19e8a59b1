import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { runCairn } from '../support/run-cairn.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const day = '2026-11-24';

/** What Cairn says of the example repository, git history included. `UPDATE=1` writes it. */
const goldens: readonly (readonly [string, readonly string[]])[] = [
  ['list.txt', ['list']],
  ['check.txt', ['check']],
  ['status.txt', ['status']],
  ['list.json', ['list', '--format', 'json']],
  ['check.json', ['check', '--format', 'json']],
];

for (const [name, argv] of goldens) {
  test(`cairn ${argv.join(' ')} on the example says what ${name} says`, async context => {
    const { output, errors } = await runCairn(prepareExample(context), [...argv, '--now', day]);
    assert.equal(errors, '');
    checkGolden(join('test', 'fixtures', 'golden', name), output);
  });
}

for (const [name, more] of [
  ['review.txt', []],
  ['review.md', ['--format', 'markdown']],
] as const) {
  test(`where an incident is over, cairn review says what ${name} says`, async context => {
    const folder = prepareExample(context);
    const file = join(folder, 'docs', 'incidents', 'INC-31.md');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('status: monitoring', 'status: resolved'));
    const { output } = await runCairn(folder, ['review', ...more, '--now', day]);
    // A commit is another one where git is set up in another way.
    const shown = output.replace(/\([0-9a-f\u200b]{8,9}\)/, '(HASH)');
    checkGolden(join('test', 'fixtures', 'golden', name), shown);
  });
}

test('the JSON of cairn status on the example is what its schema says', async context => {
  const argv = ['status', '--format', 'json', '--now', day];
  const { output } = await runCairn(prepareExample(context), argv);
  const ajv = new Ajv2020({ strict: true, validateFormats: false, allowUnionTypes: true });
  const schema = JSON.parse(readFileSync('media/status-report.schema.json', 'utf8'));
  const isValid: boolean = ajv.validate(schema, JSON.parse(output));
  assert.ok(isValid, ajv.errorsText());
});

test('nothing in the example is left out of its history', context => {
  const cwd = prepareExample(context);
  const { stdout, status } = spawnSync('git', ['status', '--porcelain'], { cwd, encoding: 'utf8' });
  assert.deepEqual([status, stdout], [0, '']);
});

function prepareExample(context: TestContext): string {
  const folder = join(temporaryFolder(context), 'marquee');
  const { status } = spawnSync(process.execPath, ['examples/prepare.mjs', folder, day]);
  assert.equal(status, 0);
  return folder;
}

function checkGolden(file: string, text: string): void {
  if (process.env['UPDATE']) writeFileSync(file, text);
  assert.ok(existsSync(file), `${file} is missing: write it with UPDATE=1 and read it.`);
  assert.equal(text, readFileSync(file, 'utf8'));
}
