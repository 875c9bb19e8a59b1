import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { runCairn } from '../support/run-cairn.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const day = '2026-11-24';

test('cairn review says of three edits of the example what the README shows', async context => {
  const folder = join(temporaryFolder(context), 'marquee');
  const { status } = spawnSync(process.execPath, ['examples/prepare.mjs', folder, day]);
  assert.equal(status, 0);
  const decision = join(folder, 'docs/adr/0006-publish-seat-changes-as-events.md');
  edit(decision, /^Proposed$/m, 'Accepted');
  const plan = join(folder, 'docs/migrations/seat-inventory.migration.yaml');
  edit(plan, 'due: 2026-12-11', 'due: 2027-01-15');
  edit(plan, / *rollback: \{how: Sell in the box office alone.*\n/, '');
  const { output, errors } = await runCairn(folder, ['review', '--now', day]);
  assert.equal(errors, '');
  assert.equal(withoutHash(shown('$ cairn review\n')), withoutHash(output));
});

function edit(file: string, old: string | RegExp, now: string): void {
  const before = readFileSync(file, 'utf8');
  const after = before.replace(old, now);
  assert.notEqual(after, before, `${old} is not in ${file}.`);
  writeFileSync(file, after);
}

/** What stands in the block of the README that begins with a line. */
function shown(first: string): string {
  const [, block = ''] = readFileSync('README.md', 'utf8').split(`\`\`\`\n${first}`);
  return block.slice(0, block.indexOf('```'));
}

/** The commits of the example are made anew each time. */
function withoutHash(text: string): string {
  return text.replace(/\([0-9a-f]{8}\)/, '(hash)');
}
