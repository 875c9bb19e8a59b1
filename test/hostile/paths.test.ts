import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findDecision } from '../../src/core/analysis/names/references.ts';
import { readProject } from '../../src/core/formats/read-project.ts';
import { resolvePath } from '../../src/core/text/path.ts';
import { runCairn } from '../support/run-cairn.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';
import { testHost } from '../support/test-host.ts';

const outside = [
  '../secret.md',
  'docs/../../secret.md',
  '..%2fsecret.md',
  '%2e%2e/secret.md',
  '/etc/secret.md',
  '%2fetc/secret.md',
  '//server/share/secret.md',
  '\\\\server\\share\\secret.md',
  '..\\secret.md',
  '\\\\?\\C:\\secret.md',
  '\\\\.\\pipe\\secret.md',
  'C:\\secret.md',
  'C:secret.md',
  'file:///etc/secret.md',
  'FILE:secret.md',
  'command:secret.md',
  'a\0.md',
  'a%00.md',
  '%zz.md',
  'x'.repeat(2000),
];

const record = (number: number) =>
  `# ${number}. A\n\n## Status\n\nAccepted\n\nSupersedes [2](${outside.slice(0, 16).join(') [3](')})\n\n## Context\n`;

test('a path that leaves the folder names nothing', () => {
  const project = readProject([
    { path: 'docs/adr/0001-a.md', content: { kind: 'text', text: record(1) } },
  ]);
  for (const target of outside) {
    assert.equal(resolvePath('', target), undefined, target);
    assert.equal(findDecision(project, target, 'a.migration.yaml').decision, undefined, target);
  }
  for (const { targetFile } of project.decisions[0]?.relations ?? []) {
    assert.ok(targetFile === undefined || !/\.\.|:|\\|^\//.test(targetFile), targetFile);
  }
});

test('what an editor names outside of the folder is not read', async context => {
  const folder = temporaryFolder(context);
  writeFiles(folder, { 'secret.md': 'secret', 'shop/docs/a.md': 'a' });
  const host = testHost(`${folder}/shop`);
  assert.equal((await host.readFile('docs/a.md'))?.path, 'docs/a.md');
  for (const path of [...outside, 'docs//a.md', './docs/a.md', 'docs/./a.md', '']) {
    assert.equal(await host.readFile(path), undefined, path);
  }
});

test('two names that differ in case are two files where the disk has both', async context => {
  const folder = temporaryFolder(context);
  writeFiles(folder, { 'docs/adr/0001-a.md': record(1), 'docs/adr/0001-A.md': record(1) });
  const both = (await testHost(folder).readFiles()).files.length;
  const { output } = await runCairn(folder, ['list', '--format=json']);
  assert.equal(JSON.parse(output).decisions.length, both);
});
