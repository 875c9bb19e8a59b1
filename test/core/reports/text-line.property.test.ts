import assert from 'node:assert/strict';
import { test } from 'node:test';
import { array, assert as check, integer, property, string } from 'fast-check';
import { alignRows } from '../../../src/core/reports/align-rows.ts';
import { clip, part, widthOf } from '../../../src/core/reports/text-line.ts';

const text = string({ unit: 'grapheme', maxLength: 40 });

test('a clipped text fits and begins as it did', () => {
  check(
    property(text, integer({ min: 1, max: 40 }), (long, width) => {
      const short = clip(long, width);
      assert.ok(widthOf(short) <= width);
      assert.ok(short === long || long.startsWith(short.slice(0, -1).trimEnd()));
    }),
  );
});

test('cells of one column begin at the same place', () => {
  const rows = array(text, { minLength: 1, maxLength: 5 }).map(texts =>
    texts.map(each => ({ mark: part('✓'), cells: [part(each), part('x:1')] })),
  );
  check(
    property(rows, many => {
      const lines = alignRows(many, { flexible: [0], width: 30 });
      const starts = lines.map(line =>
        widthOf(
          line
            .slice(0, -1)
            .map(cell => cell.text)
            .join(''),
        ),
      );
      assert.equal(new Set(starts).size, 1);
    }),
  );
});
