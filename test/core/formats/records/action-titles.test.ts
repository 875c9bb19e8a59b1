import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readProject } from '../../../../src/core/formats/read-project.ts';

/*
 * Where the action items of a postmortem stand. One that is not found cannot hold anything up: a postmortem
 * whose open items go unseen would count as worked off.
 */

function actionsIn(lines: string): readonly string[] {
  const text = `# INC-1: Orders twice\n\nStatus: published\n\n${lines}\n`;
  const { postmortems } = readProject([
    { path: 'docs/postmortems/inc-1.md', content: { kind: 'text', text } },
  ]);
  return (postmortems[0]?.actionItems ?? []).map(
    ({ title, status }) => `${title.value} ${status?.value ?? '?'}`,
  );
}

const titles = [
  ...['Action items', 'Action Items', 'ACTION ITEMS', 'Action item', 'Actions', 'Action plan'],
  ...[
    'Follow-ups',
    'Follow up',
    'Followups',
    'Follow-up actions',
    'Follow-up items',
    'Follow-up tasks',
  ],
  ...['Corrective actions', 'Preventive actions', 'Remediation', 'Remediation items', 'Next steps'],
  ...['Action items and follow-ups', 'Actions & owners', 'Action items (with owners)', 'TODO'],
  ...['✅ Action items', 'Action items 📋', 'Open action items', 'Improvement items'],
];

const others = [
  ...['Actions taken', 'Lessons learnt', 'What went well', 'Timeline', 'Impact', 'Detection'],
  ...[
    'Action items of others',
    'Task force',
    'Inaction',
    'Next',
    'Follow the money',
    'Tasks queue',
  ],
];

const ways: Readonly<Record<string, (title: string) => string>> = {
  'a heading': title => `## ${title}`,
  'a numbered heading': title => `## 4. ${title}`,
  'a heading with a colon': title => `### ${title}:`,
  'a heading in bold': title => `## **${title}**`,
  'a bold line': title => `**${title}**`,
  'a line with a colon': title => `${title}:`,
};

const list = '- [ ] Retry once\n- [x] Tell all';
const table = '| Action | Status |\n|---|---|\n| Retry once | todo |\n| Tell all | done |';

for (const [way, write] of Object.entries(ways)) {
  test(`${way} leads to action items`, () => {
    for (const title of titles) {
      for (const below of [list, table]) {
        const found = actionsIn(`${write(title)}\n\n${below}`);
        assert.deepEqual(found, ['Retry once planned', 'Tell all done'], title);
      }
    }
  });

  test(`${way} leads to something else`, () => {
    for (const title of others) {
      for (const below of [list, table]) {
        assert.deepEqual(actionsIn(`${write(title)}\n\n${below}`), [], title);
      }
    }
  });
}

test('a line leads to the one list behind it, a heading to all that stands below it', () => {
  const lines = (title: string) => `${title}\n\n${list}\n\nLater we saw this:\n\n- [ ] Other\n`;
  assert.deepEqual(actionsIn(lines('Action items:')), ['Retry once planned', 'Tell all done']);
  assert.deepEqual(actionsIn(lines('## Action items')), [
    ...['Retry once planned', 'Tell all done', 'Other planned'],
  ]);
});

test('action items below headings of their kinds', () => {
  const text =
    '## Action items\n\n### Prevent\n\n- [ ] a\n\n### Detect\n\n1. [x] b\n\n## Appendix\n\n- [ ] c\n';
  assert.deepEqual(actionsIn(text), ['a planned', 'b done']);
});

test('an item without a box and a row without a status say nothing of being done', () => {
  assert.deepEqual(
    actionsIn('## Action items\n\n- Retry once (done)\n- ✅ Tell all\n- ~~Sleep~~\n'),
    [...['Retry once (done) ?', '✅ Tell all ?', '~~Sleep~~ ?']],
  );
  assert.deepEqual(
    actionsIn(
      '## Action items\n\n| Action | Status |\n|---|---|\n| a | |\n| b | ~~done~~ |\n| c | done? |\n',
    ),
    ['a ?', 'b ?', 'c ?'],
  );
});
