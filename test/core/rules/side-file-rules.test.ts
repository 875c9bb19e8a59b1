import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseFixture } from '../../support/analyse-fixture.ts';
import { checkRules } from '../../support/check-rule.ts';
import { stateOf } from '../../support/plan-builder.ts';

/* What rules say of the files beside a plan, and their pages do not show. */

const head = `--- a.migration.yaml
migration-plan: "1.0"
title: Move
`;

function ownersOf(parts: string, codeOwners = ''): string {
  const file = codeOwners === '' ? '' : `--- .github/CODEOWNERS\n${codeOwners}\n`;
  const { source, names } = stateOf(analyseFixture(`${head}${parts}${file}`), 'a').owners();
  return `${source}: ${names.join(' ')}`;
}

test('who must know: the step, else its phase, else its plan, else who owns its files', () => {
  const step = '{id: a, title: A, status: planned, paths: ["services/a/**/*.ts"]';
  const phases = (owners: string, own: string) =>
    `phases:\n  - {id: p, title: P${owners}, steps: [${step}${own}}]}\n`;
  const code = '/services/ @acme/services\n*.rb @acme/ruby';
  assert.equal(
    ownersOf(`owners: ["@p"]\n${phases(', owners: ["@q"]', ', owners: ["@s"]')}`),
    'step: @s',
  );
  assert.equal(ownersOf(`owners: ["@p"]\n${phases(', owners: ["@q"]', '')}`), 'phase: @q');
  assert.equal(ownersOf(`owners: ["@p"]\n${phases('', '')}`, code), 'plan: @p');
  assert.equal(ownersOf(phases('', ''), code), 'code-owners: @acme/services');
  assert.equal(ownersOf(phases('', ''), '*.rb @acme/ruby'), 'nobody: ');
});

test('where nobody owns all that a glob may mean, the owners of the places it means do', () => {
  const owned = (glob: string, ...lines: readonly string[]) =>
    ownersOf(`steps: [{id: a, title: A, paths: ["${glob}"]}]\n`, lines.join('\n'));
  const services = ['/services/shop/ @shop', '/services/mail/ @mail', '/docs/ @docs'];
  assert.equal(owned('services/*/package.json', ...services), 'code-owners: @shop @mail');
  assert.equal(owned('services/**', ...services), 'code-owners: @shop @mail');
  assert.equal(owned('services/**/*.ts', ...services), 'code-owners: @shop @mail');
  assert.equal(owned('services/shop/*.ts', ...services), 'code-owners: @shop');
  assert.equal(owned('services/*', '/services/shop/src/ @shop'), 'nobody: ');
  assert.equal(owned('services/*', '/services/*.md @docs'), 'nobody: ');
  assert.equal(owned('services/*/package.json', '* @all', ...services), 'code-owners: @all');
});

test('globs of every form find the owners of the files that they mean', () => {
  const step = (glob: string) =>
    `steps: [{id: a, title: A, status: planned, paths: ["${glob}"]}]\n`;
  const code = '*.rb @ruby\n/web/ @web\n/web/cart.{ts} @cart';
  assert.equal(ownersOf(step('**/*.rb'), code), 'code-owners: @ruby');
  assert.equal(ownersOf(step('web/{cart,till}/*.ts'), code), 'code-owners: @web');
  assert.equal(ownersOf(step('web/'), code), 'code-owners: @web');
  assert.equal(ownersOf(step('docs/[ab]?.md'), code), 'nobody: ');
});

test('a blocked step without an owner is named even before it has begun', () => {
  checkRules(`${head}steps:
  - id: a
        ^ warning unowned-step: Nobody owns a, which is blocked.
    title: A
    status: planned
    blocked-by: [the vendor]
                 ^^^^^^^^^^ warning blocked-step: a is blocked: the vendor.
  - {id: b, title: B, status: planned, owners: ["@b"]}
`);
});

const definition = (share: number) =>
  `{"flags": {"reads": {"state": "ENABLED", "variants": {"on": true, "off": false}, "defaultVariant": "off", "targeting": {"fractional": [["on", ${share}], ["off", ${100 - share}]]}}}}\n`;

const flagPlan = (steps: string) => `now: 2026-03-16
${head}flags:
  - key: reads
    file: flags.json
    type: release
    remove-by: 2026-08-31
steps:
${steps}`;

const history = (since: string) => `--- flags.json
${definition(100)}--- flags.json@1111111
${definition(40)}--- git
${since} 2222222 flags.json
2026-01-12 1111111 flags.json a.migration.yaml
`;

const settled = flagPlan('  - {id: z, title: Z, status: done}\n').replace(
  '    file',
  '         ^^^^^ warning stale-flag: The flag reads has been at 100 % since 14 Feb, so it decides nothing any more. Remove it (planned by 31 Aug).\n    file',
);

test('a flag at 100 % for 30 days decides nothing any more; a day less is not enough', () => {
  checkRules(settled + history('2026-02-14'));
  checkRules(flagPlan('  - {id: z, title: Z, status: done}\n') + history('2026-02-15'));
});

test('a flag that an open step asks about, or whose history is not known, is not stale', () => {
  const open =
    '  - {id: a, title: A, status: planned, reviewed: 2026-03-02, exit: [{flag: {key: reads, rollout: "100"}}]}\n';
  checkRules(flagPlan(open) + history('2026-02-01'));
  checkRules(flagPlan('  - {id: z, title: Z, status: done}\n'));
});

test('the step that is to remove a settled flag is named', () => {
  const remove =
    '  - {id: clean, title: C, status: planned, reviewed: 2026-03-02, kind: cleanup, removes: [reads], exit: [{flag: {key: reads, removed: true}}]}\n';
  checkRules(
    settled
      .replace('  - {id: z, title: Z, status: done}\n', remove)
      .replace('Remove it (', 'clean is to remove it (') + history('2026-02-14'),
  );
});

const loadPlan = (says: string) => `now: 2026-03-16
${head}load-tests:
  - id: peak
    report: perf/peak.json
${says}    max-age: P30D
steps: [{id: a, title: A, status: planned}]
`;

test('a report with the boolean of k6 turned round proves nothing', () => {
  const metric = (crossed: boolean) =>
    `--- perf/peak.json\n{"metrics": {"http_req_duration": {"p(95)": 412, "thresholds": {"p(95)<300": ${crossed}}}}}\n--- git\n2026-03-11 1111111 perf/peak.json\n`;
  checkRules(
    `${loadPlan('            ^^^^^^^^^^^^^^ warning unproven-load-test: In peak, what is said of "http_req_duration p(95)<300" contradicts its numbers, so it proves nothing.\n')}${metric(false)}`,
  );
  // Broken, as it says itself: that is a result.
  checkRules(`${loadPlan('')}${metric(true)}`);
});

test('a report that lies elsewhere proves nothing', () => {
  checkRules(
    loadPlan(
      '            ^^^^^^^^^^^^^^^ warning unproven-load-test: The report of peak lies outside of the project, so it proves nothing.\n',
    ).replace('perf/peak.json', '../../peak.json'),
  );
});

test('a report that is too old proves nothing', () => {
  const report = (day: string) =>
    `--- perf/peak.json\n{"metrics": {"http_req_duration": {"values": {"p(95)": 212}, "thresholds": {"p(95)<300": {"ok": true}}}}}\n--- git\n${day} 1111111 perf/peak.json\n`;
  checkRules(
    `${loadPlan('            ^^^^^^^^^^^^^^ warning unproven-load-test: The report of peak is 45 days old (limit 30 days), so it proves nothing.\n')}${report('2026-01-30')}`,
  );
  checkRules(`${loadPlan('')}${report('2026-02-14')}`);
  // Nobody asks for it any more.
  const done = 'status: done, finished: 2026-02-20, exit: [{load-test: peak}]';
  checkRules(`${loadPlan('').replace('status: planned', done)}${report('2026-01-30')}`);
});

test('an event with a rule that is not understood does not count, and that is said', () => {
  checkRules(`${head}calendar:
  holidays: [{ics: ops/h.ics}]
steps: [{id: a, title: A, status: planned}]
--- ops/h.ics
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//test//EN
BEGIN:VEVENT
UID:1
DTSTART:20260307T060000Z
RRULE:FREQ=HOURLY
^^^^^^^^^^^^^^^^^ warning unread-calendar: This event does not count: the rule "FREQ=HOURLY" has the part "FREQ=HOURLY", which is not understood.
END:VEVENT
BEGIN:VEVENT
^^^^^^^^^^^^ warning unread-calendar: This event does not count: it has no start.
UID:2
END:VEVENT
END:VCALENDAR
`);
});

test('a calendar that is cut off may be not whole', () => {
  checkRules(`${head}calendar:
  holidays: [{ics: ops/h.ics}]
                   ^^^^^^^^^ warning unread-calendar: ops/h.ics is not read whole: invalid ical body. component began but did not end, so some of its times may be missing.
steps: [{id: a, title: A, status: planned}]
--- ops/h.ics
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//test//EN
BEGIN:VEVENT
UID:1
DTSTART;VALUE=DATE:20260307
END:VEVENT
`);
});

test('a rule of recurrence of the plan itself is told at its place, and the other windows are read', () => {
  const source = `${head}maintenance-windows:
  - {id: bad, start: 2026-03-07T06:00, duration: PT2H, rrule: "FREQ=FOO"}
                                                               ^^^^^^^^ warning unread-calendar: The rule "FREQ=FOO" has the part "FREQ=FOO", which is not understood, so it is not known when this is.
  - {id: good, start: 2026-04-07T06:00, duration: PT2H, rrule: "FREQ=WEEKLY"}
steps: [{id: a, title: A, status: planned, window: good}]
`;
  checkRules(source);
});
