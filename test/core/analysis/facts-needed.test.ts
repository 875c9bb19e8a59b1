import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measureIn } from '../../../src/core/analysis/evidence/measure-definition.ts';
import { factsNeeded } from '../../../src/core/analysis/facts-needed.ts';
import { readProject } from '../../../src/core/formats/read-project.ts';
import { noReadings } from '../../../src/core/model/facts/facts.ts';
import { keyOfMeasure } from '../../../src/core/model/facts/measure.ts';
import { readFixture } from '../../support/fixture.ts';

const plan = `--- docs/move.migration.yaml
migration-plan: "1.0"
title: Move
flags:
  - {key: a, file: deploy/flags.json}
contracts:
  - id: api
    consumers: [{id: c, file: ./client/package.json, package: x}, {id: d, version: 1.0.0}]
load-tests:
  - {id: peak, report: perf/peak.json, criteria: ["http_reqs rate > 1"]}
maintenance-windows:
  - {id: w, ics: ../ops/windows.ics}
evidence:
  - {id: old, pattern: 'old\\(', include: ["src/**"], exclude: ["src/gen/**"], count: files}
  - {id: old, pattern: 'old\\(', include: ["src/**"], exclude: ["src/gen/**"], count: files}
  - {id: copied, json: {file: ops/b.json, pointer: /p}}
  - {id: outside, json: {file: ../../etc/x.json, pointer: /p}}
  - {id: told, manual: {value: 3}}
steps:
  - {id: a, title: A}
`;

test('what a plan names is asked for, once, from the project folder', () => {
  const project = readProject(readFixture(plan).files);
  const { history, readings } = factsNeeded(project);
  assert.deepEqual(history.plans, ['deploy/flags.json', 'docs/move.migration.yaml']);
  assert.deepEqual(
    readings.files.filter(path => !path.includes('CODEOWNERS')),
    ['deploy/flags.json', 'docs/client/package.json', 'ops/windows.ics'],
  );
  assert.deepEqual(readings.reports, ['perf/peak.json']);
  assert.deepEqual(
    readings.measures.map(({ id, source, include, exclude, count, folder }) => [
      ...[id, source, include, exclude, count, folder],
    ]),
    [
      [
        'copied',
        { kind: 'json', file: 'ops/b.json', pointer: '/p' },
        ...[[], ['docs/move.migration.yaml'], 'matches', 'docs'],
      ],
      [
        'old',
        { kind: 'pattern', pattern: 'old\\(' },
        ...[['src/**'], ['src/gen/**', 'docs/move.migration.yaml'], 'files', 'docs'],
      ],
    ],
  );
});

test('code is looked through for flags that are to go and whose key is no plain word', () => {
  const { files } = readFixture(`--- docs/move.migration.yaml
migration-plan: "1.0"
title: Move
flags:
  - {key: checkout}
  - {key: new-checkout, type: release}
  - {key: newReads}
  - {key: orders.writes, type: ops}
  - {key: orders.keep, permanent: true}
  - {key: two words.x}
steps:
  - {id: a, title: A}
`);
  const { readings, past } = factsNeeded(readProject(files));
  assert.deepEqual(
    readings.measures.map(({ source }) => source),
    [
      { kind: 'name', name: 'new-checkout' },
      { kind: 'name', name: 'newReads' },
    ],
  );
  assert.deepEqual(past, []);
});

test('code that says when it is to be gone is looked for where steps work', () => {
  const asked = (paths: string, prefix = '') => {
    const { files } = readFixture(`--- docs/move.migration.yaml
migration-plan: "1.0"
title: Move
steps:
  - {id: a, title: A, paths: [${paths}]}
`);
    const [first] = factsNeeded(readProject(files, prefix)).readings.measures;
    return first?.include;
  };
  assert.deepEqual(asked('"src/a/**", "src/a/b.ts", "lib/*.ts", "src/c.ts"'), [
    ...['lib', 'lib/', 'src/a', 'src/a/', 'src/c.ts', 'src/c.ts/'],
  ]);
  assert.deepEqual(asked('"./**"'), ['docs', 'docs/']);
  assert.deepEqual(asked('"src/a/**", "**/*.ts"'), []);
  assert.equal(asked(''), undefined);
  const prefix = 'apps/shop/';
  assert.deepEqual(asked('"apps/shop/src/**", "other/**"', prefix), [
    ...['apps/shop/src', 'apps/shop/src/'],
  ]);
  assert.deepEqual(asked('"apps/**"', prefix), []);
  assert.equal(asked('"other/**"', prefix), undefined);
});

test('a measure has a past from its baseline or its plan on, and values that matter', () => {
  const { files } = readFixture(`--- docs/move.migration.yaml
migration-plan: "1.0"
title: Move
start: 2026-01-05
evidence:
  - {id: old, pattern: old, baseline: {at: v1.2, value: 9}, target: 0, ratchet: {limit: 4}}
  - {id: new, pattern: new}
  - {id: told, manual: {value: 3}}
steps:
  - id: a
    title: A
    entry: [{evidence: {ref: old, max: 7}}]
    exit: [{evidence: {ref: old, value: 0}}, {evidence: {ref: new, min: 2, max: 5}}]
`);
  const { past } = factsNeeded(readProject(files));
  assert.deepEqual(
    past.map(({ definition, from, marks }) => [definition.id, from, marks]),
    [
      ['old', 'v1.2', [0, 4, 7]],
      ['new', '2026-01-05', [2, 5]],
    ],
  );
});

test('a project without a plan asks for nothing', () => {
  const { readings, past } = factsNeeded(readProject(readFixture('# 1. Use events\n').files));
  assert.deepEqual(past, []);
  assert.deepEqual(readings, { files: [], measures: [], reports: [] });
});

test('the answer is found by the definition', () => {
  const project = readProject(readFixture(plan).files);
  const [first] = project.plans;
  const evidence = first?.evidence[0];
  const definition = factsNeeded(project).readings.measures[1];
  assert.ok(first && evidence && definition);
  const measure = { kind: 'unknown', reason: 'x' } as const;
  const readings = { ...noReadings, measures: new Map([[keyOfMeasure(definition), measure]]) };
  const history = { kind: 'unknown', reason: 'x' } as const;
  const facts = { now: '2026-03-16T09:00:00Z', history, readings };
  assert.equal(measureIn({ facts, project, plan: first }, evidence), measure);
  const nothing = { ...facts, readings: noReadings };
  assert.equal(measureIn({ facts: nothing, project, plan: first }, evidence), undefined);
});
