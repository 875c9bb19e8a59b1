import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decisionOf } from '../../../../support/read-one.ts';

/** The head of a record in one dialect; all say accepted on 2026-03-04. */
const heads: readonly (readonly [string, string, string])[] = [
  ['front matter', 'front-matter', '---\nstatus: accepted\ndate: 2026-03-04\n---\n# T\n'],
  [
    'quoted front matter',
    'front-matter',
    '---\nStatus: "accepted" # so\nDate: 2026-03-04\n---\n# T\n',
  ],
  [
    'a flow map by mistake',
    'front-matter',
    '---\nstatus: { accepted }\ndate: 2026-03-04\n---\n# T\n',
  ],
  [
    'comment in front matter',
    'front-matter',
    '---\n# optional\nstatus: accepted\ndate: 2026-03-04\n---\n# T\n',
  ],
  ['bullets', 'bullet', '# T\n\n* Status: accepted <!-- optional -->\n* Date: 2026-03-04\n'],
  ['bold bullets', 'bullet', '# T\n\n- **Status:** Accepted\n- **Date**: 2026-03-04\n'],
  ['lines', 'line', '# T\n\nStatus: Accepted\nDate: 2026-03-04\n'],
  ['bold lines', 'line', '# T\n\n**Status:** Accepted\\\n**Date:** 2026-03-04\n'],
  [
    'breaks of HTML',
    'line',
    '# T\n\n**Status:** Accepted<br>**Date:** 2026-03-04<br/>**Mood:** x\n',
  ],
  ['a bold whole', 'line', '# T\n\n**Status: Akzeptiert**\n\n**Datum: 2026-03-04**\n'],
  ['an italic whole', 'line', '# T\n\n*Status: ✅ Accepted – 2026-03-04*\n'],
  ['the day of a state', 'line', '# T\n\nAccepted: 2026-03-04\nLast updated: 2026-05-01\n'],
  ['days of states', 'line', '# T\n\n- Proposed: 2026-01-01\n- **Approved:** 4 March 2026\n'],
  ['underscores', 'line', '# T\n\n_Status: Accepted_\n\n_Date: 2026-03-04_\n'],
  ['quoted lines', 'line', '# T\n\n> **Status:** Accepted\n>\n> **Date:** 2026-03-04\n'],
  ['the title of a box', 'line', '# T\n\n!!! info "Status: Accepted"\n    Date: 2026-03-04\n'],
  ['a box that folds', 'line', '# T\n\n??? success "Status"\n    Accepted\n    Date: 2026-03-04\n'],
  ['a fenced box', 'line', '# T\n\n:::info Status\nAccepted\nDate: 2026-03-04\n:::\n'],
  ['a fenced box with brackets', 'line', '# T\n\n:::tip[Status]\nAccepted on 2026-03-04\n:::\n'],
  ['one line with dots', 'line', '# T\n\nDate: 2026-03-04 · Status: accepté · Portée: tout\n'],
  [
    'one quoted line',
    'line',
    '# T\n\n> **Status:** accepted · **Date:** 2026-03-04 · **Scope:** all\n',
  ],
  [
    'one line with bars',
    'line',
    '# T\n\n**Status**: Accepted | **Date**: 2026-03-04 | **Owner**: Ada\n',
  ],
  [
    'a table',
    'table',
    '# T\n\n| | |\n|---|---|\n| **Status** | Accepted |\n| Date | 2026-03-04 |\n',
  ],
  [
    'a table with a header',
    'table',
    '# T\n\n| Field | Value |\n|---|---|\n| Status: | Accepted |\n| Date: | 2026-03-04 |\n',
  ],
  ['columns', 'table', '# T\n\n| Date | Status |\n|---|---|\n| 2026-03-04 | Accepted |\n'],
  ['sections', 'section', '# T\n\nDate: 2026-03-04\n\n## Status\n\nAccepted\n'],
  [
    'a section with a bullet',
    'section',
    '# T\n\nDate: 2026-03-04\n\n## Status\n\n- Status: Decided\n',
  ],
  [
    'a section at the end',
    'section',
    '# T\n\n## Context\n\nX\n\n## Status\n\nAccepted on 2026-03-04\n',
  ],
  ['a numbered section', 'section', '# T\n\nDate: 2026-03-04\n\n## 1. Status\n\n* Accepted\n'],
  ['a heading', 'heading', '# T\n\n## Status: Accepted (2026-03-04)\n'],
  ['a French heading', 'heading', '# T\n\n## Statut : Accepté (2026-03-04)\n'],
  [
    'a head under its own heading',
    'line',
    '# T\n\n## Metadata\n\nStatus: accepted\n\nDate: 2026-03-04\n',
  ],
  ['Windows line ends', 'bullet', '# T\r\n\r\n* Status: accepted\r\n* Date: 2026-03-04\r\n'],
  ['bold headings', 'section', '# T\n\n**Date**\n\n2026-03-04\n\n**Status**\n\nAccepted\n'],
  [
    'headings without a blank',
    'section',
    '# T\n\n## Why\n\nWords.\n\n##Date\n2026-03-04\n\n##Status\n\nAccepted\n',
  ],
  [
    'a badge',
    'line',
    '# T\n\n![](https://example.org/badge/status-accepted-success)\n\nDate: 2026-03-04\n',
  ],
];

for (const [name, source, text] of heads) {
  test(`reads ${name}`, () => {
    const { status, date, title } = decisionOf(text);
    assert.equal(title?.value, 'T');
    assert.equal(status?.value, 'accepted');
    assert.equal(status?.source, source);
    assert.equal(date?.value, '2026-03-04');
    for (const value of [status, date]) {
      assert.equal(text.slice(value?.span.start, value?.span.end), value?.raw);
    }
  });
}

test('a table that tells of other things says nothing of the record', () => {
  const read = (table: string) => decisionOf(`# T\n\n${table}\n\n## Context\n\nx\n`).status?.value;
  assert.equal(read('| Risk | Status |\n|---|---|\n| Loss | Accepted |'), undefined);
  assert.equal(read('| Status | Ticket |\n|---|---|\n| Accepted | PAY-12 |'), 'accepted');
  assert.equal(
    read('| Version | Date | Status |\n|---|---|---|\n| 1 | 2026-01-02 | Accepted |'),
    'accepted',
  );
});

test('the colon of a heading is no part of its value', () => {
  const text = '# T\n\n## Statut : Accepté\n\n## Contexte\n\nx\n';
  assert.equal(decisionOf(text).status?.raw, 'Accepté');
});

test('a bad line of front matter loses nothing else', () => {
  const text =
    '---\ntitle: Use: events\nstatus: "accepted\ndate: 2026-03-04\ndeciders: Ada\n---\n# T\n';
  const { date, deciders } = decisionOf(text);
  assert.equal(date?.value, '2026-03-04');
  assert.deepEqual(
    deciders.map(({ value }) => value),
    ['Ada'],
  );
});

test('a heading that is a word of the subject is no field', () => {
  const { deciders } = decisionOf('# T\n\nStatus: accepted\n\n## Delegate\n\nThe callee.\n');
  assert.deepEqual(deciders, []);
});

test('fields in code, in prose sections and behind the head are not read', () => {
  const { status } = decisionOf(
    '# T\n\n```yaml\nstatus: accepted\n```\n\n## Example\n\nStatus: accepted\n\n## Status codes\n\nAccepted\n',
  );
  assert.equal(status, undefined);
});

test('a break of HTML parts what stands in a cell', () => {
  const { status, people } = decisionOf(
    '# T\n\n| | |\n|---|---|\n| Status | Accepted<br>Superseded by ADR-9 |\n| Deciders | Ada<br />Grace |\n',
  );
  assert.equal(status?.raw, 'Superseded by ADR-9');
  assert.deepEqual(
    people.map(({ value }) => value),
    ['Ada', 'Grace'],
  );
});

test('the days of states tell which one holds, where no status does and all of them are days', () => {
  const statusOf = (lines: string) => decisionOf(`# T\n\n${lines}\n\n## Context\n`).status?.value;
  assert.equal(statusOf('Accepted: 2026-03-04\nSuperseded: 2026-05-01'), 'superseded');
  assert.equal(statusOf('Accepted: 2026-05-01\nRejected: 2026-03-04'), 'accepted');
  assert.equal(statusOf('Accepted: 2026-03-04\nDraft: 2026-05-01'), 'draft');
  assert.equal(statusOf('Accepted: 2026-03-04\n\nStatus: Proposed'), 'proposed');
  for (const line of ['Accepted: soon', 'Accepted: no', 'Accepted: 2026-03-04\nSuperseded: yes']) {
    assert.equal(statusOf(line), undefined, line);
  }
});
