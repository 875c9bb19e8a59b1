import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../../src/core/analysis/analyse.ts';
import { factsNeeded } from '../../../src/core/analysis/facts-needed.ts';
import { readProject } from '../../../src/core/formats/read-project.ts';
import { noReadings, type PathPattern, type Sparse } from '../../../src/core/model/facts/facts.ts';
import { keyOfMeasure, type Measure } from '../../../src/core/model/facts/measure.ts';
import { readFixture } from '../../support/fixture.ts';

const none: Measure = { kind: 'known', value: 0, matches: [], notes: [] };

function projectWith(status: string, path: string) {
  return readProject(
    readFixture(`--- docs/adr/0001-a.md
---
status: ${status}
files:
  - "${path}"
---
# A

## Decision

A.
`).files,
  );
}

/** What is missing where each path is answered with `measure`. */
function missing(status: string, path: string, measure = none, sparse?: Sparse): string[] {
  const project = projectWith(status, path);
  const asked = factsNeeded(project).readings.measures;
  const measures = new Map(asked.map(definition => [keyOfMeasure(definition), measure]));
  const analysis = analyse(project, {
    now: '2026-03-16T09:00:00Z',
    history: { kind: 'unknown', reason: 'nobody looked', ...(sparse ? { sparse } : {}) },
    readings: { ...noReadings, measures },
    past: new Map(),
  });
  return analysis.missingPaths.map(found => found.path.value);
}

test('only what an accepted decision governs has to be there', () => {
  assert.deepEqual(missing('accepted', 'src/a/**'), ['src/a/**']);
  for (const status of ['proposed', 'draft', 'rejected', 'deprecated', 'superseded by 2', 'huh']) {
    assert.deepEqual(missing(status, 'src/a/**'), []);
  }
});

test('what may be words is not looked for', () => {
  for (const path of ['src/', 'src/a.ts', './a/b.ts', 'src/*.ts']) {
    assert.deepEqual(missing('accepted', path), [path]);
  }
  for (const words of ['TCP/IP', 'Node.js', 'front/back', '!src/**', '*.sql']) {
    assert.deepEqual(missing('accepted', words), []);
  }
});

test('behind `./` the folder of the record or the root of the repository is meant', () => {
  const asked = factsNeeded(projectWith('accepted', './src/a.ts')).readings.measures;
  assert.deepEqual(
    asked.flatMap(({ include }) => include),
    ['./src/a.ts', './src/a.ts/', 'src/a.ts', 'src/a.ts/'],
  );
});

test('what was not counted in whole is unknown', () => {
  const measures: Measure[] = [
    { kind: 'unknown', reason: 'it leads out of the folder' },
    { ...none, value: 1 },
    { ...none, notes: ['Left out, because they are links or empty folders: src.'] },
  ];
  for (const measure of measures) assert.deepEqual(missing('accepted', 'src/a/**', measure), []);
});

test('what git has and leaves out of the working tree is not missing, nor what it cannot tell', () => {
  const known = (...globs: readonly string[]): Sparse => ({
    kind: 'known',
    patterns: globs.map((glob): PathPattern => ({ glob, folder: 'docs/adr' })),
  });
  const of = (path: string, sparse: Sparse) => missing('accepted', path, none, sparse);
  assert.deepEqual(of('src/a/**', known('src/a/')), []);
  assert.deepEqual(of('src/a.ts', known('src/a.ts')), []);
  assert.deepEqual(of('src/a.ts', known('src/a.ts/')), []);
  assert.deepEqual(of('src/a.ts', known('src/b.ts')), ['src/a.ts']);
  assert.deepEqual(of('src/a.ts', { kind: 'unknown' }), []);
  assert.deepEqual(factsNeeded(projectWith('accepted', 'src/a.ts')).history.governed, [
    { glob: 'src/a.ts', folder: 'docs/adr' },
    { glob: 'src/a.ts/', folder: 'docs/adr' },
  ]);
  assert.deepEqual(factsNeeded(projectWith('proposed', 'src/a.ts')).history.governed, []);
});

test('of a glob the folder that it begins with has to be there', () => {
  const asked = (path: string) =>
    factsNeeded(projectWith('accepted', path)).readings.measures.flatMap(({ source, include }) =>
      source.kind === 'files' ? include : [],
    );
  assert.deepEqual(asked('services/gone/**'), ['services/gone/']);
  assert.deepEqual(asked('services/gone/**/*.ts'), ['services/gone/']);
  assert.deepEqual(asked('src/*.ts'), ['src/']);
  assert.deepEqual(asked('src/{a,b}/*.ts'), ['src/']);
  assert.deepEqual(asked('./src/*.ts'), ['docs/adr/src/', 'src/']);
  // What begins with a star begins at the root, which is always there.
  assert.deepEqual(asked('**/gone/*.ts'), []);
  assert.deepEqual(missing('accepted', '*/gone.ts'), []);
});

test('a path without a star is the file, or all in the folder', () => {
  const { measures } = factsNeeded(projectWith('accepted', 'src/a.d')).readings;
  assert.deepEqual(
    measures.flatMap(({ source, include, folder }) =>
      source.kind === 'files' ? { include, folder } : [],
    ),
    [{ include: ['src/a.d', 'src/a.d/'], folder: 'docs/adr' }],
  );
});
