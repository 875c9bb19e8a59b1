import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { chooseColumns } from '../../src/webview/choose-columns.ts';
import { findLanes } from '../../src/webview/find-lanes.ts';
import { leadArrows } from '../../src/webview/lead-arrows.ts';
import { type Arrow, type Level, placeRows } from '../../src/webview/place-rows.ts';

/** `one: a b | c`: a level of the frame `one`, and one without a frame. All boxes are 200 by 50. */
function levelsOf(text: string): readonly Level[] {
  return text.split('|').map(part => {
    const [names = '', frame] = part.split(':').reverse();
    const boxes = words(names).map(id => ({ id, width: 200, height: 50 }));
    return { frame: frame?.trim() ?? null, boxes };
  });
}

function arrowsOf(text: string): readonly Arrow[] {
  return words(text).map(arrow => {
    const [from = '', to = ''] = arrow.split('>');
    return { from, to };
  });
}

function words(text: string): string[] {
  return text.split(' ').filter(Boolean);
}

function rowsOf(levels: string, arrows: string, columns: number): string {
  const { rows } = placeRows(levelsOf(levels), arrowsOf(arrows), columns);
  return rows.map(row => row.map(({ id }) => id).join(' ')).join(' | ');
}

test('a level that is too wide goes on below, in rows of nearly one length', () => {
  assert.equal(rowsOf('a b c d e', '', 2), 'a b | c d | e');
  assert.equal(rowsOf('a b c d e', '', 4), 'a b c | d e');
  assert.equal(rowsOf('a b c d e', '', 9), 'a b c d e');
});

test('a box stands below what leads to it', () => {
  assert.equal(rowsOf('a b | x y', 'a>y b>x', 2), 'a b | y x');
  assert.equal(rowsOf('a b c | x y', 'a>y', 3), 'a b c | y x');
});

test('frames stand below each other, are equally wide and hold their boxes', () => {
  const { rows, frames } = placeRows(levelsOf('one: a b | one: c | two: d | e'), [], 2);
  assert.deepEqual(
    frames.map(({ id, x, y, width, height }) => [id, x, y, width, height]),
    [
      ['one', -232, 0, 464, 40 + 50 + 44 + 50 + 20],
      ['two', -232, 224, 464, 40 + 50 + 20],
    ],
  );
  const tops = rows.map(([box]) => (box?.y ?? 0) - 25);
  assert.deepEqual(tops, [40, 134, 264, 354]);
});

test('an arrow passes a row where there is room, as straight as it can', () => {
  const levels = levelsOf('a | b c | d');
  const arrows = arrowsOf('a>d');
  const { rows } = placeRows(levels, arrows, 2);
  const [lanes] = findLanes(rows, arrows).values();
  assert.deepEqual(lanes, [{ x: 0, y: rows[1]?.[0]?.y }]);
});

test('arrows that pass the same place stand apart, and go around where it is full', () => {
  const levels = levelsOf('a | b c | d');
  const arrows = arrowsOf('a>d a>d a>d a>d');
  const { rows } = placeRows(levels, arrows, 2);
  const places = [...findLanes(rows, arrows).values()].map(([lane]) => lane?.x ?? Number.NaN);
  assert.equal(new Set(places).size, 4);
  assert.ok(places.some(x => Math.abs(x) > 212));
});

test('boxes never overlap, and no arrow runs behind one', () => {
  const size = fc.record({
    width: fc.integer({ min: 40, max: 300 }),
    height: fc.integer({ min: 20, max: 120 }),
  });
  const level = fc.record({
    frame: fc.constantFrom(null, 'one', 'two'),
    sizes: fc.array(size, { minLength: 1, maxLength: 6 }),
  });
  const pair = fc.tuple(fc.nat(30), fc.nat(30));
  fc.assert(
    fc.property(
      fc.array(level, { minLength: 1, maxLength: 5 }),
      fc.array(pair, { maxLength: 15 }),
      fc.integer({ min: 1, max: 5 }),
      (shapes, pairs, columns) => {
        let count = 0;
        const levels = shapes.map(({ frame, sizes }) => {
          return { frame, boxes: sizes.map(each => ({ id: `n${count++}`, ...each })) };
        });
        const arrows = pairs.map(([from, to]) => ({ from: `n${from}`, to: `n${to}` }));
        const { rows } = placeRows(levels, arrows, columns);
        const boxes = rows.flat().map(({ id, x, y, width, height }) => {
          const [low, high, start, end] = [
            x - width / 2,
            x + width / 2,
            y - height / 2,
            y + height / 2,
          ];
          return { id, low, high, start, end };
        });
        assert.equal(boxes.length, count);
        for (const [index, box] of boxes.entries()) {
          const other = boxes.slice(index + 1).find(each => overlap(box, each));
          assert.equal(other, undefined);
        }
        const lanes = findLanes(rows, arrows);
        const bent = arrows.map(arrow => {
          const bends = (lanes.get(arrow) ?? []).map(({ x, y }) => ({ along: y, across: x }));
          return { ...arrow, bends };
        });
        for (const [arrow, way] of leadArrows(bent, new Map(boxes.map(box => [box.id, box])))) {
          const others = boxes.filter(({ id }) => id !== arrow.from && id !== arrow.to);
          for (const [index, to] of way.entries()) {
            const from = way[index - 1];
            if (!from) continue;
            // A curve stays within the rectangle between its ends, and there only bends in free rows.
            const part = {
              low: Math.min(from.across, to.across),
              high: Math.max(from.across, to.across),
              start: from.along,
              end: to.along,
            };
            assert.equal(
              others.find(box => overlap(part, box)),
              undefined,
            );
          }
        }
      },
    ),
  );
});

interface Rectangle {
  readonly low: number;
  readonly high: number;
  readonly start: number;
  readonly end: number;
}

function overlap(one: Rectangle, other: Rectangle): boolean {
  const isBeside = one.high <= other.low || other.high <= one.low;
  return !isBeside && one.start < other.end && other.start < one.end;
}

test('a picture that can be read from left to right stays so; else as many boxes as can be read', () => {
  const sideways = { width: 1000, height: 500 };
  assert.equal(chooseColumns(sideways, { width: 1200, height: 700 }), undefined);
  assert.equal(chooseColumns(sideways, { width: 800, height: 700 }), 3);
  assert.equal(chooseColumns(sideways, { width: 470, height: 700 }), 2);
  assert.equal(chooseColumns(sideways, { width: 60, height: 700 }), 1);
});
