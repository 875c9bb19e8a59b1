import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fileStem, fileTitle, planId } from '../../../../src/core/formats/plan/file-title.ts';
import { createIdMaker, slugOf } from '../../../../src/core/formats/plan/slug.ts';
import { readComparison } from '../../../../src/core/formats/plan/values/read-comparison.ts';
import { readDay } from '../../../../src/core/formats/plan/values/read-day.ts';
import { readDuration } from '../../../../src/core/formats/plan/values/read-duration.ts';
import { readMoment } from '../../../../src/core/formats/plan/values/read-moment.ts';
import { splitImpediment } from '../../../../src/core/formats/plan/values/split-impediment.ts';
import { splitReferences } from '../../../../src/core/formats/plan/values/split-references.ts';
import { holds } from '../../../../src/core/model/plan/comparison.ts';
import { sliceOf } from '../../../../src/core/text/span.ts';

/* What holds for every value that is read, whatever it is. */

const two = (value: number) => String(value).padStart(2, '0');
const whole = (text: string) => ({ start: 0, end: text.length });

test('a day is one exactly where the calendar has it', () => {
  const part = fc.tuple(fc.integer({ min: 1990, max: 2110 }), fc.nat(14), fc.nat(33));
  fc.assert(
    fc.property(part, ([year, month, date]) => {
      const text = `${year}-${two(month)}-${two(date)}`;
      const time = new Date(`${text}T00:00:00Z`);
      const exists = !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text);
      assert.equal(readDay(text), exists ? text : undefined);
      assert.equal(readMoment(text), exists ? text : undefined);
      assert.equal(readDay(`${text}T10:00`), exists ? text : undefined);
    }),
    { numRuns: 500 },
  );
});

test('a time with an offset is one that the clocks of some place show', () => {
  const part = fc.tuple(fc.nat(30), fc.nat(70), fc.constantFrom('+', '-'), fc.nat(30), fc.nat(70));
  fc.assert(
    fc.property(part, ([hour, minute, sign, behind, beside]) => {
      const text = `2026-05-16T${two(hour)}:${two(minute)}${sign}${two(behind)}:${two(beside)}`;
      const exists = hour < 24 && minute < 60 && behind < 24 && beside < 60;
      const read = readMoment(text);
      assert.equal(read !== undefined, exists, text);
      if (read !== undefined) assert.ok(!Number.isNaN(Date.parse(read)), read);
    }),
    { numRuns: 500 },
  );
});

test('what a duration should be written as means the same', () => {
  const unit = fc.constantFrom(
    'm',
    'min',
    'mins',
    'h',
    'hrs',
    'hours',
    'd',
    'days',
    'w',
    'wks',
    'weeks',
  );
  fc.assert(
    fc.property(fc.nat(5000), fc.constantFrom('', ' '), unit, (amount, blank, word) => {
      for (const daysOfWeek of [5, 7] as const) {
        for (const written of [
          `${amount}${blank}${word}`,
          `${amount}${blank}${word.toUpperCase()}`,
        ]) {
          const reading = readDuration(written, daysOfWeek);
          assert.equal(reading === undefined, word === 'm', written);
          if (reading?.iso === undefined) continue;
          assert.deepEqual(readDuration(reading.iso, daysOfWeek), { ...reading, iso: undefined });
        }
      }
    }),
  );
});

test('a comparison holds where its sign says so', () => {
  const number = fc.integer({ min: -50, max: 50 });
  fc.assert(
    fc.property(number, number, fc.constantFrom('', ' ', '  '), (limit, actual, blank) => {
      for (const [sign, expected] of [
        ['<', actual < limit],
        ['<=', actual <= limit],
        ['≤', actual <= limit],
        ['>', actual > limit],
        ['>=', actual >= limit],
        ['≥', actual >= limit],
        ['=', actual === limit],
        ['==', actual === limit],
        ['', actual === limit],
      ] as const) {
        const comparison = readComparison(`${sign}${blank}${limit}`);
        assert.equal(
          comparison && holds(comparison, actual),
          expected,
          `${actual} ${sign} ${limit}`,
        );
      }
    }),
  );
});

test('references with commas between them are read one by one, each at its place', () => {
  const id = fc.stringMatching(/^[a-z][a-z0-9._-]{0,8}(?:\/[a-z]{1,4})?$/);
  const lag = fc.option(fc.nat(400), { nil: undefined });
  const blank = fc.constantFrom('', ' ', '  ', '\t');
  const parts = fc.array(fc.tuple(id, lag, blank, blank), { maxLength: 5 });
  fc.assert(
    fc.property(parts, all => {
      const written = all.map(
        ([name, days, before, after]) =>
          `${before}${name}${days === undefined ? '' : `${after}+${after}${days}d`}${after}`,
      );
      const text = written.join(',');
      const found = splitReferences(text, whole(text));
      assert.deepEqual(
        found.map(each => [each.ref.raw, each.lag]),
        all.map(([name, days]) => [name, days ?? 0]),
        text,
      );
      for (const { ref } of found) assert.equal(sliceOf(text, ref.span), ref.raw);
    }),
  );
});

test('an impediment loses no word but those around its day', () => {
  const word = fc.constantFrom('the', 'vendor', 'is', 'slow', '(still)', 'a/b', 'x', 'ß', '😀');
  const ref = fc.constantFrom('', 'INC-118', '#12', 'acme/web#3', 'docs/adr/0012-a.md');
  const since = fc.constantFrom('', ' since 2026-03-09', ' (since 2026-03-09)');
  fc.assert(
    fc.property(ref, fc.array(word, { maxLength: 5 }), since, (named, words, day) => {
      const text = `${[named, ...words].filter(part => part !== '').join(' ')}${day}`.trim();
      const read = splitImpediment(text, whole(text));
      if (read.ref) assert.equal(sliceOf(text, read.ref.span), read.ref.raw);
      if (named !== '') assert.equal(read.ref?.raw, named);
      for (const each of words) {
        const kept = `${read.ref?.raw ?? ''} ${read.reason ?? ''}`;
        assert.ok(kept.includes(each.replaceAll(/[()]/g, '')), `${each} of ${text}`);
      }
      if (day !== '' && (named !== '' || words.length > 0)) assert.equal(read.since, '2026-03-09');
    }),
  );
});

test('a slug is one of itself, and made ids are never the same', () => {
  const title = fc.string({ unit: 'grapheme', maxLength: 90 });
  fc.assert(
    fc.property(fc.array(title, { maxLength: 8 }), titles => {
      const maker = createIdMaker(['step', 'a']);
      const ids = titles.map(each => maker.make(each, 'step'));
      assert.equal(new Set([...ids, 'step', 'a']).size, ids.length + 2);
      for (const each of titles) {
        const slug = slugOf(each);
        assert.equal(slugOf(slug), slug, each);
        assert.match(slug, /^(?:[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*)?$/u);
      }
    }),
  );
});

for (const [path, stem, title, id] of [
  ['docs/migrations/orders.migration.yaml', 'orders', 'orders', 'orders'],
  ['orders_v2.migration.yml', 'orders_v2', 'orders v2', 'orders-v2'],
  ['ORDERS.Migration.MD', 'ORDERS', 'ORDERS', 'orders'],
  ['docs/migration-plan.md', 'migration-plan', 'migration plan', 'move-it'],
  ['MIGRATION_PLAN.md', 'MIGRATION_PLAN', 'MIGRATION PLAN', 'move-it'],
  ['docs/plan.md', 'plan', 'plan', 'move-it'],
  ['a/README.md', 'README', 'README', 'move-it'],
  ['.migration.yaml', '', '.migration.yaml', 'move-it'],
  ['docs/2026-03-cut.over.md', '2026-03-cut.over', '2026 03 cut over', '2026-03-cut-over'],
  ['docs/迁移计划.md', '迁移计划', '迁移计划', '迁移计划'],
] as const) {
  test(`a plan without a title in ${path} is "${title}", and ${id}`, () => {
    assert.equal(fileStem(path), stem);
    assert.equal(fileTitle(path).value, title);
    assert.equal(planId(path, 'Move it'), id);
  });
}
