import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkReview } from '../../../src/core/review/check-review.ts';
import { reviewFixtures } from '../../support/check-review.ts';

/* What is said of code that changed, by the steps and decisions that are about it. On 16 March, 9:00. */

const said = (rule: string, base: string, head: string) =>
  checkReview(reviewFixtures(base, head))
    .filter(finding => finding.rule === rule)
    .map(({ severity, message }) => `${severity}: ${message}`);

const plan = (head: string, ...steps: readonly string[]) =>
  `--- a.migration.yaml\nmigration-plan: "1.0"\nid: a\ntitle: A\n${head}\nsteps:\n${steps.map(each => `  - {${each}}\n`).join('')}`;

const code = (path: string, text: string) => `--- ${path}\n${text}\n`;

const cutover = 'id: s, title: S, kind: cutover, status: in-progress, paths: ["src/**"]';

/** A freeze, and whether code of a cutover step may change without a word. */
const freezes: readonly (readonly [name: string, freeze: string, isSaid: boolean])[] = [
  ['that is on', 'start: 2026-03-16, duration: P1D', true],
  ['that began this minute', 'start: 2026-03-16T09:00, duration: PT1H', true],
  ['that ended this minute', 'start: 2026-03-16T08:00, duration: PT1H', false],
  ['that begins in an hour', 'start: 2026-03-16T10:00, duration: PT1H', false],
  ['that comes again today', 'start: 2026-03-02, duration: P1D, rrule: FREQ=WEEKLY', true],
  ['that comes again tomorrow', 'start: 2026-03-03, duration: P1D, rrule: FREQ=WEEKLY', false],
  [
    'of which nobody knows when it is',
    'start: 2026-03-16, duration: P1D, rrule: FREQ=HOURLY',
    false,
  ],
];

for (const [name, freeze, isSaid] of freezes) {
  test(`code changes in a freeze ${name}`, () => {
    const side = (text: string) =>
      plan(`calendar: {freezes: [{id: f, ${freeze}}]}`, cutover) + code('src/a.ts', text);
    assert.equal(said('frozen-code', side('1'), side('2')).length, isSaid ? 1 : 0);
    assert.deepEqual(said('frozen-code', side('1'), side('1')), []);
  });
}

test('only what diverts, cuts over or contracts is frozen, and only its own code', () => {
  const head = 'calendar: {freezes: [{id: f, start: 2026-03-16, duration: P1D}]}';
  const side = (kind: string, path: string, text: string) =>
    plan(head, cutover.replace('cutover', kind)) + code(path, text);
  const found = (kind: string, path = 'src/a.ts') =>
    said('frozen-code', side(kind, path, '1'), side(kind, path, '2'));
  for (const kind of ['divert', 'cutover', 'contract']) {
    assert.deepEqual(found(kind), [
      'warning: s is under the freeze f until 16 Mar, and its code changed: src/a.ts.',
    ]);
  }
  for (const kind of ['build', 'migrate', 'expand', 'verify']) assert.deepEqual(found(kind), []);
  assert.deepEqual(found('cutover', 'other/a.ts'), []);
});

test('code of a finished step is named where no open step is about it too', () => {
  const done = 'id: d, title: D, status: done, paths: ["src/**"]';
  const open = (status: string) => `id: o, title: O, status: ${status}, paths: ["src/a.ts"]`;
  const found = (...steps: readonly string[]) => {
    const side = (text: string) =>
      plan('', ...steps) + code('src/a.ts', text) + code('src/b.ts', '1');
    return said('finished-code', side('1'), side('2'));
  };
  const told = ['information: d is done, and its code changed: src/a.ts.'];
  assert.deepEqual(found(done), told);
  assert.deepEqual(found(done, open('in-progress')), []);
  assert.deepEqual(found(done, open('planned')), []);
  assert.deepEqual(found(done, open('done')), [
    ...told,
    'information: o is done, and its code changed: src/a.ts.',
  ]);
  assert.deepEqual(found(done, open('cancelled')), told);
});

test('what this change finishes it works on', () => {
  const side = (status: string, text: string) =>
    plan('', `id: d, title: D, status: ${status}, paths: ["src/**"]`) + code('src/a.ts', text);
  assert.deepEqual(said('finished-code', side('in-progress', '1'), side('done', '2')), []);
  assert.deepEqual(said('finished-code', side('done', '1'), side('in-progress', '2')), []);
});

const record = (status: string, more = '') =>
  `--- docs/adr/0001-x.md\n---\nstatus: ${status}\ngoverns: ["src/**", "src/a.ts"]\n---\n\n# 1. Use events${more}\n`;

test('an accepted decision is named once for all files that it governs', () => {
  const side = (status: string, text: string, more = '') =>
    record(status, more) + code('src/a.ts', text) + code('src/b.ts', text) + code('c.ts', text);
  const governed = (status: string) => said('governed-code', side(status, '1'), side(status, '2'));
  assert.deepEqual(governed('accepted'), [
    'information: ADR-0001 "Use events" governs files that changed: src/a.ts and src/b.ts.',
  ]);
  for (const status of ['proposed', 'rejected', 'deprecated', 'unheard-of']) {
    assert.deepEqual(governed(status), [], status);
  }
  assert.deepEqual(said('governed-code', side('accepted', '1'), side('accepted', '2', '!')), []);
});

test('code that came or went changed as well', () => {
  const base = record('accepted') + code('src/old.ts', '1');
  const head = record('accepted') + code('src/new.ts', '1');
  assert.deepEqual(said('governed-code', base, head), [
    'information: ADR-0001 "Use events" governs files that changed: src/old.ts and src/new.ts.',
  ]);
});
