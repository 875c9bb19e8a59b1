import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shareNext } from '../../../src/cli/verbs/share-next.ts';

/** A run that ends when it is told to. */
function createRuns() {
  const ends: (() => void)[] = [];
  const run = () => {
    const number = ends.length + 1;
    return new Promise<number>(resolve => ends.push(() => resolve(number)));
  };
  return { ends, ask: shareNext(run) };
}

test('who asks during a run shares the next one', async () => {
  const { ends, ask } = createRuns();
  const [first, also] = [ask(), ask()];
  await Promise.resolve();
  assert.equal(ends.length, 1);
  const [second, third] = [ask(), ask()];
  ends[0]?.();
  assert.deepEqual(await Promise.all([first, also]), [1, 1]);
  await Promise.resolve();
  assert.equal(ends.length, 2);
  ends[1]?.();
  assert.deepEqual(await Promise.all([second, third]), [2, 2]);
});

test('a run that fails does not stop the next one', async () => {
  let runs = 0;
  const ask = shareNext(async () => {
    if (runs++ === 0) throw new Error('once');
    return runs;
  });
  const first = ask();
  await assert.rejects(first, /once/);
  assert.equal(await ask(), 2);
});
