import assert from 'node:assert/strict';
import { test } from 'node:test';
import { debounce } from '../../../src/server/session/debounce.ts';

/** Timers that a test runs itself. */
function start() {
  const waiting = new Set<() => void>();
  let runs = 0;
  const debounced = debounce(
    (milliseconds, run) => {
      assert.equal(milliseconds, 150);
      waiting.add(run);
      return { dispose: () => void waiting.delete(run) };
    },
    150,
    () => void runs++,
  );
  const passTime = () => {
    const due = [...waiting];
    waiting.clear();
    for (const run of due) run();
    return runs;
  };
  return { debounced, passTime };
}

test('many questions are one call', () => {
  const { debounced, passTime } = start();
  debounced.ask();
  debounced.ask();
  debounced.ask();
  assert.equal(passTime(), 1);
  assert.equal(passTime(), 1);
});

test('it can be asked again', () => {
  const { debounced, passTime } = start();
  debounced.ask();
  passTime();
  debounced.ask();
  assert.equal(passTime(), 2);
});

test('nothing happens after its end', () => {
  const { debounced, passTime } = start();
  debounced.ask();
  debounced.dispose();
  assert.equal(passTime(), 0);
});
