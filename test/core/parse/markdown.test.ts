import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseMarkdown } from '../../../src/core/parse/markdown.ts';
import { outlineOf } from '../../support/outline.ts';
import { spansOf } from '../../support/spans-of.ts';

function checkOutline(source: string, expected: string): void {
  const text = source.replace(/^\n/, '');
  assert.equal(outlineOf(text, parseMarkdown(text)), expected.replace(/^\n/, '').trimEnd());
}

test('headings of both kinds, closing marks left out', () => {
  checkOutline('# A #\n\nB\n===\n\n### C ###\n\nD\n---\n', 'h1 A\nh1 B\nh3 C\nh2 D');
});

test('tasks, nested tasks, and the blocks of an item', () => {
  checkOutline(
    `
- [x] **one** first
  goes on
  - [ ] sub
    1. [X] deeper
- [ ] two

  more of two
`,
    `
- [x] **one** first | goes on
  - [ ] sub
    1. [X] deeper
- [ ] two
  p more of two
`,
  );
});

test('every mark that people write in a box', () => {
  checkOutline(
    '- [] a\n- [-] b\n* [/] c\n+ [✅] d\n1. [*] e\n- [x](url) f\n- [x]g\n- [long] h',
    '- [ ] a\n- [-] b\n- [/] c\n- [✅] d\n1. [*] e\n- [x](url) f\n- [x]g\n- [long] h',
  );
});

test('a box without text', () => {
  checkOutline('- [ ]\n- [x] \n', '- [ ]\n- [x]');
});

test('lists in comments and code are no lists', () => {
  checkOutline(
    '<!--\n- [ ] hidden\n-->\n\n```md\n- [ ] code\n```\n\n    - [ ] indented\n',
    'html\ncode\ncode',
  );
});

test('tables: empty cells, equal cells, escaped bars, code with a bar', () => {
  checkOutline(
    '| a | a |\n|---|---|\n| x | x |\n|  | y \\| z |\nno | ends\n',
    'row a | a\nrow x | x\nrow  | y \\| z\nrow no | ends',
  );
});

test('quotes hold blocks', () => {
  checkOutline(
    '> **Status:** accepted\n> since May\n>\n> - a\n',
    'quote\n  p **Status:** accepted | since May\n  - a',
  );
});

test('front matter is read apart and its lines are no heading', () => {
  const tree = parseMarkdown('---\n# a comment\nstatus: accepted\n---\n# Title\n');
  assert.equal(tree.blocks.length, 1);
  assert.equal(tree.frontMatter?.yaml.root?.kind, 'map');
});

test('front matter that is never closed is a rule and text', () => {
  const tree = parseMarkdown('---\nstatus: accepted\n\n# Title\n');
  assert.equal(tree.frontMatter, undefined);
  assert.ok(tree.blocks.some(block => block.kind === 'heading'));
});

test('front matter that ends the text leaves no blocks', () => {
  assert.deepEqual(parseMarkdown('---\na: 1\n---').blocks, []);
});

test('the same tree for LF, CRLF and CR', () => {
  const text = '---\na: 1\n---\n# T\n\n- [ ] a\n  b\n\n| x | y |\n|---|---|\n| 1 | 2 |\n';
  const expected = outlineOf(text, parseMarkdown(text));
  for (const lineBreak of ['\r\n', '\r']) {
    const other = text.replaceAll('\n', lineBreak);
    assert.equal(outlineOf(other, parseMarkdown(other)), expected);
  }
});

test('an empty text has an empty tree', () => {
  assert.deepEqual(parseMarkdown('').blocks, []);
});

test('what is nested too deeply is said', () => {
  const text = Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth * 2)}- a`).join('\n');
  assert.match(parseMarkdown(text).problems[0]?.message ?? '', /nested too deeply/);
});

const piece = fc.constantFrom(
  '# ',
  '## ',
  '- ',
  '- [ ] ',
  '- [x] ',
  '1. ',
  '> ',
  '| ',
  ' |',
  '|---|',
  '```',
  '---',
  '===',
  '<!--',
  '-->',
  '\n',
  '\n\n',
  '\r\n',
  '  ',
  '    ',
  '\t',
  'word',
  '**b**',
  '`c`',
  '[l](u)',
  'é',
  '😀',
  '\0',
  'a: b',
);

test('never throws, and every span lies inside the text in order', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
      const text = pieces.join('');
      for (const span of spansOf(parseMarkdown(text).blocks)) {
        assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
      }
    }),
    { numRuns: 500 },
  );
});

test('what defines a link is no text, wherever it leads', () => {
  for (const target of ['https://a.example', 'javascript:x', 'file:///a', 'data:text/html,x']) {
    checkOutline(`[a]: ${target} "Title"\n\ntext\n`, 'p text');
    checkOutline(`text\n[a]: ${target}\n`, `p text | [a]: ${target}`);
  }
});
