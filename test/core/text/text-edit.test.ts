import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { applyTextEdits, type TextEdit } from '../../../src/core/text/text-edit.ts';

const replace = (start: number, end: number, newText: string): TextEdit => ({
  span: { start, end },
  newText,
});

test('edits are made where they say, in any order', () => {
  assert.equal(applyTextEdits('abc', []), 'abc');
  assert.equal(applyTextEdits('abc', [replace(1, 2, 'x')]), 'axc');
  assert.equal(applyTextEdits('abc', [replace(3, 3, '!'), replace(0, 1, '')]), 'bc!');
  assert.equal(applyTextEdits('ab', [replace(1, 1, '1'), replace(1, 1, '2')]), 'a12b');
  assert.equal(applyTextEdits('', [replace(0, 0, 'a')]), 'a');
});

test('line breaks become those of the text', () => {
  for (const lineBreak of ['\n', '\r\n', '\r']) {
    const text = `a${lineBreak}b${lineBreak}`;
    for (const written of ['\n', '\r\n']) {
      const after = applyTextEdits(text, [replace(1, 1, `${written}x`)]);
      assert.equal(after, `a${lineBreak}x${lineBreak}b${lineBreak}`);
    }
  }
});

test('edits that overlap or lie outside are a mistake of who made them', () => {
  for (const edits of [
    [replace(0, 2, ''), replace(1, 3, '')],
    [replace(0, 3, 'x'), replace(1, 1, 'y')],
    [replace(0, 4, '')],
    [replace(-1, 0, '')],
    [replace(2, 1, '')],
  ]) {
    assert.throws(() => applyTextEdits('abc', edits), RangeError);
  }
});

test('every other byte stays, and what is put in stands at its place', () => {
  const pieces = fc.array(
    fc.record({ kept: fc.string({ unit: 'grapheme' }), old: fc.string(), new: fc.string() }),
  );
  fc.assert(
    fc.property(pieces, fc.infiniteStream(fc.nat()), (parts, order) => {
      let text = '';
      let expected = '';
      const edits: TextEdit[] = [];
      for (const part of parts.map(withoutBreaks)) {
        text += part.kept;
        expected += part.kept + part.new;
        edits.push(replace(text.length, text.length + part.old.length, part.new));
        text += part.old;
      }
      // Insertions at one place keep their order; all others may come in any.
      const isFree = edits.every(({ span }) => span.end > span.start);
      const shuffled = isFree ? shuffle(edits, order) : edits;
      assert.equal(applyTextEdits(text, shuffled), expected);
    }),
  );
});

function withoutBreaks<T extends Record<'kept' | 'old' | 'new', string>>(part: T): T {
  return { ...part, new: part.new.replaceAll(/[\r\n]/g, ' ') };
}

function shuffle(edits: readonly TextEdit[], order: Iterable<number>): TextEdit[] {
  const ranks = order[Symbol.iterator]();
  return edits
    .map(edit => ({ edit, rank: Number(ranks.next().value) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ edit }) => edit);
}
