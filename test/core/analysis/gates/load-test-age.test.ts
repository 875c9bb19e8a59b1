import { checkGates } from '../../../support/check-gate.ts';

/* How old a report is, by the commit that brought it or by its own word, and what that proves. */

const head = (words = '') =>
  `load-tests: [{id: peak, report: perf.json, criteria: ["http_req_duration p(95) < 500"]${words}}]`;
const gate = 'load-test: peak';
const report = (p95: number) =>
  `--- perf.json\n{"metrics": {"http_req_duration": {"values": {"p(95)": ${p95}}}}}\n`;
const git = (day: string) => `--- git\n${day} aaaaaaaa perf.json\n`;

checkGates([
  {
    name: 'a report may be as old as its limit',
    head: head(', max-age: P30D'),
    gate,
    files: report(412) + git('2026-02-14'),
    is: 'pass: peak kept its criteria on 14 Feb',
  },
  {
    name: 'a day older it proves nothing',
    head: head(', max-age: P30D'),
    gate,
    files: report(412) + git('2026-02-13'),
    is: 'unknown: the report of peak is 31 days old (limit 30 days)',
  },
  {
    name: 'of a done step it had to be fresh when that was finished',
    head: head(', max-age: P30D'),
    step: 'status: done, finished: 2026-02-20',
    gate,
    files: report(412) + git('2026-02-13'),
    is: 'pass: peak kept its criteria on 13 Feb',
  },
  {
    name: 'and may not have been',
    head: head(', max-age: P30D'),
    step: 'status: done, finished: 2026-02-20',
    gate,
    files: report(412) + git('2026-01-13'),
    is: 'unknown: the report of peak was 38 days old on 20 Feb (limit 30 days)',
  },
  {
    name: 'where no limit is written any age will do',
    head: head(),
    gate,
    files: report(412) + git('2020-01-01'),
    is: 'pass: peak kept its criteria on 1 Jan 2020',
  },
  {
    name: 'a criterion that is broken fails however old the report is',
    head: head(', max-age: P30D'),
    gate,
    files: report(900) + git('2020-01-01'),
    is: 'fail: in peak, http_req_duration p(95) is 900, not < 500',
  },
  {
    name: 'a report of a day that is still to come is no report of today',
    head: head(', max-age: P30D'),
    gate,
    files: report(412) + git('2026-04-01'),
    is: 'unknown: the report of peak is of a day that is still to come',
  },
  {
    name: 'and none where its age does not count',
    head: head(),
    gate,
    files: report(412) + git('2027-03-16'),
    is: 'unknown: the report of peak is of a day that is still to come',
  },
  {
    name: 'without a history and a limit its day is not told',
    head: head(),
    gate,
    files: report(412),
    is: 'pass: peak kept its criteria',
  },
  {
    name: 'a report that nobody committed has no day',
    head: head(', max-age: P30D'),
    gate,
    files: `${report(412)}--- git\n2026-03-01 aaaaaaaa other.json\n`,
    is: 'unknown: it is not known how old the report of peak is',
  },
  {
    name: 'a metric that the report does not have is neither kept nor broken',
    head: head(', max-age: P30D').replace('p(95)', 'p(99)'),
    gate,
    files: report(412) + git('2026-03-01'),
    is: 'unknown: in peak, the report has no p(99) of http_req_duration',
  },
  {
    name: 'a report that is no report of a load test',
    head: head(),
    gate,
    files: '--- perf.json\n{"hello": 1}\n',
    is: 'unknown: the report of peak could not be read',
  },
  {
    name: 'a report outside of the project is not looked for',
    head: head().replace('perf.json', '../../perf.json'),
    gate,
    is: 'unknown: the report of peak lies outside of the project',
  },
  {
    name: 'the day that the report tells counts, not that of its commit',
    head: head(', max-age: P30D').replace('perf.json', 'results.jtl'),
    gate,
    files: `--- results.jtl\ntimeStamp,elapsed,label,responseCode,success\n1767225600000,100,home,200,true\n--- git\n2026-03-10 aaaaaaaa results.jtl\n`,
    is: 'unknown: the report of peak is 74 days old (limit 30 days)',
  },
  {
    name: 'a step that is to be finished on a day to come is asked today',
    head: head(', max-age: P30D'),
    step: 'status: done, finished: 2026-04-20',
    gate,
    files: report(412) + git('2026-03-10'),
    is: 'pass: peak kept its criteria on 10 Mar',
  },
]);
