import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runCairn } from '../support/run-cairn.ts';
import { writeFixture } from '../support/write-fixture.ts';

const one = `
--- docs/split.migration.yaml
migration-plan: "1.0"
id: split
title: Split the database
due: 2026-05-01
steps:
  - {id: copy, title: Copy, status: done}
  - {id: double, title: Write to both, status: in-progress, depends-on: [copy], blocked-by: [{ref: INC-118, since: 2026-03-09}]}
  - {id: switch, title: Read from the new one, depends-on: [double], due: 2026-04-10}
`;

const two = `${one}--- docs/mail.migration.yaml
migration-plan: "1.0"
id: mail
title: Move mail
steps:
  - {id: a, title: A}
--- docs/empty.migration.yaml
migration-plan: "1.0"
title: Empty
steps: []
`;

test('status for people', async context => {
  const folder = writeFixture(context, one);
  const { code, output, errors } = await runCairn(folder, ['status']);
  assert.equal(
    output,
    `Split the database  docs/split.migration.yaml
  1 of 3 steps done · due 1 May
  ✖ double      blocked for 7 days by INC-118, unblocks 2 steps  docs/split.migration.yaml:7
  next: switch  due 10 Apr                                       docs/split.migration.yaml:8

1 blocked, 1 blocked upstream
Activity is unknown: no git history here.
`,
  );
  assert.deepEqual([code, errors], [0, '']);
});

test('status has colours on a terminal only, and none with NO_COLOR', async context => {
  const folder = writeFixture(context, one);
  const terminal = { columns: 40 };
  const coloured = await runCairn(folder, ['status'], { terminal });
  assert.ok(coloured.output.includes('\u001b[31m  ✖ \u001b[0m'));
  const plain = await runCairn(folder, ['status'], {
    terminal,
    environment: { PATH: process.env['PATH'], HOME: folder, NO_COLOR: '1' },
  });
  assert.ok(!plain.output.includes('\u001b'));
  assert.ok(
    plain.output.includes(`
  ✖ double  blocked for 7 days by
    INC-118, unblocks 2 steps
    docs/split.migration.yaml:7
`),
  );
  const forced = await runCairn(folder, ['status'], {
    environment: { PATH: process.env['PATH'], HOME: folder, FORCE_COLOR: '1' },
  });
  assert.ok(forced.output.includes('\u001b[31m'));
});

test('status for programs', async context => {
  const folder = writeFixture(context, two);
  const { code, output } = await runCairn(folder, ['status', '--format', 'json']);
  const json = JSON.parse(output);
  assert.deepEqual(Object.keys(json), ['plans', 'counts', 'unreadable', 'now', 'history', 'notes']);
  assert.deepEqual(
    json.plans.map(({ file, progress }: { file: string; progress: unknown }) => [file, progress]),
    [
      ['docs/empty.migration.yaml', null],
      ['docs/mail.migration.yaml', { done: 0, total: 1 }],
      ['docs/split.migration.yaml', { done: 1, total: 3 }],
    ],
  );
  assert.equal(code, 0);
});

test('the diagram of the only plan, of a path and of an id is the same', async context => {
  const folder = writeFixture(context, one);
  const { code, output, errors } = await runCairn(folder, ['diagram']);
  assert.deepEqual([code, errors], [0, '']);
  assert.match(output, /^flowchart LR\n {2}accTitle: /);
  assert.match(output, /\n {2}classDef cairn-blocked /);
  assert.match(output, /\n {2}n2 --> n3\n/);
  for (const name of [
    'split',
    'docs/split.migration.yaml',
    './docs/../docs/split.migration.yaml',
  ]) {
    assert.equal((await runCairn(folder, ['diagram', name])).output, output, name);
  }
  const terminal = { columns: 20 };
  assert.equal((await runCairn(folder, ['diagram'], { terminal })).output, output);
  const json = JSON.parse((await runCairn(folder, ['diagram', '--format', 'json'])).output);
  assert.deepEqual(
    { ...json, mermaid: json.mermaid === output },
    {
      file: 'docs/split.migration.yaml',
      id: 'split',
      title: 'Split the database',
      summary: '1 of 3 done · 1 blocked · 1 blocked upstream · due 1 May',
      note: null,
      mermaid: true,
    },
  );
});

test('of several plans one has to be named', async context => {
  const folder = writeFixture(context, two);
  const run = (...argv: readonly string[]) => runCairn(folder, ['diagram', ...argv]);
  const all = 'docs/empty.migration.yaml, docs/mail.migration.yaml, docs/split.migration.yaml';
  assert.deepEqual(await run(), {
    code: 2,
    output: '',
    errors: `cairn: Say which plan: ${all}.\n`,
  });
  assert.match((await run('nothing')).errors, /There is no plan "nothing"\. There are: docs/);
  assert.match((await run('docs/empty.migration.yaml')).errors, /This plan has no steps yet\./);
  assert.match((await run('mail')).output, /^flowchart/);
});

test('an id that two plans have is not enough', async context => {
  const folder = writeFixture(context, two.replace('id: mail', 'id: split'));
  const { code, errors } = await runCairn(folder, ['diagram', 'split']);
  assert.equal(code, 2);
  assert.match(
    errors,
    /Say which plan: docs\/mail\.migration\.yaml, docs\/split\.migration\.yaml\./,
  );
});
