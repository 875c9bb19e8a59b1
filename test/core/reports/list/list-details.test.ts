import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listJson } from '../../../../src/core/reports/list/list-json.ts';
import { listText } from '../../../../src/core/reports/list/list-text.ts';
import { noDetails } from '../../../support/no-details.ts';
import { linesOf, readReportInput } from '../../../support/report-input.ts';

const record = `
--- docs/adr/0001-a.md
# 1. Use one store

## Context

Words.
--- docs/adr/0002-b.md
---
status: accepted
date: 2026-01-05
deciders: [Li, Sam]
layout: decision
---

# 2. Use two stores

## Status

Rejected

Supersedes [1. Use one store](0001-a.md)

## Context

One is slow.
`;

test('what else a record says, each with its line', () => {
  const [, second] = listJson(readReportInput(record)).decisions;
  assert.ok(second);
  const { dates, people, relations, fields, contradictions, citedBy, governs } = second;
  assert.deepEqual(
    dates.map(({ kind, value, line }) => [kind, value, line]),
    [['date', '2026-01-05', 3]],
  );
  assert.deepEqual(
    people.map(({ kind, value, line }) => [kind, value, line]),
    [
      ['decider', 'Li', 4],
      ['decider', 'Sam', 4],
    ],
  );
  assert.deepEqual(
    relations.map(({ kind, target, inPart, line }) => [kind, target, inPart, line]),
    [['supersedes', '1', false, 14]],
  );
  assert.deepEqual(
    fields.map(({ kind, value, line }) => [kind, value, line]),
    [['layout', 'decision', 5]],
  );
  assert.deepEqual(contradictions, [
    { message: 'One place says "Rejected", another one "accepted".', lines: [12, 2] },
  ]);
  assert.deepEqual([citedBy, governs], [[], []]);
});

test('a record that says nothing is not accepted, and has empty lists', () => {
  const [first] = listJson(readReportInput(record)).decisions;
  assert.deepEqual(first, {
    ...{ file: 'docs/adr/0001-a.md', series: 'ADR', number: '1', title: 'Use one store' },
    ...{ status: 'unknown', statusRaw: null, date: null, format: first?.format, line: 1 },
    ...{ supersedes: [], supersededBy: [], deciders: [] },
    ...noDetails,
  });
});

test('the files that are left out are named with the reason, and those that cannot be read with theirs', () => {
  const lines = linesOf(
    listText(
      readReportInput(`${record}--- docs/adr/template.md
# NUMBER. TITLE

## Status

STATUS
--- docs/adr/README.md
# Decisions
--- docs/adr/0003-c.md
--- docs/adr/0004-d.md unreadable: it is UTF-16, not UTF-8
--- docs/adr/notes-\u202ee.md
Words.
`),
      undefined,
    ),
  );
  const start = lines.indexOf('Left out');
  assert.deepEqual(lines.slice(start, lines.indexOf('', start)), [
    'Left out',
    '  – empty                                    docs/adr/0003-c.md',
    '  – cannot be read: it is UTF-16, not UTF-8  docs/adr/0004-d.md',
    '  – a README                                 docs/adr/README.md',
    '  – does not read as a decision              docs/adr/notes-\\u{202e}e.md',
    '  – a template                               docs/adr/template.md',
  ]);
  assert.ok(lines.includes('2 decisions found · 0 plans · 5 files left out'));
});

test('a history that begins late is said, with the day', () => {
  const plan =
    '--- a.migration.yaml\nmigration-plan: "1.0"\ntitle: A\nsteps: [{id: a, title: A}]\n';
  const git = '--- git\n2026-03-12 7c01d44 a.migration.yaml\n';
  const lastOf = (source: string) => linesOf(listText(readReportInput(source), undefined)).at(-1);
  assert.equal(
    lastOf(`${plan}${git}shallow 2026-02-01\n`),
    'Activity before 1 Feb is unknown: the clone is shallow.',
  );
  assert.doesNotMatch(lastOf(`${plan}${git}`) ?? '', /unknown/);
  assert.equal(lastOf(plan), 'Activity is unknown: no git history here.');
  assert.doesNotMatch(lastOf(record) ?? '', /Activity/);
});

test('a project without anything is an empty list, not a missing one', () => {
  const { now: _, ...json } = listJson(readReportInput(''));
  assert.deepEqual(json, {
    ...{ decisions: [], skipped: [], plans: [], notes: [] },
    history: { kind: 'unknown', reason: 'no git history here' },
  });
});

test('why a date is not certain is said beside it', () => {
  const dated = (day: string) =>
    listJson(
      readReportInput(`--- docs/adr/0001-a.md\n# 1. A\n\nDate: ${day}\n\n## Status\n\nAccepted\n`),
    ).decisions.map(({ date, dateDoubt }) => [date, dateDoubt]);
  assert.deepEqual(dated('2026-01-05'), [['2026-01-05', null]]);
  assert.deepEqual(dated('2026-02-30'), [[null, 'This day is not in the calendar.']]);
});
