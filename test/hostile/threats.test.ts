import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { threats } from './threats.ts';

for (const { threat, proof } of threats) {
  test(`${threat}: there is a test`, () => {
    for (const [file, names] of Object.entries(proof)) {
      const source = readFileSync(file, 'utf8');
      const tests = [...source.matchAll(/\btest\(\s*['`](.*)/g)].map(([, name = '']) => name);
      for (const name of names) {
        assert.ok(
          tests.some(each => each.includes(name)),
          `${file} has no test "${name}".`,
        );
      }
    }
  });
}
