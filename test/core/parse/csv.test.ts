import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createCsvReader } from '../../../src/core/parse/csv.ts';

function readAll(text: string): (readonly string[])[] {
  const reader = createCsvReader();
  return text.split('\n').flatMap(line => {
    const record = reader.push(line);
    return record ? [record] : [];
  });
}

test('fields, quotes, doubled quotes and line breaks inside', () => {
  assert.deepEqual(readAll('a,b,\n"x,y","he said ""no""",\n"two\nlines",1'), [
    ['a', 'b', ''],
    ['x,y', 'he said "no"', ''],
    ['two\nlines', '1'],
  ]);
});

test('what is written comes back', () => {
  const field = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ') });
  fc.assert(
    fc.property(fc.array(fc.array(field, { minLength: 1 }), { minLength: 1 }), records => {
      const quote = (value: string) => `"${value.replaceAll('"', '""')}"`;
      const text = records.map(record => record.map(quote).join(',')).join('\n');
      assert.deepEqual(readAll(text), records);
    }),
  );
});

test('a quote that is never closed is known, and long ones are given up', () => {
  const reader = createCsvReader();
  assert.equal(reader.push('a,"b'), undefined);
  assert.ok(reader.isOpen());
  const line = 'x'.repeat(1000);
  let records = 0;
  for (let index = 0; index < 3000; index++) if (reader.push(line)) records++;
  assert.ok(records > 0);
});
