import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { runCairn } from '../support/run-cairn.ts';
import { writeFiles } from '../support/temporary-folder.ts';
import { temporaryRepository } from '../support/temporary-repository.ts';

const plan = (soak: string, status: string, title = 'Make it the system of record') => `
migration-plan: "1.0"
id: orders
title: Move the orders
steps:
  - id: cut-over
    title: ${JSON.stringify(title)}
    status: ${status}
    entry:
      - soak: {for: ${soak}}
`;

const file = 'docs/orders.migration.yaml';

function createBranch(context: TestContext) {
  const repository = temporaryRepository(context);
  repository.commit('2026-03-01', {
    [file]: plan('P14D', 'planned'),
    'docs/adr/0001-a.md': '# 1. A\n\n## Status\n\nProposed\n\n## Context\n\nWe need it.\n',
  });
  repository.git('checkout', '--quiet', '-b', 'side');
  return repository;
}

test('nothing changed', async context => {
  const { folder } = createBranch(context);
  const { code, output } = await runCairn(folder, ['review']);
  assert.equal(code, 0);
  assert.match(
    output,
    /^Nothing that is written of the architecture changes against main \([0-9a-f]{8}\)\.\n$/,
  );
});

test('committed and uncommitted changes, in sentences with their places', async context => {
  const { folder, commit } = createBranch(context);
  commit('2026-03-02', { [file]: plan('P3D', 'planned') });
  writeFiles(folder, { [file]: plan('P3D', 'in-progress') });
  const { code, output } = await runCairn(folder, ['review']);
  assert.equal(code, 1);
  assert.equal(
    output.replace(/\([0-9a-f]{8}\)/, '(HASH)'),
    `Status
  · cut-over: planned → in-progress.  docs/orders.migration.yaml:8:13

Safety weakened
  ✖ Safeguard weakened on cut-over: soak 14 days → 3 days.  docs/orders.migration.yaml:10:9

2 changes against main (HASH): 1 of status and 1 safeguard weakened.
`,
  );
  const own = await runCairn(folder, ['review', '--base', 'HEAD', '--fail-on', 'never']);
  assert.equal(own.code, 0);
  assert.match(own.output, /^Status\n.*\n\n1 change against HEAD/);
});

test('rules speak first, and are as loud as the configuration wants them', async context => {
  const { folder, git } = createBranch(context);
  git('rm', '--quiet', 'docs/adr/0001-a.md');
  writeFiles(folder, { [file]: plan('P14D', 'done') });
  const { code, output } = await runCairn(folder, ['review']);
  assert.equal(code, 0);
  const first = 'cut-over went straight from planned to done.  skipped-state  docs/orders.';
  assert.ok(output.startsWith(`Findings\n  ○ ${first}migration.yaml:8:13\n\nStatus\n`), output);
  writeFiles(folder, { '.cairn.yaml': 'rules: {skipped-state: error}\n' });
  const loud = await runCairn(folder, ['review', '--fail-on', 'error']);
  assert.equal(loud.code, 1);
  const markdown = await runCairn(folder, ['review', '--format', 'markdown']);
  const line = '- ✖ cut-over went straight from planned to done. (docs/orders.migration.yaml:8)';
  assert.ok(markdown.output.includes(`\n### Findings\n\n${line}\n\n### Move the orders\n`));
});

test('what is gone says where it stood', async context => {
  const { folder, git } = createBranch(context);
  git('rm', '--quiet', 'docs/adr/0001-a.md');
  const { output } = await runCairn(folder, ['review']);
  assert.match(
    output,
    /ADR-0001 "A" is gone; it was proposed\. {2}was docs\/adr\/0001-a\.md:1:6\n/,
  );
});

test('the level at which it fails', async context => {
  const { folder } = createBranch(context);
  writeFiles(folder, { [file]: plan('P3D', 'planned') });
  for (const [level, code] of [
    ['warning', 1],
    ['error', 0],
    ['never', 0],
  ] as const) {
    assert.equal((await runCairn(folder, ['review', '--fail-on', level])).code, code, level);
  }
});

test('JSON', async context => {
  const { folder, git } = createBranch(context);
  writeFiles(folder, { [file]: plan('P14D', 'done') });
  const { output } = await runCairn(folder, ['review', '--format', 'json']);
  const place = { file, line: 8, column: 13 };
  assert.deepEqual(JSON.parse(output), {
    base: { name: 'main', commit: git('rev-parse', 'main') },
    changes: [
      {
        kind: 'status-changed',
        group: 'status',
        message: 'cut-over: planned → done.',
        fingerprint: 'status-changed orders/cut-over planned done',
        head: place,
        base: { ...place, text: 'planned' },
      },
    ],
    consequences: [],
    findings: [
      {
        rule: 'skipped-state',
        severity: 'information',
        ...place,
        message: 'cut-over went straight from planned to done.',
        fingerprint: '453ac66a07ffd208',
        side: 'head',
      },
    ],
    now: '2026-03-16T12:00:00.000Z',
    notes: [],
  });
});

const hostile = [
  '<img src=x onerror=alert(1)>',
  '](javascript:alert(1))',
  '@everyone #1 https://example.org',
  '`code` **bold** | cell',
  '\u202egnp.exe\u0007',
  '&lt;b&gt;',
  '```\n# Title',
];

test('Markdown in which no title is markup, a mention or a link', async context => {
  const { folder } = createBranch(context);
  for (const title of hostile) {
    writeFiles(folder, { [file]: plan('P3D', 'planned', title) });
    const { output } = await runCairn(folder, ['review', '--format', 'markdown']);
    const lines = output.split('\n');
    assert.deepEqual(
      lines.filter(line => /^#/.test(line)),
      ['## Architecture', '### Move the orders', '### Safety weakened', '### Text'],
    );
    const told = lines.filter(line => line.startsWith('- ')).join('\n');
    assert.doesNotMatch(
      told,
      /(?<!\\)[<>`*[\]|]|@\w|#\d|:\/\/|&(?!amp;)|\u202e|\p{Cc}(?<!\n)/u,
      title,
    );
  }
});
