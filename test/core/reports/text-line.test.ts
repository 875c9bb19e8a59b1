import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alignRows } from '../../../src/core/reports/align-rows.ts';
import { clip, part, type TextLine, widthOf } from '../../../src/core/reports/text-line.ts';

const textOf = (lines: readonly TextLine[]) =>
  lines.map(line => line.map(({ text }) => text).join(''));

const rows = (...texts: readonly (readonly string[])[]) =>
  texts.map(([mark = '', ...cells]) => ({
    mark: part(mark),
    cells: cells.map(text => part(text)),
  }));

test('a part shows what is hidden', () => {
  assert.equal(part('a\n\u001b[31m\u202eb').text, 'a\\n\\u{1b}[31m\\u{202e}b');
});

test('counts columns, not characters', () => {
  const widths = { abc: 3, 漢字: 4, é: 1, 'e\u0301': 1, '👍': 2, '✖': 1, '': 0 };
  for (const [text, width] of Object.entries(widths)) assert.equal(widthOf(text), width, text);
});

test('clips at the end and never in the middle of a wide character', () => {
  assert.equal(clip('abcdef', 6), 'abcdef');
  assert.equal(clip('abcdef', 5), 'abcd…');
  assert.equal(clip('ab cdef', 4), 'ab…');
  assert.equal(clip('漢字漢字', 6), '漢字…');
});

test('puts cells under each other', () => {
  const lines = alignRows(rows(['✓', 'a', 'x:1'], ['  ✖', '漢字', 'long:2']), {
    flexible: [0],
    width: undefined,
  });
  assert.deepEqual(textOf(lines), ['✓ a       x:1', '  ✖ 漢字  long:2']);
});

test('takes from the widest flexible cells until a row fits', () => {
  const cells = ['✓', 'a'.repeat(40), 'b'.repeat(20), 'file.md:1'];
  const [line = ''] = textOf(alignRows(rows(cells), { flexible: [0, 1], width: 60 }));
  assert.equal(widthOf(line), 60);
  assert.equal(line, `✓ ${'a'.repeat(24)}…  ${'b'.repeat(20)}  file.md:1`);
});

test('leaves a narrow terminal what is needed to read', () => {
  const cells = ['✓', 'a'.repeat(40), 'file.md:1'];
  assert.deepEqual(textOf(alignRows(rows(cells), { flexible: [0], width: 20 })), [
    `✓ ${'a'.repeat(18)}`,
    `  ${'a'.repeat(18)}`,
    '  aaaa  file.md:1',
  ]);
});

test('what is wider than the terminal goes on in further lines, and its place stays whole', () => {
  const cells = ['✓', 'Move the orders to the new store', 'x'.repeat(30)];
  assert.deepEqual(textOf(alignRows(rows(cells), { flexible: [], width: 20 })), [
    '✓ Move the orders to',
    '  the new store',
    `  ${'x'.repeat(30)}`,
  ]);
});

test('writing without spaces is broken by its width', () => {
  const cells = ['✓', '注文を移す注文を移す注文', 'a:1'];
  const lines = textOf(alignRows(rows(cells), { flexible: [], width: 12 }));
  assert.deepEqual(lines, ['✓ 注文を移す', '  注文を移す', '  注文  a:1']);
});

test('a flag takes two columns', () => {
  assert.equal(widthOf('🇳🇴'), 2);
});

test('without a terminal nothing is clipped, and a long cell pushes only its own row', () => {
  const lines = alignRows(rows(['✓', 'a'.repeat(90), 'x:1'], ['✓', 'a', 'x:2']), {
    flexible: [0],
    width: undefined,
  });
  assert.deepEqual(textOf(lines), [`✓ ${'a'.repeat(90)}  x:1`, `✓ ${'a'.padEnd(78)}  x:2`]);
});
