import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPanelMessage } from '../../../src/client/diagram/read-panel-message.ts';

test('a page may say four things, and nothing beside them is kept', () => {
  assert.deepEqual(readPanelMessage({ kind: 'ready', uri: 'x' }), { kind: 'ready' });
  const open = { kind: 'open', id: 'n1' };
  assert.deepEqual(readPanelMessage({ ...open, uri: 'file:///etc/passwd', line: 3 }), open);
  assert.deepEqual(readPanelMessage({ kind: 'drawn', nodes: 3 }), { kind: 'drawn', nodes: 3 });
  const failed = { kind: 'failed', reason: 'x' };
  assert.deepEqual(readPanelMessage(failed), failed);
});

test('whatever else it says is not heard', () => {
  const forged = [
    undefined,
    null,
    7,
    'open',
    [],
    {},
    { kind: 'open' },
    { kind: 'open', id: { toString: () => 'n1' } },
    { kind: 'open', id: ['n1'] },
    { kind: 'drawn', nodes: '3' },
    { kind: 'failed', reason: new Error('x') },
    { kind: 'run', command: 'workbench.action.terminal.new' },
    { kind: '__proto__' },
    Object.create({ kind: 'open', id: 'n1' }),
  ];
  const heard = forged.map(readPanelMessage);
  assert.deepEqual(
    heard,
    forged.map(() => undefined),
  );
});
