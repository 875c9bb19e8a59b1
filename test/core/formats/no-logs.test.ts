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
