import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createBlobParser } from '../../../src/host/git/parse-blobs.ts';
import { parseIndex } from '../../../src/host/git/parse-index.ts';
import { parseIndexDetails } from '../../../src/host/git/parse-index-details.ts';
import { createLogParser } from '../../../src/host/git/parse-log.ts';
import { parseMainline } from '../../../src/host/git/parse-mainline.ts';
import { createNumstatParser } from '../../../src/host/git/parse-numstat.ts';
import { createRawParser } from '../../../src/host/git/parse-raw.ts';
import { parseRefs, shortName } from '../../../src/host/git/parse-refs.ts';
import { parseTags } from '../../../src/host/git/parse-tags.ts';
import { parseTree } from '../../../src/host/git/parse-tree.ts';

/*
 * What git writes, from what it was told of: every name comes back as it is, in any order of any number,
 * and what git never writes is no answer.
 */

const hash = fc.oneof(fc.stringMatching(/^[0-9a-f]{40}$/), fc.stringMatching(/^[0-9a-f]{64}$/));
/** All that a name of a file can hold, and what it would hold to be taken for something else. */
const name = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter(text => !text.includes('\0')),
  fc.constantFrom(
    'a\tb',
    'a\nb',
    ' ',
    '\n',
    '\t',
    '100644 blob a\tb',
    ':100644 100644 a b M',
    '1\t2\tx',
    'a'.repeat(40),
    '  ctime: 1:2',
    'ü/ä.md',
    '-',
    '"quoted"',
  ),
);
const mode = fc.constantFrom('100644', '100755', '120000', '160000');

test('the files of a commit', () => {
  const entries = fc.array(fc.record({ mode, hash, path: name }), { maxLength: 6 });
  fc.assert(
    fc.property(entries, files => {
      const output = files.map(({ mode: kind, hash: id, path }) => {
        const type = kind === '160000' ? 'commit' : 'blob';
        return `${kind} ${type} ${id}\t${path}\0`;
      });
      assert.deepEqual(
        parseTree(output.join('')),
        files
          .filter(file => file.mode !== '160000')
          .map(file => ({
            path: file.path,
            hash: file.hash,
            kind: file.mode === '120000' ? 'link' : 'file',
          })),
      );
    }),
  );
});

const staged = fc.array(
  fc.record({ mode, hash, stage: fc.constantFrom('0', '0', '0', '1', '2', '3'), path: name }),
  { maxLength: 6 },
);

test('the files of the index, but for those with conflicts', () => {
  fc.assert(
    fc.property(staged, files => {
      const output = files.map(file => `${file.mode} ${file.hash} ${file.stage}\t${file.path}\0`);
      assert.deepEqual(
        parseIndex(output.join('')),
        files
          .filter(file => file.stage === '0' && file.mode !== '160000')
          .map(file => ({
            path: file.path,
            hash: file.hash,
            kind: file.mode === '120000' ? 'link' : 'file',
          })),
      );
    }),
  );
});

test('the details of the index: only regular files that are to be in the working tree', () => {
  const details = fc.record({
    seconds: fc.nat(),
    nanoseconds: fc.nat(999_999_999),
    size: fc.nat(),
    bits: fc.constantFrom('0', '0', '8000', '40000000', '20000000'),
  });
  const all = fc.tuple(staged, fc.array(details, { minLength: 6, maxLength: 6 }));
  fc.assert(
    fc.property(all, ([files, more]) => {
      const entries = files.flatMap((file, index) => {
        const detail = more[index];
        return detail ? [{ ...file, ...detail }] : [];
      });
      const output = entries.map(
        each =>
          `${each.mode} ${each.hash} ${each.stage}\t${each.path}\0  ctime: 5:6\n  mtime: ${each.seconds}:${each.nanoseconds}\n  dev: 2049\tino: 12\n  uid: 0\tgid: 0\n  size: ${each.size}\tflags: ${each.bits}\n`,
      );
      assert.deepEqual(
        parseIndexDetails(output.join('')),
        entries
          .filter(
            each =>
              each.stage === '0' &&
              each.mode.startsWith('100') &&
              each.bits !== '8000' &&
              each.bits !== '40000000',
          )
          .map(each => ({
            path: each.path,
            hash: each.hash,
            size: BigInt(each.size),
            seconds: BigInt(each.seconds),
            nanoseconds: BigInt(each.nanoseconds),
          })),
      );
    }),
  );
});

for (const [line, expected] of [
  ['refs/heads/main *', 'branch main, checked out'],
  ['refs/heads/main ', 'branch main'],
  ['refs/heads/feature/a-b ', 'branch feature/a-b'],
  ['refs/heads/HEAD ', 'branch HEAD'],
  ['refs/remotes/origin/main ', 'remote origin/main'],
  ['refs/remotes/origin/HEAD ', undefined],
  ['refs/remotes/origin/a/HEAD ', undefined],
  ['refs/tags/v1.0 ', 'tag v1.0'],
  ['refs/tags/refs/heads/x ', 'tag refs/heads/x'],
  ['refs/stash ', undefined],
  ['refs/notes/commits ', undefined],
  ['', undefined],
] as const) {
  test(`the ref "${line}"`, () => {
    const [ref] = parseRefs(`${line}\n`);
    const told = ref && `${ref.kind} ${ref.name}${ref.isHead ? ', checked out' : ''}`;
    assert.equal(told, expected);
    if (ref) assert.equal(shortName(ref.full), ref.name);
  });
}

const [first, second] = ['a'.repeat(40), 'b'.repeat(40)];

for (const [output, expected] of [
  [`${first}  v1\n`, [[first, 'v1']]],
  [`${second} ${first} v1\n`, [[first, 'v1']]],
  [`${first}  v2\n${first}  v1\n`, [[first, 'v2']]],
  [`${first}  ${second}\n`, [[first, second]]],
  [`${second} ${first} ${second}\n`, [[first, second]]],
  [`${first}  a/b c\n`, [[first, 'a/b c']]],
  [`${first}  \n`, []],
  [`${first}\n`, []],
  ['v1\n', []],
  ['', []],
] as const) {
  test(`tags in ${JSON.stringify(output)}`, () => {
    assert.deepEqual([...parseTags(output)], expected);
  });
}

/** Feeds bytes in pieces that end anywhere. */
function feed(push: (chunk: Uint8Array) => void, bytes: Uint8Array, cuts: readonly number[]): void {
  const borders = [0, ...cuts.map(cut => Math.min(cut, bytes.length)), bytes.length];
  const sorted = borders.toSorted((a, b) => a - b);
  for (const [index, border] of sorted.entries()) {
    push(bytes.subarray(sorted[index - 1] ?? 0, border));
  }
}

/** Bytes that look like what git writes. */
const pieces = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...['\0', '\n', '\t', ' ', ':', first, second, '100644', 'blob', 'M', '12', '-', 'missing'],
        ...[
          `\0${first}\0\x001\0A\0\nx\0`,
          `${first} blob 3\nabc\n`,
          `${first} blob 999999999999\n`,
        ],
        ...[`:100644 100644 ${first} ${second} M\0x\0`, '1\t1\tx\0'],
        ...['  ctime: 1:2\n  mtime: 3:4\n', '  size: 1\tflags: 0\n', 'refs/heads/'],
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    { maxLength: 30 },
  )
  .map(all => Buffer.from(all.join('')));
const anything = fc.oneof(pieces, fc.uint8Array({ maxLength: 80 }));

test('any bytes have an answer, and it does not depend on where the chunks end', () => {
  const parsers = {
    log: (bytes: Uint8Array, cuts: readonly number[]) => {
      const parser = createLogParser();
      feed(parser.push, bytes, cuts);
      return parser.end('complete');
    },
    raw: (bytes: Uint8Array, cuts: readonly number[]) => {
      const parser = createRawParser();
      feed(parser.push, bytes, cuts);
      return parser.end();
    },
    numstat: (bytes: Uint8Array, cuts: readonly number[]) => {
      const parser = createNumstatParser();
      feed(parser.push, bytes, cuts);
      return [...parser.end()].map(([id, files]) => [id, ...files]);
    },
    blobs: (bytes: Uint8Array, cuts: readonly number[]) => {
      const parser = createBlobParser();
      feed(parser.push, bytes, cuts);
      return parser.end().map(answer => answer && Buffer.from(answer).toString('hex'));
    },
  };
  fc.assert(
    fc.property(anything, fc.array(fc.nat(2000), { maxLength: 8 }), (bytes, cuts) => {
      for (const [each, parse] of Object.entries(parsers)) {
        assert.deepEqual(parse(bytes, cuts), parse(bytes, []), each);
      }
    }),
    { numRuns: 200 },
  );
});

test('any text has an answer in each listing, and names nothing that is not in it', () => {
  fc.assert(
    fc.property(anything, bytes => {
      const text = bytes.toString();
      const paths = [...parseTree(text), ...parseIndex(text), ...parseIndexDetails(text)];
      for (const { path, hash: id } of paths) {
        assert.ok(text.includes(path) && text.includes(id));
      }
      for (const { full } of parseRefs(text)) assert.ok(text.includes(full));
      for (const [id, tag] of parseTags(text)) assert.ok(text.includes(id) && text.includes(tag));
      for (const { hash: id, seconds } of parseMainline(text)) {
        assert.ok(text.includes(id) && Number.isSafeInteger(seconds));
      }
    }),
    { numRuns: 200 },
  );
});

test('a commit with any names of files and any author comes back', () => {
  const commit = fc.record(
    {
      hash,
      parents: fc.array(hash, { maxLength: 3 }),
      author: fc.string({ unit: 'grapheme', maxLength: 12 }).filter(text => !text.includes('\0')),
      seconds: fc.nat(),
      files: fc.array(name, { maxLength: 4 }),
    },
    { noNullPrototype: true },
  );
  fc.assert(
    fc.property(fc.array(commit, { maxLength: 5 }), fc.array(fc.nat(500)), (commits, cuts) => {
      const output = commits.map(each => {
        const files = each.files.length > 0 ? `\n${each.files.join('\0')}\0` : '';
        return `\0${each.hash}\0${each.parents.join(' ')}\0${each.seconds}\0${each.author}\0${files}`;
      });
      const parser = createLogParser();
      feed(parser.push, Buffer.from(output.join('')), cuts);
      assert.deepEqual(parser.end('complete'), commits);
    }),
  );
});

test('the contents of files come back byte by byte', () => {
  const content = fc.option(fc.uint8Array({ maxLength: 30 }), { nil: undefined });
  const cuts = fc.array(fc.nat(600), { maxLength: 12 });
  fc.assert(
    fc.property(fc.array(content, { maxLength: 6 }), cuts, (contents, at) => {
      const output = contents.map(bytes =>
        bytes
          ? Buffer.concat([
              Buffer.from(`${first} blob ${bytes.length}\n`),
              bytes,
              Buffer.from('\n'),
            ])
          : Buffer.from(`${second} missing\n`),
      );
      const parser = createBlobParser();
      feed(parser.push, Buffer.concat(output), at);
      assert.deepEqual(
        parser.end().map(answer => answer && [...answer]),
        contents.map(bytes => bytes && [...bytes]),
      );
    }),
  );
});
