import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseFixture } from '../../support/analyse-fixture.ts';
import { stateOf } from '../../support/plan-builder.ts';

/*
 * Criteria on 16 March 2026, 9:00 in UTC. Each row: what the plan has beside the step, the entry
 * criterion, and what it comes to.
 */

interface Row {
  readonly name: string;
  readonly head?: string;
  readonly gate: string;
  readonly is: string;
}

const decision = `
--- docs/adr/0047-use-events.md
# 47. Use events

Date: 2026-02-01

## Status

Proposed
`;

const rows: readonly Row[] = [
  {
    name: 'a decision that has another status',
    gate: 'decision: {ref: ADR-0047, status: accepted}',
    is: 'fail: ADR-0047 is proposed, not accepted',
  },
  {
    name: 'a decision that has the status',
    gate: 'decision: {ref: ADR-0047, status: proposed}',
    is: 'pass: ADR-0047 is proposed',
  },
  {
    name: 'a decision that is not there',
    gate: 'decision: {ref: ADR-0099, status: accepted}',
    is: 'unknown: ADR-0099 is not a known decision',
  },
  {
    name: 'a waiver counts up to its last day',
    gate: 'decision: {ref: ADR-0047, status: accepted}, waived: {by: "@li", reason: Agreed in the call, until: 2026-03-16}',
    is: 'waived: waived by @li until 16 Mar: Agreed in the call',
  },
  {
    name: 'a waiver that is over',
    gate: 'decision: {ref: ADR-0047, status: accepted}, waived: {by: "@li", until: 2026-03-15}',
    is: 'fail: ADR-0047 is proposed, not accepted, which was waived until 15 Mar',
  },
  {
    name: 'nobody approved yet',
    gate: 'approval: {by: ["@li", "@sam"]}',
    is: 'pending: the approval of @li and @sam is not given',
  },
  {
    name: 'one of two approvals, whatever the case',
    gate: 'approval: {by: ["@li", "@sam"], count: 2, given: [{by: "@Li", at: 2026-03-10}]}',
    is: 'pending: 1 of 2 approvals of @li and @sam are given',
  },
  {
    name: 'somebody who may not approve',
    gate: 'approval: {by: ["@li"], given: [{by: "@kim", at: 2026-03-10}]}',
    is: 'pending: the approval of @li is not given',
  },
  {
    name: 'nobody here knows who is in a team',
    gate: 'approval: {by: ["@acme/dba"], given: [{by: "@kim", at: 2026-03-10}]}',
    is: 'unknown: it is not known who is in @acme/dba',
  },
  {
    name: 'enough people approved',
    gate: 'approval: {count: 1, given: [{by: "@kim", at: 2026-03-10}]}',
    is: 'pass: approved by kim',
  },
  {
    name: 'a person has not attested yet',
    gate: 'manual: {what: The restore, by: "@acme/dba", max-age: P7D}',
    is: 'unknown: The restore is not attested by @acme/dba',
  },
  {
    name: 'a fresh word of a person',
    gate: 'manual: {what: The restore, at: 2026-03-09, passed: true, max-age: P7D}',
    is: 'pass: The restore was attested on 9 Mar',
  },
  {
    name: 'a word that is too old',
    gate: 'manual: {what: The restore, at: 2026-03-08, passed: true, max-age: P7D}',
    is: 'unknown: The restore was attested 8 days ago (limit 7 days)',
  },
  {
    name: 'a person found it wanting',
    gate: 'manual: {what: The restore, at: 2026-03-09, passed: false}',
    is: 'fail: The restore did not hold',
  },
  {
    name: 'a day that is still to come proves nothing',
    gate: 'manual: {what: The restore, at: 2026-03-17, passed: true}',
    is: 'unknown: The restore is attested for a day that is still to come',
  },
  {
    name: 'no premortem of this name',
    gate: 'premortem: {ref: cutover}',
    is: 'unknown: there is no premortem cutover',
  },
  {
    name: 'a premortem that was not held',
    head: 'premortems: [{id: cutover, for: [a]}]',
    gate: 'premortem: {ref: cutover}',
    is: 'fail: the premortem cutover was not held',
  },
  {
    name: 'a premortem that is planned',
    head: 'premortems: [{id: cutover, held: 2026-03-20, for: [a]}]',
    gate: 'premortem: {ref: cutover}',
    is: 'pending until 2026-03-20: the premortem cutover takes place on 20 Mar',
  },
  {
    name: 'a premortem with a heavy risk; one without a status is open',
    head: 'premortems: [{id: cutover, held: 2026-03-05, risks: [{id: R1, scenario: x, likelihood: 4, impact: 5, status: mitigated}, {id: R2, scenario: y, likelihood: 3, impact: 4}]}]',
    gate: 'premortem: {ref: cutover, open-risk-score: "<12"}',
    is: 'fail: the premortem cutover has an open risk of score 12, which must be < 12: R2',
  },
  {
    name: 'a premortem whose open risks are light',
    head: 'premortems: [{id: cutover, held: 2026-03-05, risks: [{id: R2, scenario: y, likelihood: 3, impact: 3, status: open}]}]',
    gate: 'premortem: {ref: cutover, open-risk-score: "<12"}',
    is: 'pass: the premortem cutover was held',
  },
  {
    name: 'a risk that nobody scored',
    head: 'premortems: [{id: cutover, held: 2026-03-05, risks: [{id: R2, scenario: y, likelihood: 3}]}]',
    gate: 'premortem: {ref: cutover, open-risk-score: "<12"}',
    is: 'unknown: the score of R2 in the premortem cutover is not known, and it must be < 12',
  },
  {
    name: 'no incidents are kept',
    gate: 'incidents: {severity: "<=2", open: 0}',
    is: 'unknown: no incidents are kept here',
  },
  {
    name: 'an incident of a lower severity does not count',
    head: 'incidents: [{id: INC-1, title: x, severity: 3, status: investigating}]',
    gate: 'incidents: {severity: "<=2", open: 0}',
    is: 'pass: no incident stands in the way',
  },
  {
    name: 'an open incident; without a severity the worst is assumed',
    head: 'incidents: [{id: INC-1, title: x, severity: 1, status: monitoring}, {id: INC-2, title: y, status: identified}]',
    gate: 'incidents: {severity: "<=2", open: 0}',
    is: 'fail: INC-1 and INC-2 are open',
  },
  {
    name: 'an incident that ended lately',
    head: 'incidents: [{id: INC-1, title: x, severity: 1, status: resolved, resolved: 2026-03-12T10:00}]',
    gate: 'incidents: {severity: "<=2", open: 0, quiet: P7D}',
    is: 'pending until 2026-03-19: INC-1 must have been resolved for 7 days, which is on 19 Mar',
  },
  {
    name: 'an incident that ended nobody knows when',
    head: 'incidents: [{id: INC-1, title: x, severity: 1, status: resolved}]',
    gate: 'incidents: {severity: "<=2", open: 0, quiet: P7D}',
    is: 'unknown: it is not known when INC-1 was resolved',
  },
  {
    name: 'a window that can still be announced',
    head: 'maintenance-windows: [{id: cutover, start: 2026-05-16T06:00, duration: PT2H, notice: P7D}]',
    gate: 'maintenance-window: {ref: cutover, announced: P7D}',
    is: 'pending until 2026-05-09: the window cutover must be announced by 9 May',
  },
  {
    name: 'a window that was announced in time',
    head: 'maintenance-windows: [{id: cutover, start: 2026-03-22T06:00, duration: PT2H, notice: P7D, announcements: [{at: 2026-03-14, channel: mail}]}]',
    gate: 'maintenance-window: {ref: cutover}',
    is: 'pass: the window cutover was announced on 14 Mar',
  },
  {
    name: 'a window that was announced late',
    head: 'maintenance-windows: [{id: cutover, start: 2026-03-20T06:00, duration: PT2H, notice: P7D, announcements: [{at: 2026-03-14, channel: mail}]}]',
    gate: 'maintenance-window: {ref: cutover}',
    is: 'fail: the window cutover was announced only on 14 Mar, not by 13 Mar',
  },
  {
    name: 'a window of which nobody was told',
    head: 'maintenance-windows: [{id: cutover, start: 2026-03-20T06:00, duration: PT2H, notice: P7D}]',
    gate: 'maintenance-window: {ref: cutover}',
    is: 'fail: the window cutover was not announced by 13 Mar',
  },
  {
    name: 'a window that is cancelled',
    head: 'maintenance-windows: [{id: cutover, start: 2026-05-16T06:00, status: cancelled}]',
    gate: 'maintenance-window: {ref: cutover}',
    is: 'fail: the window cutover is cancelled',
  },
  {
    name: 'no such contract',
    gate: 'notice: {contract: orders-api, sunset: P90D}',
    is: 'unknown: there is no contract orders-api',
  },
  {
    name: 'a contract without its days',
    head: 'contracts: [{id: orders-api, deprecated: 2026-03-01}]',
    gate: 'notice: {contract: orders-api, sunset: P90D}',
    is: 'unknown: the day of the sunset of orders-api is not written',
  },
  {
    name: 'a sunset too soon after the deprecation',
    head: 'contracts: [{id: orders-api, deprecated: 2026-03-01, sunset: 2026-04-30}]',
    gate: 'notice: {contract: orders-api, sunset: P90D}',
    is: 'fail: orders-api ends 60 days after its deprecation, not 90 days',
  },
  {
    name: 'a deprecation that is still to come',
    head: 'contracts: [{id: orders-api, deprecated: 2026-04-01, sunset: 2026-09-30}]',
    gate: 'notice: {contract: orders-api, sunset: P90D}',
    is: 'pending until 2026-04-01: orders-api is deprecated on 1 Apr',
  },
  {
    name: 'enough notice',
    head: 'contracts: [{id: orders-api, deprecated: 2026-03-01, sunset: 2026-09-30}]',
    gate: 'notice: {contract: orders-api, sunset: P90D}',
    is: 'pass: orders-api is deprecated since 1 Mar',
  },
  {
    name: 'a soak that has not begun',
    gate: 'soak: {for: P14D}',
    is: 'pending: its soak of 14 days has not begun',
  },
  {
    name: 'a postmortem that nobody wrote',
    gate: 'postmortem: {ref: INC-1}',
    is: 'unknown: there is no postmortem INC-1',
  },
];

for (const { name, head = '', gate, is } of rows) {
  test(name, () => {
    const analysis = analyseFixture(`${decision}--- plan.migration.yaml
migration-plan: "1.0"
id: plan
title: Plan
${head}
steps:
  - {id: a, title: A, entry: [{${gate}}]}
`);
    const [result] = stateOf(analysis, 'a').entry;
    const until = result?.until ? ` until ${result.until}` : '';
    assert.equal(`${result?.value}${until}: ${result?.finding}`, is);
  });
}
