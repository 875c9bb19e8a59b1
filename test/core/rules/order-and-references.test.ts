import { test } from 'node:test';
import { checkRules } from '../../support/check-rule.ts';

const head = `--- a.migration.yaml
migration-plan: "1.0"
title: Move
`;

/** Two steps, of which the later one waits for the other. */
function ordered(contract: string, [first, second]: readonly [string, string], says: string): void {
  const parts: Readonly<Record<string, string>> = {
    offer: 'paths: ["services/shop/src/**"]',
    clients: 'exit: [{consumers: {contract: c, range: ">=2.0.0"}}]',
  };
  checkRules(`${head}contracts: [{id: c, provider: services/shop, ${contract}, consumers: [{id: x, version: "1.0.0"}]}]
steps:
  - {id: ${first}, title: A, status: planned, ${parts[first]}}
  - id: ${second}
${says}    title: B
    status: planned
    depends-on: [${first}]
    ${parts[second]}
`);
}

const early = (kind: string, who: string, second: string, other: string, first: string) =>
  `        ${'^'.repeat(second.length)} warning upgrade-order: c is ${kind} its ${who} go first, but ${second} waits for the ${other} step ${first}.\n`;

test('what is written and read: backward means consumers first, forward providers first', () => {
  ordered(
    'kind: table, compatibility: forward-transitive',
    ['clients', 'offer'],
    early('forward-transitive compatible: of a table', 'providers', 'offer', 'consumer', 'clients'),
  );
  ordered('kind: table, compatibility: forward', ['offer', 'clients'], '');
  ordered('kind: event, compatibility: backward', ['clients', 'offer'], '');
});

test('what is called: backward means providers first, forward consumers first', () => {
  ordered(
    'kind: library, compatibility: backward',
    ['clients', 'offer'],
    early('backward compatible: of a library', 'providers', 'offer', 'consumer', 'clients'),
  );
  ordered(
    'kind: rpc, compatibility: forward',
    ['offer', 'clients'],
    early('forward compatible: of an RPC interface', 'consumers', 'clients', 'provider', 'offer'),
  );
});

test('without a kind, and with full compatibility, any order is right', () => {
  ordered('compatibility: backward', ['clients', 'offer'], '');
  ordered('kind: event, compatibility: full', ['offer', 'clients'], '');
});

test('windows, measures, load tests, flags, contracts and premortems that are not there', () => {
  checkRules(`${head}evidence: [{id: writes, title: W, manual: {value: 3}}]
maintenance-windows: [{id: night, start: 2026-09-16T06:00}]
steps:
  - id: a
    title: A
    status: planned
    window: nihgt
            ^^^^^ error unknown-reference: a waits for nihgt, which is no window of this plan. Did you mean "night"?
    removes: [v1, everything that is old]
              ^^ error unknown-reference: a removes v1, which is no contract or flag of this plan.
    entry:
      - load-test: {ref: peak}
                         ^^^^ error unknown-reference: a asks for peak, which is no load test of this plan.
      - premortem: {ref: p}
                         ^ error unknown-reference: a asks for p, which is no premortem of this plan.
    exit:
      - evidence: {ref: wirtes, value: 0}
                        ^^^^^^ error unknown-reference: a asks for wirtes, which is no measure of this plan. Did you mean "writes"?
      - flag: {key: f, removed: true}
                    ^ error unknown-reference: a asks for f, which is no flag of this plan.
      - notice: {contract: c, sunset: P90D}
                           ^ error unknown-reference: a asks for c, which is no contract of this plan.
`);
});

test('a criterion of a phase that asks for nothing that is there is said once', () => {
  checkRules(
    `${head}phases:
  - id: p
    title: P
    exit: [{evidence: {ref: y, value: 0}}]
                            ^ error unknown-reference: p asks for y, which is no measure of this plan.
    entry: [{evidence: {ref: x, value: 0}}]
                             ^ error unknown-reference: b asks for x, which is no measure of this plan.
    steps: [{id: a, title: A, status: planned}, {id: b, title: B, status: planned}]
`,
  );
});

test('a sunset before the deprecation cannot be', () => {
  checkRules(`${head}contracts:
  - {id: v1, deprecated: 2026-05-01, sunset: 2026-04-01}
                                             ^^^^^^^^^^ error invalid-value: The sunset of v1 lies before its deprecation.
steps: [{id: a, title: A, status: planned}]
`);
});
