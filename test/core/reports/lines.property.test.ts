import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  array,
  assert as check,
  constantFrom,
  integer,
  property,
  record,
  string,
} from 'fast-check';
import { alignRows } from '../../../src/core/reports/align-rows.ts';
import { flowParts } from '../../../src/core/reports/flow-parts.ts';
import { part, type TextLine, widthOf } from '../../../src/core/reports/text-line.ts';

const text = string({ unit: 'grapheme', maxLength: 60 });
const words = array(constantFrom('move', 'the', 'orders', '移行計画', 'a'.repeat(30), '🚧', ''), {
  maxLength: 8,
}).map(all => all.join(' '));
const cell = constantFrom(text, words).chain(each => each);
const mark = constantFrom('✓', '  ✖', '    ·');
const shown = (line: TextLine) => line.map(each => each.text).join('');
const bare = (said: string) => said.replaceAll(/\s+/g, '');

test('words that go on in further lines are all there, in order, and lines fit', () => {
  check(
    property(
      mark,
      array(cell, { maxLength: 4 }),
      integer({ min: 1, max: 90 }),
      (sign, cells, width) => {
        const parts = cells.map(each => part(each));
        const lines = flowParts(part(`${sign} `), parts, width).map(shown);
        assert.equal(bare(lines.join('')), bare(sign + parts.map(each => each.text).join('')));
        const indent = widthOf(`${sign} `);
        // The last part is a place: it stays whole.
        const last = widthOf(parts.at(-1)?.text ?? '');
        const most = Math.max(width, indent + 8, indent + last);
        for (const line of lines)
          assert.ok(widthOf(line) <= most, `${widthOf(line)} of ${width}: ${line}`);
        for (const line of lines.slice(1)) assert.ok(line.startsWith(' '.repeat(indent)), line);
      },
    ),
  );
});

test('rows fit the terminal, or go on in further lines with nothing lost', () => {
  const row = record({ sign: mark, cells: array(cell, { minLength: 2, maxLength: 3 }) });
  check(
    property(array(row, { maxLength: 5 }), integer({ min: 20, max: 120 }), (drawn, width) => {
      const rows = drawn.map(({ sign, cells }) => ({
        mark: part(sign),
        cells: cells.map(each => part(each)),
      }));
      const lines = alignRows(rows, { flexible: [0, 1], width });
      const places = rows.map(
        each => widthOf(each.mark.text) + 1 + widthOf(each.cells.at(-1)?.text ?? ''),
      );
      for (const line of lines) {
        assert.ok(widthOf(shown(line)) <= Math.max(width, ...places), shown(line));
      }
      if (lines.length === rows.length) return;
      const all = rows.flatMap(each => [
        each.mark.text,
        ...each.cells.map(({ text: said }) => said),
      ]);
      assert.equal(bare(lines.map(shown).join('')), bare(all.join('')));
    }),
  );
});

test('without a terminal a row is one line and nothing is cut', () => {
  check(
    property(array(array(cell, { minLength: 1, maxLength: 3 }), { maxLength: 5 }), drawn => {
      const rows = drawn.map(cells => ({ mark: part('·'), cells: cells.map(each => part(each)) }));
      const lines = alignRows(rows, { flexible: [0, 1, 2], width: undefined });
      assert.deepEqual(
        lines.map(line => bare(shown(line))),
        rows.map(({ cells }) => bare(`·${cells.map(({ text: said }) => said).join('')}`)),
      );
    }),
  );
});
