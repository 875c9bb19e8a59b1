import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkRules, evaluateFixture } from '../../../support/check-rule.ts';

/** The findings in `.cairn.yaml` alone. */
function messages(text: string): string[] {
  const { findings } = evaluateFixture(`--- .cairn.yaml\n${text}`);
  return findings.map(({ message }) => message);
}

test('what is understood is kept as it is written, with its place', () => {
  const { project, findings } = evaluateFixture(`--- .cairn.yaml
decisions: records
plans: [work, "cut/*.md"]
words: {Sealed: accepted}
rules: {stale-step: off, blocked-step: INFO}
x-ours: 1
`);
  const { decisions, plans, words, rules } = project.configuration;
  // That nothing lies at a place is said, and no fault of what is written.
  assert.deepEqual(
    findings.filter(({ rule }) => rule !== 'missing-path'),
    [],
  );
  assert.deepEqual(
    [decisions, plans].map(list => list.map(({ value }) => value)),
    [['records'], ['work', 'cut/*.md']],
  );
  assert.deepEqual(
    words.map(({ word, means, place }) => [word, means, place.file, place.span.start]),
    [['Sealed', 'accepted', '.cairn.yaml', 53]],
  );
  assert.deepEqual(
    rules.map(({ id, level }) => `${id} ${level}`),
    ['stale-step off', 'blocked-step information'],
  );
});

test('what is wrong is a finding at its place, and the rest still counts', () => {
  checkRules(`
--- .cairn.yaml
deciions: [docs]
^^^^^^^^ error invalid-value: The key "deciions" is not known. It looks like another "decisions".
decisions: [../elsewhere, records]
            ^^^^^^^^^^^^ error invalid-value: "../elsewhere" is no folder and no glob inside of the project.
words:
  sealed: acepted
          ^^^^^^^ error invalid-value: "acepted" is no status. Did you mean "accepted"?
  shut: rejected
rules:
  stale-steps: off
  ^^^^^^^^^^^ error invalid-value: There is no rule "stale-steps". Did you mean "stale-step"?
  blocked-step: loud
                ^^^^ error invalid-value: "loud" is none of off, info, warning and error.
--- records/0001-a.md
# 1. A

Status: shut
`);
});

test('no text stops the reading', () => {
  assert.deepEqual(messages(''), []);
  assert.deepEqual(messages('# nothing\n'), []);
  for (const text of [
    '[]',
    'text',
    'decisions: {a: b}',
    'decisions: ["."]',
    'plans: [/etc]',
    'words: []',
    'words: {a: [b]}',
    'words: {a: }',
    'words: {"": accepted}',
    'rules: off',
    'rules: {blocked-step: }',
    'rules: {blocked-step: 3}',
    'rules: {',
  ]) {
    assert.equal(messages(text).length, 1, text);
  }
});

test('an unreadable configuration is said to be one', () => {
  const { findings } = evaluateFixture(`--- .cairn.yaml unreadable: permission is denied\n`);
  assert.deepEqual(
    findings.map(({ rule, message }) => [rule, message]),
    [['unreadable-file', '.cairn.yaml cannot be read: permission is denied.']],
  );
});

test('only the file at the top of the project counts', () => {
  const { project } = evaluateFixture('--- services/.cairn.yaml\nwords: {sealed: accepted}\n');
  assert.deepEqual(project.configuration.words, []);
});

test('a file with the other ending is not taken for one that counts', () => {
  const { project, findings } = evaluateFixture('--- .cairn.yml\nrules: {stale-step: off}\n');
  assert.deepEqual(project.configuration.rules, []);
  assert.deepEqual(
    findings.map(({ place, message }) => `${place.file}: ${message}`),
    ['.cairn.yml: Nothing in this file counts: its name must be .cairn.yaml.'],
  );
});
