import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseFixture } from '../../../support/analyse-fixture.ts';

const file = 'docs/adr/0006-publish-events.md';

/** What is undecided on 16 March, of one decision with this head and this history. */
function undecided(head: string, git: string): string[] {
  const { undecided: found } = analyseFixture(`
--- ${file}
---
${head}
---

# 6. Publish changes as events

## Context

Others ask again and again.

## Decision

We publish them.
--- git
${git}`);
  return found.map(({ since, isOlder }) => `${since}${isOlder ? ' or before' : ''}`);
}

const proposed = 'status: proposed';

test('a proposal whose last commit is a month old', () => {
  assert.deepEqual(undecided(proposed, `2026-02-14 aaaaaaa ${file}`), ['2026-02-14']);
  assert.deepEqual(undecided(proposed, `2026-02-15 aaaaaaa ${file}`), []);
});

test('only what is proposed waits for somebody to decide', () => {
  for (const status of ['accepted', 'rejected', 'draft', 'deferred', 'withdrawn', 'maybe', '']) {
    assert.deepEqual(undecided(`status: ${status}`, `2026-01-01 aaaaaaa ${file}`), [], status);
  }
});

test('the newest commit counts, of the default branch too', () => {
  const old = `2026-01-01 aaaaaaa ${file}`;
  assert.deepEqual(undecided(proposed, `2026-03-10 bbbbbbb ${file}\n${old}`), []);
  assert.deepEqual(undecided(proposed, `2026-03-10 bbbbbbb ${file} on:default\n${old}`), []);
});

test('bots and commits with many files are no work on it', () => {
  const old = `2026-01-01 aaaaaaa ${file}`;
  const many = Array.from({ length: 51 }, (_, index) => `src/${index}.ts`).join(' ');
  for (const commit of [`${file} by:renovate[bot]`, `${file} ${many}`]) {
    assert.deepEqual(undecided(proposed, `2026-03-10 bbbbbbb ${commit}\n${old}`), ['2026-01-01']);
  }
});

test('a date of its own that is younger counts as well', () => {
  const git = `2026-01-01 aaaaaaa ${file}`;
  assert.deepEqual(undecided(`${proposed}\ndate: 2026-03-01`, git), []);
  assert.deepEqual(undecided(`${proposed}\ndate: 2026-02-01`, git), ['2026-02-01']);
});

test('a day to look at it again lets it rest until then', () => {
  const git = `2026-01-01 aaaaaaa ${file}`;
  assert.deepEqual(undecided(`${proposed}\nreview-by: 2026-04-01`, git), []);
  assert.deepEqual(undecided(`${proposed}\nreview-by: 2026-03-01`, git), ['2026-01-01']);
});

test('without a commit it may be new, unless its date says that it is old', () => {
  const others = '2026-01-01 aaaaaaa README.md';
  const cut = `${others}\nsince 2025-12-01`;
  assert.deepEqual(undecided(proposed, others), []);
  assert.deepEqual(undecided(proposed, cut), []);
  assert.deepEqual(undecided(`${proposed}\ndate: 2026-01-05`, cut), []);
  assert.deepEqual(undecided(`${proposed}\ndate: 2024-05-06`, cut), ['2025-12-01 or before']);
});

test('a clone that does not hold its commits says nothing', () => {
  const shallow = '2026-03-01 aaaaaaa README.md\nshallow 2026-02-01';
  assert.deepEqual(undecided(`${proposed}\ndate: 2024-05-06`, shallow), []);
});

test('nothing is said where there is no history', () => {
  const { undecided: found } = analyseFixture(`
--- ${file}
# 6. Publish changes as events

Date: 2020-01-01

## Status

Proposed

## Context

Text.
`);
  assert.deepEqual(found, []);
});
