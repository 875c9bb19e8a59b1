import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { runCairn } from '../support/run-cairn.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { writeFixture } from '../support/write-fixture.ts';

const record = '# 1. A\n\n## Status\n\nAccepted\n\n## Context\n\nA.\n\n## Decision\n\nA.\n';
const oneLog = `--- docs/adr/0001-a.md\n${record}`;
const twoLogs = `${oneLog}--- shop/adr/0001-a.md\n${record}`;

const read = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8');

test('a decision in the only log; the path is printed', async context => {
  const folder = writeFixture(context, oneLog);
  const { code, output, errors } = await runCairn(folder, ['new', 'decision', 'Use events']);
  assert.deepEqual([code, output, errors], [0, 'docs/adr/0002-use-events.md\n', '']);
  assert.match(
    read(folder, 'docs/adr/0002-use-events.md'),
    /^# 2\. Use events\n\n## Status\n\nProposed\n/,
  );
  const next = await runCairn(folder, ['new', 'decision', 'Use events', '--format', 'json']);
  assert.deepEqual(JSON.parse(next.output), { file: 'docs/adr/0003-use-events.md' });
});

const entry = (number: number) => `## ADR-${number}: A b\n\n**Status:** Accepted\n`;

test('a log that is one file gets one more entry, and keeps its byte order mark', async context => {
  const text = `\uFEFF# Decisions\n\n${entry(1)}\n${entry(2)}`;
  const folder = writeFixture(context, `--- docs/decisions.md\n${text}`);
  const { code, output, errors } = await runCairn(folder, ['new', 'decision', 'Use events']);
  assert.deepEqual([code, output, errors], [0, 'docs/decisions.md\n', '']);
  const added = '\n## ADR-3: Use events\n\n**Status:** Proposed\n';
  assert.equal(read(folder, 'docs/decisions.md'), `${text}${added}`);
});

test('a log behind a link is left as it is, with the reason', async context => {
  const outside = writeFixture(
    context,
    `--- decisions.md\n# Decisions\n\n${entry(1)}\n${entry(2)}`,
  );
  const before = read(outside, 'decisions.md');
  const folder = temporaryFolder(context);
  symlinkSync(join(outside, 'decisions.md'), join(folder, 'decisions.md'));
  const { code } = await runCairn(folder, [
    'new',
    'decision',
    'Use events',
    '--in',
    'decisions.md',
  ]);
  assert.equal(code, 2);
  assert.equal(read(outside, 'decisions.md'), before);
});

test('the first decision and the first plan of a folder', async context => {
  const folder = temporaryFolder(context);
  const decision = await runCairn(folder, ['new', 'decision', 'A', '--now', '2025-12-31']);
  assert.equal(decision.output, 'docs/adr/0001-a.md\n');
  assert.match(read(folder, 'docs/adr/0001-a.md'), /^Date: 2025-12-31$/m);
  const plan = await runCairn(folder, ['new', 'plan', 'Move: "A"']);
  assert.equal(plan.output, 'docs/migrations/move-a.migration.yaml\n');
  const { output } = await runCairn(folder, ['list', '--format', 'json']);
  const { decisions, plans } = JSON.parse(output);
  assert.deepEqual([decisions[0].title, plans[0].title], ['A', 'Move: "A"']);
  assert.equal((await runCairn(folder, ['check'])).code, 0);
});

test('in a log of time stamps the name says when it was made', async context => {
  const folder = writeFixture(
    context,
    '--- docs/adr/20230102123456-a.md\n# A\n\n## Status\n\nAccepted\n',
  );
  const now = '2025-12-31T10:20:30Z';
  const { output } = await runCairn(folder, ['new', 'decision', 'B', '--now', now]);
  const here = new Date(now);
  const parts = [here.getMonth() + 1, here.getDate()].map(part => String(part).padStart(2, '0'));
  const time = here.toTimeString().slice(0, 8).replaceAll(':', '');
  assert.equal(output, `docs/adr/${here.getFullYear()}${parts.join('')}${time}-b.md\n`);
});

test('several logs: one has to be named', async context => {
  const folder = writeFixture(context, twoLogs);
  const { code, output, errors } = await runCairn(folder, ['new', 'decision', 'B']);
  assert.deepEqual([code, output], [2, '']);
  assert.match(
    errors,
    /There are several logs\. Say in which one: --in docs\/adr, --in shop\/adr\./,
  );
  for (const named of ['shop/adr', './shop/adr/', join(folder, 'shop', 'adr')]) {
    const made = await runCairn(folder, ['new', 'decision', 'B', '--in', named]);
    assert.match(made.output, /^shop\/adr\/000\d-b\.md\n$/);
  }
  const other = await runCairn(folder, ['new', 'decision', 'B', '--in', 'new/adr']);
  assert.equal(other.output, 'new/adr/0001-b.md\n');
});

test('a folder that is nearly one that is there is a slip, and no new log', async context => {
  const folder = writeFixture(context, twoLogs);
  for (const [named, meant] of [
    ['docs/ard', 'docs/adr'],
    ['dosc/adr', 'docs/adr'],
    ['shop/adrs/old', 'shop/adr/old'],
  ] as const) {
    const { code, output, errors } = await runCairn(folder, ['new', 'plan', 'B', '--in', named]);
    assert.deepEqual([code, output], [2, '']);
    assert.ok(errors.includes(`There is no folder ${named}. Did you mean ${meant}? `), errors);
  }
  mkdirSync(join(folder, 'docs', 'ard'));
  const made = await runCairn(folder, ['new', 'decision', 'B', '--in', 'docs/ard']);
  assert.equal(made.output, 'docs/ard/0001-b.md\n');
});

test('a file that is not there is a slip, and no new folder', async context => {
  const folder = writeFixture(context, `--- DECISIONS.md\n# Decisions\n\n${entry(1)}\n${entry(2)}`);
  for (const [named, reason] of [
    ['DECISION.md', 'There is no file DECISION.md. Did you mean DECISIONS.md?\n'],
    ['docs/log.md', 'There is no file docs/log.md.\n'],
  ] as const) {
    const { code, errors } = await runCairn(folder, ['new', 'decision', 'B', '--in', named]);
    assert.deepEqual([code, errors], [2, `cairn: ${reason}`]);
  }
  assert.deepEqual(readdirSync(folder), ['DECISIONS.md']);
});

test('the path of a log that is one file says not which entry is superseded', async context => {
  const folder = writeFixture(context, `--- log.md\n# Decisions\n\n${entry(1)}\n${entry(2)}`);
  const { code, errors } = await runCairn(folder, [
    'new',
    'decision',
    'B',
    '--in',
    'log.md',
    '--supersedes',
    'log.md',
  ]);
  assert.equal(code, 2);
  assert.match(errors, /"log\.md" may be several decisions\. Say which one by its number\./);
});

test('nothing is overwritten, and nothing is written outside', async context => {
  const folder = writeFixture(context, oneLog);
  const outside = temporaryFolder(context);
  symlinkSync(outside, join(folder, 'elsewhere'));
  await runCairn(folder, ['new', 'plan', 'Move']);
  for (const [argv, reason] of [
    [['plan', 'Move'], /docs\/migrations\/move\.migration\.yaml is there already\./],
    [['decision', 'B', '--in', '..'], /\.\. lies outside of the folder you are in\./],
    [['decision', 'B', '--in', '/etc'], /\/etc lies outside/],
    [
      ['decision', 'B', '--in', 'elsewhere'],
      /would lie outside of the project folder, behind a link/,
    ],
    [
      ['decision', 'B', '--in', 'node_modules/adr'],
      /would not find node_modules\/adr\/0001-b\.md again/,
    ],
    [['plan', '???'], /A title has a letter or a digit at least/],
    [['plan', 'a\nb'], /A title is one line of text/],
  ] as const) {
    const { code, output, errors } = await runCairn(folder, ['new', ...argv]);
    assert.deepEqual([code, output], [2, '']);
    assert.match(errors, reason);
    assert.match(errors, /^cairn: [^\n]+\nTry cairn --help\.\n$|^cairn: [^\n]+\n$/);
  }
  assert.deepEqual(readdirSync(outside), []);
  assert.equal(existsSync(join(folder, 'node_modules')), false);
});

test('a decision that replaces another one: only the new file says so, until it is accepted', async context => {
  const folder = writeFixture(context, oneLog);
  const argv = ['new', 'decision', 'Use events', '--supersedes', '1'];
  const made = await runCairn(folder, argv);
  assert.deepEqual([made.output, made.errors], ['docs/adr/0002-use-events.md\n', '']);
  const path = 'docs/adr/0002-use-events.md';
  const text = read(folder, path);
  assert.match(text, /## Status\n\nProposed\n\nSupersedes \[1\. A\]\(0001-a\.md\)\n\n## Context/);
  assert.equal(read(folder, 'docs/adr/0001-a.md'), record);
  assert.equal((await runCairn(folder, ['check'])).code, 0);
  writeFileSync(join(folder, path), text.replace('Proposed', 'Accepted'));
  assert.match((await runCairn(folder, ['check'])).output, /one-sided-supersession/);
  await runCairn(folder, ['check', '--fix', '--force']);
  assert.match(read(folder, 'docs/adr/0001-a.md'), /^Superseded by \[2\. Use events\]/m);
});

test('which one is replaced: the path says it, and so does the log', async context => {
  const folder = writeFixture(context, twoLogs);
  const replace = (...argv: readonly string[]) =>
    runCairn(folder, ['new', 'decision', 'B', '--supersedes', ...argv]);
  const { code, errors } = await replace('1');
  assert.equal(code, 2);
  assert.match(
    errors,
    /"1" may be several decisions\. Say which one by its path: docs\/adr\/0001-a\.md, shop\/adr\/0001-a\.md\./,
  );
  assert.equal((await replace('shop/adr/0001-a.md')).output, 'shop/adr/0002-b.md\n');
  assert.match(read(folder, 'shop/adr/0002-b.md'), /Supersedes \[1\. A\]\(0001-a\.md\)/);
  assert.equal((await replace('1', '--in', 'docs/adr')).output, 'docs/adr/0002-b.md\n');
  assert.match((await replace('9')).errors, /There is no decision "9" here\./);
});

for (const [argv, reason] of [
  [['plan', 'A', '--supersedes', '1'], /--supersedes is for "cairn new decision" only\./],
  [[], /Say what to make: cairn new decision "Title", cairn new plan "Title"\./],
  [['thing', 'A'], /"thing" cannot be made/],
  [['decision'], /Say the title: cairn new decision "Title"\./],
  [['decision', 'Use', 'events'], /Put the title in quotes: "events" is one word too many\./],
  [['decision', 'A', '--in', ''], /The folder behind --in has no name\./],
  [['decision', 'A', '--now', 'soon'], /"soon" is no day/],
] as const) {
  test(`cairn new ${JSON.stringify(argv)} is wrong`, async context => {
    const folder = temporaryFolder(context);
    const { code, errors } = await runCairn(folder, ['new', ...argv]);
    assert.equal(code, 2);
    assert.match(errors, reason);
    assert.deepEqual(readdirSync(folder), []);
  });
}

test('--in is for new only', async context => {
  const { code, errors } = await runCairn(temporaryFolder(context), ['list', '--in', 'a']);
  assert.equal(code, 2);
  assert.match(errors, /--in is for "cairn new" only\./);
});
