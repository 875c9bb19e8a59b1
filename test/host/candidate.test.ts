import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isCandidateName, isWalkedName } from '../../src/host/candidate.ts';

test('names of files that may hold a decision or a plan', () => {
  const read = ['a.md', 'A.MD', 'a.markdown', 'a.yaml', 'a.yml', '.md', '.adr-dir', 'a.b.Yml'];
  const others = ['a.mdx', 'md', 'a.md~', 'a.md.bak', 'adr-dir', 'a.yaml2', 'a.json', 'a md', ''];
  for (const name of read) assert.ok(isCandidateName(name), name);
  for (const name of others) assert.ok(!isCandidateName(name), name);
});

test('names of folders that are looked into', () => {
  const read = ['docs', 'adr', 'packages', 'vendors', 'builder', '.github', '.ADR', '__proto__'];
  const others = ['.git', '.GIT', '.vscode', '.', 'node_modules', 'Node_Modules', 'BUILD', 'Pods'];
  for (const name of read) assert.ok(isWalkedName(name), name);
  for (const name of others) assert.ok(!isWalkedName(name), name);
});
