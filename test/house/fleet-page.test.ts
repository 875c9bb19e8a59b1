import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { metricFamilies } from '../../src/core/reports/status/metric-families.ts';
import { replaceTable } from '../support/replace-table.ts';

const page = 'docs/fleet.md';

test('the page on many repositories names every metric', () => {
  const text = readFileSync(page, 'utf8');
  const rows = metricFamilies.map(({ name, help }) => `| \`${name}\` | ${help} |`);
  const expected = replaceTable(text, 'metrics', [
    '| gauge | what it tells |',
    '|---|---|',
    ...rows,
  ]);
  if (process.env['UPDATE']) writeFileSync(page, expected);
  else assert.equal(text, expected);
});

test('every metric that a query of the page uses is one', () => {
  const text = readFileSync(page, 'utf8');
  for (const [, name] of text.matchAll(/\b(cairn_\w+)/g)) {
    assert.ok(
      metricFamilies.some(family => family.name === name),
      name,
    );
  }
});

test('help texts need no escape, and units end the name', () => {
  for (const { name, help, unit } of metricFamilies) {
    assert.match(help, /^[A-Z][^"\\\n]*\.$/);
    assert.ok(unit === undefined || name.endsWith(`_${unit}`), name);
  }
});
