import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createDecisionsView } from '../../../src/core/views/decisions.ts';
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

const viewOf = (source: string, today = '2026-03-16') =>
  createDecisionsView(evaluateFixture(source).project, today);

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
    'ADR-0002 Own the orders',
    'Read as accepted from “Accepted”',
    'Supersedes 0001',
    'docs/adr/0002-own-the-orders.md',
  ]);
});

test('a row goes to the title of its decision', () => {
  const { project } = evaluateFixture(log);
  const row = allRows(createDecisionsView(project, '2026-03-16'))[1];
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
