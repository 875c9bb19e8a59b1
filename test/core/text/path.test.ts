import assert from 'node:assert/strict';
import { test } from 'node:test';
import { baseNameOf, folderOf, resolvePath } from '../../../src/core/text/path.ts';

const resolved: readonly (readonly [string, string, string | undefined])[] = [
  ['docs/adr', '0001-a.md', 'docs/adr/0001-a.md'],
  ['docs/adr', './0001-a.md#status', 'docs/adr/0001-a.md'],
  ['docs/adr', '../../README.md', 'README.md'],
  ['', 'a%20b.md', 'a b.md'],
  ['docs', '../..', undefined],
  ['docs', '../../etc/passwd', undefined],
  ['docs', '%2e%2e/%2e%2e/secret', undefined],
  ['docs', '/etc/passwd', undefined],
  ['docs', '//host/share', undefined],
  ['docs', '\\\\host\\share', undefined],
  ['docs', 'C:/x', undefined],
  ['docs', 'https://example.org/a.md', undefined],
  ['docs', 'file:///etc/passwd', undefined],
  ['docs', 'a%00b', undefined],
  ['docs', '%zz', undefined],
  ['docs', '#anchor', undefined],
  ['docs', 'x'.repeat(1025), undefined],
];

for (const [folder, target, expected] of resolved) {
  test(`${JSON.stringify(target.slice(0, 40))} in ${folder || 'the project'}`, () => {
    assert.equal(resolvePath(folder, target), expected);
  });
}

test('folder and name of a path', () => {
  assert.deepEqual([folderOf('a/b/c.md'), folderOf('c.md')], ['a/b', '']);
  assert.deepEqual([baseNameOf('a/b/c.md'), baseNameOf('c.md')], ['c.md', 'c.md']);
});
