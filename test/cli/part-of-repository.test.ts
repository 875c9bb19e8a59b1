import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { runCairn } from '../support/run-cairn.ts';
import { temporaryRepository } from '../support/temporary-repository.ts';

const plan = `migration-plan: "1.0"
title: Move the ledger
evidence: [{id: copied, json: {file: services/copied.json, pointer: /share}, target: 100}]
load-tests: [{id: peak, report: perf/peak.json, criteria: ["http_req_failed rate < 0.01"]}]
flags: [{key: new-ledger, file: deploy/flags.json}]
incidents:
  - {id: INC-1, severity: 3, resolved: 2026-03-01, postmortem: docs/postmortems/one.md}
  - {id: INC-2, severity: 3, resolved: 2026-03-01, postmortem: ops/two.md}
steps:
  - id: a
    title: A
    owners: [me]
    entry:
      - flag: {key: new-ledger, state: ENABLED}
      - checklist: {file: ops/night.md}
`;

function repository(context: TestContext): string {
  const { folder, commit } = temporaryRepository(context);
  commit('2026-03-10', {
    'docs/migrations/ledger.migration.yaml': plan,
    'docs/postmortems/one.md': '# One\n',
    'ops/two.md': '# Two\n',
    'ops/night.md': '# Night\n\n- [ ] Call\n',
    'services/copied.json': '{"share": 40}',
    'perf/peak.json': '{"metrics": {"http_req_failed": {"rate": 0}}}',
    'deploy/flags.json': '{"flags": {"new-ledger": {"state": "ENABLED"}}}',
  });
  return folder;
}

test('of what lies outside of the part that was read nobody says that it is not there', async context => {
  const folder = join(repository(context), 'docs');
  const { output } = await runCairn(folder, ['check']);
  assert.doesNotMatch(output, /not there|does not exist|not written/);
  assert.match(output, /services\/copied\.json lies outside of the project/);
  assert.match(output, /report of peak lies outside of the project/);
  const list = await runCairn(folder, ['list']);
  assert.match(list.output, /deploy\/flags\.json lies outside of the project/);
  assert.match(list.output, /checklist ops\/night\.md lies outside of the project/);
});

test('who stands in a part of a repository hears that no more was read', async context => {
  const root = repository(context);
  const note =
    'Only docs/migrations of the repository was read. To read all of it, name the folder ../.. instead.\n';
  const part = join(root, 'docs', 'migrations');
  for (const verb of ['check', 'list', 'status', 'review']) {
    const { output } = await runCairn(part, [verb]);
    assert.ok(output.endsWith(note), `${verb}: ${output}`);
    const named = await runCairn(root, [verb, 'docs/migrations']);
    assert.doesNotMatch(named.output, /Only/, 'whoever names it knows');
  }
  assert.doesNotMatch((await runCairn(root, ['check'])).output, /Only|outside/);
});
