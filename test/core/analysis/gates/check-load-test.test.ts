import { checkGates } from '../../../support/check-gate.ts';

/* A report that breaks a criterion fails however old it is; one that keeps them has to be fresh. */

const tests = 'load-tests: [{id: peak, report: perf.json, max-age: P10D, criteria: CRITERIA}]';
const head = tests.replace(', criteria: CRITERIA', '');
const withCriteria = (...criteria: readonly string[]) =>
  tests.replace('CRITERIA', JSON.stringify(criteria));

const report = (p95: number, thresholds = '') =>
  `--- perf.json\n{"metrics": {"http_req_duration": {"values": {"p(95)": ${p95}, "avg": 90}${thresholds}}, "http_req_failed": {"values": {"rate": 0.01}}}}\n`;

const kept = ', "thresholds": {"p(95)<300": {"ok": true}}';
const broken = ', "thresholds": {"p(95)<300": {"ok": false}}';
const committed = (day: string) => `--- git\n${day} 1111111 perf.json\n`;
const jmeter = `--- perf.json\n{"Total": {"sampleCount": 10, "errorCount": 1, "pct2ResTime": 250}}\n${committed('2026-03-10')}`;
const gate = 'load-test: {ref: peak}';

checkGates([
  {
    name: 'what the tool was told to check counts where the plan names nothing',
    head,
    gate,
    files: report(250, kept) + committed('2026-03-10'),
    is: 'pass: peak kept its criteria on 10 Mar',
  },
  {
    name: 'on its last day a report is fresh',
    head,
    gate,
    files: report(250, kept) + committed('2026-03-06'),
    is: 'pass: peak kept its criteria on 6 Mar',
  },
  {
    name: 'one of today is fresh',
    head,
    gate,
    files: report(250, kept) + committed('2026-03-16'),
    is: 'pass: peak kept its criteria on 16 Mar',
  },
  {
    name: 'a day later it is not',
    head,
    gate,
    files: report(250, kept) + committed('2026-03-05'),
    is: 'unknown: the report of peak is 11 days old (limit 10 days)',
  },
  {
    name: 'an old one that broke something still fails',
    head,
    gate,
    files: report(412, broken) + committed('2026-01-05'),
    is: 'fail: in peak, http_req_duration p(95)<300 is broken',
  },
  {
    name: 'criteria of the plan count, not those of the tool',
    head: withCriteria('http_req_duration p(95) < 500'),
    gate,
    files: report(412, broken) + committed('2026-03-10'),
    is: 'pass: peak kept its criteria on 10 Mar',
  },
  {
    name: 'a percentile that the report does not name is one only by the usual settings of its tool',
    head: withCriteria('http_req_duration p(95) < 500'),
    gate,
    files: jmeter,
    is: 'pass: peak kept its criteria on 10 Mar, if its percentiles are those that JMeter usually takes',
  },
  {
    name: 'what is no percentile needs no such guess',
    head: withCriteria('http_req_failed rate < 0.2'),
    gate,
    files: jmeter,
    is: 'pass: peak kept its criteria on 10 Mar',
  },
  {
    name: 'numbers that do not fit what the tool says of them keep no criterion',
    head: withCriteria('http_req_duration p(95) < 500'),
    gate,
    files: report(412, kept) + committed('2026-03-10'),
    is: 'unknown: in peak, what is said of "http_req_duration p(95)<300" contradicts its numbers',
  },
  {
    name: 'the first of several that is broken is told',
    head: withCriteria('http_req_duration avg < 100', 'http_req_failed rate < 0.001'),
    gate,
    files: report(250) + committed('2026-03-10'),
    is: 'fail: in peak, http_req_failed rate is 0.01, not < 0.001',
  },
  {
    name: 'a number that the report has not',
    head: withCriteria('http_reqs count > 100'),
    gate,
    files: report(250) + committed('2026-03-10'),
    is: 'unknown: in peak, the report has no metric http_reqs',
  },
  {
    name: 'a broken one is worse than one that is not known',
    head: withCriteria('http_reqs count > 100', 'http_req_duration p(95) < 100'),
    gate,
    files: report(250) + committed('2026-03-10'),
    is: 'fail: in peak, http_req_duration p(95) is 250, not < 100',
  },
  {
    name: 'nothing that could be kept',
    head,
    gate,
    files: report(250) + committed('2026-03-10'),
    is: 'unknown: peak names no criterion',
  },
  {
    name: 'a load test without a report',
    head: 'load-tests: [{id: peak}]',
    gate,
    is: 'unknown: peak names no report, or not all of it is understood',
  },
  {
    name: 'a load test of which a criterion is not understood',
    head: 'load-tests: [{id: peak, report: perf.json, criteria: ["errors stay low"]}]',
    gate,
    is: 'unknown: peak names no report, or not all of it is understood',
  },
  {
    name: 'a report outside of the project',
    head: 'load-tests: [{id: peak, report: ../perf.json}]',
    gate,
    is: 'unknown: the report of peak lies outside of the project',
  },
  {
    name: 'what is no report',
    head,
    gate,
    files: '--- perf.json\n{"a": 1}\n',
    is: 'unknown: the report of peak could not be read',
  },
  {
    name: 'no such load test',
    gate: 'load-test: {ref: night}',
    is: 'unknown: there is no load test night',
  },
  {
    name: 'one percentile among other numbers needs it',
    head: withCriteria('http_req_failed rate < 0.2', 'http_req_duration p(95) < 500'),
    gate,
    files: jmeter,
    is: 'pass: peak kept its criteria on 10 Mar, if its percentiles are those that JMeter usually takes',
  },
]);
