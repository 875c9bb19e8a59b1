import assert from 'node:assert/strict';
import { test } from 'node:test';
import MarkdownIt from 'markdown-it';
import { readProject } from '../../../src/core/formats/read-project.ts';
import { code, link, plain, type RichLine, strong } from '../../../src/core/text/rich.ts';
import { toMarkdown } from '../../../src/server/convert/to-markdown.ts';

const folder = { uri: 'file:///shop', path: '/shop' };
const file = 'docs/a (1).md';
const text = 'one\r\ntwo\r\nthree';
const project = readProject([{ path: file, content: { kind: 'text', text } }]);
/** Lets every link through, so that a link that should be none would be seen. */
const renderer = new MarkdownIt();
renderer.validateLink = () => true;

const render = (...lines: readonly RichLine[]) => toMarkdown(folder, project, lines);

test('a link goes to the line in the file', () => {
  const place = { file, span: { start: 6, end: 8 } };
  assert.equal(
    render([plain('see '), link('line 2', place)]),
    'see [line 2](file:///shop/docs/a%20%281%29.md#L2)',
  );
});

test('a link to a file that is not known goes to its beginning', () => {
  const place = { file: 'gone.md', span: { start: 40, end: 41 } };
  assert.equal(render([link('there', place)]), '[there](file:///shop/gone.md#L1)');
});

test('one line stays one line', () => {
  assert.equal(renderer.render(render([plain('a\nb')], [plain('c')])), '<p>a\\nb<br>\nc</p>\n');
});

const hostile = [
  '<img src=x onerror=alert(1)>',
  '[x](command:workbench.action.quit)',
  '![x](https://example.com/beacon)',
  '</span>`code` **bold** $(alert)',
  '1. one',
  '# head',
  '\\[a\\](b) &amp; &#60;',
  '\u202egnp.exe\u0000',
];

for (const words of hostile) {
  test(`${JSON.stringify(words)} comes out as text`, () => {
    const place = { file, span: { start: 0, end: 0 } };
    const html = renderer.render(
      render([plain(words)], [strong(words), link(words, place), code(words)]),
    );
    const tags = new Set([...html.matchAll(/<\/?(\w+)/g)].map(([, name]) => name));
    assert.deepEqual([...tags].sort(), ['a', 'br', 'p', 'strong']);
    assert.deepEqual(
      [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href),
      ['file:///shop/docs/a%20%281%29.md#L1'],
    );
  });
}
