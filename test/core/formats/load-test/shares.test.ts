import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkCriterion } from '../../../../src/core/formats/load-test/check-criterion.ts';
import { parseCriterion } from '../../../../src/core/formats/load-test/parse-criterion.ts';
import { readLoadReport } from '../../../../src/core/formats/load-test/read-load-report.ts';
import { readCriterion } from '../../../../src/core/formats/plan/values/read-criterion.ts';
import type { LoadReport } from '../../../../src/core/model/facts/load-report.ts';
import { messagesOf, yamlPlan } from '../plan/plan-outline.ts';

/*
 * Reports count a share from 0 to 1. Whoever writes "rate < 1%" would have every test pass, so a criterion
 * in per cent is none; and a plan and a report of k6 read a line in the same way.
 */

for (const text of [
  'http_req_failed rate < 1%',
  'http_req_failed rate < 1 %',
  'http_req_failed rate<0.5%',
  'checks rate >= 99%',
  'http_req_failed < 1%',
]) {
  test(`"${text}" is no criterion, and a plan says how to write it`, () => {
    assert.equal(readCriterion(text), undefined);
    assert.equal(parseCriterion(text), undefined);
    const plan = yamlPlan(
      `load-tests: [{id: l, report: r.json, criteria: ["${text}", "http_reqs count > 1"]}]\nsteps: [a]`,
    );
    assert.equal(plan.loadTests[0]?.report, undefined);
    assert.deepEqual(messagesOf(plan), [
      `"${text}" is not a criterion. Write a share as a number from 0 to 1: "http_req_failed rate < 0.01".`,
    ]);
  });
}

for (const text of [
  'http_req_duration p(95) < 300ms',
  'http_req_duration p(95) < 300 ms',
  'http_req_duration p95 < 300',
  'http_req_duration p(95) ≤ 300',
  'http_req_duration p(95) != 300',
  'http_req_duration p(95) <> 300',
  'http_req_duration p(95) < 300 or so',
  'http_req_duration p(95) < 300 < 400',
  'http_req_duration < p(95)',
  'p(95) of http_req_duration < 300',
  'http req duration < 300',
  '< 300',
  'http_req_duration',
  '',
]) {
  test(`"${text}" is no criterion, in a plan and for k6`, () => {
    assert.equal(readCriterion(text), undefined);
    assert.equal(parseCriterion(text), undefined);
  });
}

test('where a plan reads a line, k6 means the same by it', () => {
  const metric = fc.constantFrom('http_reqs', 'http_req_duration', 'checks{a:b}', 'x');
  const aggregate = fc.constantFrom('', ' avg', ' p(95)', ' p(99.9)', ' rate', ' count', ' p(100)');
  const sign = fc.constantFrom('<', '<=', '>', '>=', '=', '==', '=<', '=>');
  const number = fc.constantFrom('0', '300', '0.01', '-1', '1.50', '.5', '1e3', '+3', '5.');
  const blank = fc.constantFrom('', ' ', '  ');
  fc.assert(
    fc.property(fc.tuple(metric, aggregate, blank, sign, blank, number), parts => {
      const text = parts.join('');
      const inPlan = readCriterion(text);
      if (inPlan) assert.deepEqual(inPlan, parseCriterion(text), text);
    }),
    { numRuns: 500 },
  );
});

function reportOf(path: string, text: string): LoadReport {
  const reading = readLoadReport(path, text);
  if (reading.kind !== 'report') throw new Error(reading.problem.message);
  return reading.report;
}

/** Ten requests of which one failed, as each tool writes it. */
const oneOfTen: Readonly<Record<string, readonly [path: string, text: string]>> = {
  'k6, handleSummary': [
    'a.json',
    '{"metrics": {"http_reqs": {"values": {"count": 10}}, "http_req_failed": {"values": {"rate": 0.1, "passes": 1, "fails": 9}}}}',
  ],
  'k6, --summary-export': [
    'a.json',
    '{"metrics": {"http_reqs": {"count": 10}, "http_req_failed": {"value": 0.1, "passes": 1, "fails": 9}}}',
  ],
  'JMeter, counted': ['statistics.json', '{"Total": {"sampleCount": 10, "errorCount": 1}}'],
  'JMeter, in per cent': ['statistics.json', '{"Total": {"sampleCount": 10, "errorPct": 10.0}}'],
  'JMeter, samples': ['a.jtl', `timeStamp,elapsed,success\n${'1,5,true\n'.repeat(9)}1,5,false\n`],
  Locust: ['a_stats.csv', 'Name,Request Count,Failure Count\nAggregated,10,1\n'],
  Gatling: ['global_stats.json', '{"numberOfRequests": {"total": 10, "ok": 9, "ko": 1}}'],
};

for (const [tool, [path, text]] of Object.entries(oneOfTen)) {
  test(`${tool}: one failure of ten is a share of 0.1, not of 10`, () => {
    const report = reportOf(path, text);
    assert.equal(report.metrics.get('http_req_failed')?.get('rate'), 0.1);
    const check = (line: string) => {
      const criterion = readCriterion(line);
      return criterion && checkCriterion(criterion, report).value;
    };
    assert.equal(check('http_req_failed rate < 0.2'), 'pass');
    assert.equal(check('http_req_failed rate <= 0.1'), 'pass');
    assert.equal(check('http_req_failed rate < 0.1'), 'fail');
    assert.equal(check('http_req_failed rate < 0.05'), 'fail');
    assert.equal(
      check('http_req_duration p(99) < 1000000'),
      tool === 'JMeter, samples' ? 'pass' : 'unknown',
    );
  });
}

test('what a tool did not count holds no criterion', () => {
  for (const [path, text] of [
    ['a.json', '{"metrics": {"http_reqs": {"count": 10}}}'],
    ['statistics.json', '{"Total": {"sampleCount": 10}}'],
    ['statistics.json', '{"Total": {"sampleCount": 10, "errorCount": "0", "errorPct": "0"}}'],
    ['a_stats.csv', 'Name,Request Count\nAggregated,10\n'],
    ['a_stats.csv', 'Name,Request Count,Failure Count\nAggregated,10,N/A\n'],
    ['global_stats.json', '{"numberOfRequests": {"total": 10, "ko": "-"}}'],
  ] as const) {
    const report = reportOf(path, text);
    assert.equal(report.metrics.get('http_req_failed')?.get('rate'), undefined, text);
    const criterion = readCriterion('http_req_failed rate < 1');
    assert.equal(criterion && checkCriterion(criterion, report).value, 'unknown', text);
  }
});
