import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { citationWords, findCitations } from '../../../../src/core/formats/side/find-citations.ts';
import { sliceOf } from '../../../../src/core/text/span.ts';

function cited(line: string): string[] {
  return findCitations(line).map(({ raw }) => raw);
}

test('ids and paths behind a tag in a comment of any language', () => {
  const lines: readonly (readonly [string, ...string[]])[] = [
    ['// @adr 0012', '0012'],
    ['// @adr ADR-2026-014', 'ADR-2026-014'],
    ['  * @adr ADR-0012: one database', 'ADR-0012'],
    ['/** @adr docs/adr/0012-use-x.md */', 'docs/adr/0012-use-x.md'],
    ['# @adr docs/adr/0012-über.md#why.', 'docs/adr/0012-über.md#why'],
    ['x = 1  # @ADR: 12', '12'],
    ['-- @adr ../adr/0012', '../adr/0012'],
    ['{/* @Adr [ADR-0012](docs/adr/0012-x.md) */}', 'ADR-0012'],
    ['<!-- @adr ADR 12 -->', 'ADR 12'],
    ['// @adr `API-003`, "RFC_7" and 9.', 'API-003', 'RFC_7', '9'],
    ['"""@adr 0012."""', '0012'],
    ['@Adr("0012")', '0012'],
    ["  @implements_adr('ADR-12')", 'ADR-12'],
    ['return 1; // see dl:adr 0042', '0042'],
    ['// ADR: 0012', '0012'],
    ['# compliance adr: [0012, 0014]', '0012', '0014'],
    [' * ADR: ADR-12', 'ADR-12'],
    ['% ADR: docs/adr/0012-x.md', 'docs/adr/0012-x.md'],
    ['<!-- ADR: 0012 -->', '0012'],
    ['x(); //! ADR: 0012', '0012'],
    ['// @adr 1 @adr 2', '1', '2'],
    ["get('x', \"\\\"\"); // it's 'so' @adr 1", '1'],
    ["fn at<'a>(x: &'a str) {} // @adr 1", '1'],
  ];
  for (const [line, ...expected] of lines) assert.deepEqual(cited(line), expected, line);
});

test('no tag, no id behind it, or no comment', () => {
  const lines = [
    '// see 0012 and ADR-0012',
    "it('reads @adr 0012', () => {});",
    "const line = '@adr 0012';",
    "['x; // @adr 12', `# @adr 1`]",
    'x("\\" // @adr 12")',
    '/** Begins with `@adr 12`. */',
    "x('// ADR: 0012')",
    '  `# @adr 12',
    '  "@adr 12"',
    'a@adr 12',
    '// https://x.test/@adr 12',
    "import x from '@adr/12';",
    '// @adrs 12',
    '// @adr-12',
    '// @adr the old one 12',
    '// @adr 1.5',
    '// @adr 0012-0014',
    '// @adr #12',
    '// ADR: 12',
    '// ADR: 120.50',
    '// the ADR: 0012',
    'ADR: 0012',
    '{ ADR: 0012 }',
    '// @adr',
    `// @adr 0012${' '.repeat(1000)}`,
  ];
  for (const line of lines) assert.deepEqual(cited(line), [], line);
});

test('a list ends with what is no reference', () => {
  assert.deepEqual(cited('// @adr 1, 2, later 3'), ['1', '2']);
  assert.deepEqual(cited('// @adr 1 2'), ['1']);
});

test('every citation is where it says, behind one of the words', () => {
  const piece = fc.constantFrom(
    ...citationWords,
    ...[
      '// ',
      ' ',
      '12',
      'ADR-7',
      ', ',
      '"',
      '(',
      'docs/',
      '.md',
      '*',
      '#',
      'and ',
      'é',
      '\u{1f600}',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
      const line = pieces.join('');
      for (const { raw, span } of findCitations(line)) {
        assert.equal(sliceOf(line, span), raw);
        assert.ok(citationWords.some(word => line.slice(0, span.start).includes(word)));
      }
    }),
  );
});
