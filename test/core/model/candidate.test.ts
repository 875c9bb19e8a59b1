import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isCandidatePath, isWalkedName } from '../../../src/core/model/candidate.ts';

test('names of files that may hold a decision or a plan', () => {
  const read = ['a.md', 'A.MD', 'a.markdown', 'a.yaml', 'a.yml', '.md', '.adr-dir', 'a.b.Yml'];
  const records = [
    'peps/pep-0008.rst',
    'doc/adr/index.rst',
    'x/0001-use-events.adoc',
    'x/ADR001-use-events.adoc',
    'notes/2026-01-02-cut.txt',
    'docs/architecture-decisions/x.asciidoc',
    'docs/adr/0001-x.mdx',
    'jep/3/README.adoc',
  ];
  const others = [
    'a.mdx',
    'a.rst',
    'docs/guide.adoc',
    'docs/README.adoc',
    'requirements.txt',
    'src/CMakeLists.txt',
    'md',
    'a.md~',
    'a.md.bak',
    'adr-dir',
    'a.yaml2',
    'a.json',
    'a md',
    '',
  ];
  for (const name of read) assert.ok(isCandidatePath(name), name);
  for (const path of records) assert.ok(isCandidatePath(path), path);
  for (const name of others) assert.ok(!isCandidatePath(name), name);
});

test('names of folders that are looked into', () => {
  const read = ['docs', 'adr', 'packages', 'vendors', 'builder', '.github', '.ADR', '__proto__'];
  const others = ['.git', '.GIT', '.vscode', '.', 'node_modules', 'Node_Modules', 'BUILD', 'Pods'];
  for (const name of read) assert.ok(isWalkedName(name), name);
  for (const name of others) assert.ok(!isWalkedName(name), name);
});
