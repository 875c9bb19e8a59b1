import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { reviewRules } from '../../../src/core/review/rules/index.ts';
import { rules } from '../../../src/core/rules/index.ts';
import { checkRules } from '../../support/check-rule.ts';
import { readFixture } from '../../support/fixture.ts';

const sections = ['What it finds', 'Why', 'What to do', 'Example'];

test('every rule has a page, and every page a rule', () => {
  const pages = [...rules, ...reviewRules].map(({ id }) => `${id}.md`);
  assert.deepEqual(readdirSync('docs/rules').sort(), pages.sort());
});

for (const rule of rules) {
  const page = readFileSync(`docs/rules/${rule.id}.md`, 'utf8');
  const examples = [...page.matchAll(/^```fixture\n(.*?)^```$/gms)].map(([, text = '']) => text);

  test(`${rule.id}: the page says what the rule says of itself`, () => {
    assert.ok(page.startsWith(`# ${rule.id}\n\n**${rule.severity}** · ${rule.summary}\n`));
    const own = page.replaceAll(/^```fixture\n.*?^```$/gms, '');
    const headings = [...own.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
    assert.deepEqual(headings, sections);
  });

  test(`${rule.id}: the page shows what is reported and what is not`, () => {
    const reported = examples.map(text => readFixture(text).expected.map(({ says }) => says));
    assert.ok(reported.some(says => says.some(text => text.includes(` ${rule.id}: `))));
    assert.ok(reported.some(says => says.length === 0));
  });

  for (const [index, example] of examples.entries()) {
    test(`${rule.id}: example ${index + 1} holds`, () => checkRules(example));
  }
}
