import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Evidence } from '../../../../src/core/model/plan/evidence.ts';
import type { Plan } from '../../../../src/core/model/plan/plan.ts';
import { scoreOf } from '../../../../src/core/model/plan/premortem.ts';
import { firstStep, messagesOf, planOf, present, yamlPlan } from './plan-outline.ts';

/** What a value says: without its places, and without what is absent. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  if ('doubt' in value && 'value' in value) return plain(value.value);
  if ('raw' in value) return value.raw;
  const entries = Object.entries(value).filter(
    ([key, part]) => part !== undefined && key !== 'span' && key !== 'place',
  );
  return Object.fromEntries(entries.map(([key, part]) => [key, plain(part)]));
}

/** A plan with one step and what is written beside it. It has no problem. */
function planWith(lines: string): Plan {
  const plan = yamlPlan(`${lines}\nsteps: [{id: a}]`);
  assert.deepEqual(messagesOf(plan), []);
  return plan;
}

test('a plan says what it is about', () => {
  const plan = planWith(`description: Why we do it
links: ["#12"]
reviewed: 2026-03-01
policy: {stale-after: P30D, target-confidence: 0.85, halt-severity: SEV-1, bulk-files: 20, default-estimate: P5D}`);
  assert.equal(plan.description?.value, 'Why we do it');
  assert.deepEqual(plain(plan.links), ['#12']);
  assert.equal(plan.reviewed?.value, '2026-03-01');
  assert.equal(plan.staleAfter?.value, 30);
  assert.deepEqual(plain(plan.policy), {
    targetConfidence: 0.85,
    haltSeverity: 1,
    bulkFiles: 20,
    defaultEstimate: { days: 5, seconds: 0 },
  });
});

test('a calendar has working days, holidays and freezes', () => {
  const plan = planWith(`calendar:
  time-zone: Europe/Berlin
  working-days: [MO, TU]
  holidays: [2026-12-25, {day: 2026-12-26, title: Boxing Day}, {ics: ops/holidays.ics}]
  freezes:
    - {id: quarter-end, start: 2026-03-27T18:00, duration: P5D, reason: Quarter-end close}
    - {start: 2026-12-20, duration: P2W, rrule: FREQ=YEARLY}
    - {ics: ops/freezes.ics}`);
  assert.equal(plan.timeZone, 'Europe/Berlin');
  assert.deepEqual(plain(plan.calendar), {
    workingDays: ['MO', 'TU'],
    holidays: [
      { kind: 'day', day: '2026-12-25' },
      { kind: 'day', day: '2026-12-26', title: 'Boxing Day' },
      { kind: 'ics', file: 'ops/holidays.ics' },
    ],
    freezes: [
      {
        id: 'quarter-end',
        start: '2026-03-27T18:00:00',
        duration: { days: 5, seconds: 0 },
        reason: 'Quarter-end close',
      },
      { start: '2026-12-20', duration: { days: 14, seconds: 0 }, rrule: 'FREQ=YEARLY' },
      { ics: 'ops/freezes.ics' },
    ],
  });
});

test('flags', () => {
  const plan = planWith(`flags:
  - {key: orders.dual-write, file: deploy/flags/orders.flagd.json, type: release, remove-by: 2026-08-31, owner: "@li"}
  - {key: kill, permanent: true}`);
  assert.deepEqual(plain(plan.flags), [
    {
      key: 'orders.dual-write',
      file: 'deploy/flags/orders.flagd.json',
      type: 'release',
      removeBy: '2026-08-31',
      owner: '@li',
    },
    { key: 'kill', permanent: true },
  ]);
});

test('contracts and their consumers', () => {
  const plan = planWith(`contracts:
  - {id: v1, kind: http-api, provider: monolith, versioning: semver, version: 1.9.4, deprecated: 2026-03-01, sunset: 2026-06-30, successor: v2}
  - id: v2
    title: Orders
    spec: api/orders.yaml
    compatibility: backward-transitive
    version: 3
    consumers:
      - {id: checkout, file: services/checkout/package.json, package: "@acme/orders-client"}
      - {id: mobile-bff, version: 1.9.4, owner: "@acme/mobile"}`);
  assert.deepEqual(plain(plan.contracts), [
    {
      id: 'v1',
      kind: 'http-api',
      provider: 'monolith',
      versioning: 'semver',
      version: '1.9.4',
      deprecated: '2026-03-01',
      sunset: '2026-06-30',
      successor: 'v2',
      consumers: [],
    },
    {
      id: 'v2',
      title: 'Orders',
      version: '3',
      spec: 'api/orders.yaml',
      compatibility: 'backward-transitive',
      consumers: [
        {
          id: 'checkout',
          file: 'services/checkout/package.json',
          package: '@acme/orders-client',
        },
        { id: 'mobile-bff', version: '1.9.4', owner: '@acme/mobile' },
      ],
    },
  ]);
});

test('load tests and their criteria', () => {
  const plan = planWith(`load-tests:
  - id: peak-2x
    report: perf/orders-peak.summary.json
    format: k6-summary
    max-age: P30D
    profile: Twice the peak of last year
    criteria: ["http_req_duration p(95) < 300", "http_req_failed rate<=0.001", "http_reqs >= 1000"]`);
  assert.deepEqual(plain(plan.loadTests), [
    {
      id: 'peak-2x',
      report: 'perf/orders-peak.summary.json',
      format: 'k6-summary',
      criteria: [
        { metric: 'http_req_duration', aggregate: 'p(95)', operator: '<', value: 300 },
        { metric: 'http_req_failed', aggregate: 'rate', operator: '<=', value: 0.001 },
        { metric: 'http_reqs', operator: '>=', value: 1000 },
      ],
      maxAge: { days: 30, seconds: 0 },
      profile: 'Twice the peak of last year',
    },
  ]);
});

test('maintenance windows and their announcements', () => {
  const plan = planWith(`maintenance-windows:
  - id: cutover
    title: Cut over
    start: 2026-05-16T06:00
    duration: PT2H
    scope: [checkout, orders-api]
    notice: P7D
    status: scheduled
    announcements: [{at: 2026-05-08T10:00+02:00, channel: "#status", audience: Customers, url: "https://status.example/1"}]
  - {id: weekly, start: "2026-05-16 06:00", rrule: "FREQ=WEEKLY;BYDAY=SA"}
  - {id: agreed, ics: ops/windows.ics}`);
  assert.deepEqual(plain(plan.maintenanceWindows), [
    {
      id: 'cutover',
      title: 'Cut over',
      start: '2026-05-16T06:00:00',
      duration: { days: 0, seconds: 7200 },
      scope: ['checkout', 'orders-api'],
      notice: { days: 7, seconds: 0 },
      announcements: [
        {
          at: '2026-05-08T10:00:00+02:00',
          channel: '#status',
          audience: 'Customers',
          url: 'https://status.example/1',
        },
      ],
      status: 'scheduled',
    },
    {
      id: 'weekly',
      start: '2026-05-16T06:00:00',
      rrule: 'FREQ=WEEKLY;BYDAY=SA',
      scope: [],
      announcements: [],
    },
    { id: 'agreed', ics: 'ops/windows.ics', scope: [], announcements: [] },
  ]);
});

test('premortems and the score of their risks', () => {
  const plan = planWith(`premortems:
  - id: cutover
    held: 2026-03-05
    for: [cut-over-writes]
    document: docs/premortems/cutover.md
    risks:
      - {id: R1, scenario: Two writers diverge, likelihood: 4, impact: 5, signal: Counts differ, mitigation: Nightly report, contingency: Stop, owner: "@li", status: accepted, by: "@sam", reason: Rare}
      - {scenario: Backfill lags, likelihood: 3, due: 2026-04-17}`);
  const [premortem] = plan.premortems;
  assert.equal(premortem?.place.file, 'a.yaml');
  assert.deepEqual(plain(premortem), {
    id: 'cutover',
    held: '2026-03-05',
    for: ['cut-over-writes'],
    document: 'docs/premortems/cutover.md',
    risks: [
      {
        id: 'R1',
        scenario: 'Two writers diverge',
        likelihood: 4,
        impact: 5,
        signal: 'Counts differ',
        mitigation: 'Nightly report',
        contingency: 'Stop',
        owner: '@li',
        status: 'accepted',
        isUnclear: false,
        by: '@sam',
        reason: 'Rare',
      },
      { scenario: 'Backfill lags', likelihood: 3, due: '2026-04-17', isUnclear: false },
    ],
    areRisksUnknown: false,
  });
  assert.deepEqual(premortem?.risks.map(scoreOf), [20, undefined]);
});

test('an incident that people call open is not over, and one they call solved is not understood', () => {
  const plan = yamlPlan(`incidents:
  - {id: a, status: open}
  - {id: b, status: Ongoing}
  - {id: c, status: mitigated}
  - {id: d, status: solved}
steps: [{id: a}]`);
  assert.deepEqual(
    plan.incidents.map(({ status }) => status?.value),
    ['investigating', 'investigating', 'monitoring', undefined],
  );
  assert.deepEqual(
    plan.problems.map(({ kind, message }) => `${kind}: ${message}`),
    [
      'spelling: "open" is read as "investigating".',
      'spelling: "Ongoing" is read as "investigating".',
      'spelling: "mitigated" is read as "monitoring".',
      'undefined: "solved" is no status that an incident can have. Write one of investigating, identified, monitoring, resolved.',
    ],
  );
});

test('where there is one word to write, it is not told as one of several', () => {
  const gate = 'postmortem: {ref: INC-1, action-items: true}';
  assert.deepEqual(messagesOf(yamlPlan(`steps: [{id: a, entry: [{${gate}}]}]`)), [
    '"true" is no action-items that a criterion can have. Write closed.',
  ]);
});

test('what may be a text or a map is told so', () => {
  const plan = yamlPlan('steps: [{id: a, rollback: [x], exit: [[x]]}]');
  assert.deepEqual(messagesOf(plan), [
    'rollback must be a text or a map.',
    'An entry of exit must be a text, or a map with one criterion.',
  ]);
});

test('incidents', () => {
  const plan = planWith(`incidents:
  - {id: INC-118, title: Duplicate charge, severity: 2, status: monitoring, started: 2026-03-09T14:05, steps: [dual-write], postmortem: docs/postmortems/INC-118.md}
  - {id: INC-31, severity: SEV-1, resolved: 2026-02-01}`);
  assert.deepEqual(plain(plan.incidents), [
    {
      id: 'INC-118',
      title: 'Duplicate charge',
      severity: 2,
      status: 'monitoring',
      started: '2026-03-09T14:05:00',
      steps: ['dual-write'],
      postmortem: 'docs/postmortems/INC-118.md',
    },
    { id: 'INC-31', severity: 1, resolved: '2026-02-01', steps: [] },
  ]);
});

function measureOf(definition: string): Evidence {
  return present(planWith(`evidence: [{id: m, ${definition}}]`).evidence[0]);
}

test('a measure has everything around its source', () => {
  const measure = measureOf(
    `title: Writes, pattern: '\\bINSERT\\b', include: ["a/**"], exclude: ["b/**"], count: files, baseline: {at: 2026-01-12, value: 128}, target: 0, ratchet: true, due: 2026-06-30`,
  );
  assert.deepEqual(plain(measure), {
    id: 'm',
    title: 'Writes',
    source: { kind: 'pattern', pattern: '\\bINSERT\\b' },
    include: ['a/**'],
    exclude: ['b/**'],
    count: 'files',
    baseline: { at: '2026-01-12', value: 128 },
    target: 0,
    ratchet: {},
    due: '2026-06-30',
  });
  assert.deepEqual(plain(measureOf('pattern: x, ratchet: {limit: 12, reason: Release}').ratchet), {
    limit: 12,
    reason: 'Release',
  });
  assert.equal(measureOf('pattern: x, ratchet: false').ratchet, undefined);
});

test('a measure is taken in one of many ways', () => {
  const sources = [
    'pattern: 12',
    'files: ["a/**", b]',
    'json: {file: ops/backfill.json, pointer: /copiedPercent}',
    'dependency: left-pad',
    'dependency: {package: left-pad, range: "<2"}',
    'suppressions: eslint-suppressions.json',
    'suppressions: {file: todo.yml, rule: privacy}',
    'sarif: {file: out.sarif}',
    'checklist: {file: docs/list.md, heading: Tables}',
    'manual: 12',
    'manual: {value: 3, at: 2026-03-01, by: "@li"}',
    'ast-grep: tools/sg/rule.yml',
    'ast-grep: {rule: {pattern: foo($A)}}',
  ];
  assert.deepEqual(
    sources.map(source => plain(measureOf(source).source)),
    [
      { kind: 'pattern', pattern: '12' },
      { kind: 'files', globs: ['a/**', 'b'] },
      { kind: 'json', file: 'ops/backfill.json', pointer: '/copiedPercent' },
      { kind: 'dependency', package: 'left-pad' },
      { kind: 'dependency', package: 'left-pad', range: '<2' },
      { kind: 'suppressions', file: 'eslint-suppressions.json' },
      { kind: 'suppressions', file: 'todo.yml', rule: 'privacy' },
      { kind: 'sarif', file: 'out.sarif' },
      { kind: 'checklist', file: 'docs/list.md', heading: 'Tables' },
      { kind: 'manual', value: 12 },
      { kind: 'manual', value: 3, at: '2026-03-01', by: '@li' },
      { kind: 'ast-grep', rule: 'tools/sg/rule.yml' },
      { kind: 'ast-grep' },
    ],
  );
});

test('a measure of which something cannot be read has no source, so its value is unknown', () => {
  const cases: [string, RegExp][] = [
    ['target: 0', /none of pattern, ast-grep/],
    ['pattern: x, files: [y]', /taken by pattern already/],
    ['pattern: x, target: none', /target must be a number/],
    ['pattern: x, include: {a: b}', /An entry of include must be a text/],
    ['pattern: x, incldue: [a]', /Did you mean "include"/],
    ['json: {file: a.json}', /has no pointer/],
  ];
  for (const [definition, message] of cases) {
    const plan = yamlPlan(`evidence: [{id: m, ${definition}}]\nsteps: [a]`);
    assert.match(messagesOf(plan).join(), message);
    assert.equal(plan.evidence[0]?.source, undefined, definition);
  }
});

test('a load test of which something cannot be read has no report', () => {
  for (const part of ['criteria: ["p95 is low"]', 'max-age: P1M', 'format: k7', 'maxage: P1D']) {
    const plan = yamlPlan(`load-tests: [{id: t, report: r.json, ${part}}]\nsteps: [a]`);
    assert.equal(messagesOf(plan).length, 1, part);
    assert.equal(plan.loadTests[0]?.report, undefined, part);
  }
});

test('what has no name is reported and left out, and the rest is read', () => {
  const lists = [
    ['flags', 'flags: [{file: x}, {key: b}]'],
    ['contracts', 'contracts: [{title: x}, {id: b}]'],
    ['evidence', 'evidence: [{pattern: x}, {id: b, pattern: x}]'],
    ['loadTests', 'load-tests: [{report: x}, {id: b, report: x}]'],
    ['maintenanceWindows', 'maintenance-windows: [{ics: x}, {id: b, ics: x}]'],
    ['premortems', 'premortems: [{title: x}, {id: b}]'],
    ['incidents', 'incidents: [{title: x}, {id: b}]'],
  ] as const;
  for (const [list, lines] of lists) {
    const plan = yamlPlan(`${lines}\nsteps: [a]`);
    assert.match(messagesOf(plan).join(), /^This [a-z ]+ has no (?:id|key)\.$/, lines);
    assert.equal(plan[list].length, 1, lines);
    const text = yamlPlan(`${lines.replace(/\[\{[^}]*\}/, '[seam')}\nsteps: [a]`);
    assert.match(messagesOf(text).join(), /^An entry of [a-z-]+ must be a map\.$/, lines);
    assert.equal(text[list].length, 1, lines);
  }
});

test('a step has what it weighs, takes, needs and takes away', () => {
  const step = firstStep(
    yamlPlan(`steps:
  - id: a
    description: More
    links: ["#1"]
    weight: 3
    estimate: P2W
    window: cutover
    rollback: {how: Turn it off, trigger: Errors, takes: PT5M, valid-for: P14D, tested: 2026-03-04, runbook: docs/back.md}
    point-of-no-return: true
    risks: [Slow]
    subject: orders
    removes: [v1, flag]
    release: "2.10"`),
  );
  assert.equal(step.description?.value, 'More');
  assert.equal(step.weight?.value, 3);
  assert.deepEqual(step.estimate?.value, { days: 10, seconds: 0 }, 'a week has five working days');
  assert.equal(step.window?.raw, 'cutover');
  assert.deepEqual(plain(step.rollback), {
    how: 'Turn it off',
    trigger: 'Errors',
    takes: { days: 0, seconds: 300 },
    validFor: { days: 14, seconds: 0 },
    tested: '2026-03-04',
    runbook: 'docs/back.md',
  });
  assert.equal(step.pointOfNoReturn?.value, true);
  assert.deepEqual(plain([step.risks, step.subject, step.removes, step.release, step.links]), [
    ['Slow'],
    'orders',
    ['v1', 'flag'],
    '2.10',
    ['#1'],
  ]);
  const short = firstStep(yamlPlan('steps: [{id: a, rollback: Revert the release}]'));
  assert.deepEqual(plain(short.rollback), { how: 'Revert the release' });
  const never = firstStep(yamlPlan('steps: [{id: a, rollback: {how: x, tested: null}}]'));
  assert.deepEqual(plain(never.rollback), { how: 'x' });
});

test('a phase has a day, criteria of its own and a barrier', () => {
  const [phase] = yamlPlan(`phases:
  - {id: p, title: P, description: More, links: ["#1"], due: 2026-05-01, barrier: true, entry: [Ready], exit: [{decision: ADR-1}], steps: [a]}`).phases;
  assert.deepEqual(plain(phase), {
    id: 'p',
    title: 'P',
    description: 'More',
    owners: [],
    links: ['#1'],
    due: '2026-05-01',
    barrier: true,
    entry: [{ kind: 'manual', what: 'Ready' }],
    exit: [{ kind: 'decision', ref: 'ADR-1', status: 'accepted' }],
  });
});

test('every kind of criterion, short and whole', () => {
  const cases: [string, unknown][] = [
    ['evidence: m', { kind: 'evidence', ref: 'm' }],
    ['evidence: {ref: m, value: 0}', { kind: 'evidence', ref: 'm', value: 0 }],
    ['evidence: {ref: m, min: 1, max: 2}', { kind: 'evidence', ref: 'm', min: 1, max: 2 }],
    ['load-test: peak', { kind: 'load-test', ref: 'peak' }],
    [
      'premortem: {ref: c, open-risk-score: "<12"}',
      { kind: 'premortem', ref: 'c', openRiskScore: { operator: '<', value: 12 } },
    ],
    [
      'incidents: {severity: "<=2", open: 0, quiet: P7D}',
      {
        kind: 'incidents',
        severity: { operator: '<=', value: 2 },
        open: { operator: '=', value: 0 },
        quiet: { days: 7, seconds: 0 },
      },
    ],
    [
      'maintenance-window: {ref: c, announced: P7D}',
      { kind: 'maintenance-window', ref: 'c', announced: { days: 7, seconds: 0 } },
    ],
    [
      'flag: {key: f, rollout: ">=100", variant: on, state: ENABLED, for: P7D}',
      {
        kind: 'flag',
        key: 'f',
        rollout: { operator: '>=', value: 100 },
        variant: 'on',
        state: 'ENABLED',
        for: { days: 7, seconds: 0 },
      },
    ],
    ['flag: {key: f, removed: true}', { kind: 'flag', key: 'f', removed: true }],
    [
      'consumers: {contract: api, range: ">=2.0.0", percent: 100}',
      { kind: 'consumers', contract: 'api', range: '>=2.0.0', percent: 100 },
    ],
    ['soak: P14D', { kind: 'soak', for: { days: 14, seconds: 0 } }],
    [
      'soak: {for: P14D, incidents: {open: 0}}',
      {
        kind: 'soak',
        for: { days: 14, seconds: 0 },
        incidents: { open: { operator: '=', value: 0 } },
      },
    ],
    ['decision: ADR-1', { kind: 'decision', ref: 'ADR-1', status: 'accepted' }],
    [
      'decision: {ref: ADR-1, status: proposed}',
      { kind: 'decision', ref: 'ADR-1', status: 'proposed' },
    ],
    ['approval: "@dba"', { kind: 'approval', by: ['@dba'], given: [] }],
    [
      'approval: {by: ["@dba"], count: 2, given: ["@li", {by: "@sam", at: 2026-03-01}]}',
      {
        kind: 'approval',
        by: ['@dba'],
        count: 2,
        given: [{ by: '@li' }, { by: '@sam', at: '2026-03-01' }],
      },
    ],
    [
      'checklist: {file: docs/go.md, heading: Go}',
      { kind: 'checklist', file: 'docs/go.md', heading: 'Go', items: [] },
    ],
    [
      'checklist: {items: [A, {text: B, checked: true}]}',
      { kind: 'checklist', items: [{ text: 'A' }, { text: 'B', checked: true }] },
    ],
    [
      'notice: {contract: api, sunset: P90D}',
      { kind: 'notice', contract: 'api', sunset: { days: 90, seconds: 0 } },
    ],
    [
      'postmortem: {ref: INC-1, action-items: closed}',
      { kind: 'postmortem', ref: 'INC-1', actionItems: 'closed' },
    ],
    ['manual: Look at it', { kind: 'manual', what: 'Look at it' }],
    [
      'manual: {what: Restore, by: "@dba", at: 2026-03-01, passed: true, max-age: P7D}',
      {
        kind: 'manual',
        what: 'Restore',
        by: '@dba',
        at: '2026-03-01',
        passed: true,
        maxAge: { days: 7, seconds: 0 },
      },
    ],
    [
      'decision: ADR-1, id: go, waived: {by: "@cto", reason: Later, until: 2026-04-01}',
      {
        kind: 'decision',
        ref: 'ADR-1',
        status: 'accepted',
        id: 'go',
        waiver: { by: '@cto', reason: 'Later', until: '2026-04-01' },
      },
    ],
  ];
  for (const [written, expected] of cases) {
    const plan = yamlPlan(`steps: [{id: a, exit: [{${written}}]}]`);
    assert.deepEqual(messagesOf(plan), [], written);
    assert.deepEqual(plain(firstStep(plan).exit), [expected], written);
  }
});

test('a criterion of which something cannot be read asks for nothing that is known', () => {
  const cases: [string, RegExp][] = [
    ['evidence: {value: 0}', /This criterion has no ref/],
    ['evidence: {ref: m, value: none}', /value must be a number/],
    ['soak: {for: two months}', /is not a duration/],
    ['soak: P1M', /is not a duration/],
    ['incidents: 0', /The criterion incidents must be a map/],
    ['incidents: {severity: bad}', /is not a comparison/],
    ['approval: {given: [[x]]}', /An approval must name a person/],
    ['decision: ADR-1, waived: {until: soon}', /is not a day of the calendar/],
    ['decision: ADR-1, waived: yes', /waived must be a map/],
    ['decision: ADR-1, soak: P1D', /One entry holds one criterion/],
    ['decision: {ref: ADR-1, status: acepted}', /Did you mean "accepted"/],
    ['decision: {ref: ADR-1, statsu: accepted}', /Did you mean "status"/],
    ['x-ours: 1', /names no criterion/],
    ['checklist: {items: [[a]]}', /An item must be a text/],
  ];
  for (const [written, message] of cases) {
    const plan = yamlPlan(`steps: [{id: a, exit: [{${written}}]}]`);
    assert.match(messagesOf(plan).join(), message, written);
    assert.deepEqual(
      firstStep(plan).exit.map(({ kind }) => kind),
      ['unsupported'],
      written,
    );
  }
});

test('criteria that an alias repeats are the same criteria', () => {
  const plan = yamlPlan(
    'steps: [{id: a, exit: [&go {soak: P1M}]}, {id: b, exit: [*go]}, {id: c, exit: [*go]}]',
  );
  assert.equal(messagesOf(plan).length, 1);
  assert.equal(plan.steps[1]?.exit[0], plan.steps[2]?.exit[0]);
});

test('what is understood and written another way is said so, and read', () => {
  const plan = yamlPlan(`stale_after: 2w
contracts: [{id: a, version: 2.10}, {id: b, version: 2.5}, {id: c, version: 2}]
steps: [{id: a, kind: Expand, weight: "2", estimate: 4 weeks, status: In Progress}]`);
  assert.deepEqual(
    plan.problems.map(({ kind, message }) => `${kind}: ${message}`),
    [
      'spelling: The key "stale_after" is read as "stale-after".',
      'spelling: Write P2W instead of 2w.',
      'unquoted-version: The version 2.10 is read as 2.1. Put it in quotes.',
      'unquoted-version: The version 2.5 is a number here, so 2.50 would be the same. Put it in quotes.',
      'spelling: "Expand" is read as "expand".',
      'spelling: Write weight without quotes.',
      'spelling: Write P4W instead of 4 weeks.',
      'spelling: "In Progress" is read as "in-progress".',
    ],
  );
  assert.equal(plan.staleAfter?.value, 14);
  assert.deepEqual(
    plan.contracts.map(({ version }) => version?.value),
    ['2.10', '2.5', '2'],
  );
  const step = firstStep(plan);
  assert.deepEqual(
    [step.kind, step.weight?.value, step.estimate?.value.days, step.status?.value],
    ['expand', 2, 20, 'in-progress'],
  );
});

test('a later version of the format is read as far as it is known', () => {
  const plan = present(planOf('migration-plan: "2.0"\nsteps: [a]', 'a.yaml'));
  assert.deepEqual(messagesOf(plan), [
    'The version "2.0" of the format is not known. It is read as "1.0".',
  ]);
  assert.equal(plan.steps.length, 1);
});
