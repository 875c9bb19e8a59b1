import assert from 'node:assert/strict';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import fc from 'fast-check';
import type { Readings } from '../../src/core/model/facts/facts.ts';
import {
  keyOfMeasure,
  type Measure,
  type MeasureDefinition,
  type MeasureSource,
} from '../../src/core/model/facts/measure.ts';
import { takeReadings } from '../../src/worker/take-readings.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

function define(source: MeasureSource, more: Partial<MeasureDefinition> = {}): MeasureDefinition {
  return { id: 'm', source, include: [], exclude: [], count: 'matches', folder: '', ...more };
}

const old = define({ kind: 'pattern', pattern: 'old\\w*' });

const definitions: readonly MeasureDefinition[] = [
  old,
  define({ kind: 'pattern', pattern: 'old' }, { count: 'files' }),
  define({ kind: 'pattern', pattern: 'old' }, { include: ['src/**'], exclude: ['src/b.ts'] }),
  define({ kind: 'files' }, { include: ['src/**'] }),
  define({ kind: 'name', name: 'old.flag' }),
  define({ kind: 'dated-code' }),
  define({ kind: 'citations' }),
  define({ kind: 'dependency', package: 'old', range: undefined }),
  define({ kind: 'json', file: 'package.json', pointer: '/count' }),
];

interface Earlier {
  readonly readings: Readings;
  readonly saved: readonly string[];
}

function take(root: string, measures: readonly MeasureDefinition[], earlier?: Earlier): Readings {
  const request = { files: [], measures, reports: [] };
  return takeReadings({ root, prefix: '', request, earlier, patience: 20_000 });
}

function start(context: TestContext, files: Readonly<Record<string, string>>) {
  const root = temporaryFolder(context);
  writeFiles(root, files);
  return { root, before: take(root, definitions) };
}

function countOf(readings: Readings, definition: MeasureDefinition): Measure | undefined {
  return readings.measures.get(keyOfMeasure(definition));
}

const files = {
  'package.json': '{"count": 3, "dependencies": {"old": "1.0.0"}}',
  'src/a.ts': 'old\nold older\nold.flag // @adr 0001\n',
  'src/b.ts': 'old\n',
  'src/c.ts': '// TODO [2026-03-01] new\n',
  'docs/d.md': 'nothing\n',
  'node_modules/x.ts': 'old\n',
};

const paths = Object.keys(files);
const lines = [
  'old',
  'old old',
  'new',
  'old.flag',
  '// TODO [2026-03-01]',
  '// @adr 0002',
  '\0',
  '{}',
];
const text = fc.array(fc.constantFrom(...lines), { maxLength: 4 }).map(all => all.join('\n'));
const save = fc.record({
  path: fc.constantFrom(...paths, 'src/new.ts'),
  text,
});

test('looking at the saved files alone gives what looking at all files gives', context => {
  const { root, before } = start(context, files);
  fc.assert(
    fc.property(fc.array(save, { minLength: 1, maxLength: 3 }), saves => {
      writeFiles(root, files);
      rmSync(join(root, 'src/new.ts'), { force: true });
      for (const { path, text: saved } of saves) writeFiles(root, { [path]: saved });
      const again = take(root, definitions, {
        readings: before,
        saved: saves.map(({ path }) => path),
      });
      assert.deepEqual(again, take(root, definitions));
    }),
    { numRuns: 200 },
  );
});

test('no other file is looked at', context => {
  const { root, before } = start(context, files);
  writeFiles(root, { 'src/a.ts': 'old', 'src/b.ts': 'old old old old' });
  const again = take(root, [old], { readings: before, saved: ['src/a.ts'] });
  const found = countOf(again, old);
  assert.deepEqual(
    found?.kind === 'known' && found.matches?.map(({ file, line }) => [file, line]),
    [
      ['package.json', 1],
      ['src/a.ts', 1],
      ['src/b.ts', 1],
    ],
  );
});

test('prose and data have nothing looked at that is only about code', context => {
  const { root, before } = start(context, files);
  const flag = define({ kind: 'name', name: 'old.flag' });
  writeFiles(root, { 'src/b.ts': 'old.flag', 'docs/d.md': 'old.flag' });
  const again = take(root, [flag], { readings: before, saved: ['docs/d.md'] });
  assert.equal(countOf(again, flag), countOf(before, flag));
});

test('a large file is counted again as a small one is', context => {
  const { root, before } = start(context, files);
  writeFiles(root, { 'src/a.ts': 'old new\n'.repeat(10_000) });
  const again = take(root, definitions, { readings: before, saved: ['src/a.ts'] });
  assert.deepEqual(again, take(root, definitions));
  const found = countOf(again, old);
  assert.equal(found?.kind === 'known' && found.value, 10_002);
});

test('what could not be counted before is counted as soon as it can be', context => {
  const { root } = start(context, files);
  const go = define({ kind: 'pattern', pattern: 'old' }, { include: ['src/**/*.go'] });
  const before = take(root, [go]);
  assert.equal(countOf(before, go)?.kind, 'unknown');
  writeFiles(root, { 'src/a.go': 'old' });
  assert.equal(countOf(take(root, [go], { readings: before, saved: [] }), go)?.kind, 'known');
});

test('a measure that was not taken before is taken whole', context => {
  const { root, before } = start(context, files);
  const other = define({ kind: 'pattern', pattern: 'older' });
  const found = countOf(take(root, [old, other], { readings: before, saved: [] }), other);
  assert.equal(found?.kind === 'known' && found.value, 1);
});

for (const [name, path] of [
  ['a folder that others write', 'node_modules/x.ts'],
  ['a hidden folder', '.hidden/x.ts'],
  ['another repository', 'other/x.ts'],
  ['a folder that is a link', 'link/x.ts'],
] as const) {
  test(`a file saved in ${name} has everything looked at`, context => {
    const { root } = start(context, files);
    mkdirSync(join(root, 'other/.git'), { recursive: true });
    symlinkSync(join(root, 'src'), join(root, 'link'));
    writeFiles(root, { [path]: 'new' });
    const before = take(root, [old]);
    writeFiles(root, { [path]: 'old' });
    const again = take(root, [old], { readings: before, saved: [path] });
    assert.deepEqual(again, take(root, [old]));
  });
}

test('a file that became or was no text has everything looked at', context => {
  const { root, before } = start(context, files);
  writeFiles(root, { 'src/a.ts': 'old\0' });
  const binary = take(root, [old], { readings: before, saved: ['src/a.ts'] });
  assert.deepEqual(binary, take(root, [old]));
  writeFiles(root, { 'src/a.ts': 'old old' });
  assert.deepEqual(take(root, [old], { readings: binary, saved: ['src/a.ts'] }), take(root, [old]));
});
