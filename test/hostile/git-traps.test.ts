import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAnswerer } from '../../src/cli/verbs/create-answerer.ts';
import type { SeriesQuestion } from '../../src/core/model/facts/series.ts';
import { tools } from '../../src/core/tools/index.ts';
import { createNodeHost } from '../../src/host/create-node-host.ts';
import type { Host } from '../../src/host/host.ts';
import { workHere } from '../../src/worker/work-here.ts';
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

const question: SeriesQuestion = {
  definition: {
    id: 'm',
    source: { kind: 'pattern', pattern: 'o' },
    ...{ include: [], exclude: [], count: 'matches', folder: '' },
  },
  from: 'HEAD',
  marks: [],
};

for (const trap of gitTraps) {
  test(`${trap.name} runs a program in plain git, and none here: no question, command or tool`, async context => {
    const repository = temporaryRepository(context);
    const { folder } = repository;
    const record = '# 1. A\n\n## Status\n\nAccepted\n';
    const first = { ...trapFiles, 'plan.md': plan('planned'), 'docs/adr/0001-a.md': record };
    repository.commit('2026-03-01', first);
    repository.commit('2026-03-02', { 'plan.md': plan('in-progress') });
    const marks = armTrap(context, trap, repository);

    const { environment, clock } = testIo(folder);
    await askAll(createNodeHost(folder, { trust: 'trusted', clock, environment, work: workHere }));
    assert.deepEqual(marks(), []);
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

/** Every question that a host asks git. */
async function askAll(host: Host): Promise<void> {
  const { files } = await host.readFiles();
  assert.ok(files.length > 0);
  const paths = [{ glob: '**', folder: '' }];
  const history = await host.readHistory({ plans: ['plan.md'], paths, horizon: 4000 });
  assert.equal(history.kind === 'known' && history.commits.length, 2);
  const base = await host.readBase('HEAD~1', files);
  if (base.kind === 'known') await host.readChanges('HEAD~1', base);
  await host.readIndex(files);
  await host.listRefs();
  const past = await host.readPast([question]);
  assert.equal(past.size, 1);
}
