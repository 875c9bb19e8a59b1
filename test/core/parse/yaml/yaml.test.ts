import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseYaml } from '../../../../src/core/parse/yaml/yaml.ts';
import type { YamlNode } from '../../../../src/core/parse/yaml/yaml-tree.ts';
import { sliceOf } from '../../../../src/core/text/span.ts';
import { yamlLine } from '../../../support/outline.ts';

function checkYaml(text: string, expected: string, ...messages: readonly RegExp[]): void {
  const { root, problems } = parseYaml(text);
  assert.equal(yamlLine(root), expected);
  assert.equal(problems.length, messages.length, JSON.stringify(problems));
  messages.forEach((message, index) => {
    assert.match(problems[index]?.message ?? '', message);
  });
}

test('scalars keep the text that is written', () => {
  checkYaml(
    'a: 0047\nb: 2.10\nc: 2026-02-30\nd: yes\ne: "q"\nf: ~',
    '{a: 0047, b: 2.10, c: 2026-02-30, d: yes, e: q, f: ~}',
  );
});

test('a key without a value has none', () => {
  checkYaml('a:\nb: 1', '{a: ~, b: 1}');
  const { root } = parseYaml('a:\nb: 1');
  assert.equal(root?.kind === 'map' ? root.entries[0]?.value : root, undefined);
});

test('of a key written twice the first counts and the second is reported at its place', () => {
  checkYaml('a: 1\na: 2', '{a: 1}', /"a" is written twice/);
});

test('what follows an error is still read', () => {
  const { root, problems } = parseYaml('title: "open\nsteps:\n  - id: a\n');
  assert.ok(root);
  assert.ok(problems.length > 0);
});

test('an unquoted colon is a problem and loses nothing before it', () => {
  const { root, problems } = parseYaml('status: accepted\ntitle: a: b\n');
  assert.match(yamlLine(root), /status: accepted/);
  assert.equal(problems.length > 0, true);
});

test('aliases stand for their anchor without being expanded', () => {
  checkYaml('a: &x [1, 2]\nb: *x', '{a: [1, 2], b: [1, 2]}');
});

test('an alias inside its own anchor is a problem', () => {
  checkYaml('a: &x [1, *x]', '{a: [1]}', /stands for nothing/);
});

test('an alias bomb is read in no time', () => {
  const lines = ['a0: &a0 [x, x]'];
  for (let i = 1; i < 30; i++) lines.push(`a${i}: &a${i} [*a${i - 1}, *a${i - 1}]`);
  assert.equal(parseYaml(lines.join('\n')).problems.length, 0);
});

test('150 uses of one anchor are a legal file', () => {
  const uses = Array.from({ length: 150 }, () => '- *x').join('\n');
  checkYaml(`- &x 1\n${uses}`, `[${Array.from({ length: 151 }, () => '1').join(', ')}]`);
});

test('__proto__ is a key like any other', () => {
  checkYaml(
    '__proto__: {polluted: true}\nconstructor: 1',
    '{__proto__: {polluted: true}, constructor: 1}',
  );
  assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false);
});

test('nesting a thousand deep and a hundred thousand deep is a problem, not a crash', () => {
  for (const depth of [1_000, 100_000]) {
    const { problems } = parseYaml('['.repeat(depth));
    assert.ok(problems.some(problem => /too deeply|is missing/i.test(problem.message)));
  }
});

test('at most a hundred problems are kept', () => {
  const text = Array.from({ length: 500 }, (_, index) => `k: ${index}`).join('\n');
  assert.equal(parseYaml(text).problems.length, 100);
});

test('spans count from the offset', () => {
  const { root } = parseYaml('a: b', 10);
  assert.deepEqual(root?.span, { start: 10, end: 14 });
});

test('a key must be a word', () => {
  checkYaml('? [a, b]\n: 1\nc: 2', '{c: 2}', /plain word/);
});

test('a key that is a map without a value has a place in order', () => {
  const { problems } = parseYaml('? n :');
  assert.deepEqual(
    problems.map(({ message }) => message),
    ['A key must be a plain word.'],
  );
  for (const { span } of problems) assert.ok(span.start <= span.end);
});

test('several documents in one text are a problem', () => {
  const { problems, isWhole } = parseYaml('a: 1\n---\nb: 2');
  assert.deepEqual(
    problems.map(({ message }) => message),
    ['From here on this is no valid YAML: A second document begins.'],
  );
  assert.equal(isWhole, false);
});

const piece = fc.constantFrom(
  'a',
  ': ',
  ':',
  '- ',
  '\n',
  '  ',
  '[',
  ']',
  '{',
  '}',
  ',',
  '"',
  "'",
  '&x ',
  '*x',
  '#',
  '|',
  '>',
  '? ',
  '\t',
  '!!int ',
  '%',
  '@',
  '2026-01-01',
  '~',
  '\r\n',
  '---\n',
  '😀',
);

test('never throws, and plain scalars slice back to their value', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 50 }), pieces => {
      const text = pieces.join('');
      const { root, problems } = parseYaml(text);
      for (const node of nodesOf(root)) {
        assert.ok(node.span.start <= node.span.end && node.span.end <= text.length);
        if (node.kind === 'scalar' && node.type === 'number') {
          assert.equal(sliceOf(text, node.span).trim(), node.value);
        }
      }
      for (const { span } of problems) assert.ok(span.start <= span.end);
    }),
    { numRuns: 500 },
  );
});

function* nodesOf(node: YamlNode | undefined): Generator<YamlNode> {
  if (!node) return;
  yield node;
  if (node.kind === 'list') for (const item of node.items) yield* nodesOf(item);
  if (node.kind === 'map') for (const entry of node.entries) yield* nodesOf(entry.value);
}

test('an alias stands for the latest anchor of its name before it', () => {
  checkYaml('- &x 1\n- *x\n- &x 2\n- *x', '[1, 1, 2, 2]');
});

test('an error behind the end of the text is reported at its end', () => {
  const text = 'a: "open';
  for (const { span } of parseYaml(text).problems) assert.ok(span.end <= text.length);
});
