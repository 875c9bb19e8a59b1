import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  announcementKeys,
  calendarKeys,
  freezeKeys,
  holidayKeys,
  policyKeys,
  windowKeys,
} from '../../src/core/formats/plan/keys/calendar-keys.ts';
import {
  consumerKeys,
  contractKeys,
  flagKeys,
  incidentKeys,
  loadTestKeys,
  premortemKeys,
  riskKeys,
} from '../../src/core/formats/plan/keys/entity-keys.ts';
import { evidenceKeys } from '../../src/core/formats/plan/keys/evidence-keys.ts';
import { gateKeys, gateTables } from '../../src/core/formats/plan/keys/gate-keys.ts';
import type { KeyTable, ValueShape } from '../../src/core/formats/plan/keys/key-table.ts';
import { planKeys } from '../../src/core/formats/plan/keys/plan-keys.ts';
import { phaseKeys, rollbackKeys, stepKeys } from '../../src/core/formats/plan/keys/step-keys.ts';
import { gateKinds } from '../../src/core/model/plan/gate.ts';
import { replaceTable } from '../support/replace-table.ts';

const path = 'docs/plan-format.md';

const keyTables = {
  plan: planKeys,
  phase: phaseKeys,
  step: stepKeys,
  rollback: rollbackKeys,
  calendar: calendarKeys,
  holiday: holidayKeys,
  freeze: freezeKeys,
  policy: policyKeys,
  flag: flagKeys,
  contract: contractKeys,
  consumer: consumerKeys,
  measure: evidenceKeys,
  'load-test': loadTestKeys,
  window: windowKeys,
  announcement: announcementKeys,
  premortem: premortemKeys,
  risk: riskKeys,
  incident: incidentKeys,
};

/** `UPDATE=1` writes the tables of the page. */
test('the tables of the plan format say what the reader knows', () => {
  const page = readFileSync(path, 'utf8');
  let expected = page;
  for (const [name, table] of Object.entries(keyTables)) {
    expected = replaceTable(expected, name, rowsOf(table));
  }
  expected = replaceTable(expected, 'criteria', criteriaRows());
  if (process.env['UPDATE']) writeFileSync(path, expected);
  else assert.equal(page, expected);
});

function rowsOf(table: KeyTable): readonly string[] {
  const needed = new Set(table.required.flatMap(group => (group.length === 1 ? group : [])));
  const rows = [...table.keys].map(([key, { description, shape }]) => {
    const must = needed.has(key) ? ' Must be there.' : '';
    return `| \`${key}\` | ${shapeText(shape)} | ${cell(description)}${must} |`;
  });
  return ['| key | value | what it says |', '|---|---|---|', ...rows];
}

function criteriaRows(): readonly string[] {
  const rows = gateKinds.map(kind => {
    const keys = [...gateTables[kind].keys].map(([key, { description }]) => {
      return `\`${key}\`: ${cell(description).replace(/\.$/, '')}`;
    });
    const holds = cell(gateKeys.keys.get(kind)?.description ?? '');
    return `| \`${kind}\` | ${holds} | ${keys.join('<br>')} |`;
  });
  return ['| criterion | it holds when | its keys |', '|---|---|---|', ...rows];
}

function shapeText(shape: ValueShape): string {
  switch (shape.kind) {
    case 'list':
      return `list: ${shapeText(shape.of)}`;
    case 'either':
      return shape.shapes.map(shapeText).join(' or ');
    case 'map':
      return shape.table().name;
    case 'choice':
      return shape.words.map(word => `\`${word}\``).join(', ');
    default:
      return shapeTexts[shape.kind];
  }
}

const shapeTexts: Readonly<
  Record<Exclude<ValueShape['kind'], 'list' | 'either' | 'map' | 'choice'>, string>
> = {
  anything: 'anything',
  text: 'text',
  word: 'text',
  id: 'id',
  version: 'version',
  day: 'day',
  moment: 'day or time',
  duration: 'duration',
  boolean: '`true` or `false`',
  number: 'number',
  comparison: 'number or comparison',
  threshold: 'threshold',
  severity: 'severity',
};

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
