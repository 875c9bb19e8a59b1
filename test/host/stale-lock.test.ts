import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { UnwritableText, writeTexts } from '../../src/host/write-texts.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

const change = { path: 'a.md', before: 'old\n', after: 'new\n' };

/** What a lock says, and whether somebody may still hold it. */
const locks: readonly (readonly [name: string, lock: string, isHeld: boolean])[] = [
  ['of a process that runs', String(process.ppid), true],
  ['of a process that has ended', '2147483646', false],
  ['of an earlier process with our own number, as in a container', String(process.pid), false],
  ['that was never written', '', false],
  ['that is no number', 'x', false],
  ['that is no number of a process', '-1', false],
  ['of zero', '0', false],
  ['of a fraction', '1.5', false],
];

for (const [name, lock, isHeld] of locks) {
  test(`a lock ${name} ${isHeld ? 'is waited for by nobody' : 'holds nobody up'}`, context => {
    const folder = temporaryFolder(context);
    writeFiles(folder, { 'a.md': 'old\n', '.cairn-fix.lock': lock });
    const write = () => writeTexts(folder, [change]);
    if (isHeld) {
      assert.throws(write, new UnwritableText(`Process ${lock} is writing in ${folder}.`));
    } else write();
    assert.equal(readFileSync(join(folder, 'a.md'), 'utf8'), isHeld ? 'old\n' : 'new\n');
    assert.deepEqual(readdirSync(folder).sort(), isHeld ? ['.cairn-fix.lock', 'a.md'] : ['a.md']);
  });
}
