import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ExitNotification, ShutdownRequest } from 'vscode-languageserver-protocol/node';
import { startClient } from '../support/language-client.ts';
import { MemoryHost } from '../support/memory-host.ts';

const host = () => new MemoryHost('/shop', []);

/** How the server ended, as soon as it did. */
function ending() {
  let exit = (_code: 0 | 1) => {};
  const ended = new Promise<number>(resolve => {
    exit = resolve;
  });
  return { ended, exit };
}

test('the server ends well when the client shuts it down and says exit', async () => {
  const { ended, exit } = ending();
  const { connection } = await startClient({ hosts: [host()], exit });
  assert.equal(await connection.sendRequest(ShutdownRequest.type), null);
  await connection.sendNotification(ExitNotification.type);
  assert.equal(await ended, 0);
});

test('an exit that nothing came before is a failure', async () => {
  const { ended, exit } = ending();
  const { connection } = await startClient({ hosts: [host()], exit });
  await connection.sendNotification(ExitNotification.type);
  assert.equal(await ended, 1);
});

test('the server ends when the client hangs up', async () => {
  const { ended, exit } = ending();
  const { hangUp } = await startClient({ hosts: [host()], exit });
  hangUp();
  assert.equal(await ended, 1);
});

test('the server ends when the process of the client is gone, and not before', async () => {
  const { ended, exit } = ending();
  const asked: number[] = [];
  let isThere = true;
  const isRunning = (process: number) => {
    asked.push(process);
    return isThere;
  };
  const { passTime } = await startClient({ hosts: [host()], exit, isRunning, processId: 42 });
  passTime();
  passTime();
  assert.deepEqual(asked, [42, 42]);
  isThere = false;
  passTime();
  assert.equal(await ended, 1);
});

test('a client without a process is not looked for', async () => {
  const { passTime } = await startClient({
    hosts: [host()],
    isRunning: () => assert.fail('was asked'),
  });
  passTime();
});

test('a client that refuses to watch files is served all the same', async () => {
  const client = await startClient({ hosts: [host()], refusesWatching: true, mayLogErrors: true });
  assert.equal(await client.hover('file:///shop/a.md', { line: 0, character: 0 }), undefined);
});
