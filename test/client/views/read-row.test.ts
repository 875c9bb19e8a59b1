import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readDiff, readRow } from '../../../src/client/views/read-row.ts';

const target = { uri: 'file:///a.md', line: 3, character: 0 };

/** What commands may be called with, and the row that it is. */
const rows: readonly (readonly [name: string, node: unknown, row: unknown])[] = [
  ['a row', { target, reference: 'ADR-1' }, { ...target, reference: 'ADR-1' }],
  ['without a name', { target, reference: null }, { ...target, reference: undefined }],
  ['nothing', undefined, undefined],
  ['null', null, undefined],
  ['a text', 'file:///a.md', undefined],
  ['a list', [target], undefined],
  ['no place', { target: null }, undefined],
  ['a line that is a text', { target: { ...target, line: '3' } }, undefined],
  ['a line without a character', { target: { uri: target.uri, line: 3 } }, undefined],
  ['an address that is none', { target: { ...target, uri: { path: '/a.md' } } }, undefined],
  ['a place that is inherited', Object.create({ target }), undefined],
];

for (const [name, node, row] of rows) {
  test(`a command on a row: ${name}`, () => assert.deepEqual(readRow(node), row));
}

const diff = { base: 'cairn-base:/a.md', head: 'file:///a.md', title: 'A', line: 2 };

test('what is shown side by side has both sides, a title and a line', () => {
  assert.deepEqual(readDiff({ diff }), diff);
  assert.deepEqual(readDiff({ diff: { ...diff, more: true } }), diff);
  for (const key of ['base', 'head', 'title', 'line']) {
    const others = Object.entries(diff).filter(([own]) => own !== key);
    assert.equal(readDiff({ diff: Object.fromEntries(others) }), undefined, key);
    assert.equal(readDiff({ diff: { ...diff, [key]: null } }), undefined, key);
  }
});

test('anything may be handed to a command', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (node, inner) => {
      for (const each of [node, { target: inner }, { diff: inner }, { target, reference: inner }]) {
        const row = readRow(each);
        assert.ok(
          row === undefined || (typeof row.uri === 'string' && typeof row.line === 'number'),
        );
        readDiff(each);
      }
    }),
  );
});
