import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readFixture } from '../support/fixture.ts';
import { runCairn } from '../support/run-cairn.ts';
import { writeFiles } from '../support/temporary-folder.ts';
import { temporaryRepository } from '../support/temporary-repository.ts';
import { writeFixture } from '../support/write-fixture.ts';

const records = `
--- docs/adr/0001-one-store.md
# 1. One store

## Status

Accepted

## Context

One team.
--- docs/adr/0002-two-stores.md
# 2. Two stores

## Status

Accepted

Supersedes [1. One store](0001-one-store.md)

## Context

Two teams.
`;

const old = 'docs/adr/0001-one-store.md';

test('dry: what would be done, and nothing is', async context => {
  const folder = writeFixture(context, records);
  const before = readFileSync(join(folder, old), 'utf8');
  const { code, output, errors } = await runCairn(folder, ['check', '--fix', '--dry-run']);
  assert.equal(errors, '');
  assert.equal(code, 0);
  assert.match(
    output,
    /^Say in ADR-0001 that ADR-0002 supersedes it {2}one-sided-supersession {2}docs\/adr\/0002-two-stores\.md:7\nWould put right: 1 finding in 1 file\. 0 findings left\.\n$/,
  );
  assert.equal(readFileSync(join(folder, old), 'utf8'), before);
});

test('what can be put right in one way only is put right', async context => {
  const folder = writeFixture(context, records);
  const { code, output } = await runCairn(folder, ['check', '--fix', '--format', 'json']);
  assert.equal(code, 0);
  const { mode, files, left, fixes } = JSON.parse(output);
  assert.deepEqual(
    { mode, files, left, fixes: fixes.length },
    { mode: 'write', files: [old], left: 0, fixes: 1 },
  );
  assert.match(readFileSync(join(folder, old), 'utf8'), /Superseded by .*0002-two-stores\.md/);
  assert.deepEqual(readdirSync(folder), ['docs']);
  const again = await runCairn(folder, ['check', '--fix']);
  assert.equal(again.output, 'Nothing to put right in one way only: 0 findings left.\n');
});

test('what would claim that something was done, or is a guess, is left to a person', async context => {
  const plan = `
--- docs/move.migration.yaml
migration-plan: "1.0"
title: Move
steps:
  - {id: a, title: A, status: doen}
  - {id: b, title: B, status: planed}
  - {id: c, title: C, status: "planned?"}
  - {id: d, title: D, status: implementd}
`;
  const decision = `
--- docs/adr/0002-two-stores.md
# 3. Two stores

Date: 2026-13-01

## Status

Accepted

## Context

Two teams.
`;
  const folder = writeFixture(context, plan + decision);
  const { output } = await runCairn(folder, ['check', '--fix', '--force']);
  assert.match(output, /Change to "planned" {2}invalid-value {2}docs\/move\.migration\.yaml:5/);
  const after = readFileSync(join(folder, 'docs/move.migration.yaml'), 'utf8');
  assert.match(after, /: doen.*: planned}.*: "planned\?".*: implementd}/s);
  const record = readFileSync(join(folder, 'docs/adr/0002-two-stores.md'), 'utf8');
  assert.match(record, /^# 3\. Two stores.*Date: 2026-13-01/s);
});

test('what it does not write stays byte for byte: CRLF, a byte order mark, no line break at the end', async context => {
  const folder = writeFixture(context, records);
  const written = `\ufeff${readFileSync(join(folder, old), 'utf8').trimEnd().replaceAll('\n', '\r\n')}`;
  writeFiles(folder, { [old]: written });
  const { code, errors } = await runCairn(folder, ['check', '--fix']);
  assert.deepEqual([code, errors], [0, '']);
  const link = 'Superseded by [2. Two stores](0002-two-stores.md)';
  assert.equal(readFileSync(join(folder, old), 'utf8'), written.replace('Accepted', link));
});

test('what a fix brings to light elsewhere holds back neither it nor the others', async context => {
  const more = `
--- docs/adr/0003-three.md
# 3. Three

## Status

Superseded by [4. Four](0004-four.md)
--- docs/adr/0004-four.md
# 4. Four

## Status

Accepted
--- src/store.ts
// @adr 0001
`;
  const folder = writeFixture(context, records + more);
  const { output } = await runCairn(folder, ['check', '--fix']);
  assert.match(output, /Put right: 2 findings in 2 files\. 1 finding left\./);
  assert.match(readFileSync(join(folder, old), 'utf8'), /Superseded by/);
  assert.match(readFileSync(join(folder, 'docs/adr/0004-four.md'), 'utf8'), /Supersedes/);
  const again = await runCairn(folder, ['check', '--fix']);
  assert.match(again.output, /^Nothing to put right in one way only/);
});

test('a file in the middle of a merge is left alone, and the exit code says that findings are left', async context => {
  const folder = writeFixture(context, records);
  const text = `${readFileSync(join(folder, old), 'utf8')}\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> side\n`;
  writeFiles(folder, { [old]: text });
  const { code, output } = await runCairn(folder, ['check', '--fix']);
  assert.equal(code, 1);
  assert.match(output, /^Nothing to put right in one way only: 1 finding left\.\n$/);
  assert.equal(readFileSync(join(folder, old), 'utf8'), text);
});

test('a file that git does not know is only written by force, also before the first commit', async context => {
  const repository = temporaryRepository(context);
  const { folder } = repository;
  const files = readFixture(records).files.flatMap(({ path, content }) =>
    content.kind === 'text' ? [[path, content.text] as const] : [],
  );
  writeFiles(folder, Object.fromEntries(files));
  const before = readFileSync(join(folder, old), 'utf8');
  const refuses = async () => {
    const { code, errors } = await runCairn(folder, ['check', '--fix']);
    assert.equal(code, 2);
    assert.match(errors, /0001-one-store\.md is not committed\. Commit it first, or add --force/);
    assert.equal(readFileSync(join(folder, old), 'utf8'), before);
  };
  await refuses();
  writeFiles(folder, { 'README.md': 'Other.\n' });
  repository.git('add', 'README.md');
  repository.git('commit', '--quiet', '--message', 'Other');
  await refuses();
  assert.equal((await runCairn(folder, ['check', '--fix', '--force'])).code, 0);
  assert.notEqual(readFileSync(join(folder, old), 'utf8'), before);
});

test('a file with edits that are not committed is only written by force', async context => {
  const repository = temporaryRepository(context);
  const { folder } = repository;
  const files = readFixture(records).files.flatMap(({ path, content }) =>
    content.kind === 'text' ? [[path, content.text] as const] : [],
  );
  repository.commit('2026-03-01', Object.fromEntries(files));
  const edited = `${readFileSync(join(folder, old), 'utf8')}\nMore.\n`;
  writeFiles(folder, { [old]: edited });
  const refused = await runCairn(folder, ['check', '--fix']);
  assert.equal(refused.code, 2);
  assert.match(refused.errors, /0001-one-store\.md has edits that are not committed\. .*--force/);
  assert.equal(readFileSync(join(folder, old), 'utf8'), edited);
  assert.equal((await runCairn(folder, ['check', '--fix', '--dry-run'])).code, 0);
  const forced = await runCairn(folder, ['check', '--fix', '--force', '--format', 'json']);
  assert.equal(JSON.parse(forced.output).mode, 'write');
  assert.match(readFileSync(join(folder, old), 'utf8'), /Superseded by .*More\.\n$/s);
});

test('a fix that helps nothing at first is made once others are', async context => {
  const folder = writeFixture(
    context,
    `--- docs/adr/0001-use-a-queue.md
# ADR-1: Use a queue

## Status

- Accepted on 2026-01-02 (by the board)
- Amends [ADR-2](./0002-use-a-cache.md)

## Context

Two teams.
--- docs/adr/0002-use-a-cache.md
# Use a cache

| | |
|---|---|
| Status | Proposed |
| Superseded by | [ADR-3](./0003-use-a-mail.md) |
| Supersedes | 0001 |

## Context

Two teams.
--- docs/adr/0003-use-a-mail.md
# ADR-17: Use a mail

## Status

- Accepted
- Amends [Use a queue](0001-use-a-queue.md)
- Superseded by [ADR-1](./0001-use-a-queue.md)

## Context

Two teams.
--- docs/adr/0004-use-a-search.md
# Use a search

* Status: accepted
* Supersedes: 0003
* Amends: [ADR-2](./0002-use-a-cache.md)

## Context

Two teams.
`,
  );
  await runCairn(folder, ['check', '--fix']);
  const again = await runCairn(folder, ['check', '--fix']);
  assert.match(again.output, /^Nothing to put right/);
});
