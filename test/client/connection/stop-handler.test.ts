import '../../support/with-vscode.ts';
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { CloseAction, ErrorAction, executed, pressed, told } from '../../support/vscode-stub.ts';

const { StopHandler } = await import('../../../src/client/connection/stop-handler.ts');

/** A handler whose clock the test moves, and what it wrote into the log. */
function start({ mock }: TestContext) {
  mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  executed.length = 0;
  told.length = 0;
  const lines: string[] = [];
  const log = {
    error: (line: string) => lines.push(`error: ${line}`),
    warn: (line: string) => lines.push(`warn: ${line}`),
  };
  const handler = new StopHandler(Object.assign(createLog(), log));
  let givenUp = 0;
  handler.onGaveUp(() => givenUp++);
  const stop = async (wait: number) => {
    const result = handler.closed();
    mock.timers.tick(wait);
    return (await result).action;
  };
  return { handler, stop, lines, givenUp: () => givenUp };
}

/** The other parts of a log are not asked for. */
function createLog() {
  return {
    ...{ name: 'Cairn', logLevel: 1 },
    onDidChangeLogLevel: () => ({ dispose: () => undefined }),
    trace: () => undefined,
    debug: () => undefined,
    info: () => undefined,
    append: () => undefined,
    appendLine: () => undefined,
    replace: () => undefined,
    clear: () => undefined,
    show: () => undefined,
    hide: () => undefined,
    dispose: () => undefined,
  };
}

test('a server that stops is started again, ever later, and in the end a person is asked', async context => {
  const { stop, lines, givenUp } = start(context);
  for (const wait of [0, 1000, 2000, 4000]) assert.equal(await stop(wait), CloseAction.Restart);
  assert.equal(givenUp(), 0);
  assert.deepEqual(told, []);
  assert.equal(await stop(0), CloseAction.DoNotRestart);
  assert.equal(givenUp(), 1);
  assert.deepEqual(lines, [
    'warn: The language server stopped. It is started again in 0 ms.',
    'warn: The language server stopped. It is started again in 1000 ms.',
    'warn: The language server stopped. It is started again in 2000 ms.',
    'warn: The language server stopped. It is started again in 4000 ms.',
    'error: The language server stopped 5 times in 3 minutes.',
  ]);
  assert.deepEqual(told, [
    [
      'Cairn stopped over and over and does not start again by itself. What it shows is from before.',
      'Restart',
      'Show Log',
    ],
  ]);
});

for (const [button, command] of [
  ['Restart', 'cairn.restartServer'],
  ['Show Log', 'cairn.showLog'],
  [undefined, undefined],
] as const) {
  test(`the button ${button ?? 'that nobody presses'}`, async context => {
    const { stop } = start(context);
    for (const wait of [0, 1000, 2000, 4000]) await stop(wait);
    if (button) pressed.push(button);
    await stop(0);
    await Promise.resolve();
    assert.deepEqual(executed, command === undefined ? [] : [[command]]);
  });
}

test('once a person has started it, earlier stops do not count', async context => {
  const { handler, stop, givenUp } = start(context);
  for (const wait of [0, 1000, 2000, 4000]) await stop(wait);
  handler.forget();
  assert.equal(await stop(0), CloseAction.Restart);
  assert.equal(givenUp(), 0);
});

test('an error alone ends nothing: where the connection is gone it closes', context => {
  const { handler } = start(context);
  assert.deepEqual(handler.error(), { action: ErrorAction.Continue, handled: true });
});
