import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Evaluated, Review } from '../../../src/core/model/review/review.ts';
import { checkReview } from '../../../src/core/review/check-review.ts';
import { type Place, sliceOf } from '../../../src/core/text/span.ts';
import { findGovernedFiles, governedMark } from '../../../src/core/views/governed-files.ts';
import { createReviewView } from '../../../src/core/views/review.ts';
import { createReviewComments } from '../../../src/core/views/review-comments.ts';
import { reviewNote } from '../../../src/core/views/review-note.ts';
import { evaluateSide, reviewFixtures } from '../../support/check-review.ts';
import { allRows, outlineOfTree } from '../../support/tree-outline.ts';

const before = `
--- orders.migration.yaml
migration-plan: "1.0"
title: Move orders
steps:
  - {id: seam, title: Cut a seam, status: done, finished: 2026-01-30}
  - id: write
    title: Write to both stores
    status: in-progress
    depends-on: [seam]
    exit: [{soak: {for: P14D}}]
  - {id: cut, title: Cut over, depends-on: [write]}
--- docs/adr/0001-own-orders.md
# 1. Own the orders

## Status

Accepted

## Decision

The orders service owns the orders and nobody else writes them.
`;
const after = before
  .replace('P14D', 'P3D')
  .replace('status: in-progress', 'blocked-by: [{ref: INC-118, since: 2026-03-09}]')
  .replace('status: done, finished: 2026-01-30', 'status: planned')
  .replace('and nobody else writes them', 'while billing may write them as well');

const viewOf = (review: Review) => createReviewView(review, checkReview(review));

test('what rules report first, then the changes by group, then what follows', () => {
  assert.equal(
    outlineOfTree(viewOf(reviewFixtures(before, after))),
    `- Findings | 2
  (error) ADR-0001 is accepted; its text changed. Write a new decision that supersedes it. | accepted-text-edited
  (error) seam went from done to planned. A finished step is reopened as in-progress, with a reason. | illegal-transition
- Status | 3
  (diff-modified) seam: done → planned. | orders.migration.yaml
  (diff-modified) write: in-progress → planned. | orders.migration.yaml
  (diff-modified) write is blocked by INC-118. | orders.migration.yaml
- Schedule | 1
  (diff-modified) seam: finished 30 Jan → none. | orders.migration.yaml
- Safety weakened | 1
  (warning) write: soak 14 days → 3 days. | orders.migration.yaml
+ Text | 1
  (diff-modified) ADR-0001: its text changed by 6 words. | Own the orders
- Consequences | 1
  (circle-slash) Cut over | waiting → blocked upstream by INC-118
`,
  );
});

test('a record without a number is called by its title, so that what became of it is seen', () => {
  const record =
    '\n--- docs/adr/20260301-own-the-orders.md\n# Own the orders\n\n- Status: proposed\n';
  const review = reviewFixtures(record, record.replace('proposed', 'accepted'));
  assert.equal(
    outlineOfTree(viewOf(review)),
    `- Status | 1
  (diff-modified) Own the orders: proposed → accepted. | 20260301-own-the-orders.md
`,
  );
});

test('rows keep their names when lines move', () => {
  const ids = (head: string) => allRows(viewOf(reviewFixtures(before, head))).map(({ id }) => id);
  const moved = after.replace('migration-plan:', '# A remark\n# of two lines\nmigration-plan:');
  assert.deepEqual(ids(moved), ids(after));
  assert.equal(new Set(ids(after)).size, ids(after).length);
});

test('a row knows its place in both texts', () => {
  const rows = allRows(viewOf(reviewFixtures(before, after)));
  const soak = rows.find(({ label }) => label.includes('soak'));
  assert.deepEqual(soak?.tooltip, [
    'Safeguard weakened on write: soak 14 days → 3 days.',
    'orders.migration.yaml',
  ]);
  assert.equal(soak?.sides?.base?.file, 'orders.migration.yaml');
  assert.equal(soak?.side, undefined);
});

test('a row says what is gone, in the words of the file', () => {
  const without = before.replace('\n    exit: [{soak: {for: P14D}}]', '');
  const rows = allRows(viewOf(reviewFixtures(before, without)));
  assert.deepEqual(rows.find(({ kind }) => kind === 'change')?.tooltip, [
    'Safeguard removed from write: the exit criterion soak 14 days.',
    'It was:',
    '{soak: {for: P14D}}',
    'orders.migration.yaml',
  ]);
});

test('nothing changed: no rows, and the note says so', () => {
  const review = reviewFixtures(before, before);
  assert.deepEqual(viewOf(review), []);
  assert.equal(reviewNote('main', review, []), 'against main: no change');
});

test('where no change is told, what follows for steps is no nothing', () => {
  // As by a report or a file of code, which no comparison of plans tells of.
  const planUntil = (day: string) =>
    `\n--- a.migration.yaml\nmigration-plan: "1.0"\ntitle: A\nsteps: [{id: cut, title: Cut over, blocked-by: [{ref: "#7", until: ${day}}]}]\n`;
  const told = reviewFixtures(planUntil('2026-03-10'), planUntil('2026-04-10'));
  const review = { ...told, changes: [] };
  assert.equal(reviewNote('main', review, []), 'against main: 1 consequence');
  assert.equal(
    outlineOfTree(viewOf(review)),
    '- Consequences | 1\n  (error) Cut over | ready → blocked: #7\n',
  );
});

test('the note counts safeguards first', () => {
  const review = reviewFixtures(before, after);
  const note = reviewNote('main', review, checkReview(review));
  assert.equal(
    note,
    'against main: 1 safeguard weakened, 2 findings, 5 other changes, 1 consequence',
  );
});

test('comments: what rules report, then every change', () => {
  const review = reviewFixtures(before, after);
  const comments = createReviewComments(review, checkReview(review));
  assert.deepEqual(
    comments.map(({ severity, message }) => `${severity} ${message}`),
    [
      'error ADR-0001 is accepted; its text changed. Write a new decision that supersedes it.',
      'error seam went from done to planned. A finished step is reopened as in-progress, with a reason.',
      'information seam: done → planned.',
      'information write: in-progress → planned.',
      'information write is blocked by INC-118.',
      'information seam: finished 30 Jan → none.',
      'warning Safeguard weakened on write: soak 14 days → 3 days.',
      'information ADR-0001 "Own the orders": its text changed by 6 words.',
    ],
  );
});

test('what is gone is spoken of behind the line that it followed, or in the text as it was', () => {
  const cut = '  - {id: cut, title: Cut over, depends-on: [write]}\n';
  const gone = before.replace(cut, '');
  const review = reviewFixtures(before, gone);
  const [comment, ...others] = createReviewComments(review, []);
  const [above = ''] = before.split(cut)[0]?.trimEnd().split('\n').slice(-1) ?? [];
  assert.deepEqual([comment?.side, others.length], ['head', 0]);
  assert.equal(textAt(review.head, comment?.place), above.trim());
  const moved = reviewFixtures(before, gone.replace('--- orders.', '--- old/orders.'));
  const files = createReviewComments(moved, []).map(({ side, place }) => `${side} ${place.file}`);
  assert.deepEqual([...new Set(files)], ['head old/orders.migration.yaml']);
  const [, rest = ''] = before.split(/(?=\n--- docs)/);
  const [whole] = createReviewComments(reviewFixtures(before, rest), []);
  assert.equal(whole?.side, 'base');
  const [row] = allRows(viewOf(review)).filter(({ kind }) => kind === 'change');
  assert.deepEqual(
    [row?.side, row?.icon?.name, row?.sides?.head],
    ['base', 'diff-removed', undefined],
  );
});

test('changed files that a decision in force or a started step names', () => {
  const governed = `
--- docs/adr/0001-own-orders.md
---
status: accepted
deciders: ["@li", "@sam"]
affects: ["services/orders/**"]
---
# 1. Own the orders
--- docs/adr/0002-count.md
---
status: rejected
affects: ["services/orders/**"]
---
# 2. Count
--- orders.migration.yaml
migration-plan: "1.0"
title: Move orders
owners: ["@acme/orders"]
steps:
  - {id: write, title: Write twice, status: in-progress, paths: ["services/orders/write.ts"]}
  - {id: cut, title: Cut over, paths: ["services/**"]}
`;
  const files = findGovernedFiles(evaluateSide(governed), [
    'services/orders/write.ts',
    'services/mail.ts',
    'x.md',
  ]);
  assert.deepEqual(files, [
    {
      file: 'services/orders/write.ts',
      names: ['ADR-0001', 'write'],
      reasons: [
        'ADR-0001 "Own the orders" governs it, decided by @li and @sam.',
        'write "Write twice" works on it, owned by @acme/orders.',
      ],
    },
  ]);
  assert.deepEqual(files.map(governedMark), [
    {
      file: 'services/orders/write.ts',
      badge: '§',
      color: 'charts.blue',
      tooltip: 'Changed, and governed by ADR-0001 and write',
    },
  ]);
  const view = createReviewView(reviewFixtures(before, before), [], files);
  assert.equal(
    outlineOfTree(view),
    '+ Governed files | 1\n  (law) services/orders/write.ts | ADR-0001, write\n',
  );
});

function textAt({ project }: Evaluated, place: Place | undefined): string {
  const content = place && project.files.get(place.file)?.content;
  return content?.kind === 'text' ? sliceOf(content.text, place?.span ?? { start: 0, end: 0 }) : '';
}
