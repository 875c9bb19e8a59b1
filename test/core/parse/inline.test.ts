import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseInline, plainText } from '../../../src/core/parse/inline.ts';
import { sliceOf } from '../../../src/core/text/span.ts';

const whole = (text: string) => ({ start: 0, end: text.length });

function show(text: string): string[] {
  return parseInline(text, whole(text)).map(inline => {
    if (inline.kind === 'code') return `code ${sliceOf(text, inline.content)}`;
    if (inline.kind === 'comment') return `comment ${sliceOf(text, inline.span)}`;
    return `link ${sliceOf(text, inline.text)} -> ${sliceOf(text, inline.destination)}`;
  });
}

test('links: titles, angle brackets, brackets inside, images', () => {
  assert.deepEqual(show('[a](b.md) [c [d]](<e f.md>) ![p](q.png "t") [x](y(z).md)'), [
    'link a -> b.md',
    'link c [d] -> e f.md',
    'link p -> q.png',
    'link x -> y(z).md',
  ]);
});

test('code spans of any number of backticks', () => {
  assert.deepEqual(show('`a` ``b ` c`` `open'), ['code a', 'code b ` c']);
});

test('a link in code is code; code after a lone backtick is found', () => {
  assert.deepEqual(show('`[a](b)` and ``x [c](d)'), ['code [a](b)', 'link c -> d']);
});

test('comments, also one that is never closed', () => {
  assert.deepEqual(show('a <!-- b --> c <!-- d'), ['comment <!-- b -->', 'comment <!-- d']);
});

test('what a backslash escapes is prose', () => {
  assert.deepEqual(show('\\[a](b) \\`c`'), []);
});

test('a reference without a target is prose', () => {
  assert.deepEqual(show('[a] [b][c] [d'), []);
});

const plainTable: readonly (readonly [string, string])[] = [
  ['**Accepted**', 'Accepted'],
  ['_deprecated_ and __x__', 'deprecated and x'],
  ['snake_case_name', 'snake_case_name'],
  ['Use `orders_v2` [here](a.md)', 'Use orders_v2 here'],
  ['~~Proposed~~ Accepted <!-- optional -->', 'Proposed Accepted'],
  ['2 \\* 3', '2 * 3'],
  ['[**bold** link](x)', 'bold link'],
  ['a   b', 'a b'],
];

for (const [written, shown] of plainTable) {
  test(`a reader sees "${shown}"`, () => {
    assert.equal(plainText(written, whole(written)), shown);
  });
}

test('never throws, and pieces do not overlap', () => {
  const piece = fc.constantFrom(
    '[',
    ']',
    '(',
    ')',
    '`',
    '``',
    '<',
    '<!--',
    '-->',
    '\\',
    'a',
    ' ',
    '"',
    '>',
    '*',
    '_',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
      const text = pieces.join('');
      let end = 0;
      for (const { span } of parseInline(text, whole(text))) {
        assert.ok(span.start >= end && span.end > span.start && span.end <= text.length);
        end = span.end;
      }
      plainText(text, whole(text));
    }),
  );
});
