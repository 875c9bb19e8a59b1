import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parseDocument } from 'yaml';
import { keyAliases } from '../../../../src/core/formats/plan/keys/canonical-key.ts';
import { planSchema } from '../../../../src/core/formats/plan/keys/plan-schema.ts';
import { type KeyPlace, placesOfKeys, withoutRivals } from './places-of-keys.ts';
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

function messages(plan: unknown): string[] {
  return messagesOf(present(planOf(JSON.stringify(plan), 'a.migration.yaml')));
}

const places = placesOfKeys();

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
function plansWithEachValue({ table, own, around }: KeyPlace): readonly unknown[] {
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
