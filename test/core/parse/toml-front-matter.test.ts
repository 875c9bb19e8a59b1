import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readProject } from '../../../src/core/formats/read-project.ts';
import { parseTomlFrontMatter } from '../../../src/core/parse/toml-front-matter.ts';
import type { YamlEntry } from '../../../src/core/parse/yaml/yaml-tree.ts';
import { sliceOf } from '../../../src/core/text/span.ts';
import { yamlLine } from '../../support/outline.ts';

/*
 * TOML front matter: what stands in a string of several lines, in a comment or in a list is no key. A
 * decision that quotes "status = accepted" has not been accepted by it.
 */

function entriesOf(text: string): readonly YamlEntry[] {
  const root = parseTomlFrontMatter(text)?.yaml.root;
  return root?.kind === 'map' ? root.entries : [];
}

const lineOf = (inside: string) =>
  yamlLine(parseTomlFrontMatter(`+++\n${inside}\n+++\n`)?.yaml.root);

for (const [inside, expected] of [
  ['a = "x"', '{a: x}'],
  ["a = 'x'", '{a: x}'],
  ['a="x"', '{a: x}'],
  ['  a   =   "x"  ', '{a: x}'],
  ['a = "x" # "y"', '{a: x}'],
  ['a = "x # y"', '{a: x # y}'],
  ["a = 'C:\\b'", '{a: C:\\b}'],
  ['a = 1 # 2', '{a: 1}'],
  ['a = 2026-01-02T03:04:05Z', '{a: 2026-01-02T03:04:05Z}'],
  ['a = # nothing', '{a: ~}'],
  ['"a" = "x"', '{a: x}'],
  ["'a b' = 'x'", '{a b: x}'],
  ['a-b_c = "x"', '{a-b_c: x}'],
  ['a = "x"\na = "y"', '{a: x}'],
  ['[t]\na = "x"\n[[u]]\nb = "y"', '{a: x, b: y}'],
  ['# a = "x"', '{}'],
  ['a.b = "x"', '{}'],
  ['a = {b = "x"}\nc = "y"', '{a: {b = "x"}, c: y}'],
  ['a = """x"""', '{a: x}'],
  ['a = """\nx"""', '{a: x}'],
  ["a = '''\nx'''", '{a: x}'],
  ['a = """\nb = "x"\n"""\nc = "y"', '{a: b = "x"\n, c: y}'],
  ["a = '''\n[t]\nb = 'x'\n'''\nc = 'y'", "{a: [t]\nb = 'x'\n, c: y}"],
  ['a = """\nit\'s "quoted"\n"""\nc = "y"', '{a: it\'s "quoted"\n, c: y}'],
  ['a = """\n\'\'\'\n"""\nc = \'y\'', "{a: '''\n, c: y}"],
  ['a = """\nb = "x"', '{a: }'],
  ["a = '''\nb = 'x'\n\"\"\"\nc = 'y'", '{a: }'],
  ['a = ""\nb = "x"', '{a: , b: x}'],
  ['a = "open\nb = "x"', '{a: ~, b: x}'],
  ['a = []', '{a: []}'],
  ['a = ["x", \'y\']', '{a: [x, y]}'],
  ['a = [\n  "x", # "y"\n  "z",\n]\nb = "c"', '{a: [x, z], b: c}'],
  ['a = [["x"], ["y"]]\nb = "c"', '{a: [x, y], b: c}'],
  ['a = ["]", "[", "#"]\nb = "c"', '{a: [], [, #], b: c}'],
  ['a = [ # ]\n  "x"]\nb = "c"', '{a: [x], b: c}'],
  ['a = [1, true]', '{a: []}'],
] as const) {
  test(`${JSON.stringify(inside)} is ${JSON.stringify(expected)}`, () => {
    assert.equal(lineOf(inside), expected);
  });
}

test('CRLF says the same as LF, but for line breaks in a text', () => {
  const text = '+++\na = "x"\nb = [\n  "y", # z\n]\nc = """\nd = "no"\n"""\ne = 1\n+++\n# T\n';
  const outline = (each: string) =>
    yamlLine(parseTomlFrontMatter(each)?.yaml.root).replaceAll('\r', '');
  assert.equal(outline(text.replaceAll('\n', '\r\n')), outline(text));
});

const decisionWith = (front: string) =>
  readProject([
    {
      path: 'docs/adr/0001-a.md',
      content: {
        kind: 'text',
        text: `+++\n${front}\n+++\n\n# 1. Use A\n\n## Context\n\nx\n\n## Decision\n\nA.\n`,
      },
    },
  ]).decisions[0];

test('a status in TOML is read, and one that is only quoted is none', () => {
  assert.equal(decisionWith('status = "accepted"')?.status?.value, 'accepted');
  for (const front of [
    'description = """\nstatus = "accepted"\n"""',
    "description = '''\nstatus = 'accepted'\n'''",
    'description = """\nstatus = "accepted"',
    '# status = "accepted"',
    'tags = [\n  "x", # "\nstatus = "accepted"\n]',
    'note = "status = accepted"',
  ]) {
    assert.notEqual(decisionWith(front)?.status?.value, 'accepted', front);
  }
});

test('every key and value slices back to what is written', () => {
  const key = fc.stringMatching(/^[a-z][a-z-]{0,6}$/);
  const string = fc.stringMatching(/^[a-z #=[\]é😀]{0,8}$/u);
  const written = fc.oneof(
    string.map(value => `"${value}"`),
    string.map(value => `'${value}'`),
    string.map(value => `"""\n${value}\n"""`),
    fc
      .array(string, { maxLength: 3 })
      .map(items => `[${items.map(each => `"${each}"`).join(', ')}]`),
    fc.nat().map(String),
  );
  const line = fc.tuple(key, fc.constantFrom('', '"', "'"), written);
  const lines = fc.uniqueArray(line, { selector: ([name]) => name, maxLength: 5 });
  fc.assert(
    fc.property(lines, fc.constantFrom('\n', '\r\n'), (all, end) => {
      const text = [
        '+++',
        ...all.map(([name, mark, value]) => `${mark}${name}${mark} = ${value}`),
        '+++',
        '',
      ].join(end);
      const entries = entriesOf(text);
      assert.deepEqual(
        entries.map(entry => entry.key),
        all.map(([name]) => name),
        text,
      );
      for (const [index, { keySpan, value, span }] of entries.entries()) {
        const [name, mark, expected] = all[index] ?? ['', '', ''];
        assert.equal(sliceOf(text, keySpan), `${mark}${name}${mark}`);
        assert.equal(value && sliceOf(text, value.span), expected);
        assert.equal(sliceOf(text, span), `${mark}${name}${mark} = ${expected}`);
      }
    }),
  );
});

test('whatever stands there, nothing is thrown and entries follow each other', () => {
  const piece = fc.constantFrom(
    ...[
      '+++',
      '\n',
      '\r\n',
      'a',
      'b',
      '=',
      '"',
      '"""',
      "'",
      "'''",
      '[',
      ']',
      '#',
      ' ',
      '\\',
      ',',
      '\0',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
      const text = `+++\n${pieces.join('')}\n+++\n`;
      let end = 0;
      for (const { keySpan, span } of entriesOf(text)) {
        assert.ok(keySpan.start >= end && keySpan.end <= span.end && span.end <= text.length, text);
        end = span.end;
      }
    }),
    { numRuns: 500 },
  );
});

test('long strings that are never closed are read to their end', () => {
  for (const line of ['a = """', "a = '''", 'a = [', 'a = ["', 'a = [#', '"a" = "']) {
    const text = `+++\n${`${line}\n`.repeat(20_000)}+++\n`;
    assert.ok(entriesOf(text).length <= 1, line);
  }
});
