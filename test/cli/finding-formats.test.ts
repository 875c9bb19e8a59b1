import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { formats } from '../../src/cli/formats.ts';
import { oneLine } from '../../src/core/text/encode.ts';
import { hostileTitles } from '../support/hostile-titles.ts';
import { readXml } from '../support/read-xml.ts';
import { runCairn } from '../support/run-cairn.ts';
import { sarifSchema } from '../support/sarif-schema.ts';
import { createSchemaReader } from '../support/schema-reader.ts';
import { writeFiles } from '../support/temporary-folder.ts';
import { temporaryRepository } from '../support/temporary-repository.ts';

/** Steps that lack what they wait for, which `check` says in the words of the file. */
function planOf(titles: readonly string[], status: string): string {
  const steps = titles.map(
    (title, index) => `  - id: s${index}
    title: ${JSON.stringify(title)}
    status: ${status}
    depends-on: [${JSON.stringify(`no ${title}`)}]
`,
  );
  return `migration-plan: "1.0"\nid: p\ntitle: P\nsteps:\n${steps.join('')}`;
}

const file = 'docs/p.migration.yaml';
// Longer ones are cut in messages.
const titles = hostileTitles.filter(title => title.length < 60);

function createRepository(context: TestContext, some: readonly string[]) {
  const repository = temporaryRepository(context);
  repository.commit('2026-03-01', { [file]: planOf(some, 'done') });
  writeFiles(repository.folder, { [file]: planOf(some, 'planned') });
  return repository.folder;
}

const ajv = createSchemaReader();
const raw = /(?!\n)[\p{Cc}\p{Cs}\u00ad\u061c\u180e\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u;

for (const verb of ['check', 'review']) {
  test(`${verb}: every format holds what files say as text`, async context => {
    const folder = createRepository(context, titles.slice(0, 90));
    const base = verb === 'review' ? ['--base', 'HEAD'] : [];
    const outputs = new Map<string, string>();
    for (const format of formats) {
      const { code, output, errors } = await runCairn(folder, [verb, ...base, '--format', format]);
      assert.deepEqual([code, errors], [1, ''], format);
      assert.doesNotMatch(output, raw, format);
      outputs.set(format, output);
    }
    const report: { readonly findings: readonly Finding[] } = JSON.parse(outputs.get('json') ?? '');
    const schema = JSON.parse(readFileSync(`media/${verb}-report.schema.json`, 'utf8'));
    const isValid: boolean = ajv.validate(schema, report);
    assert.ok(isValid, ajv.errorsText());
    const count = report.findings.length;
    assert.ok(count >= 90, String(count));
    const fingerprints = report.findings.map(each => each.fingerprint);
    assert.equal(new Set(fingerprints).size, count);

    const log = JSON.parse(outputs.get('sarif') ?? '');
    assert.ok(ajv.validate(sarifSchema, log), ajv.errorsText());
    const results: readonly SarifResult[] = log.runs[0].results;
    assert.deepEqual(
      results.map(each => each.partialFingerprints['cairnFinding/v1']),
      fingerprints,
    );
    const gitlab: readonly { readonly description: string }[] = JSON.parse(
      outputs.get('gitlab') ?? '',
    );
    assert.deepEqual(
      gitlab.map(({ description }) => description),
      report.findings.map(({ message }) => oneLine(message)),
    );
    const [suite] = readXml(outputs.get('junit') ?? '').children;
    assert.equal(suite?.children.length, count);
    const lines = (outputs.get('github') ?? '').trimEnd().split('\n');
    assert.ok(lines.every(line => /^::(?:error|warning|notice) [^:]*::[^\n]+$/.test(line)));
    assert.equal(lines.filter(line => line.includes('file=')).length, count);
  });
}

interface Finding {
  readonly message: string;
  readonly fingerprint: string;
}

interface SarifResult {
  readonly partialFingerprints: { readonly 'cairnFinding/v1': string };
}

test('rules are explained by their pages', async context => {
  const folder = createRepository(context, ['A']);
  const { output } = await runCairn(folder, ['check', '--format', 'sarif']);
  const { rules } = JSON.parse(output).runs[0].tool.driver;
  for (const { id, help } of rules) {
    assert.match(help.markdown, /^## What it finds\n.*## Why\n.*## What to do\n/s, id);
    assert.doesNotMatch(help.markdown, /## Example/, id);
  }
});

test('paths are those of the repository, wherever it ran', async context => {
  const folder = createRepository(context, ['A']);
  const { output } = await runCairn(folder, ['check', 'docs', '--format', 'gitlab']);
  assert.equal(JSON.parse(output)[0].location.path, file);
});

test('fingerprints stay when lines come, days pass and files move', async context => {
  const folder = createRepository(context, ['A', 'B']);
  // That a status went back is told by the history of a file, which one that moved does not have.
  writeFiles(folder, { [file]: planOf(['A', 'B'], 'done') });
  const fingerprintsOf = async (now: string) => {
    const { output } = await runCairn(folder, ['check', '--format', 'json', '--now', now]);
    return JSON.parse(output)
      .findings.map(({ fingerprint }: Finding) => fingerprint)
      .sort();
  };
  const before = await fingerprintsOf('2026-03-16');
  assert.ok(before.length > 1);
  const text = planOf(['A', 'B'], 'done').replace('title: P\n', 'title: P\n# a\n# b\n');
  rmSync(join(folder, file));
  writeFiles(folder, { 'docs/q.migration.yaml': text });
  assert.deepEqual(await fingerprintsOf('2026-03-20'), before);
});

test('the exit code: what fails is what was asked for', async context => {
  const folder = createRepository(context, ['A']);
  const codeOf = async (...argv: readonly string[]) => (await runCairn(folder, argv)).code;
  writeFiles(folder, { '.cairn.yaml': 'rules: {unknown-reference: warning}\n' });
  assert.equal(await codeOf('check'), 1);
  assert.equal(await codeOf('check', '--fail-on', 'error'), 0);
  assert.equal(await codeOf('check', '--fail-on', 'never'), 0);
  writeFiles(folder, { '.cairn.yaml': 'rules: {unknown-reference: error}\n' });
  assert.equal(await codeOf('check', '--fail-on', 'error'), 1);
  assert.equal(await codeOf('check', 'nowhere'), 2);
});
