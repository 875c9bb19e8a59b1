import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fleetJson } from '../../../../src/core/reports/status/fleet-json.ts';
import { fleetText } from '../../../../src/core/reports/status/fleet-text.ts';
import type { FolderReport } from '../../../../src/core/reports/status/folder-report.ts';
import { widthOf } from '../../../../src/core/reports/text-line.ts';
import { linesOf, readReportInput } from '../../../support/report-input.ts';

const blocked = `
--- a.migration.yaml
migration-plan: "1.0"
title: A
steps:
  - {id: a, title: A, status: done}
  - {id: b, title: B, blocked-by: [INC-1], due: 2026-03-02}
  - {id: c, title: C, depends-on: [b]}
`;
const held = blocked.replace('title: A', 'title: A\nstatus: on-hold');
const torn = blocked.replace('title: B', 'title: "B');
const decided = '\n--- docs/adr/0001-a.md\n# 1. A\n\n## Status\n\nAccepted\n';
const known = `${blocked}--- git\n2026-03-12 7c01d44 a.migration.yaml\n`;
const shallow = `${known}shallow 2026-02-01\n`;

const read = (name: string, source: string, notes: readonly string[] = []): FolderReport => {
  const { findings, ...input } = readReportInput(source);
  return { kind: 'read', name, input: { ...input, notes }, findings };
};
const gone: FolderReport = { kind: 'unread', name: 'gone', reason: 'There is no folder /gone.' };

const rows: readonly (readonly [name: string, source: string, row: string])[] = [
  [
    'shop',
    blocked,
    '△ shop  0 decisions · 1 plan · 1 of 3 steps done · 1 blocked, 1 overdue, 1 blocked upstream',
  ],
  [
    'rest',
    held,
    '· rest  0 decisions · 1 plan · 1 of 3 steps done · nothing is blocked, stale or overdue',
  ],
  [
    'torn',
    torn,
    '△ torn  0 decisions · 1 plan · nothing is blocked, stale or overdue · 1 file cannot be read whole',
  ],
  ['log', decided, '· log  1 decision · 0 plans · nothing is blocked, stale or overdue'],
  [
    'empty',
    '\n--- notes.md\n# Notes\n',
    '· empty  0 decisions · 0 plans · nothing is blocked, stale or overdue',
  ],
];

for (const [name, source, row] of rows) {
  test(`the line of a folder: ${name}`, () => {
    assert.equal(linesOf(fleetText([read(name, source)], undefined))[0], row);
  });
}

test('a folder that cannot be read is no calm one, and counts for nothing', () => {
  const folders = [gone, read('log', decided)];
  assert.deepEqual(linesOf(fleetText(folders, undefined)), [
    '✖ gone  could not be read: There is no folder /gone.',
    '· log   1 decision · 0 plans · nothing is blocked, stale or overdue',
    '',
    '2 folders, 0 plans: nothing is blocked, stale or overdue; 1 folder could not be read',
  ]);
  assert.equal(
    linesOf(fleetText([gone], undefined)).at(-1),
    '1 folder, 0 plans: 1 folder could not be read',
  );
  const {
    folders: [first],
    counts,
  } = fleetJson(folders);
  assert.deepEqual(first, { name: 'gone', reason: 'There is no folder /gone.', status: null });
  assert.deepEqual(counts, { blocked: 0, blockedUpstream: 0, stale: 0, overdue: 0 });
});

test('what is not known of a folder with plans is said: without a history nothing can be stale', () => {
  const lines = linesOf(
    fleetText(
      [
        read('known', known),
        read('shop', blocked, ['b.md was set aside.']),
        read('thin', shallow),
        read('log', decided),
      ],
      undefined,
    ),
  );
  assert.deepEqual(lines.slice(-4), [
    '4 folders, 3 plans: 3 blocked, 3 overdue, 3 blocked upstream',
    'shop: b.md was set aside.',
    'shop: Activity is unknown: no git history here.',
    'thin: Activity before 1 Feb is unknown: the clone is shallow.',
  ]);
});

test('the sum is that of the lines', () => {
  const folders = [read('one', blocked), read('two', blocked), read('rest', held), gone];
  assert.deepEqual(fleetJson(folders).counts, {
    blocked: 2,
    blockedUpstream: 2,
    stale: 0,
    overdue: 2,
  });
  assert.ok(
    linesOf(fleetText(folders, undefined)).includes(
      '4 folders, 3 plans: 2 blocked, 2 overdue, 2 blocked upstream; 1 folder could not be read',
    ),
  );
});

test('in a narrow terminal lines go on, and what is blocked is never cut off', () => {
  const name = 'notifications-of-the-shop';
  for (const width of [20, 30, 50, 80]) {
    const lines = linesOf(fleetText([read(name, blocked), gone], width));
    const end = lines.indexOf('');
    for (const line of lines.slice(0, end)) assert.ok(widthOf(line) <= width, line);
    const said = lines.slice(0, end).join(' ').replaceAll(/\s+/g, ' ');
    assert.match(said, / 1 blocked, 1 overdue, 1 blocked upstream ✖ gone could not be read: /);
    assert.ok(said.endsWith('There is no folder /gone.'), said);
  }
});

test('hidden characters of a name and of a reason are shown', () => {
  const lines = linesOf(
    fleetText([{ kind: 'unread', name: 'a\u202eb', reason: 'No\u001b[2J.' }], undefined),
  );
  assert.equal(lines[0], '✖ a\\u{202e}b  could not be read: No\\u{1b}[2J.');
});
