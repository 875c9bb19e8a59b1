import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SideFile } from '../../../src/core/model/facts/facts.ts';
import type { Measure, MeasureSource } from '../../../src/core/model/facts/measure.ts';
import { measureBefore } from '../../../src/core/review/code/measure-before.ts';
import { startMeasure } from '../../../src/worker/measure-files.ts';

type Texts = Readonly<Record<string, string>>;

const definition = (source: MeasureSource, count: 'matches' | 'files' = 'matches') => ({
  ...{ id: 'm', source, include: ['src/**'], exclude: ['src/old/**'], count, folder: '' },
});
const pattern = definition({ kind: 'pattern', pattern: 'old\\(' });
const files = definition({ kind: 'files' });
const dependency = {
  ...definition({ kind: 'dependency', package: 'left', range: '<2' }),
  include: [],
};

/** As the thread that reads files counts them. */
function measure(asked: typeof pattern, texts: Texts): Measure {
  const running = startMeasure(asked, '');
  assert.ok('take' in running);
  for (const [path, text] of Object.entries(texts)) running.take(path, () => Buffer.from(text));
  return running.result({ files: [], leftOut: [], unseen: [], gap: undefined });
}

const known = (value: number, file?: string): Measure => ({
  ...{ kind: 'known', value, notes: [] },
  matches: file === undefined ? undefined : [{ file, line: 1, text: '', fingerprint: 'f' }],
});

function before(asked: typeof pattern, now: Measure, then: Readonly<Record<string, SideFile>>) {
  const changed = Object.entries(then).map(([path, base]) => ({ path, base, head: missing }));
  const found = measureBefore(asked, now, { changed, prefix: '' });
  return found === now ? 'as now' : found.kind === 'known' ? found.value : found.reason;
}

const text = (content: string): SideFile => ({ kind: 'text', text: content });
const missing: SideFile = { kind: 'missing' };
const unreadable: SideFile = { kind: 'unreadable', reason: 'it is no text' };

test('what a pattern counted before files changed', () => {
  const now = measure(pattern, { 'src/a.ts': 'old(1);', 'src/b.ts': 'old(1); old(2);\nnew();' });
  const rows: readonly (readonly [Readonly<Record<string, SideFile>>, unknown])[] = [
    [{}, 3],
    [{ 'src/a.ts': text('') }, 2],
    [{ 'src/a.ts': missing }, 2],
    [{ 'src/b.ts': text('old(1);\r\nold(2);\r\nold(3);\r\n') }, 4],
    [{ 'src/gone.ts': text('old(9);') }, 4],
    // Not in its scope.
    [{ 'src/old/x.ts': text('old(9);'), 'test/x.ts': text('old(9);') }, 3],
    [{ 'src/node_modules/x.ts': text('old(9);') }, 3],
    // Nobody knows how many there were.
    [{ 'src/a.ts': unreadable }, 'as now'],
    [{ 'src/a.ts': text(`old(${'1'.repeat(100_001)})`) }, 'as now'],
  ];
  for (const [then, expected] of rows) assert.equal(before(pattern, now, then), expected);
});

test('files that hold a match, and files', () => {
  const holding = definition({ kind: 'pattern', pattern: 'old\\(' }, 'files');
  const now = measure(holding, { 'src/a.ts': 'old(1); old(2);' });
  assert.equal(before(holding, now, { 'src/b.ts': text('old(1);\nold(2);') }), 2);
  const all = measure(files, { 'src/a.ts': '', 'src/b.ts': '' });
  assert.equal(before(files, all, { 'src/b.ts': missing, 'src/c.ts': text('') }), 2);
  assert.equal(before(files, all, { 'src/b.ts': unreadable }), 'as now', 'perhaps it is new');
});

test('manifests that ask for a package', () => {
  const manifest = (range: string) => text(`{"dependencies": {"left": "${range}"}}`);
  const now = known(1, 'a/package.json');
  assert.equal(before(dependency, now, { 'b/package.json': manifest('1.2.0') }), 2);
  assert.equal(before(dependency, now, { 'a/package.json': manifest('2.0.0') }), 0);
  assert.equal(before(dependency, now, { 'b/package.json': missing, 'b/x.ts': text('') }), 1);
  assert.equal(before(dependency, now, { 'b/package.json': text('{') }), 'as now');
  assert.equal(before(dependency, now, { 'b/package.json': unreadable }), 'as now');
});

test('a number in a file that somebody named', () => {
  const asked = definition({ kind: 'json', file: 'report.json', pointer: '/open' });
  assert.equal(before(asked, known(3), { 'report.json': text('{"open": 8}') }), 8);
  assert.equal(
    before(asked, known(3), { 'report.json': text('{"open": "8"}') }),
    'in report.json, what is at "/open" is no number',
  );
  assert.equal(before(asked, known(3), { 'report.json': missing }), 'report.json was not there');
  assert.equal(before(asked, known(3), { 'report.json': unreadable }), 'as now');
  assert.equal(before(asked, known(3), { 'other.json': text('{"open": 8}') }), 'as now');
});

test('what cannot be counted again stays what it is', () => {
  const then = { 'src/a.ts': text('old(1);') };
  assert.equal(before(pattern, known(3), then), 'as now', 'which ones is not known');
  assert.equal(before(pattern, { kind: 'unknown', reason: 'r' }, then), 'as now');
  const cited = definition({ kind: 'citations' });
  assert.equal(before(cited, known(1, 'src/a.ts'), then), 'as now');
  const outside = { ...pattern, include: ['../x/**'] };
  assert.equal(before(outside, known(1, 'src/a.ts'), then), 'as now');
});
