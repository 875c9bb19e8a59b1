import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createDecision } from '../../../src/core/edits/new-decision.ts';
import { decisionLanguages } from '../../../src/core/formats/decision/languages/index.ts';
import { wordsIn } from '../../../src/core/formats/decision/languages/words-in.ts';
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

test('an entry without a number cannot be named', () => {
  const entry = (day: number) => `## 2026-01-0${day} Use ${day}\n\n**Status:** Accepted\n\n`;
  const { made } = replaceFirst(`--- DECISIONS.md\n# Decisions\n\n${entry(1)}${entry(2)}`);
  assert.deepEqual(made, {
    kind: 'refused',
    reason:
      '"Use 1" has no number by which another decision can name it: give it one, or write by hand what supersedes it.',
  });
});

const told: readonly (readonly [head: string, statuses: readonly string[], line: string])[] = [
  ['- **Statut** : ', ['Accepté', 'Proposé'], '- **Remplace** : [1. A](0001-a.md)'],
  ['## Statut\n\n', ['Accepté', 'Proposé'], 'Remplace [1. A](0001-a.md)'],
  ['Estado: ', ['aceptada', 'propuesta'], 'Sustituye: [1. A](0001-a.md)'],
  // `Ersetzt` would be a status there.
  ['## Status\n\n', ['Akzeptiert', 'Vorgeschlagen'], 'Löst ab [1. A](0001-a.md)'],
  ['Status: ', ['Accepted', 'Proposed\nReplaces: ADR-9'], 'Replaces: [1. A](0001-a.md)'],
];

for (const [label, [first, second], line] of told) {
  test(`a new record says what it replaces in the words of its log: ${line}`, () => {
    const { made } = replaceFirst(
      [first, second]
        .map(
          (status, at) =>
            `--- docs/adr/000${at + 1}-a.md\n# ${at + 1}. A\n\n${label}${status}${body}`,
        )
        .join(''),
    );
    assert.ok(!('kind' in made), 'reason' in made ? made.reason : '');
    assert.ok(made.text.split('\n').includes(line), made.text);
  });
}

test('in every language a new record is made, and only proposed', () => {
  for (const { statuses } of decisionLanguages) {
    const [accepted = ''] = wordsIn(statuses.accepted ?? '');
    for (const head of ['**Status:** ', '## Status\n\n']) {
      const { project, made } = replaceFirst(twice(n => `# ${n}. A\n\n${head}${accepted}`));
      assert.ok(!('kind' in made), accepted);
      const content = { kind: 'text' as const, text: made.text };
      const after = readProject([...project.files.values(), { path: made.file, content }]);
      const younger = after.decisions.find(({ file }) => file === made.file);
      assert.ok(younger);
      assert.ok(['proposed', 'unknown'].includes(statusOf(younger)), made.text);
    }
  }
});
