import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { writeTexts } from '../../src/host/write-texts.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

const paths = Array.from({ length: 8 }, (_, index) => `docs/${index}.md`);
const kills = 12;

/** Makes old files new, and new ones old, over and over; a sign on its output tells of each time. */
const program = `
import { writeTexts } from ${JSON.stringify(import.meta.resolve('../../src/host/write-texts.ts'))};
const [folder, ...paths] = process.argv.slice(1);
${textOf};
for (let [now, next] = ['old', 'new']; ; [now, next] = [next, now]) {
  process.stdout.write('.');
  const changeOf = path => ({ path, before: textOf(now, path), after: textOf(next, path) });
  writeTexts(folder, paths.map(changeOf));
}`;

test('killed at any moment: each file is old or new, and the next run leaves nothing half done', async context => {
  const folder = temporaryFolder(context);
  let stopped = 0;
  for (let kill = 0; kill < kills; kill++) {
    writeFiles(folder, Object.fromEntries(paths.map(path => [path, textOf('old', path)])));
    const args = ['--input-type=module', '--eval', program, folder, ...paths];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    for (let rounds = 0; rounds < 2 + (kill % 5); rounds++) await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    for (const path of paths) {
      assert.ok([textOf('old', path), textOf('new', path)].includes(read(folder, path)), path);
    }
    if (readdirSync(folder).length > 1) stopped++;
    writeTexts(folder, []);
    assert.deepEqual(readdirSync(folder), ['docs']);
    assert.deepEqual(
      readdirSync(join(folder, 'docs')),
      paths.map(path => path.slice(5)),
    );
    const ages = new Set(paths.map(path => read(folder, path).slice(0, 3)));
    assert.equal(ages.size, 1, 'Some were written and some were not.');
  }
  assert.ok(stopped > 0, 'No kill came in the middle.');
});

function textOf(age: 'old' | 'new', path: string): string {
  return `${age} ${path}\n`.repeat(2000);
}

function read(folder: string, path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}
