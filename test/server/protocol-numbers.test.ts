import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as protocol from 'vscode-languageserver-protocol/node';
import * as numbers from '../../src/server/protocol-numbers.ts';

for (const [name, table] of Object.entries(numbers)) {
  test(`${name} says what the protocol says`, () => {
    const known = new Map(Object.entries(new Map(Object.entries(protocol)).get(name) ?? {}));
    const entries = Object.entries(table);
    assert.ok(entries.length > 0);
    for (const [key, number] of entries) assert.equal(number, known.get(key), key);
  });
}
