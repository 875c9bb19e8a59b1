import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  createDecisionsView,
  type DecisionArrangement,
} from '../../../src/core/views/decisions.ts';
import { evaluateFixture } from '../../support/check-rule.ts';
import { allRows, outlineOfTree } from '../../support/tree-outline.ts';

const log = `
--- docs/adr/0001-one-database.md
# 1. One database

Date: 2024-05-06

## Status

Superseded by [2. Own the orders](0002-own-the-orders.md)
--- docs/adr/0002-own-the-orders.md
# 2. Own the orders

Date: 2026-01-12

## Status

Accepted

Supersedes [1. One database](0001-one-database.md)
--- docs/adr/0003-publish-events.md
# 3. Publish events

Date: 2026-02-06

## Status

Proposed
--- docs/adr/0004-use-grpc.md
# 4. Use gRPC

Date: 2026-04-01

## Status

Proposed
--- docs/adr/0005-keep-the-mail.md
# 5. Keep the mail

Date: 2026-01-02

## Status

Perhaps one day
--- docs/adr/0006-no-rush.md
# 6. No rush

## Status

Rejected
`;

const viewOf = (source: string, arrangement?: DecisionArrangement) => {
  const { project, analysis } = evaluateFixture(source);
  return createDecisionsView(project, analysis, arrangement);
};

test('a log shows for each decision the one thing to know', () => {
  assert.equal(
    outlineOfTree(viewOf(log)),
    `- docs/adr | 6
  (arrow-right) 0001 One database | superseded by 0002
  (check) 0002 Own the orders | accepted · 12 Jan 2026
  (edit) 0003 Publish events | proposed for 38 days
  (edit) 0004 Use gRPC | proposed · 1 Apr 2026
  (question) 0005 Keep the mail | not understood: Perhaps one day
  (close) 0006 No rush | rejected
`,
  );
});

test('a tooltip tells the whole story', () => {
  const row = allRows(viewOf(log)).find(({ label }) => label.startsWith('0002'));
  assert.deepEqual(row?.tooltip, [
    'ADR-0002 Own the orders · accepted · 12 Jan 2026',
    'Supersedes ADR-0001 One database',
    'Read as accepted from the status section, line 7: “Accepted”.',
    'docs/adr/0002-own-the-orders.md',
  ]);
});

test('a tooltip begins with the title, also where a record has no number', () => {
  const [, row] = allRows(
    viewOf('\n--- docs/adr/use-events.md\n# Use events\n\n- Status: accepted\n'),
  );
  assert.deepEqual(row?.tooltip, [
    'Use events · accepted',
    'Read as accepted from a list item, line 3: “accepted”.',
    'docs/adr/use-events.md',
  ]);
});

test('by status, what waits for a person first; by date, the newest first', () => {
  assert.equal(
    outlineOfTree(viewOf(log, { groupBy: 'status', statuses: undefined })),
    `- Proposed | 2
  (edit) 0003 Publish events | proposed for 38 days
  (edit) 0004 Use gRPC | proposed · 1 Apr 2026
- Unknown | 1
  (question) 0005 Keep the mail | not understood: Perhaps one day
- Accepted | 1
  (check) 0002 Own the orders | accepted · 12 Jan 2026
- Rejected | 1
  (close) 0006 No rush | rejected
- Superseded | 1
  (arrow-right) 0001 One database | superseded by 0002
`,
  );
  assert.equal(
    outlineOfTree(viewOf(log, { groupBy: 'date', statuses: undefined })),
    `- 2026 | 4
  (edit) 0004 Use gRPC | proposed · 1 Apr 2026
  (edit) 0003 Publish events | proposed for 38 days
  (check) 0002 Own the orders | accepted · 12 Jan 2026
  (question) 0005 Keep the mail | not understood: Perhaps one day
- 2024 | 1
  (arrow-right) 0001 One database | superseded by 0002
- No certain date | 1
  (close) 0006 No rush | rejected
`,
  );
});

test('only what somebody wants to see, and no group without any', () => {
  const unread = `${log}--- old/adr/0001-a.md unreadable: it is too large\n`;
  assert.equal(
    outlineOfTree(viewOf(unread, { groupBy: 'log', statuses: ['rejected', 'unknown'] })),
    `- docs/adr | 2
  (question) 0005 Keep the mail | not understood: Perhaps one day
  (close) 0006 No rush | rejected
`,
  );
  assert.deepEqual(viewOf(log, { groupBy: 'status', statuses: ['draft'] }), []);
});

test('where logs are mixed, a row names its own: each of them has its own numbers', () => {
  const record = (log: string) =>
    `--- ${log}/docs/adr/0001-x.md\n# 1. Use ${log}\n\n## Status\n\nAccepted\n`;
  assert.equal(
    outlineOfTree(
      viewOf(record('mail') + record('post'), { groupBy: 'status', statuses: undefined }),
    ),
    `- Accepted | 2
  (check) 0001 Use mail | accepted · mail/docs/adr
  (check) 0001 Use post | accepted · post/docs/adr
`,
  );
});

test('a row says which decision holds now, and what only the successor says', () => {
  const record = (number: number, status: string) =>
    `--- docs/adr/000${number}-x.md\n# ${number}. X\n\n## Status\n\n${status}\n`;
  const notes = (...statuses: readonly string[]) =>
    allRows(viewOf(statuses.map((status, index) => record(index + 1, status)).join('')))
      .slice(1)
      .map(({ description }) => description);
  assert.deepEqual(notes('Superseded by ADR-2', 'Superseded by ADR-3', 'Accepted'), [
    'superseded by 0002, now 0003',
    'superseded by 0003',
    'accepted',
  ]);
  assert.deepEqual(notes('Accepted', 'Accepted. Supersedes ADR-1'), [
    'accepted · superseded by 0002 (said there)',
    'accepted',
  ]);
  assert.deepEqual(notes('Accepted', 'Proposed. Supersedes ADR-1'), ['accepted', 'proposed']);
  assert.deepEqual(notes('Superseded', 'Accepted. Supersedes ADR-1'), [
    'superseded by 0002',
    'accepted',
  ]);
  assert.deepEqual(notes('Superseded by ADR-2', 'Superseded by ADR-1'), [
    'superseded by 0002',
    'superseded by 0001',
  ]);
  assert.deepEqual(notes('Superseded', 'Superseded by ADR-9'), ['superseded', 'superseded by 9']);
});

test('a row goes to the title of its decision', () => {
  const { project, analysis } = evaluateFixture(log);
  const row = allRows(createDecisionsView(project, analysis))[1];
  const content = project.files.get(row?.place?.file ?? '')?.content;
  const text = content?.kind === 'text' ? content.text : '';
  assert.equal(text.slice(row?.place?.span.start, row?.place?.span.end), 'One database');
});

test('ids are unique, and stay when another decision comes', () => {
  const before = allRows(viewOf(log)).map(({ id }) => id);
  assert.equal(new Set(before).size, before.length);
  const more = `${log}--- docs/adr/0000-first.md\n# 0. First\n\n## Status\n\nAccepted\n`;
  const after = allRows(viewOf(more)).map(({ id }) => id);
  assert.deepEqual(
    before.filter(id => !after.includes(id)),
    [],
  );
  assert.equal(after.length, before.length + 1);
});

test('many decisions in several logs begin folded, few or one log unfolded', () => {
  const decisions = (folder: string, count: number) =>
    Array.from({ length: count }, (_, index) => {
      const number = String(index + 1).padStart(4, '0');
      return `--- ${folder}/docs/adr/${number}-a.md\n# ${index + 1}. A\n\n## Status\n\nAccepted\n`;
    }).join('');
  const openings = (source: string) => viewOf(`\n${source}`).map(({ opening }) => opening);
  assert.deepEqual(openings(decisions('a', 10) + decisions('b', 10)), ['open', 'open']);
  assert.deepEqual(openings(decisions('a', 11) + decisions('b', 10)), ['closed', 'closed']);
  assert.deepEqual(openings(decisions('a', 21)), ['open']);
});

test('a log whose only file cannot be read says so', () => {
  const rows = viewOf('\n--- docs/adr/0001-a.md unreadable: it is too large\n');
  assert.equal(outlineOfTree(rows), 'docs/adr | cannot be read\n');
});

test('without decisions there are no rows', () => {
  assert.deepEqual(viewOf('\n--- README.md\n# Shop\n'), []);
});

test('what code cites a decision is below it, and leads there', () => {
  const cited = `${log}--- src/orders/read.ts\nx();  // @adr 2\n--- main.ts\n// @adr 2, 9\n`;
  const { project, analysis } = evaluateFixture(cited);
  const rows = allRows(createDecisionsView(project, analysis));
  const decision = rows.find(({ label }) => label.startsWith('0002'));
  assert.deepEqual(
    decision?.children.map(({ label, description, place }) => [label, description, place]),
    [
      [
        'read.ts:1',
        'src/orders',
        {
          file: 'src/orders/read.ts',
          span: { start: 14, end: 15 },
          seen: { line: 0, text: '2' },
        },
      ],
      [
        'main.ts:1',
        '',
        { file: 'main.ts', span: { start: 8, end: 9 }, seen: { line: 0, text: '2' } },
      ],
    ],
  );
  assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length);
});
