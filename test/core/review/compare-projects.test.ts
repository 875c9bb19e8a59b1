import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkChanges, reviewFixtures } from '../../support/check-review.ts';
import { editText } from '../../support/edit-text.ts';

const orders = `
--- orders.migration.yaml
migration-plan: "1.0"
id: orders
title: Move checkout to the orders service
status: active
owners: ["@acme/orders"]
evidence:
  - {id: old-writes, pattern: "legacy", include: ["src/**"], baseline: {value: 128}, target: 0, ratchet: true}
maintenance-windows:
  - {id: cutover, start: 2026-05-16T06:00:00, duration: PT2H, notice: P7D}
steps:
  - id: expand
    title: Create the orders tables
    status: done
  - id: dual-write
    title: Write to both stores
    status: in-progress
    owners: ["@li", "@sam"]
    depends-on: [expand]
    due: 2026-04-10
  - id: cut-over
    title: Make the new store the system of record
    status: planned
    depends-on: [dual-write, expand]
    due: 2026-05-16
    rollback: {how: Turn the flag off, valid-for: P14D, tested: 2026-03-04}
    entry:
      - soak: {for: P14D}
      - decision: {ref: ADR-0047, status: accepted}
    exit:
      - evidence: {ref: old-writes, max: 10}
`;

const edited = (...edits: readonly (readonly [string, string])[]) => editText(orders, edits);

const changed = (edits: readonly (readonly [string, string])[], expected: readonly string[]) =>
  checkChanges(orders, edited(...edits), expected);

test('a status', () => {
  changed(
    [['status: planned', 'status: in-progress']],
    ['status cut-over: planned → in-progress. @22→22'],
  );
});

test('a step that came and a step that went', () => {
  changed(
    [
      [
        '  - id: expand\n    title: Create the orders tables\n    status: done\n',
        '  - id: seam\n    title: Hide the database behind a port\n    status: planned\n',
      ],
    ],
    [
      'scope Step seam "Hide the database behind a port" is new: planned. @-→12',
      'scope Step expand "Create the orders tables" is gone; it was done. @12→-',
    ],
  );
});

test('the order of lists, the spelling of durations and the layout do not matter', () => {
  changed(
    [
      ['depends-on: [dual-write, expand]', 'depends-on:\n      - expand\n      - dual-write'],
      ['soak: {for: P14D}', 'soak: {for: P2W}'],
      ['["@li", "@sam"]', '["@sam", "@li"]'],
      ['title: Write to both stores', "title: 'Write to both   stores'"],
      ['notice: P7D', 'notice: P1W'],
    ],
    [],
  );
});

test('a name and an id', () => {
  changed(
    [
      [
        'id: dual-write\n    title: Write to both stores',
        'id: write-both\n    title: Write to both the stores',
      ],
      ['[dual-write, expand]', '[write-both, expand]'],
    ],
    [
      'text write-both was called "Write to both stores" and is now "Write to both the stores". @15→15',
    ],
  );
});

test('what a step waits for', () => {
  changed(
    [['depends-on: [dual-write, expand]', 'depends-on: [{step: dual-write, lag: P3D}]']],
    [
      'schedule cut-over no longer waits for expand. @23→21',
      'schedule cut-over: lag behind dual-write none → 3 days. @23→23',
    ],
  );
});

test('days, with how far they moved', () => {
  changed(
    [
      ['due: 2026-04-10', 'due: 2026-04-24'],
      ['due: 2026-05-16', 'start: 2026-05-01'],
    ],
    [
      'schedule dual-write: due 10 Apr → 24 Apr, 14 days later. @19→19',
      'schedule cut-over: due 16 May → none. @24→21',
      'schedule cut-over: start none → 1 May. @21→24',
    ],
  );
});

test('criteria that went, came and were loosened', () => {
  changed(
    [
      ['soak: {for: P14D}', 'soak: {for: P3D}'],
      [
        '      - decision: {ref: ADR-0047, status: accepted}\n',
        '      - approval: {by: ["@li"], count: 2}\n',
      ],
      ['max: 10', 'max: 20'],
    ],
    [
      'safety-weakened Safeguard weakened on cut-over: soak 14 days → 3 days. @27→27',
      'safety-weakened Safeguard removed from cut-over: the entry criterion decision ADR-0047 status accepted. @28→-',
      'safety-weakened Safeguard weakened on cut-over: measure old-writes <= 10 → <= 20. @30→30',
      'safety-strengthened Safeguard added to cut-over: the entry criterion approval by @li, count 2. @-→28',
    ],
  );
});

test('criteria that were tightened', () => {
  changed(
    [
      ['soak: {for: P14D}', 'soak: {for: P21D}'],
      ['max: 10', 'max: 0'],
    ],
    [
      'safety-strengthened Safeguard strengthened on cut-over: soak 14 days → 21 days. @27→27',
      'safety-strengthened Safeguard strengthened on cut-over: measure old-writes <= 10 → <= 0. @30→30',
    ],
  );
});

test('a waiver', () => {
  changed(
    [
      [
        'soak: {for: P14D}',
        'soak: {for: P14D}\n        waived: {by: "@li", reason: quarter end, until: 2026-04-01}',
      ],
    ],
    [
      'safety-weakened Safeguard waived on cut-over: the entry criterion soak until 1 Apr: quarter end. @27→28',
    ],
  );
});

test('the way back', () => {
  changed(
    [['valid-for: P14D, tested: 2026-03-04', 'valid-for: P2D']],
    [
      'safety-weakened Safeguard weakened on cut-over: the rollback is valid for 14 days → for 2 days. @25→25',
      'safety-weakened Safeguard weakened on cut-over: the day of the last test of its rollback is gone. @25→25',
    ],
  );
});

test('the way back that is gone', () => {
  changed(
    [
      [
        '    rollback: {how: Turn the flag off, valid-for: P14D, tested: 2026-03-04}\n',
        '    point-of-no-return: true\n',
      ],
    ],
    [
      'safety-weakened Safeguard weakened on cut-over: its rollback is gone. @25→21',
      'safety-strengthened cut-over is a point of no return now. @21→25',
    ],
  );
});

test('what a measure is to reach', () => {
  changed(
    [
      ['{value: 128}', '{value: 150}'],
      ['target: 0', 'target: 12'],
    ],
    [
      'safety-weakened Goal made easier: baseline of old-writes 128 → 150: the old baseline now counts as 16 % done. @7→7',
      'safety-weakened Goal made easier: target of old-writes 0 → 12. @7→7',
    ],
  );
});

test('a ratchet that is gone, and another pattern', () => {
  changed(
    [
      [', ratchet: true', ''],
      ['pattern: "legacy"', 'pattern: "legacy_orders"'],
    ],
    [
      'scope What old-writes counts changed; older values cannot be compared with newer ones. @7→7',
      'safety-weakened Safeguard removed from old-writes: it may get worse again, its ratchet is gone. @7→7',
    ],
  );
});

test('a ratchet with a limit', () => {
  changed(
    [['ratchet: true', 'ratchet: {limit: 140, reason: new clients}']],
    [
      'safety-weakened Safeguard weakened on old-writes: limit of the ratchet its best value → 140. @7→7',
    ],
  );
});

test('the notice of a window, and when it is', () => {
  changed(
    [
      ['notice: P7D', 'notice: P2D'],
      ['2026-05-16T06:00:00', '2026-05-17T06:00:00'],
    ],
    [
      'schedule Window cutover: start 16 May 06:00 → 17 May 06:00, 1 day later. @9→9',
      'safety-weakened Safeguard weakened on window cutover: notice 7 days → 2 days. @9→9',
    ],
  );
});

test('owners', () => {
  changed(
    [
      ['["@acme/orders"]', '["@acme/shop"]'],
      ['owners: ["@li", "@sam"]', 'owners: ["@li"]'],
    ],
    [
      'ownership Plan orders: owner @acme/orders was removed. @5→3',
      'ownership Plan orders: owner @acme/shop was added. @3→5',
      'ownership dual-write: owner @sam was removed. @17→15',
    ],
  );
});

test('what blocks a step', () => {
  changed(
    [['due: 2026-04-10', 'blocked-by: [{ref: INC-118}]\n    due: 2026-04-10']],
    ['status dual-write is blocked by INC-118. @15→19'],
  );
});

test('paths, decisions, kind and estimate', () => {
  changed(
    [
      [
        'due: 2026-04-10',
        'kind: migrate\n    estimate: P5D\n    paths: ["services/**"]\n    decisions: [ADR-0042]',
      ],
    ],
    [
      'scope dual-write: kind other → migrate. @15→15',
      'scope dual-write: path services/** was added. @15→21',
      'scope dual-write: decision ADR-0042 was added. @15→22',
      'schedule dual-write: due 10 Apr → none. @19→15',
      'schedule dual-write: estimate none → 5 days. @15→20',
    ],
  );
});

test('the head of the plan', () => {
  changed(
    [
      ['status: active', 'status: on-hold\ndue: 2026-07-31'],
      ['title: Move checkout to the orders service', 'title: Move checkout away'],
    ],
    [
      'status Plan orders: active → on-hold. @4→4',
      'schedule Plan orders: due none → 31 Jul. @3→5',
      'text orders was called "Move checkout to the orders service" and is now "Move checkout away". @3→3',
    ],
  );
});

test('a plan that is no YAML any more', () => {
  changed(
    [['steps:', 'steps: [']],
    ['text Plan orders cannot be read whole any more: its steps are not compared. @3→3'],
  );
});

test('how far all of it moves the end of the plan', () => {
  const plan = (estimate: string) =>
    `\n--- a.migration.yaml\nmigration-plan: "1.0"\nid: a\ntitle: A\nsteps:\n  - {id: build, title: Build, status: planned, estimate: ${estimate}}\n  - {id: use, title: Use, status: planned, depends-on: [build], estimate: P1D}\n`;
  checkChanges(plan('P5D'), plan('P10D'), [
    'schedule Plan a: finish by its dates 23 Mar → 30 Mar, 7 days later. @3→3',
    'schedule build: estimate 5 days → 10 days. @5→5',
  ]);
});

test('a plan that came, moved or went', () => {
  checkChanges('', orders, [
    'scope Plan orders "Move checkout to the orders service" is new, with 3 steps. @-→3',
  ]);
  checkChanges(orders, '', [
    'scope Plan orders "Move checkout to the orders service" is gone. @3→-',
  ]);
  checkChanges(orders, orders.replace('--- orders', '--- docs/orders'), [
    'text Plan orders was in orders.migration.yaml before. @3→3',
  ]);
});

test('the place in the base has the text of the base', () => {
  const [change] = reviewFixtures(orders, edited(['status: planned', 'status: done'])).changes;
  assert.equal(change?.base?.text, 'planned');
  assert.equal(change?.fingerprint, 'status-changed orders/cut-over planned done');
});

const lines = fc.array(fc.constantFrom(...orders.split('\n').slice(2)), { maxLength: 30 });
const marks = fc.string({ unit: 'binary', maxLength: 20 });

test('a project compared with itself gives nothing, whatever stands in it', () => {
  fc.assert(
    fc.property(lines, marks, (some, noise) => {
      const source = `\n--- a.migration.yaml\n${orders}${some.join('\n')}\n--- docs/adr/0001-a.md\n# 1. A\n\n## Status\n\nAccepted\n\n${noise}`;
      assert.deepEqual(reviewFixtures(source, source).changes, []);
    }),
  );
});

test('every change has its own fingerprint', () => {
  fc.assert(
    fc.property(lines, lines, (some, others) => {
      const of = (all: readonly string[]) =>
        `\n--- orders.migration.yaml\nmigration-plan: "1.0"\nsteps:\n${all.join('\n')}\n`;
      const { changes } = reviewFixtures(of(some), of(others));
      const prints = new Set(changes.map(({ fingerprint }) => fingerprint));
      assert.equal(prints.size, changes.length);
      assert.ok(changes.every(({ base, head }) => base ?? head));
    }),
  );
});

test('what a step, a plan and a contract are held to', () => {
  const plan = (head: string, contract: string, step: string) =>
    `\n--- a.migration.yaml\nmigration-plan: "1.0"\nid: a\ntitle: A\n${head}\ncontracts: [{id: c, ${contract}}]\nsteps: [{id: s, title: S, ${step}}]\n`;
  const before = plan(
    'calendar: {time-zone: Europe/Berlin, holidays: [2026-04-03]}\nstale-after: P30D',
    'version: 1.0.0, compatibility: backward, consumers: [{id: m, version: 1.0.0}, {id: n, version: 1.0.0}]',
    'release: "1.0", subject: orders, weight: 2, removes: [c], stale-after: P10D',
  );
  const after = plan(
    'calendar: {time-zone: America/New_York, working-days: [SA]}\nstale-after: P90D',
    'version: 2.0.0, consumers: [{id: m, version: 2.0.0}]',
    'release: "2.0", subject: carts',
  );
  const { changes } = reviewFixtures(before, after);
  assert.deepEqual(changes.map(({ group, message }) => `${group} ${message}`).sort(), [
    'schedule Plan a: holiday 2026-04-03 was removed.',
    'schedule Plan a: stale-after 30 days → 90 days.',
    'schedule Plan a: time-zone Europe/Berlin → America/New_York.',
    'schedule Plan a: working-days none → SA.',
    'schedule s: release 1.0 → 2.0.',
    'schedule s: stale-after 10 days → none.',
    'scope Consumer m of contract c: version 1.0.0 → 2.0.0.',
    'scope Contract c: compatibility backward → none.',
    'scope Contract c: consumer n was removed.',
    'scope Contract c: version 1.0.0 → 2.0.0.',
    'scope s: removes c → none.',
    'scope s: subject orders → carts.',
    'scope s: weight 2 → none.',
  ]);
});
