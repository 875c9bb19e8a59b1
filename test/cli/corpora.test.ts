import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { runCairn } from '../support/run-cairn.ts';

const corpora = resolve('../shared/corpora');
const skip = !existsSync(corpora) && `there are no real repositories in ${corpora}`;

test('real repositories are listed and checked', { skip }, async context => {
  const names = readdirSync(corpora, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(({ name }) => name);
  assert.ok(names.length >= 26, `${names.length} repositories`);
  for (const name of names) {
    await context.test(name, async () => {
      const folder = join(corpora, name);
      const list = await runCairn(folder, ['list', '--format', 'json']);
      const check = await runCairn(folder, ['check', '--format', 'json']);
      assert.deepEqual([list.code, list.errors, check.errors], [0, '', '']);
      assert.ok(check.code === 0 || check.code === 1);
      assert.deepEqual((await runCairn(folder, ['list'])).errors, '');
      const { decisions, plans, skipped } = JSON.parse(list.output);
      const counts = [decisions.length, plans.length, skipped.length];
      context.diagnostic(`${name}: decisions, plans, left out: ${counts.join(', ')}`);
    });
  }
});
