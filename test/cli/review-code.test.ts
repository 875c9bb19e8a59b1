import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { runCairn } from '../support/run-cairn.ts';
import { temporaryRepository } from '../support/temporary-repository.ts';

const plan = `migration-plan: "1.0"
id: orders
title: Move the orders
evidence:
  - {id: legacy, pattern: 'legacy\\.save', include: ["src/**"], baseline: {value: 9}, target: 0}
steps:
  - {id: move, title: Move, status: in-progress, due: 2026-03-10, paths: ["src/**"]}
`;
const record = (number: string, title: string, more = '') => `---
status: accepted${more}
---
# ${number}. ${title}

## Context

We have [two](https://example.org/a) teams that need one store each.
`;

const files = {
  'docs/orders.migration.yaml': plan,
  'docs/adr/0001-a.md': record('1', 'A', '\napplies-to: ["src/**"]'),
  'src/a.ts': 'legacy.save(1);\n',
};

function createBranch(context: TestContext) {
  const repository = temporaryRepository(context);
  repository.commit('2026-03-01', files);
  repository.git('checkout', '--quiet', '-b', 'side');
  return repository;
}

interface Told {
  readonly rule: string;
  readonly file: string;
  readonly line: number;
  readonly severity: string;
}

async function findingsOf(folder: string, ...argv: readonly string[]) {
  const { output, errors } = await runCairn(folder, ['review', '--format', 'json', ...argv]);
  assert.equal(errors, '');
  const { findings }: { readonly findings: readonly Told[] } = JSON.parse(output);
  return findings.map(({ rule, file, line }) => `${rule} ${file}:${line}`);
}

test('code that changed: who governs it, and what of it is new', async context => {
  const { folder, commit } = createBranch(context);
  commit('2026-03-02', {
    'src/b.ts': 'open();\nlegacy.save(2);\n',
    'src/a.ts': 'x;\nlegacy.save(1);\n',
  });
  assert.deepEqual(await findingsOf(folder), [
    'governed-code docs/adr/0001-a.md:3',
    'evidence-regressed src/b.ts:2',
  ]);
  const { output } = await runCairn(folder, ['review', '--format', 'github']);
  assert.match(
    output,
    /^::error file=src\/b\.ts,line=2,.*::New match of legacy \(1 → 2, target 0\): /,
  );
});

test('a step that may begin now, since the last use of the old code is gone', async context => {
  const { folder, commit, git } = temporaryRepository(context);
  const waiting = `${plan}  - {id: drop, title: Drop, entry: [{evidence: legacy}]}\n`;
  commit('2026-03-01', { ...files, 'docs/orders.migration.yaml': waiting });
  git('checkout', '--quiet', '-b', 'side');
  commit('2026-03-03', { 'src/a.ts': 'modern.save(1);\n' });
  const { output } = await runCairn(folder, ['review']);
  assert.match(
    output,
    /^Consequences\n {2}○ drop {2}blocked → ready {2}docs\/orders\.migration\.yaml:8:10$/m,
  );
});

test('a decision that ends while code cites it, and code that cites one and changed', async context => {
  const repository = temporaryRepository(context);
  const { folder, commit } = repository;
  commit('2026-03-01', {
    'docs/adr/0001-a.md': record('1', 'A'),
    'docs/adr/0002-b.md': record('2', 'B'),
    'lib/a.ts': '\n// @adr 1\n',
    'lib/b.ts': 'x;\n// @adr 2, 9\n',
  });
  repository.git('checkout', '--quiet', '-b', 'side');
  commit('2026-03-02', {
    'docs/adr/0001-a.md': record('1', 'A').replace('accepted', 'deprecated'),
    'lib/b.ts': 'y;\n// @adr 2, 9\n',
  });
  const findings = await findingsOf(folder);
  assert.deepEqual(
    findings.filter(each => !each.startsWith('transition-without-reason')),
    ['outdated-citation lib/a.ts:2', 'governed-code lib/b.ts:2'],
  );
  const { output } = await runCairn(folder, ['check', '--format', 'github']);
  assert.match(output, /file=lib\/b\.ts,line=2,(?:endLine=2,)?col=12.*9 is no decision here\./);
});

test('a folder inside of the repository sees its own code alone', async context => {
  const repository = temporaryRepository(context);
  const inFolder = Object.entries(files).map(([path, text]) => [`shop/${path}`, text]);
  repository.commit('2026-03-01', {
    ...Object.fromEntries(inFolder),
    'shop/docs/adr/0001-a.md': record('1', 'A', '\napplies-to: ["shop/src/**"]'),
  });
  repository.git('checkout', '--quiet', '-b', 'side');
  repository.commit('2026-03-02', { 'src/b.ts': 'x;\n', 'shop/src/c.ts': 'x;\n' });
  assert.deepEqual(await findingsOf(repository.folder, 'shop'), [
    'governed-code shop/docs/adr/0001-a.md:3',
  ]);
});

test('a number that the other branch gave away meanwhile', async context => {
  const { folder, git, commit } = createBranch(context);
  commit('2026-03-02', { 'docs/adr/0002-mine.md': record('2', 'Mine') });
  assert.deepEqual(await findingsOf(folder), []);
  git('checkout', '--quiet', 'main');
  commit('2026-03-03', { 'docs/adr/0002-theirs.md': record('2', 'Theirs') });
  git('checkout', '--quiet', 'side');
  assert.deepEqual(await findingsOf(folder), ['number-taken-elsewhere docs/adr/0002-mine.md:4']);
});

test('a day that passes breaks no change that does not touch the plan', async context => {
  const { folder, commit } = createBranch(context);
  commit('2026-03-02', { 'docs/adr/0002-b.md': record('2', 'B') });
  for (const now of ['2026-03-02', '2026-03-20', '2027-03-20', '2036-03-20']) {
    assert.deepEqual(await findingsOf(folder, '--now', now), [], now);
  }
});

test('what a change brings is told, what was there is not', async context => {
  const { folder, commit } = createBranch(context);
  commit('2026-03-02', { 'docs/adr/0002-b.md': record('2', 'B', '\nsupersedes: ADR-0001') });
  assert.deepEqual(await findingsOf(folder), ['one-sided-supersession docs/adr/0002-b.md:3']);
  assert.deepEqual(await findingsOf(folder, '--base', 'HEAD'), []);
});

test('another target of a link in an accepted record is no objection', async context => {
  const { folder, commit } = createBranch(context);
  const moved = files['docs/adr/0001-a.md'].replace('example.org/a', 'example.org/b');
  commit('2026-03-02', { 'docs/adr/0001-a.md': moved });
  const { code } = await runCairn(folder, ['review']);
  assert.equal(code, 0);
  assert.deepEqual(await findingsOf(folder), []);
});

test('of a text of then that cannot be read, matches may be new', async context => {
  const { folder, commit } = createBranch(context);
  commit('2026-03-02', { 'src/a.ts': `legacy.save(${'1'.repeat(200_000)});\n` });
  commit('2026-03-03', { 'src/a.ts': 'legacy.save(1);\nlegacy.save(2);\n' });
  assert.deepEqual(await findingsOf(folder, '--base', 'HEAD~1'), [
    'governed-code docs/adr/0001-a.md:3',
    'evidence-regressed docs/orders.migration.yaml:5',
  ]);
  const { output } = await runCairn(folder, ['review', '--format', 'github', '--base', 'HEAD~1']);
  assert.match(
    output,
    /^::notice file=docs\/orders\.migration\.yaml,line=5,.*::2 matches of legacy may be new, /m,
  );
});

test('a renamed file keeps its matches, a new use beside an old one that went is new', async context => {
  const { folder, commit, git } = createBranch(context);
  git('mv', 'src/a.ts', 'src/moved.ts');
  commit('2026-03-02', { 'src/moved.ts': 'x;\n  legacy.save(1);\n' });
  assert.deepEqual(await findingsOf(folder), ['governed-code docs/adr/0001-a.md:3']);
  commit('2026-03-03', { 'src/moved.ts': 'x;\n  legacy.save(2);\n' });
  const { output } = await runCairn(folder, ['review', '--format', 'github']);
  assert.match(
    output,
    /^::error file=src\/moved\.ts,line=2,.*::New match of legacy \(still 1, target 0\): /m,
  );
});

test('what follows from a flag, a manifest and a report that changed is told', async context => {
  const { folder, git, commit } = temporaryRepository(context);
  const flags = (on: string) =>
    `{"flags": {"f.x": {"state": "ENABLED", "variants": {"on": true, "off": false}, "defaultVariant": "${on}"}}}`;
  const manifest = (version: string) => `{"dependencies": {"@x/c": "${version}"}}`;
  const report = (p95: number) =>
    `{"metrics": {"http_req_duration": {"values": {"p(95)": ${p95}}}}}`;
  const sides = (flag: string, version: string, p95: number) => ({
    'flags.json': flags(flag),
    'svc/package.json': manifest(version),
    'perf.json': report(p95),
  });
  commit('2026-03-01', {
    ...sides('off', '1.0.0', 900),
    'a.migration.yaml': `migration-plan: "1.0"
title: A
flags: [{key: f.x, file: flags.json}]
contracts: [{id: c, consumers: [{id: svc, file: svc/package.json, package: "@x/c"}]}]
load-tests: [{id: peak, report: perf.json, criteria: ["http_req_duration p(95) < 300"]}]
steps:
  - {id: one, title: One, entry: [{flag: {key: f.x, rollout: ">=100"}}]}
  - {id: two, title: Two, entry: [{consumers: {contract: c, range: ">=2.0.0"}}]}
  - {id: three, title: Three, entry: [{load-test: peak}]}
`,
  });
  git('checkout', '--quiet', '-b', 'side');
  commit('2026-03-10', sides('on', '2.0.0', 200));
  const { output } = await runCairn(folder, ['review']);
  for (const id of ['one', 'two', 'three']) {
    assert.match(output, new RegExp(`○ ${id} +blocked → ready`));
  }
  assert.match(output, /3 unchanged steps are in another condition/);
});
