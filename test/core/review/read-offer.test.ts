import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readOffer } from '../../../src/core/review/code/read-offer.ts';

/* What the description of a contract offers. Each row: file, text, version and names in their order. */

const rows: readonly (readonly [path: string, text: string, offer: string])[] = [
  [
    'openapi.yaml',
    'openapi: 3.1.0\ninfo: {title: Orders, version: 2.1.0}\npaths:\n  /orders:\n    get: {}\n    POST: {}\n    parameters: []\n  /orders/{id}:\n    delete: {}\n',
    '2.1.0: GET /orders, POST /orders, DELETE /orders/{id}',
  ],
  [
    'api/orders.json',
    '{"swagger": "2.0", "info": {"version": "1.0"}, "paths": {"/orders": {"get": {}, "x-note": 1}}}',
    '1.0: GET /orders',
  ],
  ['openapi.yaml', 'openapi: 3.1.0\npaths: {/orders: {trace: {}}}\n', '?: TRACE /orders'],
  ['openapi.yaml', 'openapi: 3.1.0\ninfo: {version: [1]}\npaths: []\n', '?: '],
  ['openapi.yaml', 'openapi: 3.1.0\ninfo: {version: 1.10}\n', '1.10: '],
  [
    'package.json',
    '{"version": "3.0.0", "exports": {".": "./a.js", "./client": {"import": "./c.js"}, "import": "./x.js"}, "bin": {"orders": "./o.js"}}',
    '3.0.0: export ., export ./client, command orders',
  ],
  ['lib/package.json', '{"exports": "./a.js", "bin": "./o.js"}', '?: '],
  ['package.json', '{}', '?: '],
];

for (const [path, text, offer] of rows) {
  test(`${path} offers "${offer}"`, () => {
    const read = readOffer(path, text) ?? assert.fail();
    assert.equal(`${read.version ?? '?'}: ${[...read.names].join(', ')}`, offer);
  });
}

test('what is no description, or is broken, offers nothing that could break', () => {
  for (const [path, text] of [
    ['orders.yaml', 'paths: {/orders: {get: {}}}\n'],
    ['orders.json', '{"paths": {}}'],
    ['package.json', '{"version": "1.0.0"'],
    ['package.json', '[]'],
    ['openapi.yaml', 'openapi: 3.1.0\npaths: {/orders: {get: {}\n'],
    ['openapi.yaml', ''],
    ['orders.proto', 'message Order {}'],
  ] as const) {
    assert.equal(readOffer(path, text), undefined, `${path}: ${text}`);
  }
});
