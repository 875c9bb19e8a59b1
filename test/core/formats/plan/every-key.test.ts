import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Plan } from '../../../../src/core/model/plan/plan.ts';
import type { Problem } from '../../../../src/core/text/span.ts';
import { sliceOf } from '../../../../src/core/text/span.ts';
import { placesOfKeys, withoutRivals } from './places-of-keys.ts';
import { planOf, present } from './plan-outline.ts';

/*
 * What holds for every key of every map of the format: a slip in it is told with what was meant, a value
 * of a wrong type is told where it stands, and neither costs what stands beside it.
 */

interface Reading {
  readonly text: string;
  readonly plan: Plan;
}

/** The plan as JSON, which is YAML, with a step behind it that must always be read. */
function read(plan: unknown): Reading {
  const text = JSON.stringify(plan, undefined, 1);
  return { text, plan: present(planOf(text, 'a.migration.yaml')) };
}

function underlined({ text, plan }: Reading): string[] {
  return plan.problems.map(({ span }) => sliceOf(text, span));
}

function real({ plan }: Reading): readonly Problem[] {
  return plan.problems.filter(({ kind }) => kind === undefined);
}

const places = placesOfKeys();

/** The key with its third and fourth letter the other way round, where it then is another word. */
function slipOf(key: string): string | undefined {
  const [a, b] = [key.charAt(2), key.charAt(3)];
  return key.length < 5 || a === b ? undefined : `${key.slice(0, 2)}${b}${a}${key.slice(4)}`;
}

test('a slip in a key is told with the key that was meant, at the slip', () => {
  let tried = 0;
  for (const { table, own, around } of places) {
    for (const key of table.keys.keys()) {
      const slip = slipOf(key);
      if (slip === undefined || table.keys.has(slip) || key in own) continue;
      const reading = read(around({ ...own, [slip]: 'x' }));
      const found = reading.plan.problems.find(({ near }) => near === key);
      assert.ok(found, `${slip} in ${table.name}`);
      assert.equal(sliceOf(reading.text, found.span), `"${slip}"`);
      assert.match(found.message, new RegExp(`Did you mean "${key}"\\?$`));
      tried++;
    }
  }
  assert.ok(tried > 100, `${tried}`);
});

test('a key of somebody else is no finding in any map, whatever stands below it', () => {
  for (const { table, own, around } of places) {
    for (const value of [
      'a',
      1,
      null,
      [],
      [{ id: [] }],
      { status: 'done', finished: '2026-01-01' },
    ]) {
      const reading = read(around({ ...own, 'x-ours': value, 'X-Theirs': value }));
      assert.deepEqual(underlined(reading), [], table.name);
    }
  }
});

test('a key in another spelling is read, and told to be one', () => {
  for (const { table, own, around } of places) {
    for (const [key, value] of Object.entries(own)) {
      if (!key.includes('-') || key === 'migration-plan') continue;
      const spelt = key.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
      const { [key]: _, ...rest } = own;
      const reading = read(around({ ...rest, [spelt]: value }));
      assert.deepEqual(
        reading.plan.problems.map(({ kind, message }) => [kind, message]),
        [['spelling', `The key "${spelt}" is read as "${key}".`]],
        table.name,
      );
    }
  }
});

/** A value that no key can have. */
const wrong = { 'not-at-all': [[['deep']]] };

test('a value that no key can have is told inside of it, and only there', () => {
  for (const { table, own, around } of places) {
    for (const [key, { shape }] of table.keys) {
      if (shape.kind === 'anything') continue;
      const reading = read(around({ ...withoutRivals(table, own, key), [key]: wrong }));
      const at = reading.text.indexOf('"not-at-all"');
      const start = reading.text.lastIndexOf(`"${key}": `, at);
      const end = reading.text.indexOf('}', at) + 1;
      const problems = real(reading);
      assert.ok(problems.length > 0, `${key} in ${table.name}`);
      for (const { span, message } of problems) {
        assert.ok(span.start >= start && span.end <= end, `${key} in ${table.name}: ${message}`);
      }
    }
  }
});

test('a wrong value of one key of a step costs no other step', () => {
  const step = present(places.find(({ table }) => table.name === 'step'));
  const whole = { id: 'b', title: 'B', status: 'in-progress', 'depends-on': ['c'] };
  const clean = read({ steps: [whole] }).plan.steps[0];
  for (const key of step.table.keys.keys()) {
    for (const value of [wrong, [], {}, '', null, [[]], [null], true, -1, '\u0000']) {
      const { plan } = read({ steps: [{ id: 'a', title: 'A', [key]: value }, whole] });
      const last = present(plan.steps.at(-1));
      assert.equal(last.id, 'b', key);
      assert.equal(last.status?.value, clean?.status?.value, key);
      assert.deepEqual(
        last.dependsOn.map(({ ref }) => ref.raw),
        ['c'],
        key,
      );
    }
  }
});

test('no value of any other key makes a step done, gives it a day of its end, or waives a criterion', () => {
  const values = [
    'done',
    'completed',
    true,
    '2026-01-01',
    'passed',
    100,
    '✅',
    ['done'],
    { done: true },
  ];
  for (const { table, own, around } of places) {
    for (const key of table.keys.keys()) {
      if (table.name === 'step' && ['status', 'finished', 'steps'].includes(key)) continue;
      if (table.name === 'plan' && key === 'steps') continue;
      for (const value of values) {
        const { plan } = read(around({ ...withoutRivals(table, own, key), [key]: value }));
        const ended = plan.steps.filter(
          ({ status, finished }) => status?.value === 'done' || finished !== undefined,
        );
        assert.deepEqual(ended, [], `${key} in ${table.name}: ${JSON.stringify(value)}`);
      }
    }
  }
});

test('a key that is written without a value is as good as none', () => {
  for (const { table, own, around } of places) {
    const needed = new Set([...table.required.flat(), ...table.exclusive]);
    const before = read(around(own)).plan;
    for (const key of table.keys.keys()) {
      if (needed.has(key) || Object.hasOwn(own, key)) continue;
      const { plan } = read(around({ ...own, [key]: null }));
      assert.deepEqual(
        plan.steps.map(({ status, entry, exit }) => [status?.value, entry.length, exit.length]),
        before.steps.map(({ status, entry, exit }) => [status?.value, entry.length, exit.length]),
        `${key} in ${table.name}`,
      );
      assert.equal(plan.problems.length, 0, `${key} in ${table.name}`);
    }
  }
});
