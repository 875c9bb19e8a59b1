import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkFix, fixTitles } from '../../support/check-fix.ts';
import { evaluateFixture } from '../../support/check-rule.ts';

const record = (number: number, title: string, status = 'Accepted') => {
  const slug = title.toLowerCase().replaceAll(' ', '-');
  return `--- docs/adr/000${number}-${slug}.md\n# ${number}. ${title}\n\nDate: 2026-01-0${number}\n\n## Status\n\n${status}\n\n## Decision\n\nA.\n`;
};

const log = [record(1, 'Use events'), record(2, 'One database'), record(3, 'Two regions')].join('');

const index = (list: string, path = 'docs/adr/README.md') =>
  `--- ${path}\n# Decisions\n\n${list}\n`;

function told(list: string, more = log, path?: string): string[] {
  return evaluateFixture(`${index(list, path)}${more}`)
    .findings.filter(({ rule }) => rule === 'outdated-index')
    .map(({ message }) => message);
}

test('a record that a list leaves out, beside the records and one folder above', () => {
  const lists = [
    ['* [A](0001-use-events.md)\n* [B](0002-one-database.md)', 'docs/adr/README.md'],
    [
      '| n | title |\n|---|---|\n| [1](0001-use-events.md) | A |\n| [2](./0002-one-database.md) | B |',
      'docs/adr/index.md',
    ],
    ['* [A](adr/0001-use-events.md)\n* [B](adr/0002-one-database.md)', 'docs/README.md'],
  ] as const;
  for (const [list, path] of lists) {
    assert.deepEqual(told(list, log, path), ['The list leaves out ADR-0003.'], path);
  }
});

test('no list of the log: one link, less than half, or elsewhere', () => {
  assert.deepEqual(told('See [A](0001-use-events.md).'), []);
  const more = [4, 5].map(number => record(number, `More ${number}`)).join('');
  assert.deepEqual(told('* [A](0001-use-events.md)\n* [B](0002-one-database.md)', log + more), []);
  const far = '* [A](docs/adr/0001-use-events.md)\n* [B](docs/adr/0002-one-database.md)';
  assert.deepEqual(told(far, log, 'README.md'), []);
});

test('a list of accepted records says nothing of a draft, and is not out of date for it', () => {
  const list = '* [A](0001-use-events.md)\n* [B](0002-one-database.md)\n* [C](0003-two-regions.md)';
  assert.deepEqual(told(list, log + record(4, 'Later', 'Draft')), []);
  assert.deepEqual(told(list, log + record(4, 'Later')), ['The list leaves out ADR-0004.']);
});

test('a link into the folder of the log that leads nowhere', () => {
  const list =
    '* [A](0001-use-events.md)\n* [B](0002-one-database.md)\n* [C](0003-two-region.md)\n* [D](../other.md)';
  assert.deepEqual(told(list), [
    'The list leaves out ADR-0003.',
    'docs/adr/0003-two-region.md does not exist. Did you mean "docs/adr/0003-two-regions.md"?',
  ]);
});

test('an item that ends with another status than its record has', () => {
  const listOf = (behind: string) =>
    `- [A](0001-use-events.md)${behind}\n- [B](0002-one-database.md): Accepted\n- [C](0003-two-regions.md) (accepted)`;
  for (const behind of [
    ' — Proposed',
    ': proposed',
    ' (Rejected, 2026-01-02)',
    ' - ❌ **Rejected**',
    ' (superseded by ADR-3)',
  ]) {
    const [message = '', ...others] = told(listOf(behind));
    assert.match(message, /^The list says "[^"]+", and ADR-0001 says "Accepted"\.$/, behind);
    assert.deepEqual(others, []);
  }
  for (const behind of [
    ' — Accepted',
    ' — Proposed names for events',
    ', proposed',
    ' — why',
    '',
  ]) {
    assert.deepEqual(told(listOf(behind)), [], behind);
  }
  checkFix(index(listOf(' — Proposed')) + log, 'Write "Accepted"', index(listOf(' — Accepted')));
});

/** What the fix makes of a list. */
const written: readonly (readonly [name: string, before: string, after: string])[] = [
  [
    'bullets',
    '* [1. Use events](0001-use-events.md)\n* [2. One database](0002-one-database.md)',
    '* [1. Use events](0001-use-events.md)\n* [2. One database](0002-one-database.md)\n* [3. Two regions](0003-two-regions.md)',
  ],
  [
    'in the middle',
    '* [ADR-0001](0001-use-events.md) - Use events\n* [ADR-0003](0003-two-regions.md) - Two regions',
    '* [ADR-0001](0001-use-events.md) - Use events\n* [ADR-0002](0002-one-database.md) - One database\n* [ADR-0003](0003-two-regions.md) - Two regions',
  ],
  [
    'the newest first',
    '- [2: One database](0002-one-database.md)\n- [1: Use events](0001-use-events.md)',
    '- [3: Two regions](0003-two-regions.md)\n- [2: One database](0002-one-database.md)\n- [1: Use events](0001-use-events.md)',
  ],
  [
    'a table with status and day',
    '| No | Title | Status | Day |\n|---|---|---|---|\n| 0001 | [Use events](0001-use-events.md) | Accepted | 2026-01-01 |\n| 0002 | [One database](0002-one-database.md) | Accepted | 2026-01-02 |',
    '| No | Title | Status | Day |\n|---|---|---|---|\n| 0001 | [Use events](0001-use-events.md) | Accepted | 2026-01-01 |\n| 0002 | [One database](0002-one-database.md) | Accepted | 2026-01-02 |\n| 0003 | [Two regions](0003-two-regions.md) | Accepted | 2026-01-03 |',
  ],
];

for (const [name, before, after] of written) {
  test(`the fix writes the line that is missing: ${name}`, () => {
    const [, missing = ''] = told(before)[0]?.match(/leaves out (.*)\./) ?? [];
    checkFix(`${index(before)}${log}`, `List ${missing}`, index(after));
  });
}

test('a line that says more than the record does is not made up', () => {
  const list =
    '* [1. Use events](0001-use-events.md), by Ada\n* [2. One database](0002-one-database.md), by Bob';
  assert.deepEqual(told(list), ['The list leaves out ADR-0003.']);
  assert.deepEqual(fixTitles(`${index(list)}${log}`), []);
});

const statusTable = (second: string, head = 'Status') =>
  `| No | Title | ${head} |\n|---|---|---|\n| 1 | [A](0001-use-events.md) | ✅ Accepted |\n| 2 | [B](0002-one-database.md) | ${second} |\n| 3 | [C](0003-two-regions.md) | Approved |`;

test('a row that says another status than its record', () => {
  const said = 'The list says "Proposed", and ADR-0002 says "Accepted".';
  assert.deepEqual(told(statusTable('Proposed')), [said]);
  assert.deepEqual(told(statusTable('Proposed', 'Estado')), [said]);
  assert.deepEqual(told(statusTable('Adopted')), []);
  assert.deepEqual(told(statusTable('Proposed', 'Impact')), []);
  assert.deepEqual(told(statusTable('see there')), []);
  const unclear = log.replace('Accepted\n\n## Decision', 'Perhaps\n\n## Decision');
  assert.deepEqual(told(statusTable('Accepted'), unclear), []);
});

test('a row is about its first link outside of the status, which is told as readers see it', () => {
  const linked = log.replace('Accepted', 'Superseded by [2. One](0002-one-database.md)');
  const table = (status: string) =>
    `| ADR | Status |\n|---|---|\n| [1](0001-use-events.md) | ${status} |\n| [2](0002-one-database.md), not [1](0001-use-events.md) | Accepted |\n| [3](0003-two-regions.md) | Accepted |`;
  assert.deepEqual(told(table('Superseded by [2](0002-one-database.md)'), linked), []);
  assert.deepEqual(told(table('**Accepted**'), linked), [
    'The list says "Accepted", and ADR-0001 says "Superseded by 2. One".',
  ]);
});

test('the fix writes what the record says, words for words', () => {
  const before = `${index(statusTable('Proposed'))}${log}`;
  checkFix(before, 'Write "Accepted"', index(statusTable('Accepted')));
  assert.deepEqual(fixTitles(`${index(statusTable('**Proposed**'))}${log}`), []);
  const linked = log.replace('Accepted', 'Superseded by [2](0002-one-database.md)');
  assert.deepEqual(
    fixTitles(`${index(statusTable('Accepted'))}${linked}`).filter(title =>
      title.startsWith('Write'),
    ),
    [],
  );
});
