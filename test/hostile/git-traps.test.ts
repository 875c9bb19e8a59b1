import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAnswerer } from '../../src/cli/verbs/create-answerer.ts';
import { tools } from '../../src/core/tools/index.ts';
import { armTrap, gitTraps, trapFiles } from '../support/git-traps.ts';
import { runCairn, testIo } from '../support/run-cairn.ts';
import { temporaryRepository } from '../support/temporary-repository.ts';

const plan = (status: string) => `---
migration-plan: "1.0"
---
# Move

- [ ] **a** Step \`status:${status}\` \`paths:**\`
`;

/** What a tool must be given; the others need nothing. */
const given: ReadonlyMap<string, unknown> = new Map([
  ['find_governing', { files: ['plan.md'] }],
  ['check_change', { base: 'HEAD~1' }],
  ['read_decision', { decision: '1' }],
]);

for (const trap of gitTraps) {
  test(`${trap.name} fires in no command and in no tool`, async context => {
    const repository = temporaryRepository(context);
    const { folder } = repository;
    const record = '# 1. A\n\n## Status\n\nAccepted\n';
    const first = { ...trapFiles, 'plan.md': plan('planned'), 'docs/adr/0001-a.md': record };
    repository.commit('2026-03-01', first);
    repository.commit('2026-03-02', { 'plan.md': plan('in-progress') });
    const marks = armTrap(context, trap, repository);

    for (const argv of [['check'], ['review', '--base', 'HEAD~1']]) {
      const { output, errors } = await runCairn(folder, argv);
      assert.ok((output + errors).length > 0, argv.join(' '));
      assert.deepEqual(marks(), [], argv.join(' '));
    }
    const answer = createAnswerer(folder, undefined, testIo(folder));
    for (const { name } of tools) {
      // Where git would have to fetch what it compares with, that is said.
      const { data } = await answer(name, given.get(name) ?? {});
      assert.doesNotMatch(data.summary, /^$|should not happen/, name);
      assert.deepEqual(marks(), [], name);
    }
  });
}
