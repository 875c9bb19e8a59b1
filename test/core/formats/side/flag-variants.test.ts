import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readFlags } from '../../../../src/core/formats/side/read-flags.ts';
import { rolloutOf } from '../../../../src/core/formats/side/rollout.ts';

/*
 * How many people have a flag. It is known only where the file alone decides: where it names a variant that
 * it does not have, flagd refuses it and the code decides.
 */

function shareOf(flag: unknown, variant = 'on'): string {
  const { flags } = readFlags('a.flagd.json', JSON.stringify({ flags: { f: flag } }));
  const found = flags[0] && rolloutOf(flags[0], variant);
  if (!found) return 'no flag';
  return found.kind === 'known' ? `${found.percent} %` : found.reason;
}

const on = { state: 'ENABLED', variants: { on: true, off: false }, defaultVariant: 'on' };

for (const [flag, expected] of [
  [on, '100 %'],
  [{ ...on, defaultVariant: 'off' }, '0 %'],
  [{ ...on, defaultVariant: 'gone' }, 'f has no variant gone'],
  [{ ...on, defaultVariant: '' }, 'f has no variant '],
  [{ ...on, defaultVariant: 1 }, 'f has no default variant, so the code decides'],
  [{ ...on, variants: {} }, 'f has no variant on'],
  [{ ...on, variants: ['on'] }, 'f has no variant on'],
  [{ ...on, state: 'enabled' }, 'the state of f is not known'],
  [{ ...on, state: true }, 'the state of f is not known'],
  [{ ...on, targeting: null }, '100 %'],
  [
    { ...on, variants: { a: 'x', b: 'y' }, targeting: { if: [] } },
    'the targeting of f depends on who asks',
  ],
  [{ ...on, targeting: [] }, 'the targeting of f depends on who asks'],
  [{ ...on, targeting: 'all' }, 'the targeting of f depends on who asks'],
  [{ ...on, targeting: { fractional: [['on', 100]] } }, '100 %'],
  [{ ...on, targeting: { fractional: [['off', 100]] } }, '0 %'],
  [
    {
      ...on,
      targeting: {
        fractional: [
          ['on', 50],
          ['gone', 50],
        ],
      },
    },
    'f has no variant gone',
  ],
  [{ ...on, targeting: { fractional: [] } }, 'the targeting of f depends on who asks'],
  [{ ...on, targeting: { fractional: [['on', -1]] } }, 'the targeting of f depends on who asks'],
  [{ ...on, targeting: { fractional: [['on', '1']] } }, 'the targeting of f depends on who asks'],
  [{ ...on, targeting: { fractional: [['on', 1, 2]] } }, 'the targeting of f depends on who asks'],
  [{ ...on, targeting: { fractional: { on: 100 } } }, 'the targeting of f depends on who asks'],
  [
    { ...on, targeting: { fractional: [['on', 100]], if: [] } },
    'the targeting of f depends on who asks',
  ],
  ['on', 'the state of f is not known'],
  [null, 'the state of f is not known'],
] as const) {
  test(`${JSON.stringify(flag)}: ${expected}`, () => assert.equal(shareOf(flag), expected));
}

test('the shares of all variants are 100 per cent together', () => {
  const weights = fc.array(fc.nat(1000), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(weights, all => {
      fc.pre(all.some(weight => weight > 0));
      const names = all.map((_, index) => `v${index}`);
      const flag = {
        state: 'ENABLED',
        variants: Object.fromEntries(names.map(name => [name, name])),
        targeting: { fractional: names.map((name, index) => [name, all[index]]) },
      };
      const shares = names.map(name => Number(shareOf(flag, name).replace(' %', '')));
      assert.ok(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 100) < 1e-6);
      for (const [index, share] of shares.entries()) {
        assert.equal(share > 0, (all[index] ?? 0) > 0);
      }
    }),
  );
});

test('JSON and YAML say the same of a flag', () => {
  const yaml = `flags:
  f:
    state: ENABLED
    variants: {on: true, off: false}
    defaultVariant: "off"
    targeting:
      fractional: [[on, 25], ["off", 75]]
`;
  const json = {
    flags: {
      f: {
        ...on,
        defaultVariant: 'off',
        targeting: {
          fractional: [
            ['on', 25],
            ['off', 75],
          ],
        },
      },
    },
  };
  const shares = [
    readFlags('a.yaml', yaml).flags[0],
    readFlags('a.json', JSON.stringify(json)).flags[0],
  ].map(flag => flag && rolloutOf(flag));
  assert.deepEqual(shares[0], { kind: 'known', percent: 25 });
  assert.deepEqual(shares[1], shares[0]);
});

test('a file of which a part cannot be read has no flag at all', () => {
  for (const [path, text] of [
    ['a.json', '{"flags": {"f": {"state": "ENABLED"}}'],
    ['a.yaml', 'flags:\n  f: {state: ENABLED\n'],
    ['a.yaml', 'flags:\n  f: {state: ENABLED}\n---\nflags: {}\n'],
  ] as const) {
    const { flags, problems } = readFlags(path, text);
    assert.deepEqual(flags, [], text);
    assert.ok(problems.length > 0, text);
  }
});
