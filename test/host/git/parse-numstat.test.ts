import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createNumstatParser } from '../../../src/host/git/parse-numstat.ts';

const [first, second] = ['a'.repeat(40), 'b'.repeat(64)];
const output = `${first}\0${second}\x001\t0\tsrc/a\tb.ts\0-\t-\tb.bin\x000\t0\t${first}\0`;

test('the files of each commit, in chunks that end anywhere', () => {
  const bytes = new TextEncoder().encode(output);
  fc.assert(
    fc.property(fc.array(fc.nat(bytes.length)), cuts => {
      const parser = createNumstatParser();
      const borders = [0, ...cuts.toSorted((a, b) => a - b), bytes.length];
      borders.forEach((border, index) => {
        parser.push(bytes.subarray(borders[index - 1] ?? 0, border));
      });
      assert.deepEqual(
        [...parser.end()].map(([hash, files]) => [hash, ...files]),
        [[first], [second, 'src/a\tb.ts', 'b.bin', first]],
      );
    }),
  );
});

test('what is no such output has no commits', () => {
  fc.assert(
    fc.property(fc.string(), text => {
      const parser = createNumstatParser();
      parser.push(new TextEncoder().encode(`${text}\0`));
      assert.equal(parser.end().size, 0);
    }),
  );
});
