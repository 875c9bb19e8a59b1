import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstStep, markdownPlan, yamlPlan } from './plan-outline.ts';

/*
 * What people write as the status of a step, and what is read: the same in YAML, in a table and behind
 * a label. Nothing is read as done that says in the same breath that it is not.
 */

const rows: readonly (readonly [written: string, status: string | undefined])[] = [
  ['done', 'done'],
  ['Done!', 'done'],
  ['DONE', 'done'],
  ['Done 2026-03-01', 'done'],
  ['Done (2026-03-01)', 'done'],
  ['done (03/01/2026)', 'done'],
  ['Done on 1 Mar 2026', 'done'],
  ['done (#123)', 'done'],
  ['Merged in #123', 'done'],
  ['done via PR #45', 'done'],
  ['Shipped in v1.4', 'done'],
  ['✅ 完了（PR #29、2026-04-30）', 'done'],
  ['done in staging', undefined],
  ['complete in 2099', undefined],
  ['complete in March 2099', undefined],
  ['done in 3 of 5 PRs', undefined],
  ['done in 3/5', undefined],
  ['done (by @li)', 'done'],
  ['done (no issues)', 'done'],
  ['✅', 'done'],
  ['✅ done', 'done'],
  ['completed', 'done'],
  ['complete ✔', 'done'],
  ['merged', 'done'],
  ['shipped', 'done'],
  ['done?', undefined],
  ['done (mostly)', undefined],
  ['done (except the tests)', undefined],
  ['done (not deployed)', undefined],
  ['done (90 %)', undefined],
  ['done (waiting for QA)', undefined],
  ['done (2 tests left)', undefined],
  ['done except tests', undefined],
  ['done, rolled back', undefined],
  ['done - reverted', undefined],
  ['Done soon', undefined],
  ['done by 2026-05-01', undefined],
  ['❌ done', undefined],
  ['🚧 done', undefined],
  ['⏳ complete', undefined],
  ['not done', undefined],
  ['undone', undefined],
  ['almost done', undefined],
  ['half done', undefined],
  ['to be done', undefined],
  ['will be done in May', undefined],
  ['not yet complete', undefined],
  ['90% complete', undefined],
  ['complete 50%', undefined],
  ['partially done', 'in-progress'],
  ['in progress', 'in-progress'],
  ['in progress (done: 3/5)', 'in-progress'],
  ['not in progress', undefined],
  ['in review', 'verifying'],
  ['not started', 'planned'],
  ['ready for review', 'verifying'],
  ['on hold', 'on-hold'],
  ['deferred', 'on-hold'],
  ['cancelled', 'cancelled'],
  ['❌ cancelled', 'cancelled'],
  ['cancelled?', undefined],
  ['not cancelled', undefined],
  ['skipped', 'cancelled'],
  ['✅ dropped', undefined],
  ['blocked', 'in-progress'],
  ['not blocked', undefined],
  ['unblocked', undefined],
  ['waiting', undefined],
  ['TBD', undefined],
  ['later', 'planned'],
  ['-', undefined],
];

for (const [written, expected] of rows) {
  test(`"${written}" is ${expected ?? 'no status that is known'}`, () => {
    const yaml = yamlPlan(`steps: [{id: a, title: A, status: ${JSON.stringify(written)}}]`);
    assert.equal(firstStep(yaml).status?.value, expected, 'YAML');
    const table = `# Move\n\n| Step | Status |\n|---|---|\n| Copy | ${written} |\n| Drop | Done |\n`;
    assert.equal(firstStep(markdownPlan(table)).status?.value, expected, 'a table');
    const line = `# Move\n\n## Step 1: Copy\n\nStatus: ${written}\n\n## Step 2: Drop\n`;
    assert.equal(firstStep(markdownPlan(line)).status?.value, expected, 'a label');
  });
}

test('what is not understood is told, and no other word is offered', () => {
  const plan = yamlPlan('steps: [{id: a, title: A, status: "done (mostly)"}]');
  assert.equal(firstStep(plan).status, undefined);
  assert.deepEqual(
    plan.problems.map(({ message, near }) => [message, near]),
    [['"done (mostly)" is not a status of a step.', undefined]],
  );
});
