import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkCriterion } from '../../../../src/core/formats/load-test/check-criterion.ts';
import { parseCriterion } from '../../../../src/core/formats/load-test/parse-criterion.ts';
import { readLoadReport } from '../../../../src/core/formats/load-test/read-load-report.ts';
import type { LoadReport } from '../../../../src/core/model/facts/load-report.ts';

function reportOf(path: string, text: string): LoadReport {
  const reading = readLoadReport(path, text);
  if (reading.kind === 'unreadable') throw new Error(reading.problem.message);
  return reading.report;
}

/** The normalised numbers on one line. */
function line({ metrics }: LoadReport): string {
  const [requests, failed] = [metrics.get('http_reqs'), metrics.get('http_req_failed')];
  const latency = [...(metrics.get('http_req_duration') ?? [])];
  const times = latency.map(([name, value]) => `${name} ${value}`).join(', ');
  return `${requests?.get('count')} requests, ${requests?.get('rate')}/s, ${failed?.get('rate')} failed; ${times}`;
}

function timeIn({ metrics }: LoadReport, aggregate: string): number | undefined {
  return metrics.get('http_req_duration')?.get(aggregate);
}

function requestsIn({ metrics }: LoadReport): number | undefined {
  return metrics.get('http_reqs')?.get('count');
}

function shareFailedIn({ metrics }: LoadReport): number | undefined {
  return metrics.get('http_req_failed')?.get('rate');
}

const trend = { avg: 120, min: 10, med: 110, max: 800, 'p(90)': 220, 'p(95)': 280 };

const handled = JSON.stringify({
  root_group: { name: '' },
  metrics: {
    http_req_duration: {
      type: 'trend',
      contains: 'time',
      values: trend,
      thresholds: { 'p(95)<300': { ok: true }, 'max<500': { ok: false } },
    },
    http_reqs: { type: 'counter', values: { count: 6000, rate: 100 } },
    http_req_failed: { type: 'rate', values: { rate: 0.01, passes: 60, fails: 5940 } },
  },
});

const exported = JSON.stringify({
  metrics: {
    http_req_duration: { ...trend, thresholds: { 'p(95)<300': false, 'max<500': true } },
    http_reqs: { count: 6000, rate: 100 },
    http_req_failed: { value: 0.01, passes: 60, fails: 5940, thresholds: { 'rate<0.1': false } },
  },
});

const k6Line =
  '6000 requests, 100/s, 0.01 failed; avg 120, min 10, med 110, max 800, p(90) 220, p(95) 280';

function thresholdsOf({ thresholds }: LoadReport): string[] {
  return thresholds.map(({ expression, ok }) => `${expression}: ${ok}`);
}

test('k6 handleSummary: ok says that a threshold held', () => {
  const report = reportOf('perf/peak.summary.json', handled);
  assert.equal(line(report), k6Line);
  assert.deepEqual(thresholdsOf(report), [
    'http_req_duration p(95)<300: true',
    'http_req_duration max<500: false',
  ]);
  assert.equal(report.assumes, undefined);
});

test('k6 --summary-export: a bare true says that a threshold was crossed', () => {
  const report = reportOf('perf/peak.json', exported);
  assert.equal(line(report), k6Line);
  assert.deepEqual(thresholdsOf(report), [
    'http_req_duration p(95)<300: true',
    'http_req_duration max<500: false',
    'http_req_failed rate<0.1: true',
  ]);
});

test('where a threshold does not follow from the numbers, nobody knows', () => {
  const report = reportOf('x.json', exported.replace('"max<500":true', '"max<500":false'));
  assert.equal(thresholdsOf(report)[1], 'http_req_duration max<500: undefined');
});

test('JMeter statistics.json: the row Total, per cent made a share', () => {
  const text = JSON.stringify({
    'GET /orders': { sampleCount: 1 },
    Total: {
      ...{ sampleCount: 2000, errorCount: 10, errorPct: 0.5, meanResTime: 80.5, medianResTime: 70 },
      ...{ minResTime: 3, maxResTime: 999, pct1ResTime: 150, pct2ResTime: 200, pct3ResTime: 400 },
      throughput: 33.25,
    },
  });
  const report = reportOf('report/statistics.json', text);
  assert.equal(
    line(report),
    '2000 requests, 33.25/s, 0.005 failed; avg 80.5, min 3, med 70, p(90) 150, p(95) 200, p(99) 400, max 999',
  );
  assert.equal(report.assumes, 'JMeter');
  const onlyShare = text.replace('"errorCount":10,', '');
  assert.equal(shareFailedIn(reportOf('s.json', onlyShare)), 0.005);
});

const jtl = `timeStamp,elapsed,label,responseCode,responseMessage,success
1767225600000,100,home,200,OK,true
1767225601000,300,"buy, now",500,"no
stock",false
1767225601500,200,home,200,OK,true
1767225602000,900,all,200,"Number of samples in transaction : 3, number of failing samples : 1",true
1767225603800,200,home,200,OK,true
`;

test('JMeter JTL: samples, without the sums of transactions', () => {
  const report = reportOf('results.jtl', jtl);
  assert.equal(
    line(report),
    '4 requests, 1/s, 0.25 failed; avg 200, min 100, med 200, p(90) 300, p(95) 300, p(99) 300, max 300',
  );
  assert.equal(report.executed, '2026-01-01T00:00:00.000Z');
});

test('JMeter JTL: days instead of milliseconds tell no rate', () => {
  const text = jtl.replaceAll(/^(\d{13})/gm, '2026/01/01 00:00:00');
  const report = reportOf('results.csv', text);
  assert.equal(report.executed, undefined);
  assert.equal(report.metrics.get('http_reqs')?.get('rate'), undefined);
  assert.equal(requestsIn(report), 4);
});

for (const [name, text, message] of [
  ['a record that is cut off', jtl.slice(0, jtl.indexOf('stock')), /ends in the middle/],
  [
    'a record that is no sample',
    `${jtl}1767225603800,slow,x,200,OK,true\n`,
    /1 records that cannot/,
  ],
  ['no head', jtl.split('\n').slice(1).join('\n'), /neither a report of Locust nor/],
  ['XML', '<?xml version="1.0"?>\n<testResults/>', /neither a report of Locust nor/],
  ['nothing', '', /neither a report of Locust nor/],
] as const) {
  test(`JMeter JTL: ${name} is not believed`, () => {
    const reading = readLoadReport('results.jtl', text);
    assert.equal(reading.kind, 'unreadable');
    assert.match(reading.kind === 'unreadable' ? reading.problem.message : '', message);
  });
}

const locustHead =
  'Type,Name,Request Count,Failure Count,Median Response Time,Average Response Time,Min Response Time,Max Response Time,Average Content Size,Requests/s,Failures/s,50%,66%,75%,80%,90%,95%,98%,99%,99.9%,99.99%,100%';

for (const type of ['', 'None', 'Aggregated']) {
  test(`Locust: the row Aggregated with the type "${type}"`, () => {
    const text = [
      locustHead,
      'GET,/a,1,0,1,1,1,1,1,1,0,1,1,1,1,1,1,1,1,1,1,1',
      `${type},Aggregated,1200,6,45,50.5,2,700,100,20.5,0.1,45,50,55,60,90,120,200,300,600,700,700`,
    ].join('\r\n');
    assert.equal(
      line(reportOf('perf/run_stats.csv', text)),
      '1200 requests, 20.5/s, 0.005 failed; avg 50.5, min 2, med 45, p(90) 90, p(95) 120, p(99) 300, max 700',
    );
  });
}

const gatling = {
  name: 'All Requests',
  numberOfRequests: { total: 500, ok: 495, ko: 5 },
  minResponseTime: { total: 4, ok: 4, ko: 9 },
  maxResponseTime: { total: 950, ok: 900, ko: 950 },
  meanResponseTime: { total: 88, ok: 80, ko: 300 },
  percentiles1: { total: 70, ok: 70, ko: 200 },
  percentiles2: { total: 90, ok: 90, ko: 300 },
  percentiles3: { total: 210, ok: 200, ko: 900 },
  percentiles4: { total: 400, ok: 380, ko: 940 },
  meanNumberOfRequestsPerSecond: { total: 25.5, ok: 25.2, ko: 0.3 },
};
const gatlingLine =
  '500 requests, 25.5/s, 0.01 failed; avg 88, min 4, med 70, p(95) 210, p(99) 400, max 950';

test('Gatling global_stats.json', () => {
  const report = reportOf('js/global_stats.json', JSON.stringify(gatling));
  assert.equal(line(report), gatlingLine);
});

test('Gatling stats.js is read and not run: numbers are strings and "-" is missing', () => {
  const object = JSON.stringify(gatling, (_, value) =>
    typeof value === 'number' ? `${value}` : value,
  );
  const text = `var stats = {\n type: "GROUP",\nname: "All {Requests}",\nstats: ${object},\ncontents: {"r": {stats: {"numberOfRequests": {"total": "1"}}}}\n}\nfunction fillStats(stat){ throw 1 }`;
  assert.equal(line(reportOf('js/stats.js', text)), gatlingLine);
  const missing = text.replace('"400"', '"-"');
  assert.equal(timeIn(reportOf('js/stats.js', missing), 'p(99)'), undefined);
});

for (const [path, text] of [
  ['a.json', '{}'],
  ['a.json', '[]'],
  ['a.json', '{"metrics": {}}'],
  ['a.json', '{"metrics": '],
  ['a.json', ''],
  ['a.js', 'var stats = 1'],
  ['a.js', 'stats: {"numberOfRequests": '],
  ['a.csv', 'Type,Name\n,Aggregated'],
] as const) {
  test(`${path} with ${JSON.stringify(text)} is no report`, () => {
    const reading = readLoadReport(path, text);
    assert.equal(reading.kind, 'unreadable');
    assert.match(reading.kind === 'unreadable' ? reading.problem.message : '', /^This .*\.$/);
  });
}

/* A test in which nothing was sent would else pass whatever is asked of its times. */
const noRequests: Readonly<Record<string, readonly [path: string, text: string]>> = {
  'k6 handleSummary': [
    'a.json',
    '{"metrics": {"http_reqs": {"values": {"count": 0, "rate": 0}}, "http_req_failed": {"values": {"rate": 0, "passes": 0, "fails": 0}}, "http_req_duration": {"values": {"avg": 0, "p(95)": 0}, "thresholds": {"p(95)<300": {"ok": true}}}}}',
  ],
  'k6 --summary-export': [
    'a.json',
    '{"metrics": {"http_reqs": {"count": 0, "rate": 0}, "http_req_failed": {"value": 0, "passes": 0, "fails": 0}, "http_req_duration": {"avg": 0, "p(95)": 0, "thresholds": {"p(95)<300": false}}}}',
  ],
  Locust: ['a.csv', `${locustHead}\n,Aggregated,0,0,0,0,0,0,0,0.0,0.0,0,0,0,0,0,0,0,0,0,0,0`],
  'JMeter statistics.json': [
    'statistics.json',
    '{"Total": {"sampleCount": 0, "errorCount": 0, "errorPct": 0, "meanResTime": 0, "pct2ResTime": 0, "throughput": 0}}',
  ],
  Gatling: [
    'global_stats.json',
    '{"numberOfRequests": {"total": 0, "ok": 0, "ko": 0}, "meanResponseTime": {"total": 0}, "percentiles3": {"total": 0}}',
  ],
};

for (const [name, [path, text]] of Object.entries(noRequests)) {
  test(`${name}: where no request was sent, no time and no share of failures is known`, () => {
    const report = reportOf(path, text);
    assert.equal(requestsIn(report), 0);
    assert.equal(report.metrics.has('http_req_duration'), false);
    assert.equal(shareFailedIn(report), undefined);
    for (const criterion of ['http_req_duration p(95) < 300', 'http_req_failed rate < 0.1']) {
      const parsed = parseCriterion(criterion);
      assert.equal(parsed && checkCriterion(parsed, report).value, 'unknown', criterion);
    }
    assert.ok(report.thresholds.every(({ ok }) => ok === undefined));
  });
}

test('k6: a share of nothing is unknown, whatever is said of its threshold', () => {
  for (const metric of [
    '{"values": {"rate": 0, "passes": 0, "fails": 0}, "thresholds": {"rate<0.1": {"ok": true}}}',
    '{"value": 0, "passes": 0, "fails": 0, "thresholds": {"rate<0.1": false}}',
  ]) {
    const report = reportOf('a.json', `{"metrics": {"http_req_failed": ${metric}}}`);
    assert.equal(shareFailedIn(report), undefined);
    assert.deepEqual(
      report.thresholds.map(({ ok }) => ok),
      [undefined],
    );
  }
});

test('Locust: a request that is called Aggregated is not the sum', () => {
  const line1 = 'GET,Aggregated,1,1,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9';
  const sum = ',Aggregated,100,5,1,1,1,1,1,1,0,1,1,1,1,1,1,1,1,1,1,1';
  assert.equal(requestsIn(reportOf('a.csv', [locustHead, line1, sum].join('\n'))), 100);
});

test('Locust: a row that is cut off is not believed, wherever the cut is', () => {
  const sum = ',Aggregated,1200,6,45,50,2,700,100,20,0,45,50,55,60,90,120,200,300,600,700,7';
  assert.equal(timeIn(reportOf('a.csv', `${locustHead}\n${sum}`), 'p(95)'), 120);
  for (let length = 0; length < sum.length - 1; length++) {
    const reading = readLoadReport('a.csv', `${locustHead}\n${sum.slice(0, length)}`);
    assert.equal(reading.kind, 'unreadable', sum.slice(0, length));
  }
});

/** A log of samples as JMeter writes it, from times and failures. */
const samples = fc.array(
  fc.record({ start: fc.nat(100_000), elapsed: fc.nat(5000), success: fc.boolean() }),
  { minLength: 1, maxLength: 40 },
);
const logOf = (all: readonly { start: number; elapsed: number; success: boolean }[]) =>
  [
    'timeStamp,elapsed,label,success',
    ...all.map(({ start, elapsed, success }) => `${start},${elapsed},"a, ""b""",${success}`),
  ].join('\n');

test('JMeter JTL: the numbers are those of the samples, in whatever order they come', () => {
  fc.assert(
    fc.property(samples, fc.boolean(), (all, turned) => {
      const report = reportOf('a.jtl', logOf(turned ? all.toReversed() : all));
      const times = all.map(({ elapsed }) => elapsed).sort((a, b) => a - b);
      assert.equal(requestsIn(report), all.length);
      assert.equal(
        shareFailedIn(report),
        all.filter(({ success }) => !success).length / all.length,
      );
      assert.equal(timeIn(report, 'min'), times[0]);
      assert.equal(timeIn(report, 'max'), times.at(-1));
      for (const share of [90, 95, 99]) {
        const value = timeIn(report, `p(${share})`) ?? -1;
        const within = times.filter(time => time <= value).length;
        assert.ok(times.includes(value) && within * 100 >= share * times.length);
        const below = times.filter(time => time < value).length;
        assert.ok(below * 100 < share * times.length);
      }
    }),
  );
});

test('JMeter JTL: a log that ends within its last sample is believed only up to there or not at all', () => {
  fc.assert(
    fc.property(samples, all => {
      const whole = logOf(all);
      const last = whole.lastIndexOf('\n');
      for (let end = last + 1; end < whole.length; end++) {
        const reading = readLoadReport('a.jtl', whole.slice(0, end));
        if (reading.kind === 'report') assert.equal(requestsIn(reading.report), all.length - 1);
      }
    }),
    { numRuns: 30 },
  );
});

test('no text makes a reader throw', () => {
  const keys = ['metrics', 'values', 'thresholds', 'Total', 'sampleCount', '__proto__', 'total'];
  const value = fc.letrec(tie => ({
    node: fc.oneof(
      { depthSize: 'small' },
      fc.double(),
      fc.boolean(),
      fc.constantFrom('-', '12', ''),
      fc.dictionary(fc.constantFrom(...keys, 'http_reqs', 'numberOfRequests'), tie('node')),
      fc.array(tie('node'), { maxLength: 3 }),
    ),
  })).node;
  fc.assert(
    fc.property(value, fc.constantFrom('a.json', 'a.js', 'a.csv', 'a.jtl'), (content, path) => {
      const text = path === 'a.js' ? `stats: ${JSON.stringify(content)}` : JSON.stringify(content);
      const reading = readLoadReport(path, text);
      assert.ok(reading.kind === 'report' || reading.problem.message.endsWith('.'));
    }),
  );
});
