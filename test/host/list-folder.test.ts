import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { listFolder } from '../../src/host/list-folder.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

test('lists what lies directly in a folder, and nothing that is never looked into', context => {
  const folder = temporaryFolder(context);
  writeFiles(folder, {
    'src/b.ts': '',
    'src/a/c.ts': '',
    'src/node_modules/d.ts': '',
    'src/.env': '',
  });
  assert.deepEqual(listFolder(folder, 'src'), [
    { name: 'a', kind: 'folder' },
    { name: 'b.ts', kind: 'file' },
  ]);
  assert.deepEqual(listFolder(folder, ''), [{ name: 'src', kind: 'folder' }]);
  assert.deepEqual(listFolder(folder, 'src/b.ts'), []);
  assert.deepEqual(listFolder(folder, 'gone'), []);
});

test('lists nothing outside of the project, by name or by a link', context => {
  const folder = temporaryFolder(context);
  writeFiles(folder, { 'project/src/a.ts': '', 'secret/b.ts': '' });
  const project = join(folder, 'project');
  symlinkSync(join(folder, 'secret'), join(project, 'link'));
  assert.deepEqual(listFolder(project, '../secret'), []);
  assert.deepEqual(listFolder(project, 'link'), []);
});
