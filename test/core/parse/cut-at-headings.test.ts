import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cutAtHeadings } from '../../../src/core/parse/cut-at-headings.ts';
import { parseMarkdown } from '../../../src/core/parse/markdown.ts';
import { readMarkdownBlocks } from '../../../src/core/parse/markdown-blocks.ts';
import { sliceOf } from '../../../src/core/text/span.ts';

/** The headings by lines alone, a `?` behind those whose body may hold more of them. */
function checkCuts(text: string, expected: string | undefined): void {
  const cuts = cutAtHeadings(text, 0);
  const shown = cuts?.map(({ heading, mayHoldHeadings }) => {
    const said = heading ? `h${heading.level} ${sliceOf(text, heading.content)}` : '-';
    return mayHoldHeadings ? `${said}?` : said;
  });
  assert.equal(shown?.join(', '), expected);
}

/** Cut or not, a text has the same blocks. */
function checkSame(text: string): void {
  const whole = readMarkdownBlocks(text, { start: 0, end: text.length });
  const tree = parseMarkdown(text);
  if (!tree.frontMatter) assert.deepEqual(tree.blocks, whole.blocks);
}

test('headings at the margin, with and without blank lines around them', () => {
  checkCuts('# A\n## B\ntext\n### C ###\n\n#\n#no\n####### no\n', '-, h1 A, h2 B, h3 C, h1 ');
});

test('CRLF', () => checkCuts('# A\r\n\r\ntext\r\n## B ##\r\n', '-, h1 A, h2 B'));

test('a lone CR is not read by lines', () => checkCuts('# A\rb', undefined));

test('code at the margin holds no headings', () => {
  checkCuts('# A\n```sh\n# no\n~~~\n# no\n``\n````\n## B\n~~~\n```\n# no', '-, h1 A, h2 B');
});

test('code in a list', () => {
  checkCuts('- a\n\n  ```\n  # no\n  ```\n\n# B\n', '-, h1 B');
});

test('a line that may end the list, and with it the code', () => {
  checkCuts('- a\n\n  ```\nb\n  ```\n\n# B\n', undefined);
  checkCuts('  ```\n# B\n', undefined);
});

test('comments and other HTML hold no headings', () => {
  checkCuts('<!--\n# no\n\n# no\n-->\n# A\n<pre>\n\n# no\n</pre>\n# B\n', '-, h1 A, h1 B');
  checkCuts('<!-- a -->\n# A\n', '-, h1 A');
});

test('HTML that a blank line ends', () => {
  checkCuts('<div>\na\n\n# A\n', '-, h1 A');
  checkCuts('<div>\n# A\n', undefined);
});

test('lines that may be headings', () => {
  checkCuts('# A\ntext\n---\n# B\n\n---\n', '-, h1 A?, h1 B');
  checkCuts('# A\n  ## b\n# B\n', '-, h1 A?, h1 B');
});

test('bold lines are told of', () => {
  const cuts = cutAtHeadings('# A\n\n**b**\n\n# B\n\n- **b**\n', 0) ?? [];
  assert.deepEqual(
    cuts.map(cut => cut.mayHoldBoldLines),
    [false, true, false],
  );
});

const line = fc.constantFrom(
  ...['', '', 'text', '# A', '## B ##', '   # C', '    # D', '#', '# # #', '#x', '---', '===', '-'],
  ...[
    '- a',
    '- ',
    '  b',
    '    c',
    '\tc',
    '1. a',
    '   b',
    '> q',
    '> # q',
    '- # a',
    '- ```',
    '> ```',
  ],
  ...['```', '```sh', '  ```', '   ```', '    ```', '~~~', '  ~~~', '````', '``` a`b', '- - a'],
  ...[
    '<div>',
    '</div>',
    '  <div>',
    '<!--',
    '-->',
    '<!-- a -->',
    '  <!--',
    '<pre>',
    '</pre>',
    '<?a',
  ],
  ...['?>', '<a name="b"></a>', '<https://a.example>', '| a | b |', '|---|---|', '[a]: b', '[a]:'],
  ...['**b**', '__b__', '* * *', '***', '   ', '\t', '# A\u00a0', '# \\#', '# A \\##', '    ~~~'],
);

test('whatever stands there, cutting changes no block', () => {
  const texts = fc.tuple(fc.array(line, { maxLength: 14 }), fc.constantFrom('\n', '\r\n'));
  fc.assert(
    fc.property(texts, ([lines, lineBreak]) => checkSame(lines.join(lineBreak))),
    { numRuns: 5000 },
  );
});

test('what is nested too deeply is noticed below a heading too', () => {
  const lists = Array.from({ length: 120 }, (_, depth) => `${' '.repeat(depth * 2)}- a`).join('\n');
  const deep = [lists, '>'.repeat(250), '- '.repeat(120), '1) '.repeat(120)];
  for (const body of deep) {
    const { problems } = parseMarkdown(`# A\n\n${body} a\n\n# B\n`);
    assert.match(problems[0]?.message ?? '', /nested too deeply/);
  }
});

test('time grows with the length alone', () => {
  for (const part of ['# ', ' ', '#', '`', '<', '> ', '- ', '<!--', '```\n', '  ```\n', '# a  ']) {
    cutAtHeadings(part.repeat(100_000), 0);
  }
});
