import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readProject } from '../../src/core/formats/read-project.ts';
import type { SourceFile } from '../../src/core/model/source-file.ts';
import { ProjectFiles } from '../../src/server/session/project-files.ts';

/** The files of a project on a disk that gives other objects each time that it is read. */
function disk() {
  const texts = new Map<string, string>();
  for (let number = 1; number <= 20; number++) {
    const name = String(number).padStart(4, '0');
    texts.set(`docs/adr/${name}-a.md`, `# ${number}. A\n\n## Status\n\nAccepted\n`);
  }
  texts.set('a.migration.yaml', 'migration-plan: "1.0"\ntitle: A\nsteps: [{id: a, title: A}]\n');
  const list = (): SourceFile[] =>
    [...texts].map(([path, text]) => ({ path, content: { kind: 'text', text } }));
  return { texts, list };
}

/** The paths that a reading of the project parses. */
function parsed(files: ProjectFiles): readonly string[] {
  const paths: string[] = [];
  readProject(files.list(), '', file => {
    if (file) paths.push(file.path);
  });
  return paths;
}

function warmProject() {
  const { texts, list } = disk();
  const files = new ProjectFiles();
  const readAll = () => files.replaceAll(list());
  readAll();
  assert.equal(parsed(files).length, 21);
  return { texts, files, readAll };
}

test('reading a folder again in which nothing changed parses nothing', () => {
  const { files, readAll } = warmProject();
  readAll();
  assert.deepEqual(parsed(files), []);
});

test('of a folder in which some files changed exactly those are parsed', () => {
  const { texts, files, readAll } = warmProject();
  const changed = ['a.migration.yaml', 'docs/adr/0003-a.md', 'docs/adr/0017-a.md'];
  for (const path of changed) texts.set(path, `${texts.get(path)}\n`);
  readAll();
  assert.deepEqual([...parsed(files)].sort(), changed);
  assert.deepEqual(parsed(files), []);
});

test('a file that comes is parsed alone, one that goes takes nothing with it', () => {
  const { texts, files, readAll } = warmProject();
  texts.set('docs/adr/0021-b.md', '# 21. B\n\n## Status\n\nProposed\n');
  readAll();
  assert.deepEqual(parsed(files), ['docs/adr/0021-b.md']);
  texts.delete('docs/adr/0005-a.md');
  readAll();
  assert.deepEqual(parsed(files), []);
});

test('a key parses the document it is typed in; opening and closing parse nothing', () => {
  const { texts, files } = warmProject();
  const path = 'docs/adr/0007-a.md';
  const text = texts.get(path) ?? assert.fail();
  files.setOpen(path, text);
  assert.deepEqual(parsed(files), []);
  for (const typed of ['x', 'xy', 'xyz']) {
    files.setOpen(path, `${text}${typed}`);
    assert.deepEqual(parsed(files), [path]);
  }
  files.setClosed(path);
  assert.deepEqual(parsed(files), []);
});
