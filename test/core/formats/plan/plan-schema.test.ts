import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parseDocument } from 'yaml';
import { keyAliases } from '../../../../src/core/formats/plan/keys/canonical-key.ts';
import type { KeyTable } from '../../../../src/core/formats/plan/keys/key-table.ts';
import { planKeys } from '../../../../src/core/formats/plan/keys/plan-keys.ts';
import { planSchema } from '../../../../src/core/formats/plan/keys/plan-schema.ts';
import type { ValueShape } from '../../../../src/core/formats/plan/keys/value-shape.ts';
import { messagesOf, planOf, present } from './plan-outline.ts';

const validate = new Ajv2020({ allowUnionTypes: true }).compile(planSchema());

/** Values of every kind; each key is tried with each of them. */
const values: readonly unknown[] = [
  'seam',
  'two words',
  'done',
  'wip',
  'Done',
  'expand',
  'MO',
  'release',
  'k6-summary',
  'SEV-2',
  '2026-03-09',
  '2026-3-9',
  '2026-05-16T06:00',
  '2026-05-16T06:00+02:00',
  '2026-05-16T26:00',
  'P14D',
  'PT5M',
  'P1M',
  'p14d',
  '14d',
  '3 weeks',
  '<=2',
  '>= 99.5 %',
  '=>2',
  'http_req_duration p(95) < 300',
  '10',
  0,
  3,
  47,
  2.5,
  -1,
  true,
  false,
  [],
  ['a', 'b'],
  ['2026-03-09'],
  [['a']],
  [true],
  { 'x-note': 1 },
  { foo: 1 },
  [{}],
  {},
];

interface Place {
  readonly table: KeyTable;
  /** A map of this table that is right, and the plan around it. */
  readonly own: Readonly<Record<string, unknown>>;
  readonly around: (own: unknown) => unknown;
}

/** Every table of the format, each in the smallest plan that holds one. */
function placesOf(): readonly Place[] {
  const root: Place = {
    table: planKeys,
    own: { 'migration-plan': '1.0', steps: ['one'] },
    around: own => own,
  };
  const places = [root];
  const seen = new Set([planKeys]);
  for (const { table, own, around } of places) {
    for (const [key, { shape }] of table.keys) {
      for (const { inner, wrap } of innerOf(shape)) {
        if (seen.has(inner)) continue;
        seen.add(inner);
        const rest = withoutRivals(table, own, key);
        places.push({
          table: inner,
          own: smallest(inner),
          around: value => around({ ...rest, [key]: wrap(value) }),
        });
      }
    }
  }
  return places;
}

function withoutRivals({ exclusive }: KeyTable, own: Place['own'], key: string): Place['own'] {
  if (!exclusive.includes(key)) return own;
  return Object.fromEntries(Object.entries(own).filter(([other]) => !exclusive.includes(other)));
}

interface Inner {
  readonly inner: KeyTable;
  readonly wrap: (value: unknown) => unknown;
}

function innerOf(shape: ValueShape): readonly Inner[] {
  if (shape.kind === 'map') return [{ inner: shape.table(), wrap: value => value }];
  if (shape.kind === 'either') return shape.shapes.flatMap(innerOf);
  if (shape.kind !== 'list') return [];
  return innerOf(shape.of).map(({ inner, wrap }) => ({ inner, wrap: value => [wrap(value)] }));
}

/** Only what a map cannot do without. */
function smallest(table: KeyTable): Record<string, unknown> {
  const groups = table.exclusive.length > 0 ? [...table.required, table.exclusive] : table.required;
  return Object.fromEntries(groups.map(([key = '']) => [key, sampleOf(table, key)]));
}

function sampleOf(table: KeyTable, key: string): unknown {
  const shape = present(table.keys.get(key)).shape;
  const plain = shape.kind === 'either' ? present(shape.shapes[0]) : shape;
  if (plain.kind === 'map') return smallest(plain.table());
  const samples: Partial<Record<ValueShape['kind'], unknown>> = {
    number: 3,
    day: '2026-03-09',
    moment: '2026-03-09',
    duration: 'P1D',
  };
  return samples[plain.kind] ?? 'seam';
}

function messages(plan: unknown): string[] {
  return messagesOf(present(planOf(JSON.stringify(plan), 'a.migration.yaml')));
}

const places = placesOf();

test('the smallest map of each kind is right for reader and schema', () => {
  assert.ok(places.length > 40, `${places.length}`);
  for (const { own, around } of places) {
    const plan = around(own);
    assert.deepEqual(messages(plan), [], JSON.stringify(plan));
    assert.ok(validate(plan), JSON.stringify([plan, validate.errors]));
  }
});

test('the schema takes each value of each key that the reader takes without a word', () => {
  const plans = places.flatMap(plansWithEachValue);
  const valid = plans.filter(plan => validate(plan));
  const silent = plans.filter(plan => messages(plan).length === 0);
  assert.deepEqual(valid.map(toText), silent.map(toText));
  assert.ok(valid.length > 1000 && plans.length - valid.length > 1000, `${valid.length}`);
});

/** No schema knows all time zones. */
function plansWithEachValue({ table, own, around }: Place): readonly unknown[] {
  const keys = [...table.keys.keys()].filter(key => key !== 'time-zone');
  return keys.flatMap(key =>
    values.map(value => around({ ...withoutRivals(table, own, key), [key]: value })),
  );
}

function toText(value: unknown): string {
  return JSON.stringify(value);
}

test('the schema knows other words for a key, and x- keys, and no others', () => {
  const step = { id: 'b' };
  for (const alias of keyAliases.keys()) {
    assert.ok(validate({ steps: [{ ...step, [alias]: ['a'] }] }), alias);
  }
  assert.ok(validate({ 'x-cost': 1, $schema: './x.json', steps: [{ ...step, 'x-a': {} }] }));
  assert.ok(!validate({ steps: [{ ...step, dependsOn: ['a'] }] }));
  assert.ok(!validate({ stepz: [] }));
});

test('every YAML plan of ours that reads without a finding is valid', () => {
  const folders = ['examples/marquee/docs/migrations', 'test/core/formats/plan/fixtures'];
  const texts = folders.flatMap(folder =>
    readdirSync(folder)
      .filter(name => name.endsWith('.yaml'))
      .map(name => readFileSync(`${folder}/${name}`, 'utf8')),
  );
  const page = readFileSync('docs/plan-format.md', 'utf8');
  const examples = [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);
  let checked = 0;
  for (const text of [...texts, ...examples]) {
    if (messagesOf(present(planOf(text, 'a.migration.yaml'))).length > 0) continue;
    checked++;
    assert.ok(validate(parseDocument(text).toJS()), JSON.stringify([text, validate.errors]));
  }
  assert.ok(checked >= 3, `${checked}`);
});
