import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readProject } from '../../../../src/core/formats/read-project.ts';
import { checkRules } from '../../../support/check-rule.ts';

/*
 * What the words of an action item say beside what is to be done: its day, and who does it. They are read as
 * those of a step are.
 */

function itemOf(words: string): string {
  const text = `# INC-1: Orders twice\n\nStatus: published\n\n## Action items\n\n- [ ] ${words}\n`;
  const { postmortems } = readProject([
    { path: 'docs/postmortems/inc-1.md', content: { kind: 'text', text } },
  ]);
  const items = (postmortems[0]?.actionItems ?? []).map(({ title, due, owners }) =>
    [title.value, due?.value ?? '-', ...owners.map(({ value }) => value)].join(' | '),
  );
  return items.join('\n');
}

const items: Readonly<Record<string, string>> = {
  'Add an alarm': 'Add an alarm | -',
  'Add an alarm (owner: @bo, due 2026-04-10)': 'Add an alarm | 2026-04-10 | @bo',
  'Add an alarm (due: 2026-04-10)': 'Add an alarm | 2026-04-10',
  'Add an alarm (due by 2026-04-10)': 'Add an alarm | 2026-04-10',
  'Add an alarm - due: 2026-04-10': 'Add an alarm | 2026-04-10',
  'Add an alarm — @bo, due 2026-04-10': 'Add an alarm | 2026-04-10 | @bo',
  'Add an alarm (@bo, due: 2026-04-10)': 'Add an alarm | 2026-04-10 | @bo',
  'Add an alarm (due 2026-04-10, @bo, @acme/data)': 'Add an alarm | 2026-04-10 | @bo | @acme/data',
  'Add an alarm (@bo)': 'Add an alarm | - | @bo',
  'Add an alarm (@bo, who knows)': 'Add an alarm (@bo, who knows) | - | @bo',
  'Add an alarm `due:2026-04-10`': 'Add an alarm | 2026-04-10',
  'Add an alarm\n  - Owner: Bo\n  - Due: 2026-04-10': 'Add an alarm | 2026-04-10 | Bo',
  'Tell @bo when it was due': 'Tell @bo when it was due | -',
  'Add an alarm (due soon)': 'Add an alarm (due soon) | -',
};

for (const [words, expected] of Object.entries(items)) {
  test(`an action item: ${words.replaceAll(/\s+/g, ' ')}`, () =>
    assert.equal(itemOf(words), expected));
}

test('a day in the words of an action item is one by which it can be overdue', () => {
  checkRules(`
--- docs/postmortems/inc-1.md
# INC-1: Orders twice

Status: published

## Action items

- [ ] Add an alarm (owner: @bo, due 2026-01-05)
                                    ^^^^^^^^^^ warning overdue-action: An action item of INC-1 was due on 5 Jan, 70 days ago: Add an alarm
- [ ] Add another one (due 2026-12-05)
`);
});
