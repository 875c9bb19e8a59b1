import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { linkPath, pathFromRoot, resolvePath } from '../../../src/core/text/path.ts';

const links: readonly (readonly [from: string, to: string, link: string])[] = [
  ['docs/adr/0002-b.md', 'docs/adr/0001-a.md', '0001-a.md'],
  ['docs/adr/0002-b.md', 'docs/plans/move.yaml', '../plans/move.yaml'],
  ['README.md', 'docs/adr/0001-a.md', 'docs/adr/0001-a.md'],
  ['docs/adr/0002-b.md', 'README.md', '../../README.md'],
  ['docs/a.md', 'docs', '../docs'],
  ['docs/adr.md', 'docs/adr/0001-a.md', 'adr/0001-a.md'],
  ['a.md', 'use events.md', 'use%20events.md'],
  ['a.md', 'a(b).md', 'a%28b%29.md'],
  ['a.md', '50%.md', '50%25.md'],
  ['a.md', 'what?#.md', 'what%3F%23.md'],
  ['a.md', 'c:d.md', 'c%3Ad.md'],
  ['a.md', 'R&amp;D.md', 'R%26amp;D.md'],
  ['a.md', 'größe-注文.md', 'größe-注文.md'],
  ['a.md', 'a\\b.md', 'a%5Cb.md'],
  ['a.md', 'a|b.md', 'a%7Cb.md'],
  ['a.md', '\ud800.md', '\ufffd.md'],
];

for (const [from, to, link] of links) {
  test(`${from} links to ${to}`, () => assert.equal(linkPath(from, to), link));
}

const reader = new MarkdownIt({ html: true });

/** The destination of the one link in a paragraph, as a reader of Markdown hands it on. */
function destinationOf(source: string): string | undefined {
  const [, inline, ...others] = reader.parse(source, {});
  const tokens = inline?.children ?? [];
  assert.deepEqual(
    tokens.map(({ type }) => type),
    ['link_open', 'text', 'link_close'],
    source,
  );
  assert.equal(others.length, 1, source);
  return String(tokens[0]?.attrGet('href'));
}

const name = fc
  .string({
    unit: fc.constantFrom(
      ...' ()[]<>&;#?%"\'`*_|:!~{}+=@$^,.-',
      '&amp;',
      '&#40;',
      '%20',
      'ä',
      '注',
      'a',
    ),
    minLength: 1,
    maxLength: 8,
  })
  .filter(text => text !== '.' && text !== '..');
const path = fc.array(name, { minLength: 1, maxLength: 3 }).map(names => names.join('/'));

test('a link in Markdown leads back to the file, whatever its name', () => {
  fc.assert(
    fc.property(path, path, (from, to) => {
      if (from.startsWith(`${to}/`)) return;
      const destination = destinationOf(`[x](${linkPath(from, to)})`);
      const folder = from.split('/').slice(0, -1).join('/');
      assert.equal(resolvePath(folder, destination ?? ''), to);
    }),
    { numRuns: 2000 },
  );
});

test('an escaped colon ends no scheme, a plain one does', () => {
  assert.equal(resolvePath('docs', 'a%3A/b.md'), 'docs/a:/b.md');
  assert.equal(resolvePath('docs', 'a:/b.md'), undefined);
  assert.equal(resolvePath('docs', 'mailto:a@b.example'), undefined);
});

test('a path from the root of the repository lies in the project folder, or is none', () => {
  const cases: readonly (readonly [string, string, string | undefined])[] = [
    ['', 'docs/a.md', 'docs/a.md'],
    ['shop/', 'shop/docs/a.md', 'docs/a.md'],
    ['shop/', 'docs/a.md', undefined],
    ['shop/', 'shopping/a.md', undefined],
    ['shop/', './shop/a.md', undefined],
    ['shop/', '../shop/a.md', undefined],
    ['shop/', 'x/../shop/a.md', 'a.md'],
    ['shop/', 'shop/../../etc', undefined],
    ['', '/etc/passwd', undefined],
  ];
  for (const [prefix, target, expected] of cases) {
    assert.equal(pathFromRoot(prefix, target), expected, target);
  }
});
