import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { planSchema } from '../../src/core/formats/plan/keys/plan-schema.ts';

const path = 'media/migration-plan.schema.json';

/** `UPDATE=1` writes it. */
test('the schema that is shipped is made from the tables of the reader', () => {
  const expected = `${JSON.stringify(planSchema(), null, 1)}\n`;
  if (process.env['UPDATE']) writeFileSync(path, expected);
  else assert.equal(readFileSync(path, 'utf8'), expected);
});

test('editors that check YAML are told where the schema is', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
  const urls = manifest.contributes.yamlValidation.map(({ url }: { url: string }) => url);
  assert.ok(urls.includes(`./${path}`));
});
