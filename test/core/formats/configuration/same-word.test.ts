import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createOwnWords } from '../../../../src/core/formats/configuration/own-words.ts';
import {
  type ConfigurationReading,
  knownStatuses,
  readConfiguration,
  ruleLevels,
} from '../../../../src/core/formats/configuration/read-configuration.ts';
import { allStepWords } from '../../../../src/core/formats/plan/status-words.ts';
import { readStatus } from '../../../../src/core/formats/plan/values/read-status.ts';
import { configurationFile } from '../../../../src/core/model/configuration.ts';
import { sliceOf } from '../../../../src/core/text/span.ts';

/*
 * What `.cairn.yaml` says of words and rules. A word has one meaning: where it is given two, the first one
 * counts, for decisions, plans and steps alike, and that is told.
 */

function read(text: string): ConfigurationReading {
  return readConfiguration({ path: configurationFile, content: { kind: 'text', text } });
}

const told = (text: string) =>
  read(text).problems.map(({ span, message }) => `${sliceOf(text, span)}: ${message}`);

const meanings = (text: string) =>
  read(text).configuration.words.map(({ word, means }) => `${word} = ${means}`);

for (const [written, words, problems] of [
  ['{Live: done}', ['Live = done'], []],
  ['{Live: Done}', ['Live = done'], []],
  ['{"in flight": in-progress}', ['in flight = in-progress'], []],
  ['{"✔": done}', ['✔ = done'], []],
  ['{Live: done, live: done}', ['Live = done'], []],
  [
    '{Live: done, live: in-progress}',
    ['Live = done'],
    ['live: "live" is the same word as "Live" above; the first one counts.'],
  ],
  [
    '{"in flight": in-progress, "in-flight": done}',
    ['in flight = in-progress'],
    ['"in-flight": "in-flight" is the same word as "in flight" above; the first one counts.'],
  ],
  ['{Live: done, live: nonsense}', ['Live = done'], ['nonsense: "nonsense" is no status.']],
  ['{Live: finshed, live: done}', ['live = done'], ['finshed: "finshed" is no status.']],
  ['{Live: }', [], ['Live: "Live" needs a status.']],
  ['{Live: [done]}', [], ['[done]: "Live" needs a status.']],
  ['{Live: {done: true}}', [], ['{done: true}: "Live" needs a status.']],
  ['{Live: true}', [], ['true: "true" is no status.']],
  [
    '{accepted: [Live]}',
    [],
    [
      'accepted: "accepted" is a status already. Your own word stands before it: "ready to go: accepted".',
    ],
  ],
  ['{"": done}', [], ['"": A word must not be empty.']],
  ['{" ": done}', [], ['" ": A word must not be empty.']],
  ['{Live: acepted}', [], ['acepted: "acepted" is no status. Did you mean "accepted"?']],
  ['[Live]', [], ['[Live]: words must be a map.']],
  ['Live', [], ['Live: words must be a map.']],
  ['', [], []],
] as const) {
  test(`words: ${written}`, () => {
    const text = `words: ${written}\nrules: {stale-step: off}\n`;
    assert.deepEqual(meanings(text), words);
    assert.deepEqual(told(text), problems);
    assert.equal(read(text).configuration.rules.length, 1);
  });
}

test('a word means the same to steps, plans and decisions', () => {
  const { configuration } = read(
    'words: {Parked: on-hold, parked: in-progress, "Signed off": accepted}',
  );
  const own = createOwnWords(configuration);
  assert.equal(own.steps.get('parked'), 'on-hold');
  assert.equal(own.plans.get('parked'), 'on-hold');
  assert.deepEqual(
    own.decisions.map(([word, status]) => [word, status]),
    [['signed off', 'accepted']],
  );
});

/** What a step is whose status is written so, where `live` and a sign are done for the team. */
function stepStatus(said: string): string | undefined {
  const words = createOwnWords(
    read('words: {live: done, "🏁": done, "on ice?": on-hold}').configuration,
  );
  return readStatus(said, allStepWords, words.steps)?.value;
}

test("a word of the team's own is taken back by what takes back any other one", () => {
  for (const said of [
    'live',
    'Live',
    'LIVE!',
    'live (2026-03-01)',
    'live (#12)',
    '🏁',
    '🏁 live',
  ]) {
    assert.equal(stepStatus(said), 'done', said);
  }
  for (const said of [
    ...['live?', 'live (EU only)', 'live (in progress)', 'live (mostly)', 'live (3/5)', '❌ live'],
    ...['~~live~~', 'not live', 'live (rolled back)', 'live in staging', '🏁?'],
  ]) {
    assert.notEqual(stepStatus(said), 'done', said);
  }
  assert.equal(stepStatus('on ice?'), 'on-hold');
});

test('every status of decisions, plans and steps can be meant, in whatever letters', () => {
  for (const status of knownStatuses) {
    for (const written of [status, status.toUpperCase(), `"${status}"`]) {
      assert.deepEqual(meanings(`words: {ours: ${written}}`), [`ours = ${status}`]);
    }
  }
});

test('a rule is as loud as is written, and a level that is none changes nothing', () => {
  for (const [written, level] of ruleLevels) {
    for (const each of [written, written.toUpperCase(), `"${written}"`]) {
      const { configuration, problems } = read(`rules: {stale-step: ${each}}`);
      assert.deepEqual(
        configuration.rules.map(rule => [rule.id, rule.level]),
        [['stale-step', level]],
      );
      assert.deepEqual(problems, []);
    }
  }
  for (const [written, message] of [
    ['of', 'of: "of" is none of off, info, warning and error. Did you mean "off"?'],
    ['warn', 'warn: "warn" is none of off, info, warning and error.'],
    ['false', 'false: "false" is none of off, info, warning and error.'],
    ['0', '0: "0" is none of off, info, warning and error.'],
    ['[off]', '[off]: "stale-step" needs off, info, warning or error.'],
    ['', 'stale-step: "stale-step" needs off, info, warning or error.'],
  ] as const) {
    const text = `rules: {stale-step: ${written}}`;
    assert.deepEqual(read(text).configuration.rules, [], written);
    assert.deepEqual(told(text), [message], written);
  }
});

for (const [name, text, message] of [
  ['a list', '- words\n', `- words: ${configurationFile} must be a map with keys such as rules.`],
  ['a text', 'words', `words: ${configurationFile} must be a map with keys such as rules.`],
  [
    'a slip in a key',
    'ruels: {a: off}',
    'ruels: The key "ruels" is not known. Did you mean "rules"?',
  ],
  [
    'a merge',
    '<<: {rules: {}}',
    '<<: What "<<" merges is not read: YAML 1.2 has no such key. Write it here.',
  ],
] as const) {
  test(`a configuration that is ${name} says so, and nothing else is changed by it`, () => {
    assert.deepEqual(told(text), [message]);
    const { decisions, plans, words, rules } = read(text).configuration;
    assert.deepEqual([decisions, plans, words, rules], [[], [], [], []]);
  });
}

test('an empty configuration says nothing and is no mistake', () => {
  for (const text of ['', '\n', '# words: {a: done}\n', '---\n', '{}', '~']) {
    assert.deepEqual(told(text), [], JSON.stringify(text));
    assert.deepEqual(meanings(text), []);
  }
});

test('in a text that is no YAML what stands before the fault still counts', () => {
  const text = 'words:\n  Live: done\nrules: {a: off\nplans: [x]\n';
  assert.deepEqual(meanings(text), ['Live = done']);
  assert.match(told(text).join(), /From here on this is no valid YAML/);
});
