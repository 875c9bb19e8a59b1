import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createDecision } from '../../../src/core/edits/new-decision.ts';
import { readProject } from '../../../src/core/formats/read-project.ts';
import { statusOf } from '../../../src/core/model/decision.ts';
import { evaluateFixture } from '../../support/check-rule.ts';

/** Makes a record that replaces the first one of a log. */
function replaceFirst(log: string) {
  const { project } = evaluateFixture(log);
  const [older] = project.decisions;
  assert.ok(older);
  const now = { day: '2026-03-16', time: '09:30:05' };
  return {
    project,
    made: createDecision(project, { title: 'New', log: older.log, supersedes: older, ...now }),
  };
}

const body = '\n\n## Context\n\nText.\n\n## Decision\n\nText.\n';
const twice = (head: (number: number) => string) =>
  [1, 2].map(number => `--- docs/adr/000${number}-a.md\n${head(number)}${body}`).join('');

const logs = {
  section: twice(n => `# ${n}. A\n\n## Status\n\nAccepted`),
  items: twice(n => `# ${n}. A\n\n* Status: accepted\n* Date: 2026-01-01`),
  bold: twice(n => `# ${n}. A\n\n**Status:** Accepted  \n**Date:** 2026-01-01`),
  'front matter': twice(n => `---\nstatus: accepted\ndate: 2026-01-01\n---\n\n# ${n}. A`),
  table: twice(n => `# ${n}. A\n\n| Status | Accepted |\n|---|---|\n| Date | 2026-01-01 |`),
};

for (const [name, log] of Object.entries(logs)) {
  test(`the new record names the one it replaces, which stays in force: ${name}`, () => {
    const { project, made } = replaceFirst(log);
    assert.ok(!('kind' in made), 'reason' in made ? made.reason : '');
    const { file, text } = made;
    const after = readProject([
      ...project.files.values(),
      { path: file, content: { kind: 'text', text } },
    ]);
    const [older, , younger] = after.decisions;
    assert.ok(older && younger);
    assert.deepEqual(
      younger.relations.map(({ kind, target }) => `${kind} ${target}`),
      ['supersedes 1'],
    );
    assert.deepEqual([statusOf(younger), statusOf(older)], ['proposed', 'accepted']);
  });
}

test('where the records leave open how to say it, nothing is made', () => {
  const { made } = replaceFirst(twice(n => `# ${n}. A\n\nText without a status.`));
  assert.deepEqual(made, {
    kind: 'refused',
    reason: 'The records here leave open where one says what it supersedes: write it by hand.',
  });
});
