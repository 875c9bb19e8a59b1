import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readProject } from '../../../src/core/formats/read-project.ts';
import { noReadings } from '../../../src/core/model/facts/facts.ts';
import type { SourceFile } from '../../../src/core/model/source-file.ts';
import {
  changedText,
  foundText,
  historyText,
  readingsText,
  readingText,
} from '../../../src/server/session/journal-text.ts';
import { readFixture } from '../../support/fixture.ts';

const lost = (path: string): SourceFile => ({
  path,
  content: { kind: 'unreadable', reason: 'it is binary' },
});

test('reading a folder tells how much there was, and what was left out and why', () => {
  const [file] = readFixture('\n--- a.md\n# A\n').files;
  const files = [file ?? assert.fail(), ...Array.from({ length: 7 }, (_, i) => lost(`${i}.md`))];
  const notes = ['Left out, because they are repositories of their own: vendor.'];
  assert.deepEqual(readingText({ files, folders: 1, prefix: '', notes }, 12), [
    'Read 8 files in 1 folder, which took 12 ms.',
    ...notes,
    `Not read: ${[0, 1, 2, 3, 4].map(i => `${i}.md (it is binary)`).join(', ')} and 2 more.`,
  ]);
  assert.deepEqual(readingText({ files: [], folders: 2, prefix: '', notes: [] }, 0), [
    'Read 0 files in 2 folders, which took 0 ms.',
  ]);
});

test('what changed is named', () => {
  const there = ['a.md', 'b.md'].map(path => ({ path, file: lost(path) }));
  assert.deepEqual(changedText([...there, { path: 'c.md', file: undefined }]), [
    'Read again: a.md, b.md.',
    'Not there, or nothing to read: c.md.',
  ]);
  assert.deepEqual(changedText([]), []);
});

test('what was found is counted, with what lies beside it', () => {
  const { files } = readFixture(`
--- docs/adr/0001-a.md
# 1. A

## Status

Accepted

## Context

A.

## Decision

A.
--- docs/adr/README.md
# Decisions
--- plan.migration.yaml
migration-plan: "1.0"
title: A
steps: [{id: a, title: A}]
--- notes.md
# Migrate the printer

- [ ] A
- [ ] B
- [ ] C
`);
  assert.deepEqual(foundText(readProject(files)), [
    'Found 1 decision in docs/adr and 2 plans, 1 of them only by the look of it.',
    'Left out: docs/adr/README.md (readme).',
  ]);
  assert.deepEqual(foundText(readProject([])), ['Found 0 decisions and 0 plans.']);
});

test('a history tells how far it goes, or why there is none', () => {
  const commit = { hash: 'a', author: 'A', at: '2026-03-01T00:00:00Z', files: [] };
  const known = { kind: 'known', commits: [commit], revisions: new Map() } as const;
  assert.deepEqual(historyText({ ...known, since: undefined, isShallow: false }), [
    'Read the history: 1 commit.',
  ]);
  assert.deepEqual(historyText({ ...known, since: '2026-01-01', isShallow: true }), [
    'Read the history: 1 commit since 2026-01-01, where this shallow clone ends.',
  ]);
  assert.deepEqual(historyText({ kind: 'unknown', reason: 'git is not there' }), [
    'The history is unknown: git is not there.',
  ]);
});

test('what is unknown of the files that plans name says why, what is missing is a finding', () => {
  const unknown = { kind: 'unknown', reason: 'it takes too long' } as const;
  assert.deepEqual(readingsText(noReadings), [
    'Looked at what decisions and plans ask for: 0 files, 0 measures, 0 reports.',
  ]);
  assert.deepEqual(
    readingsText({
      files: new Map([['CODEOWNERS', { kind: 'missing' }]]),
      measures: new Map([['calls', unknown]]),
      reports: new Map([['k6.json', unknown]]),
    }),
    [
      'Looked at what decisions and plans ask for: 1 file, 1 measure, 1 report.',
      'Unknown of it: k6.json (it takes too long), a measure (it takes too long).',
    ],
  );
});
