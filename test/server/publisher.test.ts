import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { Publisher } from '../../src/server/publisher.ts';

function start() {
  const sent: string[] = [];
  const publisher = new Publisher(async (uri, diagnostics) => {
    sent.push(`${uri}: ${diagnostics.map(({ message }) => message).join(', ')}`);
  });
  const take = () => sent.splice(0);
  return { publisher, take };
}

const says = (...messages: readonly string[]): Diagnostic[] =>
  messages.map(message => ({
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
    message,
  }));

test('sends what differs, and nothing else', () => {
  const { publisher, take } = start();
  publisher.publish(
    'folder',
    new Map([
      ['a', says('one')],
      ['b', says('two')],
    ]),
  );
  assert.deepEqual(take(), ['a: one', 'b: two']);
  publisher.publish(
    'folder',
    new Map([
      ['a', says('one')],
      ['b', says('two', 'three')],
    ]),
  );
  assert.deepEqual(take(), ['b: two, three']);
  publisher.publish(
    'folder',
    new Map([
      ['a', says('one')],
      ['b', says('two', 'three')],
    ]),
  );
  assert.deepEqual(take(), []);
});

test('clears a file once its findings are gone', () => {
  const { publisher, take } = start();
  publisher.publish('folder', new Map([['a', says('one')]]));
  take();
  publisher.publish('folder', new Map());
  assert.deepEqual(take(), ['a: ']);
  publisher.publish('folder', new Map());
  assert.deepEqual(take(), []);
});

test('takes back the findings of one folder only', () => {
  const { publisher, take } = start();
  publisher.publish('first', new Map([['a', says('one')]]));
  publisher.publish('second', new Map([['b', says('two')]]));
  take();
  publisher.retract('first');
  assert.deepEqual(take(), ['a: ']);
  publisher.publish('first', new Map([['a', says('one')]]));
  assert.deepEqual(take(), ['a: one']);
});
