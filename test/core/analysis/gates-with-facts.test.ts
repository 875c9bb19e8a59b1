import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../../src/core/analysis/analyse.ts';
import { factsNeeded } from '../../../src/core/analysis/facts-needed.ts';
import { readLoadReport } from '../../../src/core/formats/load-test/read-load-report.ts';
import { readProject } from '../../../src/core/formats/read-project.ts';
import type {
  History,
  Readings,
  ReportReading,
  SideFile,
} from '../../../src/core/model/facts/facts.ts';
import { keyOfMeasure, type Measure } from '../../../src/core/model/facts/measure.ts';
import { noHistory, stateOf } from '../../support/plan-builder.ts';

/*
 * Criteria that need more than the plans: measures, reports, flags, manifests. On 16 March 2026,
 * 9:00 in UTC. Each row: what the plan has, the criterion, the files and numbers, the result.
 */

interface Row {
  readonly name: string;
  readonly head?: string;
  readonly gate: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly measures?: Readonly<Record<string, number | string>>;
  readonly history?: History;
  readonly is: string;
}

const measures = `evidence:
  - {id: old, pattern: 'legacy', baseline: {value: 128}, target: 0}
  - {id: copied, json: {file: ops/b.json, pointer: /percent}, baseline: {value: 0}, target: 100}
  - {id: plain, pattern: 'x'}
  - {id: told, manual: {value: 3}}`;

const k6 = (p95: number, ok: boolean) =>
  JSON.stringify({
    metrics: {
      http_req_duration: {
        type: 'trend',
        contains: 'time',
        values: { avg: 100, min: 1, med: 90, max: 900, 'p(90)': 200, 'p(95)': p95 },
        thresholds: { 'p(95)<300': { ok } },
      },
    },
  });

const loadTests = `load-tests:
  - {id: peak, report: perf/peak.json, max-age: P30D, criteria: ["http_req_duration p(95) < 300"]}
  - {id: free, report: perf/peak.json}`;

const flags = `flags: [{key: orders.reads, file: flags/orders.json, type: release}]`;

const flagFile = (defaultVariant: string, more: object = {}) =>
  JSON.stringify({
    flags: {
      'orders.reads': {
        state: 'ENABLED',
        variants: { on: true, off: false },
        defaultVariant,
        ...more,
      },
    },
  });

const halfWay = {
  targeting: {
    fractional: [
      ['on', 40],
      ['off', 60],
    ],
  },
};

function flagHistory(days: readonly (readonly [day: string, text: string])[]): History {
  const revisions = days.map(([day, text], index) => ({
    commit: {
      hash: `${index}`.repeat(7),
      author: 'li',
      at: `${day}T09:00:00Z`,
      files: ['flags/orders.json'],
    },
    text,
  }));
  return {
    kind: 'known',
    commits: revisions.map(({ commit }) => commit),
    since: undefined,
    isShallow: false,
    revisions: new Map([['flags/orders.json', revisions]]),
  };
}

const contracts = `contracts:
  - id: api
    version: 2.1.0
    consumers:
      - {id: checkout, file: checkout/package.json, package: client}
      - {id: billing, file: billing/package.json, package: client}
      - {id: mobile, version: 1.9.4}`;

const manifest = (version: string) => JSON.stringify({ dependencies: { client: version } });

const rows: readonly Row[] = [
  {
    name: 'a measure on its way down',
    head: measures,
    gate: 'evidence: {ref: old, value: 0}',
    measures: { old: 101 },
    is: 'fail: old is 101, not 0',
  },
  {
    name: 'a measure that goes down has reached every greater value',
    head: measures,
    gate: 'evidence: {ref: old, value: 110}',
    measures: { old: 101 },
    is: 'pass: old is 101',
  },
  {
    name: 'a measure that goes up',
    head: measures,
    gate: 'evidence: {ref: copied, value: 70}',
    measures: { copied: 72 },
    is: 'pass: copied is 72',
  },
  {
    name: 'without a value the target counts',
    head: measures,
    gate: 'evidence: {ref: copied}',
    measures: { copied: 72 },
    is: 'fail: copied is 72, not 100',
  },
  {
    name: 'bounds',
    head: measures,
    gate: 'evidence: {ref: plain, min: 1, max: 5}',
    measures: { plain: 7 },
    is: 'fail: plain is 7, not at least 1 and at most 5',
  },
  {
    name: 'nothing is asked of a measure',
    head: measures,
    gate: 'evidence: {ref: plain}',
    measures: { plain: 7 },
    is: 'unknown: plain is 7, and it is not written what it must be',
  },
  {
    name: 'a number that a person wrote',
    head: measures,
    gate: 'evidence: {ref: told, max: 3}',
    is: 'pass: told is 3',
  },
  {
    name: 'a measure that was cut off is neither high nor low',
    head: measures,
    gate: 'evidence: {ref: old, value: 0}',
    measures: { old: 'it took too long' },
    is: 'unknown: old could not be measured: it took too long',
  },
  {
    name: 'nobody has measured yet',
    head: measures,
    gate: 'evidence: {ref: old, value: 0}',
    is: 'unknown: old was not measured yet',
  },
  {
    name: 'no such measure',
    gate: 'evidence: {ref: old, value: 0}',
    is: 'unknown: there is no measure old',
  },
  {
    name: 'a load test that broke a criterion',
    head: loadTests,
    gate: 'load-test: {ref: peak}',
    files: { 'perf/peak.json': k6(412, false) },
    is: 'fail: in peak, http_req_duration p(95) is 412, not < 300',
  },
  {
    name: 'a load test that nobody can date proves nothing where its age counts',
    head: loadTests,
    gate: 'load-test: {ref: peak}',
    files: { 'perf/peak.json': k6(212, true) },
    is: 'unknown: it is not known how old the report of peak is',
  },
  {
    name: 'a fresh load test',
    head: loadTests,
    gate: 'load-test: {ref: peak}',
    files: { 'perf/peak.json': k6(212, true) },
    history: committed('perf/peak.json', '2026-03-11'),
    is: 'pass: peak kept its criteria on 11 Mar',
  },
  {
    name: 'an old load test',
    head: loadTests,
    gate: 'load-test: {ref: peak}',
    files: { 'perf/peak.json': k6(212, true) },
    history: committed('perf/peak.json', '2026-02-01'),
    is: 'unknown: the report of peak is 43 days old (limit 30 days)',
  },
  {
    name: 'without criteria the thresholds of the tool count',
    head: loadTests,
    gate: 'load-test: {ref: free}',
    files: { 'perf/peak.json': k6(412, false) },
    is: 'fail: in free, http_req_duration p(95)<300 is broken',
  },
  {
    name: 'a report that is not there',
    head: loadTests,
    gate: 'load-test: {ref: peak}',
    files: { 'perf/peak.json': 'missing' },
    is: 'unknown: there is no report perf/peak.json',
  },
  {
    name: 'a flag that everybody has',
    head: flags,
    gate: 'flag: {key: orders.reads, rollout: ">=100"}',
    files: { 'flags/orders.json': flagFile('on') },
    is: 'pass: orders.reads is at 100 %',
  },
  {
    name: 'a flag that some have',
    head: flags,
    gate: 'flag: {key: orders.reads, rollout: ">=100"}',
    files: { 'flags/orders.json': flagFile('off', halfWay) },
    is: 'fail: orders.reads is at 40 %, not >= 100 %',
  },
  {
    name: 'a flag that has not been so for long enough',
    head: flags,
    gate: 'flag: {key: orders.reads, rollout: ">=100", for: P7D}',
    files: { 'flags/orders.json': flagFile('on') },
    history: flagHistory([
      ['2026-03-12', flagFile('on')],
      ['2026-03-02', flagFile('off', halfWay)],
    ]),
    is: 'pending until 2026-03-19: orders.reads is at 100 % since 12 Mar, and must be so for 7 days',
  },
  {
    name: 'a flag that has been so since its first version',
    head: flags,
    gate: 'flag: {key: orders.reads, rollout: ">=100", for: P7D}',
    files: { 'flags/orders.json': flagFile('on') },
    history: flagHistory([
      ['2026-03-12', flagFile('on', { metadata: { note: 'x' } })],
      ['2026-03-01', flagFile('on')],
    ]),
    is: 'pass: orders.reads is at 100 % since 1 Mar',
  },
  {
    name: 'a flag that was turned on a moment ago',
    head: flags,
    gate: 'flag: {key: orders.reads, rollout: ">=100", for: P7D}',
    files: { 'flags/orders.json': flagFile('on') },
    history: flagHistory([['2026-03-01', flagFile('off')]]),
    is: 'pending until 2026-03-23: orders.reads is at 100 % since 16 Mar, and must be so for 7 days',
  },
  {
    name: 'without a history nobody knows since when',
    head: flags,
    gate: 'flag: {key: orders.reads, rollout: ">=100", for: P7D}',
    files: { 'flags/orders.json': flagFile('on') },
    is: 'unknown: orders.reads is at 100 %, and it is not known since when',
  },
  {
    name: 'a flag whose targeting depends on who asks',
    head: flags,
    gate: 'flag: {key: orders.reads, rollout: ">=100"}',
    files: { 'flags/orders.json': flagFile('on', { targeting: { if: [true, 'on', 'off'] } }) },
    is: 'unknown: the targeting of orders.reads depends on who asks',
  },
  {
    name: 'a flag that is gone',
    head: flags,
    gate: 'flag: {key: orders.reads, removed: true}',
    files: { 'flags/orders.json': '{"flags": {}}' },
    is: 'pass: orders.reads is removed',
  },
  {
    name: 'a flag that is still there',
    head: flags,
    gate: 'flag: {key: orders.reads, removed: true}',
    files: { 'flags/orders.json': flagFile('on') },
    is: 'fail: orders.reads is still defined',
  },
  {
    name: 'a flag of which nobody wrote where it is defined',
    gate: 'flag: {key: orders.reads, rollout: 100}',
    is: 'unknown: it is not written where orders.reads is defined',
  },
  {
    name: 'consumers that are behind',
    head: contracts,
    gate: 'consumers: {contract: api, range: ">=2.0.0", percent: 100}',
    files: {
      'checkout/package.json': manifest('^2.1.0'),
      'billing/package.json': manifest('1.8.2'),
    },
    is: 'fail: 1 of 3 consumers of api are at >=2.0.0; billing (1.8.2) and mobile (1.9.4) are not',
  },
  {
    name: 'enough consumers',
    head: contracts,
    gate: 'consumers: {contract: api, range: ">=1.8.0", percent: 66}',
    files: {
      'checkout/package.json': manifest('^2.1.0'),
      'billing/package.json': manifest('1.8.2'),
    },
    is: 'pass: 3 of 3 consumers of api are at >=1.8.0',
  },
  {
    name: 'a version that nobody knows decides',
    head: contracts,
    gate: 'consumers: {contract: api, range: ">=2.0.0", percent: 60}',
    files: { 'checkout/package.json': manifest('^2.1.0') },
    is: 'unknown: 1 of 3 consumers of api are at >=2.0.0; the version of billing is not known',
  },
];

function committed(file: string, day: string): History {
  const commit = { hash: 'a'.repeat(7), author: 'li', at: `${day}T09:00:00Z`, files: [file] };
  return {
    kind: 'known',
    commits: [commit],
    since: undefined,
    isShallow: false,
    revisions: new Map(),
  };
}

function readingsOf({ files = {}, measures: values = {} }: Row, text: string): Readings {
  const project = readProject([{ path: 'plan.migration.yaml', content: { kind: 'text', text } }]);
  const { measures: wanted, reports } = factsNeeded(project).readings;
  const found = wanted.flatMap(definition => {
    const value = values[definition.id];
    if (value === undefined) return [];
    const measure: Measure =
      typeof value === 'number'
        ? { kind: 'known', value, matches: undefined, notes: [] }
        : { kind: 'unknown', reason: value };
    return [[keyOfMeasure(definition), measure] as const];
  });
  const sides = Object.entries(files).map(([path, said]): [string, SideFile] => [
    path,
    said === 'missing' ? { kind: 'missing' } : { kind: 'text', text: said },
  ]);
  const read = reports.flatMap(path => {
    const said = files[path];
    return said === undefined ? [] : [[path, readReport(path, said)] as const];
  });
  return { files: new Map(sides), measures: new Map(found), reports: new Map(read) };
}

function readReport(path: string, said: string): ReportReading {
  return said === 'missing' ? { kind: 'missing' } : readLoadReport(path, said);
}

for (const row of rows) {
  test(row.name, () => {
    const text = `migration-plan: "1.0"
id: plan
title: Plan
${row.head ?? ''}
steps:
  - {id: a, title: A, entry: [{${row.gate}}]}
`;
    const project = readProject([{ path: 'plan.migration.yaml', content: { kind: 'text', text } }]);
    const analysis = analyse(project, {
      now: '2026-03-16T09:00:00Z',
      history: row.history ?? noHistory,
      readings: readingsOf(row, text),
    });
    const [result] = stateOf(analysis, 'a').entry;
    const until = result?.until ? ` until ${result.until}` : '';
    assert.equal(`${result?.value}${until}: ${result?.finding}`, row.is);
  });
}
