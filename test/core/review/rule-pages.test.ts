import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { reviewRuleIds } from '../../../src/core/model/review/review.ts';
import { reviewRules } from '../../../src/core/review/rules/index.ts';
import { checkReviewRules } from '../../support/check-review.ts';
import { readFixture } from '../../support/fixture.ts';

const sections = ['What it finds', 'Why', 'What to do', 'Example'];

test('a configuration can name every rule', () => {
  assert.deepEqual(
    reviewRules.map(({ id }) => id),
    [...reviewRuleIds],
  );
});

for (const { id, severity, summary } of reviewRules) {
  const page = readFileSync(`docs/rules/${id}.md`, 'utf8');
  const pattern = /^```base\n(.*?)^```\n\n```head\n(.*?)^```$/gms;
  const examples = [...page.matchAll(pattern)].map(([, base = '', head = '']) => ({ base, head }));

  test(`${id}: the page says what the rule says of itself`, () => {
    assert.ok(page.startsWith(`# ${id}\n\n**${severity}** · ${summary} `));
    const own = page.replaceAll(pattern, '');
    const headings = [...own.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
    assert.deepEqual(headings, sections);
  });

  test(`${id}: the page shows what is reported and what is not`, () => {
    const reported = examples.map(({ base, head }) =>
      [base, head].flatMap(text => readFixture(text).expected.map(({ says }) => says)),
    );
    assert.ok(reported.some(says => says.some(text => text.includes(` ${id}: `))));
    assert.ok(reported.some(says => says.length === 0));
  });

  for (const [index, { base, head }] of examples.entries()) {
    test(`${id}: example ${index + 1} holds`, () => checkReviewRules(base, head));
  }
}
