import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { RE2JS } from 're2js';
import { compilePattern } from '../../../src/core/measures/compile-pattern.ts';
import { createIdentifier } from '../../../src/core/measures/match-identity.ts';
import { requiredLiterals } from '../../../src/core/measures/required-literals.ts';

for (const [pattern, expected] of [
  ['legacy_orders', ['legacy_orders']],
  ['\\b(INSERT INTO|UPDATE|DELETE FROM)\\s+legacy_orders\\b', ['legacy_orders']],
  ['\\bOrder\\.(find|where|create)\\b', ['Order.']],
  ['Utils\\.[a-z]+[A-Za-z]*\\(', ['Utils.']],
  ['(foo|bar)\\d', ['foo', 'bar']],
  ['foo|bar', ['foo', 'bar']],
  ['foo|\\d', undefined],
  ['abc?d', ['ab']],
  ['abc+d', ['abc']],
  ['abc*', ['ab']],
  ['ab{2}c', ['ab']],
  ['ab{0,2}cd', ['cd']],
  ['a{x', ['a{x']],
  ['x(?:abc)?yz', ['yz']],
  ['x(?P<n>abc)y', ['abc']],
  ['x(?<n>abc)y', ['abc']],
  ['[]a]bc', ['bc']],
  ['[^]a\\]]bc', ['bc']],
  ['[[:alpha:]]bc', ['bc']],
  ['\\pL\\p{Greek}bc', ['bc']],
  ['^import$', ['import']],
  ['a.b', ['a']],
  ['\\d+', undefined],
  ['(?i)foo', undefined],
  ['\\Qa.b\\E', undefined],
  ['\\x41bc', undefined],
  ['((a|b)|(c|d))(e|f|g|h|i|j|k|l|m)', ['a', 'b', 'c', 'd']],
  ['über+all', ['über']],
] as const) {
  test(`every match of ${pattern} holds ${expected?.join(' or ') ?? 'anything'}`, () => {
    RE2JS.compile(pattern);
    assert.deepEqual(requiredLiterals(pattern), expected);
  });
}

test('what a pattern matches holds one of its literals', () => {
  const piece = fc.constantFrom(
    ...['a', 'b', 'ab', '(', ')', '|', '*', '+', '?', '{2}', '{0,1}', '[ab]', '[^a]', '.', '^'],
    ...['(?:', '\\b', '\\.', '\\d', '{', '-', '$', '??', '(?P<x>', '[]a]', '\\p{L}'],
  );
  const pieces = fc.array(piece, { minLength: 1, maxLength: 9 });
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '.', '{', '-', '1', ']') });
  fc.assert(
    fc.property(pieces, fc.array(text, { minLength: 5 }), (parts, texts) => {
      const pattern = parts.join('');
      const compiled = compileOrNot(pattern);
      const literals = compiled && requiredLiterals(pattern);
      if (!compiled || !literals) return;
      for (const line of texts) {
        if (!compiled.test(line)) continue;
        assert.ok(
          literals.some(literal => line.includes(literal)),
          `${pattern} in ${line}`,
        );
      }
    }),
    { numRuns: 5000 },
  );
});

function compileOrNot(pattern: string): RE2JS | undefined {
  try {
    return RE2JS.compile(pattern);
  } catch {
    return undefined;
  }
}

for (const [pattern, reason] of [
  ['', /^it is empty$/],
  ['(', /^it is no pattern of RE2: .*missing/],
  ['(?=a)', /^it is no pattern of RE2/],
  ['(a)\\1', /^it is no pattern of RE2/],
  ['a{1,1000}a{1,1000}a{1,1000}b', /too large/],
  ['((a{1,100}){1,100}){1,100}', /^it is no pattern of RE2/],
  ['[a-z]{1,600}[0-9]', /too large/],
  ['a*', /matches the empty text/],
  ['a\nb', /line break/],
  ['a\\(\\n', /line break/],
  ['a\\n\\s+a_longer_text', /line break/],
  ['(?s)a.*\\r?\\nb', /line break/],
  ['(a|b)(\\n|\\r)c', /line break/],
  ['x'.repeat(1001), /longer than 1000 characters/],
] as const) {
  test(`the pattern ${pattern.slice(0, 40)} is refused`, () => {
    const compiled = compilePattern(pattern);
    assert.equal(compiled.kind, 'invalid');
    assert.match(compiled.kind === 'invalid' ? compiled.reason : '', reason);
  });
}

test('matches in a line are counted one behind the other', () => {
  const count = (pattern: string, line: string) => {
    const compiled = compilePattern(pattern);
    return compiled.kind === 'pattern' ? compiled.countIn(line) : compiled.reason;
  };
  assert.equal(count('aa', 'aaaaa'), 2);
  assert.equal(count('\\bOrder\\.(find|where)\\b', 'Order.find Order.where Orders.find'), 2);
  assert.equal(count('^a', 'aa'), 1);
  assert.equal(count('é', 'éé'), 2);
  // What need not be there may be a line break.
  assert.equal(count('a(\\n|$)', 'aa'), 1);
  assert.equal(count('a\\r?b[^\\n]', 'abc'), 1);
  assert.equal(count('(a+)+$', `${'a'.repeat(5000)}!`), 0);
});

test('the identity of a match stays when other lines come and go', () => {
  const first = createIdentifier('m', 'a.rb');
  const one = first('  Order.find(1)');
  const again = first('Order.find(1)');
  const other = first('Order.find(2)');
  assert.equal(new Set([one, again, other]).size, 3);
  const later = createIdentifier('m', 'a.rb');
  later('Order.find(3)');
  assert.equal(later('Order.find(1)  '), one);
  assert.equal(later('\tOrder.find(1)'), again);
  assert.notEqual(createIdentifier('n', 'a.rb')('Order.find(1)'), one);
  assert.notEqual(createIdentifier('m', 'b.rb')('Order.find(1)'), one);
  assert.match(one, /^[0-9a-f]{16}$/);
});
