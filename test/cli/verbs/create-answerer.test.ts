import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAnswerer } from '../../../src/cli/verbs/create-answerer.ts';
import { testIo } from '../../support/run-cairn.ts';
import { temporaryFolder, writeFiles } from '../../support/temporary-folder.ts';

test('64 questions wait, more are refused until one of them is answered', async context => {
  const folder = temporaryFolder(context);
  writeFiles(folder, { 'docs/adr/0001-a.md': '# 1. A\n\n## Status\n\nAccepted\n' });
  const answer = createAnswerer(folder, undefined, testIo(folder));
  const results = await Promise.all(Array.from({ length: 66 }, () => answer('list_decisions', {})));
  assert.deepEqual(
    results.map(({ isRefused }) => isRefused),
    [...Array(64).fill(false), true, true],
  );
  assert.match(results[65]?.text ?? '', /64 questions wait already\. Ask again later\./);
  assert.equal((await answer('list_decisions', {})).isRefused, false);
});

test('what was never asked for does not count', async context => {
  const answer = createAnswerer(temporaryFolder(context), undefined, testIo('/'));
  for (const [name, given] of [
    ['toString', {}],
    ['list_decisions', { status: '\u001b[2J' }],
    ['list_decisions', []],
  ] as const) {
    const { isRefused, text } = await answer(name, given);
    assert.ok(isRefused);
    assert.ok(!text.includes('\u001b'));
  }
});
