import assert from 'node:assert/strict';
import { test } from 'node:test';
import { terminalOf } from '../../src/cli/terminal-of.ts';

const terminal = { isTTY: true, columns: 100 };

test('a terminal is as wide as it says, or as COLUMNS wants it', () => {
  assert.deepEqual(terminalOf(terminal, {}), { columns: 100 });
  assert.deepEqual(terminalOf(terminal, { COLUMNS: '1000' }), { columns: 1000 });
  for (const wrong of ['', '0', '-1', '1e3', 'wide', '99999999']) {
    assert.deepEqual(terminalOf(terminal, { COLUMNS: wrong }), { columns: 100 }, wrong);
  }
});

test('a terminal that does not know its width is 80 columns wide', () => {
  assert.deepEqual(terminalOf({ isTTY: true, columns: 0 }, {}), { columns: 80 });
  assert.deepEqual(terminalOf({ isTTY: true }, {}), { columns: 80 });
});

test('what does not go to a terminal has no width', () => {
  assert.equal(terminalOf({}, { COLUMNS: '80' }), undefined);
});
