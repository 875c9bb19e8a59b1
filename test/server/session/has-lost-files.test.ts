import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noReadings, type Readings } from '../../../src/core/model/facts/facts.ts';
import type { Measure } from '../../../src/core/model/facts/measure.ts';
import { hasLostFiles } from '../../../src/server/session/has-lost-files.ts';

const counted = (value: number): Measure => ({
  ...{ kind: 'known', value, matches: undefined, notes: [] },
});
const readings = (measures: Readonly<Record<string, Measure>>): Readings => ({
  ...noReadings,
  measures: new Map(Object.entries(measures)),
});

test('files are lost where some were counted and none is', () => {
  const lost = (before: Measure, now: Measure) =>
    hasLostFiles(readings({ a: before, b: counted(1) }), readings({ a: now, b: counted(1) }));
  assert.ok(lost(counted(2), counted(0)));
  assert.ok(!lost(counted(2), counted(1)));
  assert.ok(!lost(counted(0), counted(0)));
  assert.ok(!lost({ kind: 'unknown', reason: 'it is too large' }, counted(0)));
  assert.ok(!lost(counted(2), { kind: 'unknown', reason: 'it is too large' }));
  assert.ok(!hasLostFiles(noReadings, readings({ a: counted(0) })));
});
