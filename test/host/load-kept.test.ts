import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

const bundle = `"use strict";
const { basename } = require('node:path');
const { double, count } = require('./other.cjs');
count();
console.log(double(4), basename(__filename), basename(__dirname), require('./other.cjs').count());
`;
const other = `let counted = 0;
exports.double = number => 2 * number;
exports.count = () => ++counted;
`;
const said = '8 first.cjs bundles 2\n';

test('a bundle is loaded as require does it, and so is one beside it, once', context => {
  assert.equal(start(folderOf(context), undefined), said);
});

test('what the first start compiled is kept, and the next one takes it', context => {
  const folder = folderOf(context);
  const kept = join(folder, 'kept', 'code');
  assert.equal(start(folder, kept), said);
  assert.deepEqual(readdirSync(kept).sort(), ['first.cjs.code', 'other.cjs.code']);
  const before = timesOf(kept);
  assert.equal(start(folder, kept), said);
  assert.deepEqual(timesOf(kept), before);
});

test('kept code of another source is not taken, were it as long', context => {
  const folder = folderOf(context);
  const kept = join(folder, 'kept');
  start(folder, kept);
  writeFiles(folder, { 'bundles/other.cjs': other.replace('2 *', '3 *') });
  assert.equal(start(folder, kept), said.replace('8', '12'));
  assert.equal(start(folder, kept), said.replace('8', '12'));
});

for (const [name, damage] of [
  ['with another byte', (bytes: Buffer) => bytes.fill(~bytes.readUInt8(500), 500, 501)],
  ['cut off', (bytes: Buffer) => bytes.subarray(0, 100)],
  ['empty', () => Buffer.alloc(0)],
] as const) {
  test(`kept code ${name} is not taken, and is kept again`, context => {
    const folder = folderOf(context);
    const kept = join(folder, 'kept');
    start(folder, kept);
    const file = join(kept, 'first.cjs.code');
    writeFileSync(file, damage(readFileSync(file)));
    const damaged = readFileSync(file);
    assert.equal(start(folder, kept), said);
    assert.ok(!readFileSync(file).equals(damaged));
    const before = timesOf(kept);
    start(folder, kept);
    assert.deepEqual(timesOf(kept), before);
  });
}

test('where nothing can be kept everything works', context => {
  const folder = folderOf(context);
  writeFiles(folder, { kept: 'a file' });
  assert.equal(start(folder, join(folder, 'kept')), said);
  assert.ok(existsSync(join(folder, 'kept')));
});

function folderOf(context: TestContext): string {
  const folder = temporaryFolder(context);
  writeFiles(folder, { 'bundles/first.cjs': bundle, 'bundles/other.cjs': other });
  return folder;
}

/** What the first bundle prints, in a process of its own. */
function start(folder: string, kept: string | undefined): string {
  const program = `
import { loadKept } from ${JSON.stringify(import.meta.resolve('../../src/host/load-kept.ts'))};
loadKept(...process.argv.slice(1));`;
  const file = join(folder, 'bundles', 'first.cjs');
  const args = kept === undefined ? [file] : [file, kept];
  const options = ['--input-type=module', '--eval', program, ...args];
  const { stdout, stderr } = spawnSync(process.execPath, options, { encoding: 'utf8' });
  assert.equal(stderr, '');
  return stdout;
}

function timesOf(folder: string): readonly number[] {
  return readdirSync(folder).map(name => statSync(join(folder, name)).mtimeMs);
}
