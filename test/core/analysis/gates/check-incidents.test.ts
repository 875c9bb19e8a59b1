import { checkGates } from '../../../support/check-gate.ts';

/* What is open, what was resolved lately, and what nobody wrote about an incident. */

const incidents = (...lines: readonly string[]) =>
  `incidents: [${lines.map((line, at) => `{id: INC-${at + 1}, title: x, ${line}}`).join(', ')}]`;

const open = 'severity: 2, status: investigating, started: 2026-03-12';
const resolved = (day: string) => `severity: 2, status: resolved, resolved: ${day}`;

checkGates([
  {
    name: 'no incident may be open unless the criterion says otherwise',
    head: incidents(open),
    gate: 'incidents: {severity: "<=2"}',
    is: 'fail: INC-1 is open',
  },
  {
    name: 'so many may be open',
    head: incidents(open, open),
    gate: 'incidents: {open: "<=2"}',
    is: 'pass: no incident stands in the way',
  },
  {
    name: 'one more than that',
    head: incidents(open, open, open),
    gate: 'incidents: {open: "<=2"}',
    is: 'fail: INC-1, INC-2 and INC-3 are open',
  },
  {
    name: 'a number alone says how many may be open, and fewer are fine',
    head: incidents(resolved('2026-03-02')),
    gate: 'incidents: {open: 1}',
    is: 'pass: no incident stands in the way',
  },
  {
    name: 'more than the number alone',
    head: incidents(open, open),
    gate: 'incidents: {open: 1}',
    is: 'fail: INC-1 and INC-2 are open',
  },
  {
    name: 'one that may be open would decide',
    head: incidents(open, 'severity: 1', 'severity: 1'),
    gate: 'incidents: {open: "<=2"}',
    is: 'unknown: it is not known whether INC-2 and INC-3 are resolved',
  },
  {
    name: 'an end before its start is from an earlier time',
    head: incidents('severity: 1, status: resolved, started: 2026-03-10, resolved: 2026-03-02'),
    gate: 'incidents: {quiet: P7D}',
    is: 'unknown: it is not known when INC-1 was resolved',
  },
  {
    name: 'one that has only such an end may be open',
    head: incidents('severity: 1, started: 2026-03-10, resolved: 2026-03-02'),
    gate: 'incidents: {}',
    is: 'unknown: it is not known whether INC-1 is resolved',
  },
  {
    name: 'one alone',
    head: incidents('severity: 1'),
    gate: 'incidents: {open: 0}',
    is: 'unknown: it is not known whether INC-1 is resolved',
  },
  {
    name: 'one that may be open decides nothing where the others do',
    head: incidents(open, 'severity: 1'),
    gate: 'incidents: {open: 0}',
    is: 'fail: INC-1 is open',
  },
  {
    name: 'one that is to be over on a day to come is open until then',
    head: incidents('severity: 1, resolved: 2026-03-17'),
    gate: 'incidents: {open: 0}',
    is: 'fail: INC-1 is open',
  },
  {
    name: 'and so it is at nine where it is to be over at ten',
    head: incidents('severity: 1, resolved: "2026-03-16T10:00:00"'),
    gate: 'incidents: {open: 0}',
    is: 'fail: INC-1 is open',
  },
  {
    name: 'from its day on it is resolved',
    head: incidents('severity: 1, resolved: 2026-03-16'),
    gate: 'incidents: {open: 0}',
    is: 'pass: no incident stands in the way',
  },
  {
    name: 'its day begins where the clocks of the plan say so',
    head: `calendar: {time-zone: Asia/Tokyo}\n${incidents('severity: 1, resolved: "2026-03-16T17:30:00"')}`,
    gate: 'incidents: {open: 0}',
    is: 'pass: no incident stands in the way',
  },
  {
    name: 'quiet enough',
    head: incidents(resolved('2026-03-08')),
    gate: 'incidents: {open: 0, quiet: P7D}',
    is: 'pass: no incident stands in the way',
  },
  {
    name: 'the last one that was resolved counts',
    head: incidents(resolved('2026-03-12'), resolved('2026-03-14'), resolved('2026-02-01')),
    gate: 'incidents: {open: 0, quiet: P7D}',
    is: 'pending until 2026-03-21: INC-2 must have been resolved for 7 days, which is on 21 Mar',
  },
  {
    name: 'of two nobody wrote when',
    head: incidents('severity: 1, status: resolved', 'severity: 2, status: resolved'),
    gate: 'incidents: {open: 0, quiet: P7D}',
    is: 'unknown: it is not known when INC-1 and INC-2 were resolved',
  },
  {
    name: 'an incident in a file of its own counts like one of the plan',
    gate: 'incidents: {severity: "<=2"}',
    files:
      '--- docs/incidents/inc-7.md\n---\ntype: incident\nid: INC-7\nseverity: 1\nstatus: monitoring\nplan: plan\nsteps: [a]\n---\n# Orders twice\n',
    is: 'fail: INC-7 is open',
  },
  {
    name: 'quiet for just as long as it must be',
    head: incidents(resolved('"2026-03-16T08:00:00"')),
    gate: 'incidents: {open: 0, quiet: PT1H}',
    is: 'pass: no incident stands in the way',
  },
]);
