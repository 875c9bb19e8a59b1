import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathIn, toFolder, uriIn } from '../../src/server/folder.ts';

const folder = toFolder('file:///home/li/the%20shop') ?? assert.fail('no folder');

test('a folder is where its URI says', () => {
  assert.equal(folder.path, '/home/li/the shop');
  assert.equal(toFolder('file:///')?.path, '/');
});

test('a folder that is not on the disk is none', () => {
  assert.equal(toFolder('untitled:Untitled-1'), undefined);
  assert.equal(toFolder('vscode-vfs://github/acme/shop'), undefined);
  assert.equal(toFolder('file:///a%2Fb'), undefined);
});

for (const path of ['docs/adr/0001-a.md', 'a b/ü#?%.md', "it's (here)!*.md", '👩‍🚀/[x].yaml']) {
  test(`${path} comes back from its URI`, () => {
    assert.equal(pathIn(folder, uriIn(folder, path)), path);
  });
}

test('a URI holds no sign that means something in a URI or in Markdown', () => {
  assert.match(uriIn(folder, 'a(b)[c]<d>!\'*#?%&"\\.md'), /^file:\/\/\/[\w%./-]+$/);
});

test('half a surrogate pair in a name is no reason to fail', () => {
  assert.equal(uriIn(folder, '\ud800.md'), 'file:///home/li/the%20shop/%EF%BF%BD.md');
});

test('clients may encode differently', () => {
  assert.equal(pathIn(folder, 'file:///home/li/the%20shop/%64ocs/a.md'), 'docs/a.md');
});

test('what lies outside has no path', () => {
  assert.equal(pathIn(folder, 'file:///home/li/the%20shopping/a.md'), undefined);
  assert.equal(pathIn(folder, 'file:///home/li/the%20shop'), undefined);
  assert.equal(pathIn(folder, 'file:///home/li/the%20shop/'), undefined);
  assert.equal(pathIn(folder, 'file:///home/li/the%20shop/../a.md'), undefined);
  assert.equal(pathIn(folder, 'untitled:Untitled-1'), undefined);
  assert.equal(pathIn(folder, 'file:///%zz'), undefined);
});

test('the root of the disk may be a folder', () => {
  const root = toFolder('file:///') ?? assert.fail('no folder');
  assert.equal(pathIn(root, 'file:///etc/a.md'), 'etc/a.md');
  assert.equal(pathIn(root, uriIn(root, 'etc/a.md')), 'etc/a.md');
});
