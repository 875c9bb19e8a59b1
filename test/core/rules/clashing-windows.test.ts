import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateFixture } from '../../support/check-rule.ts';

/* Windows that disturb one thing at one time, or lie in a freeze. On 16 March, 9:00 in UTC. */

const plan = (id: string, windows: readonly string[], head = '') =>
  `--- ${id}.migration.yaml\nmigration-plan: "1.0"\nid: ${id}\ntitle: X\n${head}\nmaintenance-windows:\n${windows.map(each => `  - {${each}}\n`).join('')}steps: [{id: s, title: S, status: planned}]\n`;

const said = (source: string) =>
  evaluateFixture(source)
    .findings.filter(({ rule }) => rule === 'clashing-windows')
    .map(({ message }) => message);

const first = 'id: a, start: 2026-04-04T06:00, duration: PT2H, scope: [db]';

/** The other window, and whether it meets the first one. */
const rows: readonly (readonly [name: string, other: string, meets: boolean])[] = [
  ['at the same time', 'start: 2026-04-04T06:00, duration: PT2H, scope: [db]', true],
  ['a minute before its end', 'start: 2026-04-04T07:59, duration: PT2H, scope: [db]', true],
  ['at its end', 'start: 2026-04-04T08:00, duration: PT2H, scope: [db]', false],
  ['until it begins', 'start: 2026-04-04T04:00, duration: PT2H, scope: [db]', false],
  ['around it', 'start: 2026-04-03, duration: P3D, scope: [db]', true],
  ['of another thing', 'start: 2026-04-04T06:00, duration: PT2H, scope: [web]', false],
  ['of that thing too', 'start: 2026-04-04T06:00, duration: PT2H, scope: [web, DB]', true],
  ['of nothing that is named', 'start: 2026-04-04T06:00, duration: PT2H', false],
  [
    'that was cancelled',
    'start: 2026-04-04T06:00, duration: PT2H, scope: [db], status: cancelled',
    false,
  ],
  [
    'that comes again, by its next time',
    'start: 2026-03-07T06:00, duration: PT2H, scope: [db], rrule: FREQ=MONTHLY;BYDAY=1SA',
    true,
  ],
  ['of which nobody knows when it is', 'scope: [db]', false],
];

for (const [name, other, meets] of rows) {
  test(`a window ${name}`, () => {
    const found = [
      said(plan('p', [first, `id: b, ${other}`])),
      said(plan('p', [`id: b, ${other}`, first])),
      said(plan('p', [first]) + plan('q', [`id: b, ${other}`])),
    ];
    for (const messages of found) assert.equal(messages.length, meets ? 1 : 0);
  });
}

test('windows of a plan at rest disturb nothing', () => {
  const other = plan('q', ['id: b, start: 2026-04-04T06:00, duration: PT2H, scope: [db]']);
  for (const status of ['on-hold', 'completed', 'cancelled']) {
    assert.deepEqual(said(plan('p', [first], `status: ${status}`) + other), []);
  }
});

test('the later of two says it, with what they both disturb; three say it twice', () => {
  const at = (id: string, time: string) =>
    `id: ${id}, start: 2026-04-04T${time}, duration: PT2H, scope: [db]`;
  assert.deepEqual(said(plan('p', [at('c', '08:30'), at('b', '07:00'), at('a', '06:00')])), [
    'The windows c and b both disturb db on 4 Apr.',
    'The windows b and a both disturb db on 4 Apr.',
  ]);
});

/** A freeze, and whether the first window lies in it. */
const freezes: readonly (readonly [freeze: string, meets: boolean])[] = [
  ['start: 2026-04-04, duration: P1D', true],
  ['start: 2026-04-04T07:59, duration: P1D', true],
  ['start: 2026-04-04T08:00, duration: P1D', false],
  ['start: 2026-04-03T06:00, duration: P1D', false],
  ['start: 2026-04-03T06:01, duration: P1D', true],
  ['start: 2025-04-04, duration: P1D, rrule: FREQ=YEARLY', true],
  ['start: 2026-04-04, duration: P1D, rrule: FREQ=SECONDLY', false],
];

for (const [freeze, meets] of freezes) {
  test(`a freeze with ${freeze}`, () => {
    const found = said(plan('p', [first], `calendar: {freezes: [{id: f, ${freeze}}]}`));
    assert.deepEqual(found, meets ? ['The window a on 4 Apr lies in the freeze f.'] : []);
  });
}
