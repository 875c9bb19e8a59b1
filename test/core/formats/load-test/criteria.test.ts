import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkCriterion } from '../../../../src/core/formats/load-test/check-criterion.ts';
import { createReport } from '../../../../src/core/formats/load-test/create-report.ts';
import { parseCriterion } from '../../../../src/core/formats/load-test/parse-criterion.ts';

const report = createReport({
  requests: 1000,
  rps: 50,
  errorRate: 0.002,
  latency: {
    ...{ avg: 100, min: 1, med: 90, 'p(90)': 200, 'p(95)': 280, 'p(99)': undefined, max: 900 },
  },
});

function check(text: string): string {
  const criterion = parseCriterion(text);
  if (!criterion) return 'no criterion';
  const { value, finding } = checkCriterion(criterion, report);
  return `${value}: ${finding}`;
}

for (const [text, expected] of [
  ['http_req_duration p(95) < 300', 'pass: http_req_duration p(95) is 280'],
  ['http_req_duration p(95)<280', 'fail: http_req_duration p(95) is 280, not < 280'],
  ['http_req_duration p(95)<=280', 'pass: http_req_duration p(95) is 280'],
  ['http_req_failed rate < 0.001', 'fail: http_req_failed rate is 0.002, not < 0.001'],
  ['http_req_failed < 0.01', 'pass: http_req_failed rate is 0.002'],
  ['http_reqs rate >= 1000', 'fail: http_reqs rate is 50, not >= 1000'],
  ['http_reqs count == 1000', 'pass: http_reqs count is 1000'],
  ['http_reqs > 1', 'unknown: http_reqs has several values (count, rate): name one'],
  ['http_req_duration p(99) < 1', 'unknown: the report has no p(99) of http_req_duration'],
  ['vus max > 1', 'unknown: the report has no metric vus'],
  ['checks{tag:a > b} rate > .9', 'unknown: the report has no metric checks{tag:a > b}'],
  ['http_req_duration p(95) < -1e3', 'fail: http_req_duration p(95) is 280, not < -1000'],
] as const) {
  test(`the criterion ${text}`, () => {
    assert.equal(check(text), expected);
  });
}

test('what is no criterion', () => {
  for (const text of [
    '',
    'p(95) < 300 ms',
    'http_req_duration',
    'http_req_duration p(95) 300',
    'http_req_duration p95 < 300',
    'a b c < 1',
    '< 3',
    'x{ < 3',
    'x != 3',
    'x < 3 < 4',
    `x < ${'9'.repeat(400)}`,
  ]) {
    assert.equal(parseCriterion(text), undefined, text);
  }
});

test('no text makes it throw, and a parsed criterion is finite', () => {
  const piece = fc.constantFrom('http', 'p(95)', '<', '>=', '=', ' ', '3', '.', '{', '}', 'e', '-');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
      const criterion = parseCriterion(pieces.join(''));
      assert.ok(criterion === undefined || Number.isFinite(criterion.value));
    }),
    { numRuns: 500 },
  );
});
