import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseFixture } from '../../../support/analyse-fixture.ts';
import { stateOf } from '../../../support/plan-builder.ts';

/*
 * A step that waited for months and is free today has not been left alone for months. Each row: what it
 * waited for, which let go of it on a day, and whether it is stale on 16 March, 74 days after its plan was written.
 */

interface Row {
  readonly name: string;
  readonly step?: string;
  readonly head?: (day: string) => string;
  readonly entry?: (day: string) => string;
  readonly files?: (day: string) => string;
}

const record = (day: string) =>
  `--- docs/adr/0001-one.md\n# 1. One\n\nDate: ${day}\n\n## Status\n\nAccepted\n`;

const rows: readonly Row[] = [
  { name: 'a decision of the plan', head: () => 'decisions: [ADR-1]', files: record },
  { name: 'a decision that a criterion asks for', entry: () => 'decision: ADR-1', files: record },
  {
    name: 'an approval',
    entry: day => `approval: {by: ["@li"], given: [{by: "@li", at: ${day}}]}`,
  },
  { name: 'the word of a person', entry: day => `manual: {what: X, at: ${day}, passed: true}` },
  {
    name: 'a premortem',
    head: day => `premortems: [{id: pm, held: ${day}, for: [a]}]`,
    entry: () => 'premortem: pm',
  },
  {
    name: 'its window',
    step: 'window: w',
    head: day => `maintenance-windows: [{id: w, start: ${day}T06:00, duration: P100D}]`,
  },
];

function isStale({ step = '', head, entry, files }: Row, day: string): boolean {
  const { condition, overlays } = stateOf(
    analyseFixture(`--- a.migration.yaml
migration-plan: "1.0"
title: Move
${head?.(day) ?? ''}
steps: [{id: a, title: A, status: planned, ${[step, entry ? `entry: [{${entry(day)}}]` : ''].filter(Boolean).join(', ')}}]
${files?.(day) ?? ''}--- git
2026-01-01 aaaaaaaa a.migration.yaml
`),
    'a',
  );
  assert.equal(condition, 'ready');
  return overlays.some(({ kind }) => kind === 'stale');
}

for (const row of rows) {
  test(`${row.name} that let go of a step today leaves it fresh, long ago it does not`, () => {
    assert.equal(isStale(row, '2026-03-16'), false);
    assert.equal(isStale(row, '2026-01-16'), false);
    assert.equal(isStale(row, '2026-01-15'), true);
  });
}

test('what never held it up does not make it fresh', () => {
  assert.equal(isStale({ name: 'nothing' }, ''), true);
});

test('the window that repeats is waited for each time anew', () => {
  const weekly = (start: string) => ({
    name: 'weekly',
    step: 'window: w',
    head: () =>
      `maintenance-windows: [{id: w, start: ${start}T06:00, duration: PT8H, rrule: FREQ=WEEKLY}]`,
  });
  assert.equal(isStale(weekly('2025-12-01'), ''), false);
});
