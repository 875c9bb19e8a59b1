import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decisionOf } from '../../../../support/read-one.ts';

test('the date of the record comes before creation, changelog, last change and file name', () => {
  const rows: readonly (readonly [string, string | undefined, string | undefined])[] = [
    ['Last Modified: 2026-01-05\nCreated: 2026-01-02\nDate: 2026-01-03', '2026-01-03', 'line'],
    ['Last Modified: 2026-01-05\nCreated: 2026-01-02', '2026-01-02', 'line'],
    [
      'Last Modified: 2026-01-05\n\n## Changelog\n\n- 2026-01-04: two\n- 2026-01-01: one',
      '2026-01-01',
      'section',
    ],
    ['Last Modified: 2026-01-05', '2026-01-05', 'line'],
    ['Date – 2026-01-05', '2026-01-05', 'line'],
    ['Дата: 2 мая 2026', '2026-05-02', 'line'],
    ['일자: 2026년 1월 5일', '2026-01-05', 'line'],
    ['## Data\n\n2026-01-05', '2026-01-05', 'section'],
    ['Recorded on: 2026-01-05', '2026-01-05', 'line'],
    ['Date initiale : 2026-01-02\nRévision : 2026-01-05', '2026-01-02', 'line'],
    ['Data da aprovação: 2026-01-05', '2026-01-05', 'line'],
    ['Nothing.', '2025-12-31', 'file-name'],
    ['8 November 2026', '2026-11-08', 'line'],
    ['*November 8th, 2026*', '2026-11-08', 'line'],
    ['2026-11-08', '2026-11-08', 'line'],
    ['8 November 2026 was a Sunday.', '2025-12-31', 'file-name'],
    ['Words.\n\n8 November 2026', '2025-12-31', 'file-name'],
    ['Date: {YYYY-MM-DD}', '2025-12-31', 'file-name'],
  ];
  for (const [body, day, source] of rows) {
    const { date } = decisionOf(`# T\n\n${body}\n`, 'docs/adr/2025-12-31-t.md');
    assert.equal(date?.value, day, body);
    assert.equal(date?.source, source, body);
  }
});

test('roughly a day, and a time of several days, is no certain day, but may be a deadline', () => {
  const dateOf = (line: string) => decisionOf(`# T\n\nStatus: Accepted\n${line}\n`).date;
  for (const said of ['~2026-03-04', 'ca. 4 March 2026', 'before 2026-03-04', '约2026年3月4日']) {
    assert.equal(dateOf(`Date: ${said}`)?.value, undefined, said);
  }
  for (const said of [
    '2026-03-04 to 2026-03-09',
    'Mar 4 – Mar 9, 2026',
    '2026-03-04 … 2026-03-09',
  ]) {
    const date = dateOf(`Date: ${said}`);
    assert.deepEqual([date?.value, date?.raw], [undefined, said]);
    assert.equal(date?.doubt, 'It goes from one day to another.');
  }
  assert.equal(dateOf('Date: 2026-03-04 - Sprint 12')?.value, '2026-03-04');
  const { dates } = decisionOf('# T\n\nStatus: Accepted\nReview by: before 2026-12-01\n');
  assert.equal(dates[0]?.value, '2026-12-01');
});

test('a day that is not certain keeps its text and says why', () => {
  const { date } = decisionOf('# T\n\nDate: 09/04/2018\n');
  assert.equal(date?.value, undefined);
  assert.equal(date?.raw, '09/04/2018');
  assert.match(date?.doubt ?? '', /which number is the month/);
  assert.equal(decisionOf('# T\n\nDate 26/03/2018\n').date?.value, '2018-03-26');
});

test('the day in a status is the date where it is that of a decision taken', () => {
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Accepted on 2026-01-02', '2026-01-02'],
    ['Approved by the board for release 2 on 2026-01-02', '2026-01-02'],
    ['Accepted for trial until 2026-01-31', undefined],
    ['Accepted until the end of 31 January 2026', undefined],
    ['Accepted (expires Jan 31, 2026)', undefined],
    ['Accepted. Amended 2026-05-01 by "Owners" below', undefined],
    ['Accepted 2026-01-02, amended 2026-05-01', '2026-01-02'],
    ['Accepted (due for review 2026-05-01)', undefined],
    ['Accepted until 2026-05-01 (since 2026-01-02)', '2026-01-02'],
    ['Accepted 2026-01-02, review by 2026-05-01', '2026-01-02'],
    ['Accepted\n\nProposed again 2026-03-04', undefined],
    ['Accepted. Proposed again on 2026-03-04.', undefined],
    ['Accepted\n\nSuperseded by ADR-9 on 2026-03-04', '2026-03-04'],
    // The record is as old as its first day, whatever has become of it since.
    ['Accepted on 2026-01-02\n\nDeprecated on 2026-02-01', '2026-01-02'],
    ['Accepted on 2026-01-02, revoked 2026-02-01', '2026-01-02'],
    ['Accepted, revoked 2026-02-01', '2026-02-01'],
    ['Active review (January 2...January 10, 2026)', undefined],
    ['- Accepted 2026-02-03\n- Proposed 2026-01-02', '2026-02-03'],
  ];
  for (const [written, day] of rows) {
    const { date } = decisionOf(`# T\n\n## Status\n\n${written}\n\n## Context\n\nText.\n`);
    assert.equal(date?.value, day, written);
  }
});

test('the day in the name of a linked file is not the date', () => {
  const text = '# T\n\nStatus: superseded by [x](2025-05-09-x.md)\n';
  assert.equal(decisionOf(text).date, undefined);
});

const people: readonly (readonly [string, readonly string[]])[] = [
  ['* Deciders: Ann&nbsp;Lee; Bo', ['Ann&nbsp;Lee', 'Bo']],
  ['Deciders: Ada, Grace and Joan', ['Ada', 'Grace', 'Joan']],
  ['Deciders: Ada, Grace, and Joan', ['Ada', 'Grace', 'Joan']],
  ['Deciders: Ada; Grace', ['Ada', 'Grace']],
  ['Deciders: @ada @grace', ['@ada', '@grace']],
  ['Deciders: ada@ grace@', ['ada@', 'grace@']],
  [
    'Deciders: [Ada](https://example.org/ada), [Grace, PhD](https://example.org/grace)',
    ['Ada', 'Grace, PhD'],
  ],
  ['Deciders: Ada (@ada), Grace (with help of Joan, Mary)', ['Ada', 'Grace']],
  ['Approvers: Ada', ['Ada']],
  ['Status: *Accepted*, decided by @ada and @grace on 2026-01-02.', ['@ada', '@grace']],
  ['Status: Approved by @ada, @grace', ['@ada', '@grace']],
  ['Status: Accepted by @ada\nDeciders: Grace', ['Grace']],
  ['Status: Accepted by the board', []],
  ['Status: Accepted, proposed by @ada', []],
  ['Decider: Ada (lead). The bot only helps, the lead decides.', ['Ada']],
  [
    '- Decider: **Ada** (on Monday). The store and its old keys, the\n  cache and the queue are hers.',
    ['Ada'],
  ],
  ['Deciders:\n- Ada. The bot only helps her here.\n- Grace', ['Ada', 'Grace']],
  ['Deciders: J. Hopper and Dr. Ada von Lace', ['J. Hopper', 'Dr. Ada von Lace']],
  ['Deciders: Ada (owner), assisted by Claude', ['Ada']],
  ['Entschieden durch: Ada', ['Ada']],
  ['Décideurs : Ada et Grace', ['Ada', 'Grace']],
  ['Deciders: Ada,\nGrace', ['Ada', 'Grace']],
  ['Deciders:\n- Ada\n- Search & Storage', ['Ada', 'Search & Storage']],
  ['Deciders:\n- Ada & Grace', ['Ada', 'Grace']],
  ['Deciders: Ada & Grace,\nJoan', ['Ada', 'Grace', 'Joan']],
  [
    '* Deciders:\n  * Storage team: Ada, Grace\n  * Search team: Joan\n* Date: x',
    ['Ada', 'Grace', 'Joan'],
  ],
  [
    '* Deciders:\n  * Storage\n    * Ada\n    * docs (ie, all): (name, date)\n  * Search: ?',
    ['Ada'],
  ],
  ['Deciders: {list everyone}', []],
  ['- **Fecha:** 2026-07-20 · **Decide:** equipo (opción C)', ['equipo']],
  ['Deciders: TBD', []],
  ['Deciders:', []],
  ['Authors: Ada', []],
];

for (const [head, expected] of people) {
  test(`finds ${expected.length} deciders in "${head.replaceAll('\n', ' / ')}"`, () => {
    const text = `# T\n\n${head}\n`;
    const { deciders } = decisionOf(text);
    assert.deepEqual(
      deciders.map(({ value }) => value),
      expected,
    );
    for (const { span, raw } of deciders) assert.equal(text.slice(span.start, span.end), raw);
  });
}

test('of several fields the first one names the deciders, and all of them the people', () => {
  const peopleOf = (head: string) => {
    const { deciders, people } = decisionOf(`# T\n\n${head}\n`);
    return [
      deciders.map(({ value }) => value),
      people.map(({ role, value }) => `${role} ${value}`),
    ];
  };
  assert.deepEqual(peopleOf('* Deciders: Ada, Bo\n* Approvers: Grace, ada'), [
    ['Ada', 'Bo'],
    ['decider Ada', 'decider Bo', 'decider Grace'],
  ]);
  assert.deepEqual(peopleOf('* Deciders: TBD\n* Approved by: Grace'), [
    ['Grace'],
    ['decider Grace'],
  ]);
  assert.deepEqual(peopleOf('* Author: Ada\n* Proposed by: Bo'), [[], ['author Ada', 'author Bo']]);
});

test('an entry of front matter with a name and more is one person', () => {
  const { people } = decisionOf(
    '---\nstatus: accepted\nauthors:\n  - name: Ada\n    email: ada@example.org\n  - {handle: "@bo", url: x}\n  - Joan\n---\n# T\n',
  );
  assert.deepEqual(
    people.map(({ value }) => value),
    ['Ada', '@bo', 'Joan'],
  );
});

test('reads deciders of front matter as a list and as text', () => {
  for (const value of [
    '[Ada, Grace]',
    '\n  - Ada\n  - Grace',
    '\n- "Ada"\n- Grace',
    'Ada, Grace',
    '>-\n  Ada,\n  Grace',
  ]) {
    const { deciders } = decisionOf(`---\ndecision-makers: ${value}\n---\n# T\n\nText.\n`);
    assert.deepEqual(
      deciders.map(person => person.value),
      ['Ada', 'Grace'],
      value,
    );
  }
  const items = decisionOf('---\ndeciders:\n  - Ada\n  - "Search & Storage"\n---\n# T\n\nText.\n');
  assert.deepEqual(
    items.deciders.map(person => person.value),
    ['Ada', 'Search & Storage'],
  );
});
