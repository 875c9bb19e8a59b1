import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { satisfies } from 'semver';
import { countSuppressions } from '../../../../src/core/formats/side/count-suppressions.ts';
import { readJsonNumber } from '../../../../src/core/formats/side/read-json-number.ts';
import { readManifest } from '../../../../src/core/formats/side/read-manifest.ts';
import { readSarif } from '../../../../src/core/formats/side/read-sarif.ts';
import { satisfiesRange } from '../../../../src/core/formats/side/satisfies-range.ts';

/*
 * A measure of nothing is reached where the file says that there is nothing. A file that is broken, empty
 * or of another kind says no such thing, so it must never read as zero.
 */

type Count = (text: string) => number | undefined;

const count =
  (path: string, rule?: string): Count =>
  text => {
    const counted = countSuppressions(path, text, rule);
    return counted.kind === 'count' ? counted.count : undefined;
  };

const counts: Readonly<Record<string, Count>> = {
  'results in SARIF': text => {
    const reading = readSarif(text);
    return reading.kind === 'results' ? reading.results.length : undefined;
  },
  'packages in package.json': text => {
    const reading = readManifest('web/package.json', text);
    return reading.kind === 'requirements' ? reading.requirements.length : undefined;
  },
  'a number in JSON': text => {
    const reading = readJsonNumber(text, '/left');
    return reading.kind === 'number' ? reading.value : undefined;
  },
  'suppressions in JSON': count('eslint-suppressions.json'),
  'suppressions of one rule': count('known-violations.json', 'no-orphans'),
};

const nothings = [
  '',
  ' \n',
  '{',
  '[',
  '{"left": 0',
  'null',
  'true',
  '0',
  '"0"',
  '<html></html>',
  '\0',
];

for (const [name, read] of Object.entries(counts)) {
  for (const text of nothings) {
    test(`${name}: ${JSON.stringify(text)} is not zero`, () => assert.equal(read(text), undefined));
  }
}

for (const [name, text, expected] of [
  ['results in SARIF', '{"runs": [{"results": []}]}', 0],
  ['results in SARIF', '{"runs": []}', undefined],
  ['results in SARIF', '{"runs": {}}', undefined],
  ['results in SARIF', '{"runs": [{"results": []}, {}]}', undefined],
  ['results in SARIF', '{"runs": [{"results": null}]}', undefined],
  ['results in SARIF', '{"runs": [{"results": [{}, null, 3]}]}', 3],
  ['packages in package.json', '{}', 0],
  ['packages in package.json', '{"dependencies": {}}', 0],
  ['packages in package.json', '{"dependencies": null}', 0],
  ['packages in package.json', '{"dependencies": ["react"]}', undefined],
  ['packages in package.json', '{"dependencies": {}, "devDependencies": []}', undefined],
  ['packages in package.json', '[]', undefined],
  ['a number in JSON', '{"left": 0}', 0],
  ['a number in JSON', '{"left": "0"}', undefined],
  ['a number in JSON', '{"left": null}', undefined],
  ['a number in JSON', '{"left": []}', undefined],
  ['a number in JSON', '{"Left": 0}', undefined],
  ['suppressions in JSON', '{}', 0],
  ['suppressions in JSON', '[]', 0],
  ['suppressions in JSON', '{"a.js": {"no-x": {"count": 2}}}', 2],
  ['suppressions in JSON', '{"a.js": {"no-x": {"count": -2}}}', undefined],
  ['suppressions in JSON', '{"a.js": {"no-x": {"count": "2"}}}', undefined],
  ['suppressions in JSON', '{"a.js": {"no-x": {}}}', undefined],
  ['suppressions in JSON', '{"a.js": {"no-x": 2}}', undefined],
  ['suppressions in JSON', '{"a.js": ["no-x"]}', undefined],
  ['suppressions of one rule', '[{"rule": {"name": "no-orphans"}}, {"rule": {"name": "b"}}]', 1],
  ['suppressions of one rule', '{"a.js": {"b": {"count": 2}}}', 0],
  ['suppressions of one rule', '{"a.js": {"b": {"count": -2}}}', undefined],
] as const) {
  test(`${name}: ${text} is ${expected ?? 'not known'}`, () => {
    assert.equal(counts[name]?.(text), expected);
  });
}

test('a JSON text that is cut off is no number of anything, wherever the cut is', () => {
  const texts = [
    '{"runs": [{"results": [{"ruleId": "a"}]}]}',
    '{"dependencies": {"a": "1"}, "left": 3}',
    '{"a.js": {"no-x": {"count": 2}}}',
  ];
  for (const text of texts) {
    for (let end = 0; end < text.length; end++) {
      for (const [name, read] of Object.entries(counts)) {
        assert.equal(read(text.slice(0, end)), undefined, `${name}: ${text.slice(0, end)}`);
      }
    }
  }
});

test('what was suppressed is the sum over files and rules, in whatever order', () => {
  const rules = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.nat(50));
  const files = fc.dictionary(fc.stringMatching(/^[a-z]{1,4}\.js$/), rules, { maxKeys: 4 });
  fc.assert(
    fc.property(files, all => {
      const entries = Object.entries(all).map(
        ([file, own]) =>
          [
            file,
            Object.fromEntries(Object.entries(own).map(([rule, each]) => [rule, { count: each }])),
          ] as const,
      );
      const sumOf = (rule?: string) =>
        Object.values(all)
          .flatMap(own => Object.entries(own))
          .reduce((sum, [name, each]) => sum + (rule === undefined || rule === name ? each : 0), 0);
      for (const written of [entries, entries.toReversed()]) {
        const text = JSON.stringify(Object.fromEntries(written));
        assert.equal(count('x.json')(text), sumOf());
        assert.equal(count('x.json', 'b')(text), sumOf('b'));
      }
    }),
  );
});

test('one exact version lies in a range where semver says so, and is never in doubt', () => {
  const part = fc.nat(3);
  const version = fc.tuple(part, part, part).map(parts => parts.join('.'));
  const sign = fc.constantFrom('>=', '<=', '>', '<', '^', '~', '');
  const range = fc
    .array(fc.tuple(sign, version), { minLength: 1, maxLength: 2 })
    .map(parts => parts.map(([mark, each]) => `${mark}${each}`).join(' || '));
  fc.assert(
    fc.property(version, range, (declared, wanted) => {
      assert.equal(
        satisfiesRange(declared, wanted),
        satisfies(declared, wanted),
        `${declared} ${wanted}`,
      );
    }),
  );
});

test('where a range lies within another one, each of its versions does', () => {
  const part = fc.nat(3);
  const version = fc.tuple(part, part, part).map(parts => parts.join('.'));
  const range = fc
    .tuple(fc.constantFrom('>=', '^', '~', '<'), version)
    .map(([mark, each]) => `${mark}${each}`);
  fc.assert(
    fc.property(range, range, version, (declared, wanted, each) => {
      const isWithin = satisfiesRange(declared, wanted);
      if (isWithin === undefined || !satisfies(each, declared)) return;
      assert.equal(satisfies(each, wanted), isWithin, `${each} of ${declared} in ${wanted}`);
    }),
  );
});
