import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseJson } from '../../../src/core/parse/json.ts';
import type { YamlNode } from '../../../src/core/parse/yaml/yaml-tree.ts';
import { sliceOf } from '../../../src/core/text/span.ts';

/** The tree as the values that JSON.parse makes, objects as maps. */
function toValue(node: YamlNode): unknown {
  if (node.kind === 'list') return node.items.map(toValue);
  if (node.kind === 'map') {
    return new Map(node.entries.map(({ key, value }) => [key, value && toValue(value)]));
  }
  return node.type === 'string' ? node.value : JSON.parse(node.value);
}

function withMaps(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withMaps);
  if (value === null || typeof value !== 'object') return value;
  return new Map(Object.entries(value).map(([key, item]) => [key, withMaps(item)]));
}

test('reads what JSON.parse reads', () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(undefined, 2), (text, space) => {
      const source = JSON.stringify(JSON.parse(text), undefined, space);
      const { root, isWhole, problems } = parseJson(source);
      assert.ok(root && isWhole);
      assert.deepEqual(problems, []);
      assert.deepEqual(toValue(root), withMaps(JSON.parse(source)));
    }),
  );
});

test('refuses what JSON.parse refuses, at one place', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'{}[]",:0123.-+eE\\ \ntrufalsn') }), text => {
      const { root, problems } = parseJson(text);
      assert.equal(root === undefined, !isJson(text), text);
      assert.equal(problems.length, root ? 0 : 1);
      for (const { span } of problems) assert.ok(span.start <= span.end && span.end <= text.length);
    }),
    { numRuns: 1000 },
  );
});

test('every value knows its place, and keys are never properties', () => {
  const text = '{"__proto__": {"constructor": 1.50}, "é": ["a\\n"]}';
  const { root } = parseJson(text);
  assert.ok(root?.kind === 'map');
  const [proto, list] = root.entries;
  assert.ok(proto?.value?.kind === 'map' && list?.value);
  assert.equal(sliceOf(text, proto.span), '"__proto__": {"constructor": 1.50}');
  assert.equal(proto.value.entries[0]?.value?.kind, 'scalar');
  assert.equal(sliceOf(text, list.value.span), '["a\\n"]');
});

test('the problem stands where the text stops being JSON', () => {
  for (const [text, start, message] of [
    ['', 0, /a value was expected at its end/],
    ['{"a": 1,}', 8, /a key was expected/],
    ['[1 2]', 3, /"\]" was expected/],
    ['{"a" 1}', 5, /":" was expected/],
    ['"open', 0, /a string was expected/],
    ['1 x', 2, /the end of the file was expected/],
    ['01', 0, /a value was expected/],
    ['// note\n1', 0, /a comment stands on line 1/],
    ['{\n  /* note */ "a": 1}', 4, /a comment stands on line 2/],
  ] as const) {
    const [problem] = parseJson(text).problems;
    assert.equal(problem?.span.start, start, text);
    assert.match(problem?.message ?? '', message);
  }
});

test('deep nesting and much of it are refused or read, and never thrown', () => {
  assert.equal(parseJson('['.repeat(100_000)).root, undefined);
  assert.ok(parseJson(`${'['.repeat(150)}${']'.repeat(150)}`).root);
  assert.ok(parseJson(`[${'"\\u0061",'.repeat(50_000)}1]`).root);
});

test('of a key written twice the last one counts', () => {
  const { root } = parseJson('{"a": 1, "a": 2}');
  assert.deepEqual(root && toValue(root), new Map([['a', 2]]));
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
