import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { runCairn } from '../support/run-cairn.ts';
import { writeFiles } from '../support/temporary-folder.ts';
import { temporaryRepository } from '../support/temporary-repository.ts';

const file = 'docs/p.migration.yaml';

function planOf(...missing: readonly string[]): string {
  const steps = missing.map(
    (name, index) => `  - {id: s${index}, title: T, due: 2026-03-01, depends-on: [${name}]}\n`,
  );
  return `migration-plan: "1.0"\ntitle: P\nsteps:\n${steps.join('')}`;
}

function createBranch(context: TestContext) {
  const repository = temporaryRepository(context);
  repository.commit('2026-03-01', { [file]: planOf('one', 'two') });
  repository.git('checkout', '--quiet', '-b', 'side');
  return repository;
}

async function told(folder: string, ...argv: readonly string[]) {
  const { code, output, errors } = await runCairn(folder, ['check', '--format', 'json', ...argv]);
  assert.equal(errors, '');
  const { findings, notes } = JSON.parse(output);
  const messages = findings.map(({ message }: { readonly message: string }) => message);
  return { code, messages, notes };
}

test('a baseline: what is in it is not told again, what comes is', async context => {
  const { folder } = createBranch(context);
  const before = await told(folder);
  assert.deepEqual([before.code, before.messages.length], [1, 4]);
  const written = await runCairn(folder, ['check', '--write-baseline', 'known.json']);
  assert.deepEqual([written.code, written.output], [0, '4 findings written to known.json.\n']);
  assert.deepEqual(readdirSync(folder).sort(), ['.git', 'docs', 'known.json']);

  const same = await told(folder, '--baseline', 'known.json');
  assert.deepEqual(same, { code: 0, messages: [], notes: ['4 known findings left out.'] });
  const later = await told(folder, '--baseline', 'known.json', '--now', '2026-04-20');
  assert.deepEqual(later.messages, []);

  writeFiles(folder, { [file]: planOf('one', 'three') });
  const changed = await told(folder, '--baseline', 'known.json');
  assert.deepEqual(changed.code, 1);
  assert.match(changed.messages.join('\n'), /^[^\n]*three[^\n]*$/);
  assert.deepEqual(changed.notes, [
    '3 known findings left out.',
    'known.json lists 1 finding more that are no longer there.',
  ]);
});

test('a baseline is the same text for the same findings, wherever their lines are', async context => {
  const { folder } = createBranch(context);
  await runCairn(folder, ['check', '--write-baseline', 'known.json']);
  const first = readFileSync(join(folder, 'known.json'), 'utf8');
  const [entry] = JSON.parse(first).findings;
  assert.deepEqual(Object.keys(entry), ['fingerprint', 'rule', 'file']);
  writeFiles(folder, { [file]: planOf('one', 'two').replace('steps:', '# a\n# b\nsteps:') });
  await runCairn(folder, ['check', '--write-baseline', 'known.json', '--now', '2026-05-01']);
  assert.equal(readFileSync(join(folder, 'known.json'), 'utf8'), first);
});

test('what is no baseline is said, and nothing is taken for known', async context => {
  const { folder } = createBranch(context);
  const wrong = ['', '{}', '[]', 'null', '{"cairn-baseline": "1.0"}', '{"findings": []}'];
  const more = ['{"cairn-baseline": "2.0", "findings": []}'];
  const items = ['1', '{}', '{"fingerprint": 1}', 'null'];
  const lists = items.map(item => `{"cairn-baseline": "1.0", "findings": [${item}]}`);
  for (const text of [...wrong, ...more, ...lists]) {
    writeFiles(folder, { 'known.json': text });
    const { code, errors } = await runCairn(folder, ['check', '--baseline', 'known.json']);
    assert.equal(code, 2, text);
    assert.match(errors, /known\.json is no baseline; "cairn check --write-baseline known\.json"/);
  }
  const missing = await runCairn(folder, ['check', '--baseline', 'no.json']);
  assert.deepEqual([missing.code, missing.output], [2, '']);
  const nowhere = await runCairn(folder, ['check', '--write-baseline', 'no/known.json']);
  assert.equal(nowhere.code, 2);
  assert.equal(
    nowhere.errors,
    'cairn: no/known.json cannot be written: there is no such folder.\n',
  );
  const onFolder = await runCairn(folder, ['check', '--write-baseline', '.git']);
  assert.equal(onFolder.errors, 'cairn: .git cannot be written: it is a folder.\n');
});

test('since a commit: only what is new, however many days passed', async context => {
  const { folder, commit } = createBranch(context);
  const same = await told(folder, '--since', 'main', '--now', '2026-06-01');
  assert.deepEqual([same.code, same.messages], [0, []]);
  commit('2026-03-02', { [file]: planOf('one', 'two', 'three') });
  const more = await told(folder, '--since', 'main');
  assert.equal(more.code, 1);
  assert.equal(more.messages.length, 2);
  for (const message of more.messages) assert.match(message, /s2|three/);
  const nothing = await runCairn(folder, ['check', '--since', 'nowhere']);
  assert.equal(nothing.code, 2);
  assert.match(nothing.errors, /there is no commit "nowhere"/);
});

test('nothing is new where a file has another name, though its plan is called by that', async context => {
  const { folder, git, commit } = createBranch(context);
  const record = '# 1. A\n\n## Status\n\nGreen\n\n## Context\n\nA.\n\n## Decision\n\nA.\n';
  commit('2026-03-02', { 'docs/adr/0001-a.md': record });
  git('branch', '--quiet', 'before');
  git('mv', file, 'docs/q.migration.yaml');
  git('mv', 'docs/adr', 'docs/decisions');
  commit('2026-03-03', {});
  assert.deepEqual((await told(folder, '--since', 'before')).messages, []);
  const { output } = await runCairn(folder, ['review', '--base', 'before', '--format', 'json']);
  assert.deepEqual(JSON.parse(output).findings, []);
  assert.equal((await told(folder)).messages.length, 5);
});

test('a baseline knows a plan whose file has another name, and neither its copy nor another plan', async context => {
  const { folder, git } = createBranch(context);
  const other = planOf('one').replace('id: s0', 'id: other');
  writeFiles(folder, { 'docs/o.migration.yaml': other });
  await runCairn(folder, ['check', '--write-baseline', 'known.json']);
  git('mv', file, 'docs/q.migration.yaml');
  const renamed = await told(folder, '--baseline', 'known.json');
  assert.deepEqual(renamed, { code: 0, messages: [], notes: ['6 known findings left out.'] });

  writeFiles(folder, { 'docs/q.migration.yaml': planOf('one', 'three') });
  const changed = await told(folder, '--baseline', 'known.json');
  assert.match(changed.messages.join('\n'), /^[^\n]*three[^\n]*$/);
  assert.equal(changed.notes[1], 'known.json lists 1 finding more that are no longer there.');

  writeFiles(folder, { 'docs/q.migration.yaml': planOf('three', 'four', 'two') });
  const unrelated = await told(folder, '--baseline', 'known.json');
  assert.equal(unrelated.notes[1], 'known.json lists 4 findings more that are no longer there.');

  writeFiles(folder, { 'docs/q.migration.yaml': planOf('one', 'three') });
  writeFiles(folder, { 'docs/r.migration.yaml': planOf('one', 'two') });
  const copied = await told(folder, '--baseline', 'known.json');
  assert.equal(copied.messages.length, 5);
  writeFiles(folder, { [file]: planOf('one', 'two') });
  const back = await told(folder, '--baseline', 'known.json');
  assert.equal(back.messages.length, 8);
});

test('a file with more findings than are shown has none that comes up later', async context => {
  const { folder } = createBranch(context);
  const many = Array.from({ length: 150 }, (_, index) => `no${index}`);
  writeFiles(folder, { [file]: planOf(...many) });
  await runCairn(folder, ['check', '--write-baseline', 'known.json']);
  writeFiles(folder, { [file]: planOf(...many.slice(0, 140)) });
  assert.deepEqual((await told(folder, '--baseline', 'known.json')).messages, []);
});
