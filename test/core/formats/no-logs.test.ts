import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readProject } from '../../../src/core/formats/read-project.ts';
import { sourceFiles } from '../../support/source-files.ts';

/** Two texts of a kind that have a status, and are no decisions. */
const others: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  [
    'minutes',
    {
      'docs/meetings/2024-01-02-sync.md': '# Sync\n\n## Decisions\n\n- x\n\n## Status\n\nactive\n',
      'docs/meetings/2024-01-09-sync.md': '# Sync\n\n## Decisions\n\n- y\n\n## Status\n\nactive\n',
    },
  ],
  [
    'incidents',
    {
      'incidents/2024-01-02-a.md': '# A\n\nStatus: Final\n\n## Summary\n\n## Background\n',
      'incidents/2024-01-03-b.md': '# B\n\nStatus: Final\n\n## Summary\n\n## Background\n',
    },
  ],
  [
    'migrations of a database',
    {
      'migrations/0001-a.yaml': 'title: a\nstatus: active\n',
      'migrations/0002-b.yaml': 'title: b\nstatus: active\n',
    },
  ],
  [
    'requirements',
    {
      'docs/prd/search.md':
        '# Search\n\n**Status:** Approved\n\n## Motivation\n\n## Goals\n\n## Non-goals\n\n## User stories\n\n## Alternatives\n\n## Open questions\n',
      'docs/prd/login.md':
        '# Login\n\n**Status:** Approved\n\n## Motivation\n\n## Requirements\n\n## Risks and mitigations\n\n## Test cases\n\n## Open questions\n',
    },
  ],
  [
    'chapters',
    {
      'docs/guide/01-introduction.md': '# Introduction\n\n## Overview\n\n## Goals\n\n## Summary\n',
      'docs/guide/02-install.md': '# Install\n\n## Requirements\n\n## Background\n\n## Summary\n',
    },
  ],
  [
    'tasks',
    {
      'tasks/001-login.md': '# Login\n\nStatus: Implemented\n\n## Steps\n',
      'tasks/002-logout.md': '# Logout\n\nStatus: Approved\n\n## Steps\n',
    },
  ],
];

for (const [name, files] of others) {
  test(`${name} are no decisions`, () => {
    assert.deepEqual(readProject(sourceFiles(files)).decisions, []);
  });
}

test('a table of all decisions and a guide with a list of statuses are none, also in a log', () => {
  const record = '# Use X\n\n## Status\n\nAccepted\n\n## Context\n\nWords.\n';
  const table =
    '# Log\n\n| Date | Decision | Status |\n|--|--|--|\n| 2024-01-02 | X | Accepted |\n| 2024-01-03 | Y | Rejected |\n';
  const guide =
    '# How it goes\n\n### ADR status\n\n- Draft: begun\n- Proposed: complete\n- Accepted: decided\n- Rejected: not wanted\n';
  const files = {
    'docs/architecture/0001-x.md': record,
    'docs/architecture/0002-y.md': record,
    'docs/architecture/all.md': table,
    'docs/architecture/life-cycle.md': guide,
  };
  const { decisions } = readProject(sourceFiles(files));
  assert.deepEqual(
    decisions.map(({ file }) => file),
    ['docs/architecture/0001-x.md', 'docs/architecture/0002-y.md'],
  );
});

test('records without numbers and statuses are told by their sections', () => {
  const sections = '## Contexto\n\nx\n\n## Decisão\n\ny\n\n## Consequências\n\nz\n';
  const design = '## Context\n\nx\n\n## Alternatives considered\n\ny\n\n## Rationale\n\nz\n';
  const files = {
    'choices/use-x.md': `# Use X\n\n${sections}`,
    'choices/use-y.md': `# Use Y\n\n${sections}`,
    'design/x.md': `# X\n\n${design}`,
    'design/y.md': `# Y\n\n${design}`,
    'notes/use-x.md': `# Use X\n\n${sections}`,
  };
  const { decisions } = readProject(sourceFiles(files));
  assert.deepEqual(
    decisions.map(({ file }) => file),
    ['choices/use-x.md', 'choices/use-y.md'],
  );
});

test('one record alone is one where it has a number, a status and all sections', () => {
  const sections = '## Context\n\nx\n\n## Decision\n\ny\n';
  const files = {
    'architecture/001-x.md': `# Use X\n\n## Status\n\nDraft\n\n${sections}\n## Consequences\n\nz\n`,
    'architecture/README.md': '# Architecture\n\nWords.\n',
    'design/001-x.md': `# Use X\n\n${sections}\n## Consequences\n\nz\n`,
    'notes/001-x.md': `# Use X\n\n## Status\n\nDraft\n\n## Decision\n\ny\n`,
    'pages/x.md': `# Use X\n\n## Status\n\nDraft\n\n${sections}\n## Consequences\n\nz\n`,
  };
  const { decisions } = readProject(sourceFiles(files));
  assert.deepEqual(
    decisions.map(({ file }) => file),
    ['architecture/001-x.md'],
  );
});

test('one record alone is one where its name says so', () => {
  const record = '# Use X\n\n## Context\n\nx\n\n## Decision\n\ny\n';
  const files = {
    'doc/arch/adr-001.md': record,
    'doc/design/0001-x.md': record,
    'doc/notes/adr-001.md': '# Use X\n\nWords.\n',
  };
  const { decisions } = readProject(sourceFiles(files));
  assert.deepEqual(
    decisions.map(({ file }) => file),
    ['doc/arch/adr-001.md'],
  );
});

test('beside numbered records a text with nothing but a status is none, unless it is a draft', () => {
  const record = (number: number, status: string) =>
    `# ${number}. X\n\n## Status\n\n${status}\n\n## Context\n\nx\n`;
  const files = {
    'docs/adr/0001-a.md': record(1, 'Accepted'),
    'docs/adr/0002-b.md': record(2, 'Accepted'),
    'docs/adr/0003-c.md': record(3, 'Accepted'),
    'docs/adr/tools.md': '# Tools\n\nstatus: active\n',
    'docs/adr/check-list.md': '# Check list\n\n- [x] Status: accepted\n- [ ] Links\n',
    'docs/adr/later.md': '# Later\n\nStatus: Draft\n',
    'docs/adr/use-x.md': '# Use X\n\nStatus: accepted\n\n## Decision\n\nx\n',
    'docs/adr/dated.md': '# Use Y\n\nStatus: accepted\nDate: 2026-01-02\n',
  };
  const { decisions, skipped } = readProject(sourceFiles(files));
  assert.deepEqual(
    decisions.flatMap(({ file, number }) => (number ? [] : file)),
    ['docs/adr/dated.md', 'docs/adr/later.md', 'docs/adr/use-x.md'],
  );
  assert.deepEqual(skipped, [
    { file: 'docs/adr/check-list.md', reason: 'not-a-decision' },
    { file: 'docs/adr/tools.md', reason: 'not-a-decision' },
  ]);
});

test('guides, examples, legends and lists of one record say nothing of a status of their own', () => {
  const record = '# 1. X\n\n## Status\n\nAccepted\n\n## Context\n\nx\n';
  const files = {
    '.github/ISSUE_TEMPLATE/adr.md': '---\nname: ADR\nstatus: accepted\n---\n# ADR\n',
    'docs/adr/0001-x.md': record,
    'docs/adr/example-adr.md': '# Use Y\n\nStatus: Accepted\n',
    'docs/adr/guide.md': '# How to write an ADR\n\nStatus: Accepted when agreed\n',
    'docs/adr/all.md': '# All\n\n| ADR | Status |\n|---|---|\n| [X](0001-x.md) | Accepted |\n',
    'docs/adr/statuses.md':
      '# Words\n\n| Status | Meaning |\n|---|---|\n| Accepted | in force |\n| Rejected | not |\n',
  };
  const { decisions } = readProject(sourceFiles(files));
  assert.deepEqual(
    decisions.map(({ file }) => file),
    ['docs/adr/0001-x.md'],
  );
});

test('chapters that tell of the work are no entries of a log, though one of them may stand beside those', () => {
  const chapters = (...names: readonly string[]) =>
    `# Decision log\n\n${names.map((name, at) => `## ${at + 1}. ${name}\n\nx\n\n`).join('')}`;
  const countOf = (text: string) =>
    readProject(sourceFiles({ 'DECISION_LOG.md': text })).decisions.length;
  assert.equal(countOf(chapters('Time spent', 'Trade-offs made', 'The store', 'Reflection')), 0);
  assert.equal(countOf(chapters('Events', 'No cache', 'The store', 'Lessons')), 4);
});
