import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type TestContext, test } from 'node:test';
import { visible } from '../../src/core/text/encode.ts';
import { hostileTitles } from '../support/hostile-titles.ts';
import { type ReadFamily, readMetrics } from '../support/read-metrics.ts';
import { runCairn } from '../support/run-cairn.ts';
import { createSchemaReader } from '../support/schema-reader.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

interface Report {
  readonly folders: readonly {
    readonly name: string;
    readonly reason: string | null;
    readonly status: object | null;
  }[];
  readonly counts: { readonly blocked: number };
}

const ajv = createSchemaReader();
const validate = ajv.compile(JSON.parse(readFileSync('media/status-report.schema.json', 'utf8')));

const plan = `migration-plan: "1.0"
title: Split the database
status: active
due: 2026-05-01
evidence:
  - {id: uses, title: Uses, pattern: legacy, include: ["src/*.ts"], baseline: {value: 4}, target: 0}
  - {id: uses, title: Twice, pattern: other, include: ["src/*.ts"]}
steps:
  - {id: copy, title: Copy, status: done}
  - {id: double, title: Write to both, status: in-progress, depends-on: [copy], blocked-by: [{ref: INC-118, since: 2026-03-09}]}
  - {id: switch, title: Read from the new one, depends-on: [double], due: 2026-03-10}
`;

function writeFleet(context: TestContext): string {
  const folder = temporaryFolder(context);
  writeFiles(folder, {
    'shop/docs/split.migration.yaml': plan,
    'shop/src/a.ts': 'legacy();\n',
    'shop/docs/adr/0001-a.md': '# 1. A\n\n## Status\n\nAccepted\n',
    'apps/mail/docs/adr/0001-b.md': '# 1. B\n\n## Status\n\nPerhaps\n',
    'apps/mail/docs/adr/0002-c.md': '# 2. C\n\n## Status\n\nProposed\n',
  });
  return folder;
}

test('several folders: a line each, and the sum', async context => {
  const folder = writeFleet(context);
  const { code, output, errors } = await runCairn(folder, ['status', 'shop', 'apps/mail/']);
  assert.equal(
    output,
    `△ shop  1 decision · 1 plan · 1 of 3 steps done · 1 blocked, 1 overdue, 1 blocked upstream
· mail  2 decisions · 0 plans · nothing is blocked, stale or overdue

2 folders, 1 plan: 1 blocked, 1 overdue, 1 blocked upstream
shop: Activity is unknown: no git history here.
`,
  );
  assert.deepEqual([code, errors], [0, '']);
});

test('a folder that cannot be read is a line of its own and exit code 2', async context => {
  const folder = writeFleet(context);
  const { code, output, errors } = await runCairn(folder, ['status', 'gone', 'shop']);
  assert.equal(code, 2);
  assert.match(output, /^✖ gone {2}could not be read: There is no folder .*\/gone\.\n△ shop /);
  assert.equal(errors, '');
  const argv = ['status', 'gone', 'shop', '--format', 'json'];
  const json: Report = JSON.parse((await runCairn(folder, argv)).output);
  const [gone, shop] = json.folders;
  assert.equal(gone?.status, null);
  assert.match(gone?.reason ?? '', /There is no folder/);
  assert.equal(shop?.reason, null);
  assert.equal(json.counts.blocked, 1);
  const alone = await runCairn(folder, ['status', 'gone']);
  assert.deepEqual([alone.code, alone.output], [2, '']);
});

test('folders of the same name are called by the way to them, one that is named twice is one', async context => {
  const folder = writeFleet(context);
  writeFiles(folder, { 'mail/docs/adr/0001-x.md': '# 1. X\n\n## Status\n\nAccepted\n' });
  const argv = ['status', 'mail', './mail/', 'apps/mail', 'shop', '--format', 'json'];
  const { folders } = JSON.parse((await runCairn(folder, argv)).output);
  assert.deepEqual(
    folders.map(({ name }: { readonly name: string }) => name),
    ['mail', 'apps/mail', 'shop'],
  );
});

test('the JSON of one folder and of several is what its schema says', async context => {
  const folder = writeFleet(context);
  for (const argv of [['shop'], ['apps/mail'], ['shop', 'apps/mail', 'gone']]) {
    const { output } = await runCairn(folder, ['status', ...argv, '--format', 'json']);
    const json: object = JSON.parse(output);
    assert.ok(validate(json), ajv.errorsText(validate.errors));
    assert.ok(!validate(Object.assign(json, { more: 1 })));
  }
});

function numberOf(
  families: ReadonlyMap<string, ReadFamily>,
  name: string,
  wanted: Readonly<Record<string, string>>,
): number | undefined {
  const samples = families
    .get(name)
    ?.samples.filter(({ labels }) =>
      Object.entries(wanted).every(([key, value]) => labels.get(key) === value),
    );
  assert.ok(samples && samples.length < 2, name);
  return samples[0]?.value;
}

test('metrics of several folders', async context => {
  const folder = writeFleet(context);
  const argv = ['status', 'shop', 'apps/mail', 'gone', '--format', 'openmetrics'];
  const { output, code } = await runCairn(folder, argv);
  assert.equal(code, 2);
  const families = readMetrics(output);
  const here = { folder: 'shop', plan: 'docs/split.migration.yaml' };
  for (const [name, labels, value] of [
    ['cairn_folder_read', { folder: 'shop' }, 1],
    ['cairn_folder_read', { folder: 'gone' }, 0],
    [
      'cairn_evaluated_timestamp_seconds',
      { folder: 'shop' },
      Date.parse('2026-03-16T12:00Z') / 1000,
    ],
    ['cairn_history_known', { folder: 'shop' }, 0],
    ['cairn_decisions', { folder: 'shop', status: 'accepted' }, 1],
    ['cairn_decisions', { folder: 'shop', status: 'rejected' }, 0],
    ['cairn_decisions', { folder: 'mail', status: 'unknown' }, 1],
    // A measure that is there twice.
    ['cairn_findings', { folder: 'shop', severity: 'error' }, 1],
    ['cairn_plans', { ...here, title: 'Split the database', status: 'active' }, 1],
    ['cairn_plans', { folder: 'mail' }, undefined],
    ['cairn_plan_steps', { ...here, condition: 'done' }, 1],
    ['cairn_plan_steps', { ...here, condition: 'blocked' }, 1],
    ['cairn_plan_steps', { ...here, condition: 'ready' }, 0],
    ['cairn_plan_steps', { ...here, condition: 'unknown' }, 0],
    ['cairn_plan_marked_steps', { ...here, mark: 'overdue' }, 1],
    ['cairn_plan_marked_steps', { ...here, mark: 'stale' }, 0],
    ['cairn_plan_measured_ratio', here, 0.75],
    ['cairn_measure_value', { ...here, measure: 'uses' }, 1],
    ['cairn_measure_regressed', { ...here, measure: 'uses' }, 0],
    ['cairn_plan_finish_timestamp_seconds', here, undefined],
    ['cairn_plan_due_timestamp_seconds', here, Date.parse('2026-05-01') / 1000],
  ] as const) {
    assert.equal(numberOf(families, name, labels), value, `${name} ${JSON.stringify(labels)}`);
  }
});

test('hostile titles and names of folders stay texts in labels', async context => {
  const folder = temporaryFolder(context);
  const names = hostileTitles.filter(name => /^[^/\0.][^/\0]*$/.test(name) && name.length < 60);
  const usable = names.filter(name => !/\p{Cs}/u.test(name) && name.trim() !== '').slice(0, 40);
  writeFiles(
    folder,
    Object.fromEntries([
      ...hostileTitles.map((title, index) => [
        `all/p${index}.migration.yaml`,
        `migration-plan: "1.0"\ntitle: ${JSON.stringify(title)}\nsteps: [{id: a, title: A}]\n`,
      ]),
      ...usable.map(name => [`${name}/adr/0001-a.md`, '# 1. A\n']),
    ]),
  );
  const argv = ['status', 'all', '--format', 'openmetrics', '--', ...usable];
  const { output } = await runCairn(folder, argv);
  const families = readMetrics(output);
  const plans = families.get('cairn_plans')?.samples ?? [];
  assert.ok(plans.length >= 200);
  const list: { readonly plans: readonly { readonly title: string }[] } = JSON.parse(
    (await runCairn(folder, ['list', 'all', '--format', 'json'])).output,
  );
  assert.deepEqual(
    plans.map(({ labels }) => labels.get('title')).sort(),
    list.plans.map(({ title }) => visible(title)).sort(),
  );
  assert.ok(list.plans.some(({ title }) => title.includes('"')));
  assert.ok(list.plans.some(({ title }) => title.includes('\\')));
  assert.equal(families.get('cairn_folder_read')?.samples.length, usable.length + 1);
  assert.doesNotMatch(output, /(?![\n\t])[\p{Cc}\u202a-\u202e]/u);
});
