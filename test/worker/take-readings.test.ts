import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { noReadings, type Readings } from '../../src/core/model/facts/facts.ts';
import {
  keyOfMeasure,
  type Measure,
  type MeasureDefinition,
  type MeasureSource,
} from '../../src/core/model/facts/measure.ts';
import { takeReadings } from '../../src/worker/take-readings.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

interface Asked {
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly count?: 'matches' | 'files';
  readonly prefix?: string;
  readonly patience?: number;
}

function define(source: MeasureSource, asked: Asked = {}): MeasureDefinition {
  const { include = [], exclude = [], count = 'matches' } = asked;
  return { id: 'm', source, include, exclude, count, folder: 'docs' };
}

function take(
  root: string,
  definitions: readonly MeasureDefinition[],
  asked: Asked = {},
): Measure[] {
  const { prefix = '', patience = 20_000 } = asked;
  const request = { files: [], measures: definitions, reports: [] };
  const { measures } = takeReadings({ root, prefix, request, patience });
  return definitions.flatMap(definition => measures.get(keyOfMeasure(definition)) ?? []);
}

function measure(root: string, source: MeasureSource, asked: Asked = {}): Measure | undefined {
  return take(root, [define(source, asked)], asked)[0];
}

function pattern(text: string): MeasureSource {
  return { kind: 'pattern', pattern: text };
}

/** The value and each match, or the reason. */
function outline(found: Measure | undefined): string[] {
  if (found?.kind !== 'known') return [found?.reason ?? 'nothing'];
  const matches = (found.matches ?? []).map(({ file, line, text }) =>
    line === undefined ? file : `${file}:${line} ${text}`,
  );
  return [String(found.value), ...matches, ...found.notes];
}

test('a name as a whole, in code alone', context => {
  const root = temporaryFolder(context);
  writeFiles(root, {
    'src/a.ts': "on('old.reads');\nx['old.reads.v2']; old.reads; is(old.reads.on)\nmy-old.reads",
    'src/B.PY': 'OLD = "old.reads" or "old.reads"\r\n',
    'docs/a.md': 'old.reads',
    'deploy/flags.json': '"old.reads"',
    'node_modules/x/a.js': 'old.reads',
    'old.reads': 'old.reads',
  });
  const lines = ['src/B.PY:1 OLD = "old.reads" or "old.reads"', "src/a.ts:1 on('old.reads');"];
  assert.deepEqual(outline(measure(root, { kind: 'name', name: 'old.reads' })), [
    '4',
    lines[0],
    ...lines,
    "src/a.ts:2 x['old.reads.v2']; old.reads; is(old.reads.on)",
    'Left out, because they hold what others wrote or a build made: node_modules.',
  ]);
});

test('lines of code that say when they are to be gone', context => {
  const root = temporaryFolder(context);
  writeFiles(root, {
    'src/a.ts': 'a\n  // TODO [2026-03-01]: b\n// TODO: c\n',
    'src/b.rb': "ignore_column :x, remove_after: '2026-03-01'",
    'src/c.md': 'TODO [2026-03-01]',
    'lib/d.ts': '// TODO [2026-03-01]',
  });
  const found = measure(root, { kind: 'dated-code' }, { include: ['src', 'src/'] });
  assert.deepEqual(outline(found), [
    '2',
    'src/a.ts:2 // TODO [2026-03-01]: b',
    "src/b.rb:1 ignore_column :x, remove_after: '2026-03-01'",
  ]);
});

test('where code cites decisions, whatever cannot be read', context => {
  const root = temporaryFolder(context);
  writeFiles(root, {
    'src/a.ts': 'a\n\t// @adr 0012, ADR-7\r\n// @adr',
    'src/b.py': '@implements_adr("3")\n# adr 12',
    'src/binary.ts': '\0// @adr 1',
    'src/huge.go': `// @adr 1\n${'//\n'.repeat(350_000)}`,
    'src/long.js': `${' '.repeat(200_000)}// @adr 1`,
    'docs/a.md': '<!-- @adr 1 -->',
    'node_modules/x/a.js': '// @adr 1',
  });
  symlinkSync(join(root, 'src/a.ts'), join(root, 'src/link.ts'));
  const found = measure(root, { kind: 'citations' });
  assert.deepEqual(outline(found), ['3', 'src/a.ts:2 0012', 'src/a.ts:2 ADR-7', 'src/b.py:1 3']);
  const matches = found?.kind === 'known' ? found.matches : [];
  assert.deepEqual(
    matches?.map(({ column }) => column),
    [9, 15, 17],
  );
});

test('matches with their lines, in the files of the globs', context => {
  const root = temporaryFolder(context);
  writeFiles(root, {
    'monolith/a.rb': 'x\n  Order.find(1); Order.where(2)\r\n\nOrder.find(1)',
    'monolith/b.sql': 'Order.find',
    'monolith/db/migrate/c.rb': 'Order.find',
    'other/d.rb': 'Order.find',
    'monolith/e.rb': '\ufeffOrder.find at the start',
    'monolith/f.rb': 'Orders.find',
  });
  const asked = { include: ['monolith/**/*.rb'], exclude: ['monolith/db/migrate/**'] };
  assert.deepEqual(outline(measure(root, pattern('\\bOrder\\.(find|where)\\b'), asked)), [
    '4',
    'monolith/a.rb:2 Order.find(1); Order.where(2)',
    'monolith/a.rb:2 Order.find(1); Order.where(2)',
    'monolith/a.rb:4 Order.find(1)',
    'monolith/e.rb:1 Order.find at the start',
  ]);
  assert.deepEqual(outline(measure(root, pattern('^Order\\.'), asked)), [
    '2',
    'monolith/a.rb:4 Order.find(1)',
    'monolith/e.rb:1 Order.find at the start',
  ]);
  const files = measure(root, pattern('Order\\.find'), { ...asked, count: 'files' });
  assert.deepEqual(outline(files), [
    '2',
    'monolith/a.rb:2 Order.find(1); Order.where(2)',
    'monolith/e.rb:1 Order.find at the start',
  ]);
});

test('a pattern without a literal looks at every line', context => {
  const root = temporaryFolder(context);
  writeFiles(root, { 'a.txt': '1\n\n22\nx\n3' });
  assert.deepEqual(outline(measure(root, pattern('\\d+'))), [
    '3',
    'a.txt:1 1',
    'a.txt:3 22',
    'a.txt:5 3',
  ]);
  assert.deepEqual(outline(measure(root, pattern('(?i)X'))), ['1', 'a.txt:4 x']);
});

test('the identity of a match does not depend on its line', context => {
  const root = temporaryFolder(context);
  const identities = (text: string) => {
    writeFiles(root, { 'a.ts': text });
    const found = measure(root, pattern('old\\('));
    return found?.kind === 'known'
      ? (found.matches ?? []).map(({ fingerprint }) => fingerprint)
      : [];
  };
  const before = identities('old(1)\nold(2)\nold(1)\n');
  const after = identities('// new\n\n  old(2)\nold(1)\n\told(1)\n');
  assert.equal(new Set(before).size, 3);
  assert.deepEqual(new Set(after), new Set(before));
});

test('what is no text and what others wrote is left out, and said', context => {
  const root = temporaryFolder(context);
  writeFiles(root, {
    'a.ts': 'old',
    'b.bin': new Uint8Array([0x6f, 0x6c, 0x64, 0]),
    'node_modules/x/a.ts': 'old',
    '.hidden/a.ts': 'old',
    'sub/.git': 'gitdir: x',
    'sub/a.ts': 'old',
    '.git/a.ts': 'old',
  });
  symlinkSync(join(root, 'a.ts'), join(root, 'link.ts'));
  symlinkSync(root, join(root, 'loop'));
  assert.deepEqual(outline(measure(root, pattern('old'))), [
    '1',
    'a.ts:1 old',
    'Left out, because they are no text: b.bin.',
    'Left out, because they hold what others wrote or a build made: .hidden, node_modules, sub.',
  ]);
});

test('links and empty folders may hold what was not counted', context => {
  const root = temporaryFolder(context);
  writeFiles(root, { 'real/a.ts': '' });
  mkdirSync(join(root, 'module'));
  symlinkSync(join(root, 'real'), join(root, 'link'));
  const of = (glob: string) => outline(measure(root, { kind: 'files' }, { include: [glob] }));
  const left = (path: string) => `Left out, because they are links or empty folders: ${path}.`;
  assert.deepEqual(of('link/a.ts'), ['0', left('link')]);
  assert.deepEqual(of('module/**'), ['0', left('module')]);
  assert.deepEqual(of('real/b.ts'), ['0']);
});

test('what was left out elsewhere says nothing of a measure', context => {
  const root = temporaryFolder(context);
  writeFiles(root, { 'src/a.ts': '', 'src/node_modules/x/a.ts': '', 'node_modules/x/a.ts': '' });
  mkdirSync(join(root, 'module'));
  const globs = ['src/*.go', 'gone/', '**/*.go'];
  const measures = globs.map(glob => define({ kind: 'files' }, { include: [glob] }));
  const others = 'Left out, because they hold what others wrote or a build made:';
  assert.deepEqual(take(root, measures).map(outline), [
    ['0', `${others} src/node_modules.`],
    ['0'],
    [
      ...['0', `${others} node_modules, src/node_modules.`],
      'Left out, because they are links or empty folders: module.',
    ],
  ]);
});

test('a part is no number', { skip: process.getuid?.() === 0 }, context => {
  const root = temporaryFolder(context);
  writeFiles(root, { 'a.ts': 'old', 'b.ts': 'old' });
  chmodSync(join(root, 'b.ts'), 0);
  assert.deepEqual(outline(measure(root, pattern('old'))), [
    'b.ts cannot be read: permission is denied',
  ]);
});

test('files that are too large and lines that are too long make the number unknown', context => {
  const root = temporaryFolder(context);
  writeFiles(root, { 'a.js': `${'x'.repeat(200_000)} old`, 'b/c.csv': 'old\n'.repeat(5_000_000) });
  assert.deepEqual(outline(measure(root, pattern('old'), { include: ['*.js'] })), [
    'a line of a.js is longer than 100,000 bytes',
  ]);
  assert.deepEqual(outline(measure(root, pattern('none'), { include: ['*.js'] }))[0], '0');
  assert.deepEqual(outline(measure(root, pattern('old'), { include: ['b/**'] })), [
    'b/c.csv cannot be read: it is larger than 16 MB',
  ]);
});

test('so many matches are a number and no list', context => {
  const root = temporaryFolder(context);
  writeFiles(root, { 'a.txt': 'old\n'.repeat(30_000) });
  const found = measure(root, pattern('old'));
  assert.equal(found?.kind === 'known' && found.value, 30_000);
  assert.equal(found?.kind === 'known' && found.matches, undefined);
});

for (const [name, asked, reason] of [
  ['no file', { include: ['gone/**'] }, 'no file matches its globs'],
  ['a glob that leaves', { include: ['../**'] }, 'the glob "../**" cannot be evaluated'],
  ['an absolute glob', { include: ['/etc/**'] }, 'the glob "/etc/**" cannot be evaluated'],
  ['a wrong exclusion', { exclude: ['C:/x'] }, 'the glob "C:/x" cannot be evaluated'],
] as const) {
  test(`unknown, and why: ${name}`, context => {
    const root = temporaryFolder(context);
    writeFiles(root, { 'a.ts': 'old' });
    assert.deepEqual(outline(measure(root, pattern('old'), asked)), [reason]);
  });
}

test('globs hang on the root of the repository, and with ./ on the folder of the plan', context => {
  const root = temporaryFolder(context);
  writeFiles(root, { 'a.ts': 'old', 'docs/b.ts': 'old' });
  const value = (include: string, prefix: string) =>
    outline(measure(root, pattern('old'), { include: [include], prefix }))[0];
  assert.equal(value('./**', ''), '1');
  assert.equal(value('services/shop/**', 'services/shop/'), '2');
  assert.equal(value('services/shop/docs/*', 'services/shop/'), '1');
  assert.equal(
    value('services/**', 'services/shop/'),
    'the glob "services/**" leads out of the opened folder',
  );
  assert.equal(outline(measure(root, pattern('old'), { prefix: 'services/shop/' }))[0], '2');
});

test('a wrong pattern is a wrong definition', context => {
  const found = measure(temporaryFolder(context), pattern('('));
  assert.equal(found?.kind, 'invalid');
});

test('a measure that takes too long is given up, and the others are not', context => {
  const root = temporaryFolder(context);
  writeFiles(root, { 'a.txt': `${'ab'.repeat(20_000)}\n`.repeat(40) });
  const slow = define(pattern('a{1,400}'));
  const quick = { ...define(pattern('^ab')), id: 'quick' };
  const found = take(root, [quick, slow, { ...quick, id: 'other' }], { patience: 400 });
  assert.deepEqual(
    found.map(each => each.kind === 'known' && each.value),
    [40, false, 40],
  );
  assert.match(outline(found[1])[0] ?? '', /^it takes longer than \d+ seconds to count$/);
});

test('numbers of files that are named', context => {
  const root = temporaryFolder(context);
  writeFiles(root, {
    'ops/backfill.json': '{"copiedPercent": 72}',
    'eslint-suppressions.json': '{"a.ts": {"no-var": {"count": 2}}}',
    'x.sarif': '{"runs": [{"results": [{"ruleId": "a"}, {"ruleId": "b"}]}]}',
    'run.md': '# A\n- [ ] one\n- [x] two\n# B\n- [?] three\n',
  });
  const of = (source: MeasureSource) => outline(measure(root, source))[0];
  const json = { kind: 'json', file: 'ops/backfill.json' } as const;
  assert.equal(of({ ...json, pointer: '/copiedPercent' }), '72');
  assert.equal(of({ ...json, pointer: '/x' }), 'in ops/backfill.json, there is nothing at "/x"');
  assert.equal(
    of({ kind: 'suppressions', file: 'eslint-suppressions.json', rule: undefined }),
    '2',
  );
  assert.equal(of({ kind: 'sarif', file: 'x.sarif', rule: undefined }), '2');
  assert.equal(of({ kind: 'sarif', file: 'x.sarif', rule: 'b' }), '1');
  assert.equal(of({ kind: 'checklist', file: 'run.md', heading: 'A' }), '1');
  assert.match(
    of({ kind: 'checklist', file: 'run.md', heading: 'B' }) ?? '',
    /neither done nor open/,
  );
  assert.equal(
    of({ kind: 'sarif', file: 'gone.sarif', rule: undefined }),
    'gone.sarif is not there',
  );
});

test('files and dependencies', context => {
  const root = temporaryFolder(context);
  const client = (range: string) => `{"dependencies": {"@acme/c": "${range}"}}`;
  writeFiles(root, {
    'services/a/package.json': client('^1.2.0'),
    'services/b/package.json': client('^2.0.0'),
    'services/c/package.json': '{}',
    'services/d/other.json': client('^1.0.0'),
  });
  assert.deepEqual(
    outline(measure(root, { kind: 'files' }, { include: ['services/*/package.json'] })),
    ['3', 'services/a/package.json', 'services/b/package.json', 'services/c/package.json'],
  );
  assert.deepEqual(outline(measure(root, { kind: 'files' }, { include: ['gone/**'] })), ['0']);
  const dependency = { kind: 'dependency', package: '@acme/c' } as const;
  assert.equal(outline(measure(root, { ...dependency, range: undefined }))[0], '2');
  const nowhere = measure(root, { ...dependency, range: undefined }, { include: ['gone/**'] });
  assert.deepEqual(outline(nowhere), ['no manifest matches its globs']);
  assert.deepEqual(outline(measure(root, { ...dependency, range: '<2.0.0' })), [
    '1',
    'services/a/package.json',
  ]);
  assert.deepEqual(outline(measure(root, { ...dependency, range: '>=2.1.0' })), [
    '"^2.0.0" in services/b/package.json may lie within ">=2.1.0" or not',
  ]);
});

test('nothing outside of the folder is read', context => {
  const folder = temporaryFolder(context);
  const root = join(folder, 'in');
  mkdirSync(root);
  writeFiles(folder, { 'secret.json': '{"a": 1}', 'out/secret.json': '{"a": 1}' });
  symlinkSync(join(folder, 'out'), join(root, 'link'));
  symlinkSync(join(folder, 'secret.json'), join(root, 'secret.json'));
  const of = (file: string) => outline(measure(root, { kind: 'json', file, pointer: '/a' }));
  for (const file of [
    '../secret.json',
    'link/secret.json',
    'secret.json',
    join(folder, 'secret.json'),
  ]) {
    assert.deepEqual(of(file), [`${file} is not there`]);
  }
  const request = {
    files: ['../secret.json', 'link/secret.json'],
    measures: [],
    reports: ['../secret.json'],
  };
  const readings: Readings = takeReadings({ root, prefix: '', request, patience: 1000 });
  assert.deepEqual([...readings.files.values()], [{ kind: 'missing' }, { kind: 'missing' }]);
  assert.deepEqual([...readings.reports.values()], [{ kind: 'missing' }]);
});

test('side files and reports, a log of samples larger than what is held too', context => {
  const root = temporaryFolder(context);
  const row = '1767225600000,100,home page with a long label to make the file large,true\n';
  writeFiles(root, {
    'flags.json': '{"flags": {}}',
    'bad.json': new Uint8Array([0xff, 0x41]),
    'big.jtl': `timeStamp,elapsed,label,success\n${row.repeat(240_000)}`,
    'report.json': '{}',
  });
  const request = {
    files: ['flags.json', 'bad.json', 'gone.json'],
    measures: [],
    reports: ['big.jtl', 'report.json', 'gone.json'],
  };
  const { files, reports } = takeReadings({ root, prefix: '', request, patience: 1000 });
  assert.deepEqual(
    [...files.values()],
    [
      { kind: 'text', text: '{"flags": {}}' },
      { kind: 'unreadable', reason: 'it is not valid UTF-8' },
      { kind: 'missing' },
    ],
  );
  const [log, report, gone] = reports.values();
  assert.equal(
    log?.kind === 'report' && log.report.metrics.get('http_reqs')?.get('count'),
    240_000,
  );
  assert.equal(report?.kind, 'unreadable');
  assert.deepEqual(gone, { kind: 'missing' });
  assert.deepEqual(
    takeReadings({
      root,
      prefix: '',
      request: { files: [], measures: [], reports: [] },
      patience: 1,
    }),
    noReadings,
  );
});
