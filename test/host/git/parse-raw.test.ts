import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseMainline } from '../../../src/host/git/parse-mainline.ts';
import { createRawParser } from '../../../src/host/git/parse-raw.ts';

const [first, second] = ['a'.repeat(40), 'b'.repeat(40)];
const none = '0'.repeat(40);
const entry = (modes: string, hashes: string, status: string, path: string) =>
  `:${modes} ${hashes} ${status}\0${path}\0`;
const output = [
  `${first}\0`,
  entry('000000 100644', `${none} ${first}`, 'A', 'new.ts'),
  entry('100644 100755', `${first} ${second}`, 'M', first),
  entry('100644 000000', `${first} ${none}`, 'D', ':100644 odd\nname'),
  entry('100644 120000', `${first} ${second}`, 'T', 'link.ts'),
  entry('160000 160000', `${first} ${second}`, 'M', 'module'),
  `${second}\0${first}\0`,
  entry('100644 100644', `${first} ${second}`, 'M', 'last.ts'),
].join('');

test('the changes of each pair, in chunks that end anywhere', () => {
  const bytes = new TextEncoder().encode(output);
  fc.assert(
    fc.property(fc.array(fc.nat(bytes.length)), cuts => {
      const parser = createRawParser();
      const borders = [0, ...cuts.toSorted((a, b) => a - b), bytes.length];
      borders.forEach((border, index) => {
        parser.push(bytes.subarray(borders[index - 1] ?? 0, border));
      });
      assert.deepEqual(
        parser.end().map(changes => changes.map(({ path, hash }) => [path, hash])),
        [
          [
            ['new.ts', first],
            [first, second],
            [':100644 odd\nname', undefined],
            ['link.ts', undefined],
            ['module', undefined],
          ],
          [],
          [['last.ts', second]],
        ],
      );
    }),
  );
});

test('what is no such output has no pairs', () => {
  fc.assert(
    fc.property(fc.string(), text => {
      const parser = createRawParser();
      parser.push(new TextEncoder().encode(`${text}\0`));
      assert.deepEqual(parser.end(), []);
    }),
  );
});

test('the commits of a branch', () => {
  assert.deepEqual(parseMainline(`20 ${first}\n10 ${second}\nx y\n`), [
    { hash: first, seconds: 20 },
    { hash: second, seconds: 10 },
  ]);
});
