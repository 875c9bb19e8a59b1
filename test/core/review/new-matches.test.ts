import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkReview } from '../../../src/core/review/check-review.ts';
import { createLineMap, positionOf } from '../../../src/core/text/line-map.ts';
import { reviewFixtures } from '../../support/check-review.ts';

const measure =
  '{id: old, title: O, pattern: "old\\\\(", include: ["src/**"], baseline: {value: 20}, target: 0}';
const planOf = (evidence: string) =>
  `--- a.migration.yaml\nmigration-plan: "1.0"\nid: a\ntitle: A\nevidence: [${evidence}]\nsteps: [{id: s, title: S, status: in-progress}]\n`;

type Files = Readonly<Record<string, readonly string[]>>;

/** What is said of code that changed: `file:line severity: message`. */
function said(base: Files, head: Files, evidence = measure): string[] {
  const side = (files: Files) =>
    [
      planOf(evidence),
      ...Object.entries(files).map(([path, lines]) => `--- ${path}\n${lines.join('\n')}\n`),
    ].join('');
  return checkReview(reviewFixtures(side(base), side(head)))
    .filter(({ rule }) => rule === 'evidence-regressed')
    .map(({ severity, place, message }) => {
      const lines = head[place.file];
      const map = createLineMap(`${lines?.join('\n')}\n`);
      const line = lines ? `:${positionOf(map, place.span.start).line + 1}` : '';
      return `${place.file}${line} ${severity}: ${message}`;
    });
}

const uses = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => `old(${from + at});`);
/** It may hold a match, and is too long for somebody to look. */
const long = `old(${'x'.repeat(100_001)})`;
const others = ['one();', 'two();', 'three();', 'four();', 'five();', 'six();'];

/** What changed, and what is new of it. */
const cases: readonly (readonly [name: string, base: Files, head: Files, ...said: string[]])[] = [
  ['nothing', { 'src/a.ts': ['old(1);'] }, { 'src/a.ts': ['old(1);'] }],
  ['a use that went', { 'src/a.ts': ['old(1);', 'old(2);'] }, { 'src/a.ts': ['old(2);'] }],
  [
    'a use that came',
    { 'src/a.ts': ['old(1);'] },
    { 'src/a.ts': ['old(1);', 'old(2);'] },
    'src/a.ts:2 error: New match of old (1 → 2, target 0): old(2);',
  ],
  [
    'a use that came for one that went, in one file',
    { 'src/a.ts': ['old(1);', 'x();'] },
    { 'src/a.ts': ['x();', 'old(2);'] },
    'src/a.ts:2 error: New match of old (still 1, target 0): old(2);',
  ],
  [
    'a use that came for one that went, in two files',
    { 'src/a.ts': ['old(1);', 'x();'], 'src/b.ts': ['x();'] },
    { 'src/a.ts': ['x();'], 'src/b.ts': ['x();', 'old(2);'] },
    'src/b.ts:2 error: New match of old (still 1, target 0): old(2);',
  ],
  [
    'one that came for two that went',
    { 'src/a.ts': ['old(1);', 'old(2);'] },
    { 'src/a.ts': ['old(3);'] },
    'src/a.ts:1 error: New match of old (2 → 1, target 0): old(3);',
  ],
  [
    'a line that moved within its file, with another layout',
    { 'src/a.ts': ['old(1,  2);', 'x();', 'y();'] },
    { 'src/a.ts': ['x();', 'y();', '  old(1, 2);'] },
  ],
  [
    'a second line that is equal',
    { 'src/a.ts': ['old(1);'] },
    { 'src/a.ts': ['old(1);', '', 'old(1);'] },
    'src/a.ts:3 error: New match of old (1 → 2, target 0): old(1);',
  ],
  [
    'a second match in a line makes another line of it',
    { 'src/a.ts': ['old(1);'] },
    { 'src/a.ts': ['old(1); old(2);'] },
    'src/a.ts:1 error: New match of old (1 → 2, target 0): old(1); old(2);',
    'src/a.ts:1 error: New match of old (1 → 2, target 0): old(1); old(2);',
  ],
  [
    'a line that moved to another file',
    { 'src/a.ts': ['old(1);', ...others], 'src/b.ts': ['x();'] },
    { 'src/a.ts': others, 'src/b.ts': ['x();', 'old(1);'] },
    'src/b.ts:2 error: New match of old (still 1, target 0): old(1);',
  ],
  [
    'a line that moved to a file that is new, while its own is still there',
    { 'src/a.ts': ['old(1);', ...others] },
    { 'src/a.ts': others, 'src/b.ts': ['old(1);'] },
    'src/b.ts:1 error: New match of old (still 1, target 0): old(1);',
  ],
  [
    'a file that has another name',
    { 'src/a.ts': ['old(1);', ...others] },
    { 'src/lib/b.ts': ['old(1);', ...others] },
  ],
  [
    'a file that has another name, with a line that moved and one that is new',
    { 'src/a.ts': ['old(1);', ...others] },
    { 'src/b.ts': [...others, 'old(1);', 'old(2);'] },
    'src/b.ts:8 error: New match of old (1 → 2, target 0): old(2);',
  ],
  [
    'two files that changed their folder',
    { 'src/a.ts': ['old(1);', 'a();'], 'src/b.ts': ['old(2);', 'b();'] },
    { 'src/lib/a.ts': ['old(1);', 'a();'], 'src/lib/b.ts': ['b();', 'old(2);'] },
  ],
  [
    'a file that came for one that went, with little in common',
    { 'src/a.ts': ['old(1);', ...others] },
    { 'src/b.ts': ['old(1);', 'p();', 'q();', 'r();', 's();', 't();', 'u();'] },
    'src/b.ts:1 error: New match of old (still 1, target 0): old(1);',
  ],
  [
    'a file that came from where nobody counts',
    { 'lib/a.ts': ['old(1);', ...others], 'src/z.ts': ['z();'] },
    { 'src/a.ts': ['old(1);', ...others], 'src/z.ts': ['z();'] },
    'src/a.ts:1 error: New match of old (0 → 1, target 0): old(1);',
  ],
  [
    'a text of then with a line that is too long to be looked at, beside one that is known',
    { 'src/a.ts': [long], 'src/b.ts': ['y();'] },
    { 'src/a.ts': ['old(1);', 'old(2);'], 'src/b.ts': ['y();', 'old(3);'] },
    'a.migration.yaml information: 2 matches of old may be new, because the earlier text is not known: src/a.ts:1 and src/a.ts:2.',
    'src/b.ts:2 error: New match of old (now 3, target 0): old(3);',
  ],
  [
    'a long line of then that holds nothing of what the pattern asks for',
    { 'src/a.ts': ['x'.repeat(100_001)] },
    { 'src/a.ts': ['old(1);'] },
    'src/a.ts:1 error: New match of old (0 → 1, target 0): old(1);',
  ],
  [
    'a text of then that is not known, without a match now',
    { 'src/a.ts': [long], 'src/b.ts': ['y();'] },
    { 'src/a.ts': ['x();'], 'src/b.ts': ['z();'] },
  ],
];

for (const [name, base, head, ...expected] of cases) {
  test(name, () => assert.deepEqual(said(base, head), expected));
}

test('of very many new matches ten are shown at their lines, and the places of the others are named', () => {
  const found = said({ 'src/a.ts': uses(0, 1) }, { 'src/a.ts': uses(0, 14) });
  assert.equal(found.length, 11);
  // At the measure in the plan, which comes before the code.
  assert.equal(
    found[0],
    'a.migration.yaml error: 3 more new matches of old (1 → 14, target 0): src/a.ts:12, src/a.ts:13 and src/a.ts:14.',
  );
  assert.equal(found[1], 'src/a.ts:2 error: New match of old (1 → 14, target 0): old(1);');
  assert.equal(said({ 'src/a.ts': uses(0, 1) }, { 'src/a.ts': uses(0, 11) }).length, 10);
});

test('of more than 20,000 matches the number alone is compared, and that is said', () => {
  const many = (to: number) => ({ 'src/a.ts': uses(0, 20_001), 'src/b.ts': uses(0, to) });
  assert.deepEqual(said(many(1), many(3)), [
    'a.migration.yaml error: old rose (20002 → 20004, target 0). Which matches are new is not known: there are more than 20,000.',
  ]);
  assert.deepEqual(said(many(3), many(1)), []);
  const swapped = { 'src/a.ts': uses(0, 20_001), 'src/b.ts': uses(7, 10) };
  assert.deepEqual(said(many(3), swapped), []);
  const unknown = { 'src/a.ts': uses(0, 20_001), 'src/b.ts': [long] };
  assert.deepEqual(said(unknown, many(3)), []);
});

test('where files are counted, a file that has a match is the same whichever line it is', () => {
  const files = measure.replace('include', 'count: files, include');
  const base = { 'src/a.ts': ['old(1);'], 'src/b.ts': ['x();'] };
  assert.deepEqual(said(base, { ...base, 'src/a.ts': ['old(2);', 'old(3);'] }, files), []);
  assert.deepEqual(said(base, { 'src/a.ts': ['x();'], 'src/b.ts': ['old(1);'] }, files), [
    'src/b.ts:1 error: New match of old (still 1, target 0): old(1);',
  ]);
});

test('a measure that is to grow may grow', () => {
  const grows = measure.replace(
    'baseline: {value: 20}, target: 0',
    'baseline: {value: 0}, target: 20',
  );
  assert.deepEqual(said({ 'src/a.ts': uses(0, 1) }, { 'src/a.ts': uses(0, 3) }, grows), []);
});
