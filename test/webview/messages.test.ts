import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Diagram } from '../../src/protocol/diagram.ts';
import { chooseColumns, scaleInto } from '../../src/webview/choose-columns.ts';
import { type BentArrow, type Extent, leadArrows } from '../../src/webview/lead-arrows.ts';
import { readPageMessage } from '../../src/webview/read-page-message.ts';
import { readPageState } from '../../src/webview/read-page-state.ts';

/* A page takes nothing from a message that is not what it should be: it has half a picture of nothing. */

const target = { uri: 'file:///a.md', line: 3, character: 0, block: null };
const diagram: Diagram = {
  title: 'Move',
  text: 'flowchart LR\n  n1["a"]',
  levels: [{ frame: null, nodes: ['n1'] }],
  structure: 's',
  summary: '1 step',
  note: null,
  nodes: [
    {
      id: 'n1',
      label: { symbol: '✓', title: 'a', detail: null },
      classes: ['cairn-done'],
      story: 'a is done.',
      target,
    },
    {
      id: 'p1',
      label: { symbol: null, title: 'p', detail: 'd' },
      classes: [],
      story: '',
      target: null,
    },
  ],
  outline: [{ id: 'i1', text: 'a', target, items: [{ id: 'i2', text: 'b', target, items: [] }] }],
};

test('a picture comes as it is', () => {
  assert.deepEqual(readPageMessage({ kind: 'draw', diagram }), { kind: 'draw', diagram });
  const withBlock = structuredClone(diagram);
  const block = { ...target, block: [1, 2] };
  const sent = { ...withBlock, nodes: withBlock.nodes.map(node => ({ ...node, target: block })) };
  const read = readPageMessage({ kind: 'draw', diagram: sent });
  assert.ok(read?.kind === 'draw');
  assert.ok(read.diagram.nodes.every(node => node.target?.block === null));
});

for (const [message, expected] of [
  [
    { kind: 'empty', reason: 'No plan.' },
    { kind: 'empty', reason: 'No plan.' },
  ],
  [
    { kind: 'empty', reason: 'No plan.', more: 1 },
    { kind: 'empty', reason: 'No plan.' },
  ],
  [
    { kind: 'mark', node: 'n1' },
    { kind: 'mark', node: 'n1' },
  ],
  [
    { kind: 'mark', node: null },
    { kind: 'mark', node: null },
  ],
  [{ kind: 'mark' }, undefined],
  [{ kind: 'mark', node: 1 }, undefined],
  [{ kind: 'empty' }, undefined],
  [{ kind: 'empty', reason: null }, undefined],
  [{ kind: 'draw' }, undefined],
  [{ kind: 'draw', diagram: null }, undefined],
  [{ kind: 'open', id: 'n1' }, undefined],
  [{}, undefined],
  [[], undefined],
  [null, undefined],
  [undefined, undefined],
  ['draw', undefined],
  [7, undefined],
] as const) {
  test(`the message ${JSON.stringify(message)}`, () => {
    assert.deepEqual(readPageMessage(message), expected);
  });
}

/** Every place within a value, as the keys that lead to it. */
function* placesIn(value: unknown, way: readonly string[] = []): Generator<readonly string[]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    yield [...way, key];
    yield* placesIn(part, [...way, key]);
  }
}

/** The same with something else at one place. */
function withOther(value: unknown, [key, ...way]: readonly string[], other: unknown): unknown {
  if (key === undefined) return other;
  if (Array.isArray(value)) {
    return value.map((part: unknown, index) =>
      String(index) === key ? withOther(part, way, other) : part,
    );
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      name === key ? withOther(part, way, other) : part,
    ]),
  );
}

for (const way of placesIn(diagram)) {
  if (way.at(-1) === 'block') continue;
  test(`a picture with something strange at ${way.join('.')} is none`, () => {
    for (const other of [undefined, 7n, () => 0, { toString: 1 }, true]) {
      assert.equal(
        readPageMessage({ kind: 'draw', diagram: withOther(diagram, way, other) }),
        undefined,
      );
    }
  });
}

for (const name of ['cairn-', 'done', 'cairn-Done', 'cairn-a b', 'x cairn-a', 'cairn-a"', '']) {
  test(`"${name}" is no class of the style sheet`, () => {
    const sent = withOther(diagram, ['nodes', '0', 'classes', '0'], name);
    assert.equal(readPageMessage({ kind: 'draw', diagram: sent }), undefined);
  });
}

test('whatever is sent, a page does not fail', () => {
  fc.assert(
    fc.property(fc.anything(), value => {
      readPageMessage(value);
      readPageMessage({ kind: 'draw', diagram: value });
      const state = readPageState(value);
      assert.ok(state === undefined || typeof state.uri === 'string');
    }),
  );
});

const uri = 'file:///a.md';

for (const [state, expected] of [
  [{ uri }, { uri, kind: 'steps', view: undefined, isList: false }],
  [
    { uri, kind: 'before' },
    { uri, kind: 'before', view: undefined, isList: false },
  ],
  [
    { uri, isList: true },
    { uri, kind: 'steps', view: undefined, isList: true },
  ],
  [
    { uri, isList: 'true' },
    { uri, kind: 'steps', view: undefined, isList: false },
  ],
  [
    { uri, view: { scale: 1, left: 2, top: 3 } },
    { uri, kind: 'steps', view: { scale: 1, left: 2, top: 3 }, isList: false },
  ],
  [
    { uri, view: { scale: 1, left: 2 } },
    { uri, kind: 'steps', view: undefined, isList: false },
  ],
  [
    { uri, view: { scale: '1', left: 2, top: 3 } },
    { uri, kind: 'steps', view: undefined, isList: false },
  ],
  [{ kind: 'steps' }, undefined],
  [{ uri: 3 }, undefined],
  [null, undefined],
] as const) {
  test(`what a page kept: ${JSON.stringify(state)}`, () => {
    assert.deepEqual(readPageState(state), expected);
  });
}

test('as many boxes stand beside each other as can be read, and never none', () => {
  const size = fc.record(
    { width: fc.integer({ min: 1, max: 5000 }), height: fc.integer({ min: 1, max: 5000 }) },
    { noNullPrototype: true },
  );
  fc.assert(
    fc.property(size, size, (picture, room) => {
      const scale = scaleInto(room, picture);
      assert.ok(0 < scale && scale <= 1);
      assert.ok(picture.width * scale <= room.width + 1e-6);
      assert.ok(picture.height * scale <= room.height + 1e-6);
      const columns = chooseColumns(picture, room);
      assert.ok(columns === undefined || columns >= 1);
      const wider = chooseColumns(picture, { ...room, width: room.width + 300 });
      if (columns !== undefined && wider !== undefined) assert.ok(wider > columns || columns === 1);
    }),
  );
});

/** Boxes in rows from left to right, and arrows between them. */
const pictures = fc
  .array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 5 })
  .chain(rows => {
    const boxes = new Map<string, Extent>();
    rows.forEach((count, row) => {
      for (let index = 0; index < count; index++) {
        const [start, low] = [row * 200, index * 90];
        boxes.set(`${row}-${index}`, { start, end: start + 120, low, high: low + 60 });
      }
    });
    const id = fc.constantFrom(...boxes.keys());
    const bend = fc.record(
      { along: fc.integer({ min: -50, max: 1100 }), across: fc.integer({ min: -100, max: 500 }) },
      { noNullPrototype: true },
    );
    const arrow = fc.record({ from: id, to: id, bends: fc.array(bend, { maxLength: 3 }) });
    return fc.tuple(fc.constant(boxes), fc.array(arrow, { maxLength: 8 }));
  });

test('an arrow leads from side to side, always on, and two that meet do not end at one point', () => {
  fc.assert(
    fc.property(pictures, ([boxes, arrows]) => {
      const ways = leadArrows<BentArrow>(arrows, boxes);
      const ends = new Set<string>();
      for (const arrow of arrows) {
        const way = ways.get(arrow);
        const [from, to] = [boxes.get(arrow.from), boxes.get(arrow.to)];
        assert.ok(from && to);
        assert.equal(way !== undefined, from.end < to.start);
        if (!way) continue;
        assert.equal(way[0]?.along, from.end);
        assert.equal(way.at(-1)?.along, to.start);
        for (const [at, { along, across }] of way.entries()) {
          assert.ok(Number.isFinite(along) && Number.isFinite(across));
          assert.ok(at === 0 || along >= (way[at - 1]?.along ?? along), 'never back');
        }
        const end = `${arrow.to} ${way.at(-1)?.across}`;
        assert.ok(!ends.has(end), 'each at its own point');
        ends.add(end);
        const last = way.at(-1)?.across ?? 0;
        assert.ok(to.low < last && last < to.high, 'at the box');
      }
    }),
  );
});
