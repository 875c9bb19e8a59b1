import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../../../../src/core/formats/plan/languages/english.ts';
import { phrasesIn } from '../../../../src/core/formats/plan/languages/phrases-in.ts';
import { stepWords } from '../../../../src/core/formats/plan/status-words.ts';
import { wordOf } from '../../../../src/core/formats/plan/word-of.ts';
import { stepStatuses } from '../../../../src/core/model/plan/plan.ts';
import { firstStep, markdownPlan, messagesOf, yamlPlan } from './plan-outline.ts';

/*
 * A word of completion with something behind it that takes it back. Whoever writes "done (EU only)" has
 * work left, so nothing is shown as done; what only tells more of it leaves it done.
 */

const read = (said: string) => yamlPlan(`steps: [{id: a, status: ${JSON.stringify(said)}}]`);
const statusOf = (said: string) => firstStep(read(said)).status?.value;

const takenBack = [
  ...['done (EU only)', 'done (only in staging)', 'deployed (staging)', 'shipped (canary)'],
  ...['done (tests failing)', 'done (failed)', 'done (2 failures)', 'done (build broken)'],
  ...['done (soon)', 'done tomorrow', 'done (tomorrow)', 'done (expected)', 'complete (estimated)'],
  ...['done (incomplete)', 'done (unfinished)', 'done (untested)', 'done (unverified)'],
  ...['done (to be verified)', 'done (reverted)', 'done (rolling back)', 'done (reverting)'],
  ...['done (no)', 'done (false)', 'done: no', 'done = false'],
  ...['done (1/3)', 'done 3/5', 'done (3 of 5)', 'done 12 of 30', 'done (9 out of 10 clients)'],
];

for (const said of takenBack) {
  test(`"${said}" is not done, and said to be not understood`, () => {
    assert.equal(statusOf(said), undefined);
    assert.match(messagesOf(read(said)).join(), /is not a status of a step/);
  });
}

const stillDone = [
  ...['done (3/3)', 'done 5/5', 'done (12 out of 12)', 'done (03/2026)', 'done 3/2026'],
  ...['done (03/01/2026)', 'done (2026-03-01)', 'done (#12)', 'done (PR 3)', 'done (v2.1)'],
  ...['done (released)', 'completed (merged)', 'shipped (done)', 'done (thanks to @li)'],
  ...[
    'done (failover works)',
    'done (no issues)',
    'done (see ADR-0012)',
    'done <!-- by the bot -->',
  ],
];

for (const said of stillDone) {
  test(`"${said}" is done`, () => assert.equal(statusOf(said), 'done'));
}

test('the word of another state in brackets takes back an end, whichever the two are', () => {
  const words = stepStatuses.flatMap(state =>
    phrasesIn(english.steps[state]).map(word => ({ word, state })),
  );
  const ends = words.filter(({ state }) => state === 'done' || state === 'cancelled');
  for (const end of ends) {
    for (const { word, state } of words) {
      const said = `${end.word} (${word})`;
      // A word of more than one, such as "done (in progress)", may be listed as a whole.
      if (stepWords.has(wordOf(said)) || state === end.state) continue;
      assert.equal(statusOf(said), undefined, said);
    }
  }
});

test('what is struck out is no status, and nobody guesses which part still counts', () => {
  for (const said of ['~~done~~', '~~planned~~ done', 'done ~~planned~~', '~~in progress~~ done']) {
    assert.equal(statusOf(said), undefined, said);
  }
});

test('a comment is not read: neither as a status, nor as a part of one', () => {
  assert.equal(statusOf('<!-- done -->'), undefined);
  assert.equal(statusOf('<!-- done --> in progress'), 'in-progress');
  assert.equal(statusOf('in progress <!-- done -->'), 'in-progress');
});

test('a plan is not completed by a word that is taken back', () => {
  const planStatus = (said: string) =>
    yamlPlan(`status: ${JSON.stringify(said)}\nsteps: [a]`).status?.value;
  assert.equal(planStatus('completed'), 'completed');
  for (const said of ['completed (EU only)', 'completed (in progress)', 'done 3/5', '~~done~~']) {
    assert.equal(planStatus(said), undefined, said);
  }
});

test('a status that is no text is none, whatever days are written', () => {
  for (const written of ['[on-hold]', '{is: on-hold}', '[]', '{}', '[done]', '{done: true}']) {
    const plan = yamlPlan(
      `steps: [{id: a, status: ${written}, started: 2026-01-01, finished: 2026-02-01}]`,
    );
    assert.equal(firstStep(plan).status, undefined, written);
    assert.match(messagesOf(plan).join(), /status must be a text, not a (?:list|map)\./, written);
  }
});

/** The first step of a plan whose steps are headings, with a line below it. */
function headed(line: string) {
  return firstStep(
    markdownPlan(
      `# Plan\n\n## Step 1: Copy\n\n${line}\n\n## Step 2: Move\n\nx\n\n## Step 3: Drop\n\nx\n`,
    ),
  );
}

for (const [line, finished] of [
  ['Done: 2026-05-01', '2026-05-01'],
  ['**Completed:** 2026-05-01', '2026-05-01'],
  ['Finished: on 2026-05-01', '2026-05-01'],
  ['Done: 2026-05-01 by @li', '2026-05-01'],
  ['Done: **2026-05-01** (PR 12)', '2026-05-01'],
  ['Done: ~~2026-04-01~~ 2026-05-01', '2026-05-01'],
  ['Done: planned for 2026-05-01', undefined],
  ['Completed: not before 2026-05-01', undefined],
  ['Finished: expected 2026-05-01', undefined],
  ['Completed: by 2026-05-01', undefined],
  ['Completed: 50 % on 2026-05-01', undefined],
  ['Completed: 2026-05-01 (3/5)', undefined],
  ['Done: 2026-05-01?', undefined],
  ['Done: 2026-05-01, not in the EU', undefined],
  ['Done: no (2026-05-01)', undefined],
  ['Done: when the report of 2026-05-01 is out', undefined],
  ['Finished: ~~2026-05-01~~', undefined],
  ['Finished: <!-- 2026-05-01 -->', undefined],
  ['Finished: 2026-05-011', undefined],
  ['Finished: 2026-02-30', undefined],
] as const) {
  test(`"${line}" ${finished === undefined ? 'ends nothing' : 'is the day of its end'}`, () => {
    const step = headed(line);
    assert.equal(step.finished?.value, finished);
    assert.equal(step.status?.value, finished && 'done');
  });
}

test('work that starts some day has not been started', () => {
  assert.equal(headed('Started: 2026-05-01').status?.value, 'in-progress');
  for (const line of ['Started: not before 2026-05-01', 'Started: planned 2026-05-01']) {
    assert.equal(headed(line).started, undefined, line);
    assert.equal(headed(line).status, undefined, line);
  }
});

for (const [title, status] of [
  ['Copy ✅', 'done'],
  ['✅ Copy', 'done'],
  ['Copy ✔️', 'done'],
  ['Copy ✅ 2026-05-01', 'done'],
  ['Copy ✅ by @li', 'done'],
  ['Copy ✅ (PR #12)', 'done'],
  ['Copy ✅ 5/5', 'done'],
  ['✅ Remove the not null constraint', 'done'],
  ['✅ Copy only the orders', 'done'],
  ['✅ Should it move?', 'done'],
  ['Copy ✅ (partly)', undefined],
  ['Copy ✅ 3/5', undefined],
  ['Copy ✅ 50 %', undefined],
  ['Copy ✅?', undefined],
  ['Copy ✅ pending QA', undefined],
  ['Copy ✅ in staging', undefined],
  ['Copy ☑️ except the lines', undefined],
  ['✅ Copy (partly)', undefined],
  ['✅ Copy (EU only)', undefined],
  ['Copy ✅ (in progress)', 'in-progress'],
  ['✅ Copy (in progress)', 'in-progress'],
  ['Copy ✅ ❌', undefined],
  ['Copy (completed)', 'done'],
  ['Copy (completed soon)', undefined],
  ['Copy (not completed)', undefined],
] as const) {
  test(`a heading "${title}" is ${status ?? 'of no status that is known'}`, () => {
    for (const word of ['Step', 'Phase']) {
      const below = '- [ ] x\n- [ ] y\n- [ ] z\n';
      const text = `# Plan\n\n## ${word} 1: ${title}\n\nx\n\n## ${word} 2: b\n\n${word === 'Phase' ? below : 'x'}\n\n## ${word} 3: c\n\nx\n`;
      assert.equal(firstStep(markdownPlan(text)).status?.value, status, word);
    }
  });
}
