import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import {
  configurationKeys,
  knownStatuses,
  ruleLevels,
} from '../../src/core/formats/configuration/read-configuration.ts';
import { reviewRules } from '../../src/core/review/rules/index.ts';
import { rules } from '../../src/core/rules/index.ts';
import { evaluateFixture } from '../support/check-rule.ts';

interface Schema {
  readonly properties: {
    readonly [name: string]: object;
    words: { additionalProperties: object };
    rules: { properties: object };
  };
  readonly $defs: { level: object };
}

const file = 'media/configuration.schema.json';
const schema: Schema = JSON.parse(readFileSync(file, 'utf8'));
const page = readFileSync('docs/configuration.md', 'utf8');
const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);

/** `UPDATE=1` writes the parts that the code knows better. */
test('the schema knows the statuses, the levels and the rules of the code', () => {
  const updated = structuredClone(schema);
  updated.properties.words.additionalProperties = { enum: [...knownStatuses] };
  updated.$defs.level = { enum: [...ruleLevels.keys()] };
  updated.properties.rules.properties = Object.fromEntries(
    [...rules, ...reviewRules].map(({ id, summary }) => [
      id,
      { description: summary, $ref: '#/$defs/level' },
    ]),
  );
  if (process.env['UPDATE']) writeFileSync(file, `${JSON.stringify(updated, undefined, 2)}\n`);
  else assert.deepEqual(schema, updated);
  const { $schema: _, ...keys } = schema.properties;
  assert.deepEqual(Object.keys(keys).sort(), [...configurationKeys.keys.keys()].sort());
});

test('schema and reader agree', () => {
  for (const [isRight, text] of examples()) {
    const { findings } = evaluateFixture(`--- .cairn.yaml\n${text}`);
    // That nothing lies at a place is no fault of the file.
    const problems = findings.filter(({ rule }) => rule === 'invalid-value');
    assert.equal(problems.length === 0, isRight, `the reader: ${text}`);
    assert.equal(validate(parse(text)), isRight, `the schema: ${text}`);
  }
});

function* examples(): Iterable<readonly [boolean, string]> {
  for (const [, text = ''] of page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)) yield [true, text];
  for (const text of right) yield [true, text];
  for (const text of wrong) yield [false, text];
  for (const status of knownStatuses) yield [true, `words: {mine: ${status}}`];
  for (const { id } of [...rules, ...reviewRules]) {
    for (const level of ruleLevels.keys()) yield [true, `rules: {${id}: ${level}}`];
  }
}

const right = [
  '',
  '{}',
  'decisions: docs',
  'decisions:',
  'plans: []',
  'x-a: [1]',
  'rules:',
  'words:',
];

const wrong = [
  '[]',
  'a text',
  'decisionz: docs',
  'decisions: {a: b}',
  'decisions: ["."]',
  'words: [a]',
  'words: {a: sealed}',
  'words: {a: unknown}',
  'rules: {nobody: off}',
  'rules: {stale-step: loud}',
  'rules: {stale-step: }',
];

test('the page names every key, status and level', () => {
  const code = new Set([...page.matchAll(/`([^`\n]+)`/g)].map(([, text = '']) => text));
  const words = [...configurationKeys.keys.keys(), ...knownStatuses, ...ruleLevels.keys()];
  assert.deepEqual(
    words.filter(word => !code.has(word)),
    [],
  );
});

test('the manifest hands the schema to the YAML extension', () => {
  const manifest: { contributes: { yamlValidation?: readonly object[] } } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  );
  const validations = manifest.contributes.yamlValidation ?? [];
  assert.deepEqual(validations[0], { fileMatch: '.cairn.yaml', url: `./${file}` });
});
