import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readProject } from '../../../src/core/formats/read-project.ts';
import { nameOf } from '../../../src/core/model/decision.ts';
import { sourceFiles } from '../../support/source-files.ts';

function namesOf(headings: Readonly<Record<string, string>>): readonly string[] {
  const texts = Object.entries(headings).map(([path, heading]) => [
    path,
    `# ${heading}\n\n## Status\n\nAccepted\n`,
  ]);
  return readProject(sourceFiles(Object.fromEntries(texts))).decisions.map(nameOf);
}

test('a record that does not name its series is of the one that the others of its log name', () => {
  const names = namesOf({
    'proposals/0001-a.md': 'TEP-0001: One',
    'proposals/0002-b.md': 'Two',
    'proposals/use-c.md': 'Three',
  });
  assert.deepEqual(names, ['TEP-0001', 'TEP-0002', 'proposals/use-c.md']);
});

test('not where the others are few, or of several series, or of another log', () => {
  const few = {
    'p/docs/decisions/0001-a.md': 'TEP-0001: One',
    'p/docs/decisions/0002-b.md': 'Two',
    'p/docs/decisions/0003-c.md': 'Three',
  };
  assert.deepEqual(namesOf(few), ['TEP-0001', 'ADR-0002', 'ADR-0003']);
  const several = {
    'p/docs/decisions/0001-a.md': 'TEP-0001: A',
    'p/docs/decisions/0002-b.md': 'RFC 2: B',
    'p/docs/decisions/0003-c.md': 'C',
  };
  assert.deepEqual(namesOf(several), ['TEP-0001', 'RFC-0002', 'ADR-0003']);
  const elsewhere = {
    'p/docs/decisions/0001-a.md': 'TEP-0001: A',
    'p/docs/decisions/0002-b.md': 'TEP-0002: B',
    'q/docs/decisions/0001-a.md': 'A',
    'q/docs/decisions/0002-b.md': 'B',
  };
  assert.deepEqual(namesOf(elsewhere), ['TEP-0001', 'TEP-0002', 'ADR-0001', 'ADR-0002']);
});
