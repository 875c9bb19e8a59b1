import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { noDetails } from '../support/no-details.ts';
import { runCairn } from '../support/run-cairn.ts';
import { writeFixture } from '../support/write-fixture.ts';

const project = `
--- docs/adr/0001-keep-one-database.md
# 1. Keep one database

Date: 2025-02-03

## Status

Superseded by [2. Split the database](0002-split-the-database.md)

## Context

One team.

## Decision

One database.

## Consequences

Simple.
--- docs/adr/0002-split-the-database.md
# 2. Split the database

Date: 2026-01-12

## Status

Accepted

Supersedes [1. Keep one database](0001-keep-one-database.md)

## Context

Four teams.

## Decision

Four databases.

## Consequences

More work.
--- docs/adr/README.md
# Decisions
--- docs/migrations/split.migration.yaml
migration-plan: "1.0"
title: Split the database
steps:
  - id: copy
    title: Copy the tables
    status: done
  - id: double
    title: Write to both
    status: in-progress
    depends-on: [copy]
    blocked-by:
      - ref: INC-118
        since: 2026-03-09
  - id: switch
    title: Read from the new one
    depends-on: [double]
`;

test('list for people', async context => {
  const folder = writeFixture(context, project);
  const { code, output, errors } = await runCairn(folder, ['list']);
  assert.equal(
    output,
    `docs/adr  2 decisions
  → 0001  Keep one database   superseded by 0002  docs/adr/0001-keep-one-database.md:1
  ✓ 0002  Split the database  accepted · 12 Jan   docs/adr/0002-split-the-database.md:1

Split the database  1 of 3 steps done · 1 blocked  docs/migrations/split.migration.yaml:2
  ✓ copy: Copy the tables                                          docs/migrations/split.migration.yaml:4
  ✖ double: Write to both          Blocked for 7 days by INC-118.  docs/migrations/split.migration.yaml:7
  ⊘ switch: Read from the new one  Blocked upstream by INC-118.    docs/migrations/split.migration.yaml:14

Left out
  – a README  docs/adr/README.md

2 decisions found · 1 plan · 1 file left out
Activity is unknown: no git history here.
`,
  );
  assert.equal(errors, '');
  assert.equal(code, 0);
});

test('list for programs', async context => {
  const folder = writeFixture(context, project);
  const { code, output } = await runCairn(folder, ['list', '--format', 'json']);
  const json = JSON.parse(output);
  assert.deepEqual(Object.keys(json), ['decisions', 'skipped', 'plans', 'now', 'history', 'notes']);
  assert.deepEqual(json.decisions, [
    {
      file: 'docs/adr/0001-keep-one-database.md',
      series: 'ADR',
      number: '1',
      title: 'Keep one database',
      status: 'superseded',
      statusRaw: 'Superseded by [2. Split the database](0002-split-the-database.md)',
      date: '2025-02-03',
      supersedes: [],
      supersededBy: ['2'],
      deciders: [],
      format: 'nygard',
      line: 1,
      ...noDetails,
      dates: [{ kind: 'date', value: '2025-02-03', raw: '2025-02-03', source: 'line', line: 3 }],
      relations: [
        {
          kind: 'superseded-by',
          series: null,
          target: '2',
          inPart: false,
          raw: '[2. Split the database](0002-split-the-database.md)',
          line: 7,
        },
      ],
    },
    {
      file: 'docs/adr/0002-split-the-database.md',
      series: 'ADR',
      number: '2',
      title: 'Split the database',
      status: 'accepted',
      statusRaw: 'Accepted',
      date: '2026-01-12',
      supersedes: ['1'],
      supersededBy: [],
      deciders: [],
      format: 'nygard',
      line: 1,
      ...noDetails,
      dates: [{ kind: 'date', value: '2026-01-12', raw: '2026-01-12', source: 'line', line: 3 }],
      relations: [
        {
          kind: 'supersedes',
          series: null,
          target: '1',
          inPart: false,
          raw: '[1. Keep one database](0001-keep-one-database.md)',
          line: 9,
        },
      ],
    },
  ]);
  assert.deepEqual(json.skipped, [{ file: 'docs/adr/README.md', reason: 'readme' }]);
  const [plan] = json.plans;
  assert.deepEqual(
    { ...plan, steps: plan.steps.length },
    {
      file: 'docs/migrations/split.migration.yaml',
      id: 'split',
      title: 'Split the database',
      format: 'yaml',
      detected: 'declared',
      steps: 3,
    },
  );
  const [done, blocked, upstream] = plan.steps;
  assert.deepEqual(
    { ...done, reasons: [] },
    {
      ...{ id: 'copy', text: 'Copy the tables', line: 4, done: true, status: 'done' },
      ...{ condition: 'done', overlays: [], reasons: [], depth: 0, parent: null },
      ...{ owners: [], due: null, dependsOn: [] },
    },
  );
  assert.equal(blocked.condition, 'blocked');
  assert.equal(blocked.reasons[0].since, '2026-03-09');
  assert.equal(upstream.condition, 'blocked-upstream');
  assert.deepEqual(json.history, { kind: 'unknown', reason: 'no git history here' });
  assert.equal(json.now, '2026-03-16T12:00:00.000Z');
  assert.equal(code, 0);
});

test('paths are relative to the folder it ran in', async context => {
  const folder = writeFixture(context, project);
  const filesOf = async (ranIn: string, argument: string) => {
    const { output } = await runCairn(ranIn, ['list', argument, '--format=json']);
    return JSON.parse(output).decisions.map(({ file }: { readonly file: string }) => file);
  };
  const names = ['0001-keep-one-database.md', '0002-split-the-database.md'];
  const under = (start: string) => names.map(name => `${start}${name}`);
  assert.deepEqual(await filesOf(folder, '.'), under('docs/adr/'));
  assert.deepEqual(await filesOf(folder, './docs/'), under('docs/adr/'));
  assert.deepEqual(await filesOf(join(folder, 'docs/adr'), folder), under(''));
  mkdirSync(join(folder, 'else'));
  assert.deepEqual(await filesOf(join(folder, 'else'), '..'), under('../docs/adr/'));
});

test('check for people and for programs', async context => {
  const folder = writeFixture(context, project);
  const text = await runCairn(folder, ['check']);
  assert.match(text.output, /INC-118.* {2}docs\/migrations\/split\.migration\.yaml:\d+:\d+\n/);
  assert.match(text.output, /\n\nActivity is unknown|on 2 decisions and 1 plan\.\n/);
  assert.equal(text.code, 1);
  const { code, output } = await runCairn(folder, ['check', '--format', 'json']);
  const [finding] = JSON.parse(output).findings;
  assert.equal(code, 1);
  assert.deepEqual(Object.keys(finding).sort(), [
    ...['column', 'file', 'fingerprint', 'line', 'message', 'related', 'rule', 'severity'],
  ]);
  assert.equal(finding.rule, 'blocked-step');
  assert.equal(finding.file, 'docs/migrations/split.migration.yaml');
});

test('an empty folder says where it looked', async context => {
  const folder = writeFixture(context, '\n--- notes.md\n# Notes\n');
  const { code, output } = await runCairn(folder, ['list']);
  assert.equal(
    output,
    `0 decisions found · 0 plans · 0 files left out
Looked at 1 Markdown or YAML file in 1 folder below ${folder}.
Start with: cairn new decision "TITLE", or cairn new plan "TITLE".
`,
  );
  assert.equal(code, 0);
  assert.equal((await runCairn(folder, ['check'])).code, 0);
});

test('colours only on a terminal that wants them, and the words are the same', async context => {
  const folder = writeFixture(context, project);
  const terminal = { columns: 200 };
  const plain = await runCairn(folder, ['list']);
  const coloured = await runCairn(folder, ['list'], { terminal });
  assert.ok(coloured.output.includes('\u001b[32m  ✓ \u001b[0m'));
  assert.equal(
    coloured.output.replaceAll(/\p{Cc}\[\d+m/gu, '').replaceAll(/ +$/gm, ''),
    plain.output,
  );
  for (const environment of [{ NO_COLOR: '1' }, { TERM: 'dumb' }]) {
    const { output } = await runCairn(folder, ['list'], { terminal, environment });
    assert.ok(!output.includes('\u001b'), JSON.stringify(environment));
  }
});

test('what a file says never reaches the terminal as a control sequence', async context => {
  const hostile = '\u001b]0;owned\u0007\u009b31m\u202e\u200b';
  const folder = writeFixture(
    context,
    `
--- docs/adr/0001-a\u001b[31m.md
# 1. ${hostile} title
Date: 2026-01-01
## Status
Accept${hostile}ed
## Context
--- a.migration.yaml
migration-plan: "1.0"
title: "${hostile}"
steps:
  - id: a${hostile}
    title: T${hostile}
    depends-on: [none${hostile}]
`,
  );
  for (const argv of [['list'], ['check'], ['list', '--format=json'], ['check', '--format=json']]) {
    const { output } = await runCairn(folder, argv);
    assert.doesNotMatch(output.replaceAll('\n', ''), /[\p{Cc}\p{Cf}]/u, argv.join(' '));
    assert.match(output, /title|Nothing|none|findings|no valid YAML/);
  }
});

test('--now decides the day', async context => {
  const folder = writeFixture(context, project);
  const blocked = async (now: string) => {
    const { output } = await runCairn(folder, ['list', '--now', now]);
    return /double: Write to both +(.*?) {2}/.exec(output)?.[1];
  };
  assert.match((await blocked('2026-03-16')) ?? '', /7 days/);
  assert.match((await blocked('2026-03-20T23:30:00+01:00')) ?? '', /11 days/);
});
