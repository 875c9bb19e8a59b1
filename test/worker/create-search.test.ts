import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createSearch } from '../../src/worker/create-search.ts';

const all = (literal: string, text: string): readonly number[] => {
  const search = createSearch(Buffer.from(literal));
  const bytes = Buffer.from(text);
  const found: number[] = [];
  for (let at = search(bytes, 0); at >= 0; at = search(bytes, at + 1)) found.push(at);
  return found;
};

test('finds a literal wherever it stands', () => {
  assert.deepEqual(all('migration-plan: "', 'migration-plan: "1"'), [0]);
  assert.deepEqual(all('plan', 'a plan of a plan'), [2, 12]);
  assert.deepEqual(all('a', 'banana'), [1, 3, 5]);
  assert.deepEqual(all('aa', 'aaaa'), [0, 1, 2]);
});

test('a piece of it alone is not found', () => {
  assert.deepEqual(all('migration-plan: "', '-plan: and migration-plan:'), []);
  assert.deepEqual(all('migration-plan', '-plan'), []);
  assert.deepEqual(all('Plan of it', 'Plan of'), []);
});

test('what begins before the offset is not found, whatever of it stands behind', () => {
  const search = createSearch(Buffer.from('migration-plan: "'));
  assert.equal(search(Buffer.from('migration-plan: "1"'), 1), -1);
  assert.equal(search(Buffer.from('migration-plan: "1" migration-plan: "2"'), 1), 20);
});

test('nothing is found beyond the end', () => {
  assert.equal(createSearch(Buffer.from('a-b'))(Buffer.from('a-b'), 7), -1);
  assert.equal(createSearch(Buffer.from('a-b'))(Buffer.alloc(0), 0), -1);
});

test('finds what Node.js finds, from every offset', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', '-', ' ', 'Q', 'é'), maxLength: 12 });
  const property = fc.property(
    letters.filter(literal => literal !== ''),
    fc.array(letters, { maxLength: 8 }),
    (literal, parts) => {
      const bytes = Buffer.from(parts.join(literal));
      const search = createSearch(Buffer.from(literal));
      for (let from = 0; from <= bytes.length; from++) {
        assert.equal(search(bytes, from), bytes.indexOf(literal, from), `${from}`);
      }
    },
  );
  fc.assert(property, { numRuns: 500 });
});
