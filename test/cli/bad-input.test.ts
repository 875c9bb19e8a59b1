import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { runCairn } from '../support/run-cairn.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';
import { runGit, temporaryRepository } from '../support/temporary-repository.ts';

const good = '# 1. Good\n\nDate: 2026-01-01\n\n## Status\n\nAccepted\n\n## Context\n\nC.\n';
const plan = (steps: string) => `migration-plan: "1.0"\ntitle: P\nsteps:\n${steps}`;

interface BadInput {
  readonly name: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** What `cairn check` says about it: a part of a line, its place included. */
  readonly says: RegExp | undefined;
}

const inputs: readonly BadInput[] = [
  {
    name: 'YAML that is not well formed',
    files: { 'p.migration.yaml': `${plan('  - id: a\n    title: [x\n')}` },
    says: /p\.migration\.yaml:\d+:\d+\n/,
  },
  {
    name: 'front matter that is not well formed',
    files: { 'docs/adr/0002-b.md': '---\nstatus: [accepted\n---\n# B\n\n## Decision\n\nD.\n' },
    says: /docs\/adr\/0002-b\.md:\d+:\d+\n/,
  },
  { name: 'an empty file', files: { 'docs/adr/0002-b.md': '' }, says: undefined },
  { name: 'an empty plan', files: { 'p.migration.yaml': '' }, says: undefined },
  {
    name: 'a wrong type',
    files: { 'p.migration.yaml': plan('  - id: a\n    title: A\n    due: {a: 7}\n  - [b]\n') },
    says: /p\.migration\.yaml:6:\d+\n[\s\S]*p\.migration\.yaml:7:\d+\n/,
  },
  {
    name: 'a cycle',
    files: {
      'p.migration.yaml': plan(
        '  - id: a\n    title: A\n    depends-on: [b]\n  - id: b\n    title: B\n    depends-on: [a]\n',
      ),
    },
    says: /dependency-cycle.*p\.migration\.yaml:\d+:\d+\n/,
  },
  {
    name: 'a duplicate id',
    files: { 'p.migration.yaml': plan('  - id: a\n    title: A\n  - id: a\n    title: B\n') },
    says: /duplicate-id.*p\.migration\.yaml:\d+:\d+\n/,
  },
  {
    name: 'more than 1 MB',
    files: { 'docs/adr/0002-b.md': `# 2. B\n${'x'.repeat(1024 * 1024)}` },
    says: /larger than 1 MB.*docs\/adr\/0002-b\.md:1:1\n/,
  },
  {
    name: 'nearly 1 MB',
    files: {
      'docs/adr/0002-b.md': `# 2. B\n\n## Status\n\nAccepted\n\n${'word '.repeat(200_000)}`,
    },
    says: undefined,
  },
  {
    name: 'binary',
    files: { 'docs/adr/0002-b.md': Uint8Array.of(1, 0, 2) },
    says: /binary.*docs\/adr\/0002-b\.md:1:1\n/,
  },
  {
    name: 'invalid UTF-8',
    files: { 'docs/adr/0002-b.md': Uint8Array.of(0x23, 0x20, 0xe9, 0x0a) },
    says: /not valid UTF-8.*docs\/adr\/0002-b\.md:1:1\n/,
  },
];

for (const { name, files, says } of inputs) {
  test(`${name}: everything else still works`, async context => {
    const folder = temporaryFolder(context);
    writeFiles(folder, { 'docs/adr/0001-good.md': good, ...files });
    const { list, check } = await runBoth(folder);
    assert.equal(list.code, 0);
    assert.match(list.output, /✓ 0001 {2}Good .*accepted · 1 Jan .*docs\/adr\/0001-good\.md:1\n/);
    assert.ok(check.code === 0 || check.code === 1, check.errors);
    if (says) assert.match(check.output, says);
  });
}

test('CRLF and a byte order mark change no line and no value', async context => {
  const folder = temporaryFolder(context);
  writeFiles(folder, {
    'docs/adr/0001-good.md': `\ufeff${good.replaceAll('\n', '\r\n')}`,
    'p.migration.yaml': `\ufeff${plan('  - id: a\n    title: A\n').replaceAll('\n', '\r\n')}`,
  });
  const { list } = await runBoth(folder);
  assert.match(list.output, /✓ 0001 {2}Good {2}accepted · 1 Jan {2}docs\/adr\/0001-good\.md:1\n/);
  assert.match(list.output, /○ a: A .*p\.migration\.yaml:4\n/);
});

test('without git, without a repository, without a commit: a stated unknown', async context => {
  const steps = plan('  - id: a\n    title: A\n    status: in-progress\n');
  const says = async (folder: string, PATH = process.env['PATH']) => {
    writeFiles(folder, { 'p.migration.yaml': steps });
    const { output } = await runCairn(folder, ['list'], { environment: { PATH, HOME: folder } });
    return output.split('\n').at(-2);
  };
  const { folder } = temporaryRepository(context);
  assert.equal(await says(folder), 'Activity is unknown: there is no commit yet.');
  assert.equal(await says(folder, ''), 'Activity is unknown: git is not installed.');
  assert.equal(await says(temporaryFolder(context)), 'Activity is unknown: no git history here.');
});

test('a shallow clone: activity is unknown, and nothing is stale', async context => {
  const { folder, commit } = temporaryRepository(context);
  const steps = '  - id: a\n    title: A\n    status: in-progress\n    started: 2020-01-01\n';
  commit('2020-01-01', { 'p.migration.yaml': plan(steps) });
  commit('2026-01-01', { 'a.txt': 'a' });
  const clone = join(temporaryFolder(context), 'clone');
  runGit(folder, ['clone', '--quiet', '--depth=1', `file://${folder}`, clone], {});
  const { output } = await runCairn(clone, ['list']);
  assert.doesNotMatch(output, /No activity/);
  assert.match(output, /^Activity before 1 Jan is unknown: the clone is shallow\.$/m);
});

test('a folder below the root is read with the paths of the repository', async context => {
  const { folder, commit } = temporaryRepository(context);
  const steps =
    '  - id: a\n    title: A\n    status: in-progress\n    paths: ["src/**", "./sql/"]\n    decisions: [team/docs/adr/0001-good.md]\n';
  commit('2025-01-01', {
    'team/p.migration.yaml': plan(steps),
    'team/docs/adr/0001-good.md': good,
  });
  const last = async (day: string, file: string) => {
    commit(day, { [file]: day });
    const { output } = await runCairn(folder, ['list', 'team', '--format=json']);
    const { plans } = JSON.parse(output);
    return plans[0].steps[0].overlays;
  };
  assert.deepEqual(await last('2025-01-02', 'src/a.ts'), ['stale']);
  assert.deepEqual(await last('2026-03-10', 'team/src/a.ts'), ['stale']);
  assert.deepEqual(await last('2026-03-11', 'team/sql/1.sql'), []);
  const check = await runCairn(folder, ['check', 'team']);
  assert.doesNotMatch(check.output, /unknown-reference/);
});

test('a file that hangs the reader is set aside, and everything else is reported', async context => {
  const folder = temporaryFolder(context);
  writeFiles(folder, { 'docs/adr/0001-good.md': good, 'docs/adr/0002-b.md': '# 2. Hang here\n' });
  const { output, code } = await runHanging(context, folder, ['list']);
  assert.equal(code, 0);
  assert.match(output, /✓ 0001 {2}Good /);
  const says =
    'docs/adr/0002-b.md was set aside until it changes: it takes longer than 0.3 seconds to read.';
  assert.ok(output.includes(says), output);
  const check = await runHanging(context, folder, ['check']);
  assert.equal(check.code, 1);
  assert.match(
    check.output,
    /0002-b\.md cannot be read: it takes longer than 0\.3 seconds to read/,
  );
});

/** No text is known that hangs the reader, so a built-in that it uses is made to hang on one. */
async function runHanging(context: TestContext, folder: string, argv: readonly string[]) {
  const { includes, replace } = String.prototype;
  const hang = function (this: string, ...parts: Parameters<typeof replace>) {
    while (includes.call(this, 'Hang here'));
    return replace.apply(this, parts);
  };
  const mocked = context.mock.method(String.prototype, 'replace', hang);
  const outcome = await runCairn(folder, argv, { patience: { first: 300, again: 300 } });
  mocked.mock.restore();
  return outcome;
}

test('a repository is left as it was, its .git folder included', async context => {
  const { folder, commit } = temporaryRepository(context);
  commit('2026-01-01', { 'docs/adr/0001-good.md': good, 'p.migration.yaml': plan('  - id: a\n') });
  await runBoth(folder);
});

/** Runs both verbs and proves that no byte and no time of change on disk is another one. */
async function runBoth(folder: string) {
  const before = stampOf(folder);
  const list = await runCairn(folder, ['list']);
  const check = await runCairn(folder, ['check']);
  await runCairn(folder, ['list', '--format=json']);
  await runCairn(folder, ['check', '--format=json']);
  assert.deepEqual(stampOf(folder), before);
  return { list, check };
}

function stampOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map(name => {
      const stats = statSync(join(folder, name));
      const content = stats.isFile() ? readFileSync(join(folder, name)) : '';
      const hash = createHash('sha256').update(content).digest('hex');
      return `${name} ${stats.mtimeMs} ${stats.mode} ${hash}`;
    });
}
