import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  createLineMap,
  lineIndexOf,
  offsetOf,
  positionOf,
} from '../../../src/core/text/line-map.ts';

test('CRLF, LF and CR end a line', () => {
  const map = createLineMap('a\r\nb\rc\nd');
  assert.deepEqual(
    map.lines.map(line => line.start),
    [0, 3, 5, 7],
  );
});

test('lines are what stands between the line breaks of a text', () => {
  const text = fc.array(fc.constantFrom('a', '\n', '\r\n', '\r')).map(parts => parts.join(''));
  fc.assert(
    fc.property(text, source => {
      const lines = createLineMap(source).lines.map(({ start, end }) => source.slice(start, end));
      assert.deepEqual(lines, source.split(/\r\n|\n|\r/));
    }),
  );
});

test('an empty text has one empty line', () => {
  assert.deepEqual(createLineMap('').lines, [{ start: 0, end: 0 }]);
});

test('places out of range give the nearest one', () => {
  const map = createLineMap('ab\nc');
  assert.deepEqual(positionOf(map, 99), { line: 1, character: 1 });
  assert.equal(offsetOf(map, { line: 0, character: 99 }), 2);
  assert.equal(offsetOf(map, { line: 99, character: 0 }), 4);
});

test('an offset in a line break belongs to the line it ends', () => {
  assert.deepEqual(positionOf(createLineMap('a\r\nb'), 2), { line: 0, character: 1 });
});

test('offset to position and back', () => {
  const text = fc
    .array(fc.constantFrom('a', '😀', '\n', '\r\n', '\r', ' '))
    .map(parts => parts.join(''));
  fc.assert(
    fc.property(text, fc.nat(60), (source, offset) => {
      const map = createLineMap(source);
      const line = map.lines[lineIndexOf(map, offset)];
      if (line && offset >= line.start && offset <= line.end) {
        assert.equal(offsetOf(map, positionOf(map, offset)), offset);
      }
    }),
  );
});
