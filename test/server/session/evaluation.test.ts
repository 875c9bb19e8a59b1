import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { InParts } from '../../../src/core/text/in-parts.ts';
import { Evaluation } from '../../../src/server/session/evaluation.ts';

/** An evaluation whose work tells which state it has begun on, and which parts of it are done. */
function start(partsOf: (run: number) => number) {
  const told: string[] = [];
  const errors: string[] = [];
  let state = 0;
  let runs = 0;
  let due: (() => void) | undefined;
  function* work(): InParts<void> {
    const run = ++runs;
    const began = state;
    for (let part = 1; part < partsOf(run); part++) {
      told.push(`${run}.${part} of ${began}`);
      yield;
    }
    if (partsOf(run) === 0) throw new Error('It broke.');
    told.push(`${run} done of ${began}`);
  }
  const log = { info: assert.fail, error: (message: string) => void errors.push(message) };
  const startTimer = (_: number, run: () => void) => {
    due = run;
    const dispose = () => {
      due = undefined;
    };
    return { dispose };
  };
  const evaluation = new Evaluation(log, startTimer, work);
  const change = () => void state++;
  return { evaluation, told, errors, change, passTime: () => due?.() };
}

test('what has one part is done at once', async () => {
  const { evaluation, told } = start(() => 1);
  evaluation.ask();
  assert.deepEqual(told, ['1 done of 0']);
  await evaluation.settled();
  assert.deepEqual(told, ['1 done of 0']);
});

test('others are served between two parts', async () => {
  const { evaluation, told } = start(() => 3);
  evaluation.ask();
  setImmediate(() => told.push('another'));
  await evaluation.settled();
  assert.deepEqual(told, ['1.1 of 0', '1.2 of 0', 'another', '1 done of 0']);
});

test('what is asked for while it goes on is done once more, on the newest state', async () => {
  const { evaluation, told, change } = start(() => 2);
  evaluation.ask();
  change();
  evaluation.ask();
  change();
  evaluation.ask();
  await evaluation.settled();
  assert.deepEqual(told, ['1.1 of 0', '1 done of 0', '2.1 of 2', '2 done of 2']);
});

test('who waits gets what was asked for soon as well', async () => {
  const { evaluation, told, passTime } = start(() => 2);
  evaluation.askSoon();
  assert.deepEqual(told, []);
  await evaluation.settled();
  assert.deepEqual(told, ['1.1 of 0', '1 done of 0']);
  passTime();
  await evaluation.settled();
  assert.equal(told.length, 2);
});

test('it begins by itself when nobody has asked for a while', async () => {
  const { evaluation, told, passTime } = start(() => 1);
  evaluation.askSoon();
  evaluation.askSoon();
  passTime();
  assert.deepEqual(told, ['1 done of 0']);
});

test('an edit while it goes on is followed by one more', async () => {
  const { evaluation, told, change, passTime } = start(() => 2);
  evaluation.ask();
  change();
  evaluation.askSoon();
  passTime();
  await evaluation.settled();
  assert.deepEqual(told, ['1.1 of 0', '1 done of 0', '2.1 of 1', '2 done of 1']);
});

test('what fails is logged, and the next one is done', async () => {
  const { evaluation, told, errors } = start(run => (run === 1 ? 0 : 2));
  evaluation.ask();
  await evaluation.settled();
  evaluation.ask();
  await evaluation.settled();
  assert.match(errors.join(), /^evaluating the project: Error: It broke\./);
  assert.deepEqual(told, ['2.1 of 0', '2 done of 0']);
});

test('what was to come soon does not come once it is at an end', () => {
  const { evaluation, told, passTime } = start(() => 1);
  evaluation.askSoon();
  evaluation.dispose();
  passTime();
  assert.deepEqual(told, []);
});
