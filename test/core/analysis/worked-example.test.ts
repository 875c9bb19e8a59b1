import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { analyse } from '../../../src/core/analysis/analyse.ts';
import { factsNeeded } from '../../../src/core/analysis/facts-needed.ts';
import { readLoadReport } from '../../../src/core/formats/load-test/read-load-report.ts';
import { readProject } from '../../../src/core/formats/read-project.ts';
import type { Analysis } from '../../../src/core/model/analysis/analysis.ts';
import type { Commit, Facts, Readings } from '../../../src/core/model/facts/facts.ts';
import { keyOfMeasure, type Measure } from '../../../src/core/model/facts/measure.ts';
import type { Past } from '../../../src/core/model/facts/series.ts';
import type { Project } from '../../../src/core/model/project.ts';
import { outlineOfSchedule, outlineOfStates, stateOf } from '../../support/plan-builder.ts';

/*
 * The worked example of the design, on 16 March 2026, with the facts that it names.
 */

const folder = 'test/fixtures/orders/';
const planFile = 'docs/migrations/orders.migration.yaml';
const planText = readFileSync(folder + planFile, 'utf8');
const impediment = '        blocked-by: [{ref: INC-118, since: 2026-03-09}]\n';

function commit(day: string, hash: string, file: string): Commit {
  return { hash, author: 'li', at: `${day}T09:00:00Z`, files: [file] };
}

const created = commit('2026-01-12', '1111111', planFile);
const blocked = commit('2026-03-10', '3333333', planFile);

const summary = { 'p(95)': 412 };
const k6 = { http_req_duration: { values: summary }, http_reqs: { values: { rate: 1100 } } };
const shares = [
  ['on', 40],
  ['off', 60],
];
const flagsFile = 'deploy/flags/orders.flagd.json';
const flags = (targeting: object) => {
  const variants = { on: true, off: false };
  const flag = { state: 'ENABLED', variants, defaultVariant: 'off' };
  return JSON.stringify({
    flags: { 'orders.dual-write': { ...flag, targeting }, 'orders.reads': flag },
  });
};
const flagsNow = flags({ fractional: shares });
const turnedOn = commit('2026-03-09', '5555555', flagsFile);

const sideFiles: Readonly<Record<string, string>> = {
  [flagsFile]: flagsNow,
  'services/checkout/package.json': '{"dependencies": {"@acme/orders-client": "2.1.0"}}',
  'services/billing/package.json': '{"dependencies": {"@acme/orders-client": "1.8.2"}}',
};

const values: Readonly<Record<string, number>> = {
  'legacy-order-writes': 101,
  'port-bypass': 0,
  backfill: 72,
};

function readingsOf(project: Project): Readings {
  const { measures } = factsNeeded(project).readings;
  const report = readLoadReport('perf/orders-peak.summary.json', JSON.stringify({ metrics: k6 }));
  return {
    files: new Map(Object.entries(sideFiles).map(([path, text]) => [path, { kind: 'text', text }])),
    measures: new Map(
      measures.map(definition => {
        const value = values[definition.id] ?? 0;
        const measure: Measure = { kind: 'known', value, matches: undefined, notes: [] };
        return [keyOfMeasure(definition), measure];
      }),
    ),
    reports: new Map([['perf/orders-peak.summary.json', report]]),
  };
}

/** One value a week, the last one now. */
const weekly = [128, 126, 121, 121, 117, 110, 108, 108, 109, 101];

function pastOf(project: Project): Past {
  const samples = weekly.map((value, index) => ({
    commit: String(index).repeat(40),
    at: new Date(Date.UTC(2026, 0, 12 + 7 * index, 8)).toISOString(),
    value,
    skipped: 0,
  }));
  const weeks = weekly.map((_, index) => index);
  const kinds = { kind: 'known', branch: 'main', matches: undefined } as const;
  const [question] = factsNeeded(project).past.filter(
    ({ definition }) => definition.id === 'legacy-order-writes',
  );
  return new Map(
    question ? [[keyOfMeasure(question.definition), { ...kinds, samples, weeks }]] : [],
  );
}

const facts: Omit<Facts, 'readings' | 'past'> = {
  now: '2026-03-16T09:00:00Z',
  history: {
    kind: 'known',
    since: undefined,
    isShallow: false,
    commits: [
      commit('2026-03-13', '4444444', 'ops/backfill/run.sql'),
      blocked,
      turnedOn,
      commit('2026-02-06', '2222222', 'services/checkout/src/orders/client.ts'),
      created,
    ],
    revisions: new Map([
      [
        flagsFile,
        [
          { commit: turnedOn, text: flagsNow },
          { commit: created, text: flags({}) },
        ],
      ],
      [
        planFile,
        [
          { commit: blocked, text: planText },
          { commit: created, text: planText.replace(impediment, '') },
        ],
      ],
    ]),
  },
};

function analyseExample(text: string): Analysis {
  const decisions = ['0042-extract-orders-service', '0047-orders-system-of-record'];
  const files = [
    { path: planFile, text },
    ...decisions.map(name => {
      const path = `docs/adr/${name}.md`;
      return { path, text: readFileSync(folder + path, 'utf8') };
    }),
  ];
  const project = readProject(
    files.map(({ path, text }) => ({ path, content: { kind: 'text', text } })),
  );
  return analyse(project, { ...facts, readings: readingsOf(project), past: pastOf(project) });
}

test('conditions, marks and first reasons', () => {
  assert.deepEqual(outlineOfStates(analyseExample(planText)), [
    'seam: done: Done 30 Jan.',
    'expand-schema: done: Done 13 Feb.',
    'service: done: Done 27 Feb.',
    'backfill-orders: active: In progress for 21 days.',
    'dual-write: blocked: Blocked for 7 days by INC-118 "Duplicate charge from dual-write retry" (severity 2, monitoring).',
    'clients-v2: active +at-risk +stale: In progress for 49 days.',
    'divert-reads: blocked-upstream: Blocked upstream by INC-118.',
    'cut-over-writes: blocked-upstream +critical: Blocked upstream by INC-118.',
    // The table names only the pace; by the rules the forecast says at risk as well.
    'stop-legacy-writes: blocked-upstream +at-risk +critical: Blocked upstream by INC-118.',
    'drop-legacy: blocked-upstream +unverified +critical +irreversible: Blocked upstream by INC-118.',
    'remove-flags: blocked-upstream: Blocked upstream by INC-118.',
  ]);
});

test('one root, which frees six steps, itself included', () => {
  const analysis = analyseExample(planText);
  const [root, ...others] = analysis.plans[0]?.roots ?? [];
  assert.deepEqual(others, []);
  assert.equal(root?.label, 'INC-118');
  assert.equal(root?.reason.since, '2026-03-09');
  assert.equal(root?.frees.length, 6);
  assert.equal(root?.touches.length, 6);
  assert.deepEqual(
    stateOf(analysis, 'drop-legacy')
      .chains()
      .map(({ steps }) => steps.map(({ id }) => id)),
    [['drop-legacy', 'stop-legacy-writes', 'cut-over-writes', 'divert-reads', 'dual-write']],
  );
  assert.deepEqual(analysis.plans[0]?.progress, { done: 3, total: 11 });
  assert.equal(analysis.plans[0]?.today, '2026-03-16');
});

test('the last activity of the steps in progress, and the one that is stale', () => {
  const analysis = analyseExample(planText);
  const messages = ['backfill-orders', 'dual-write', 'clients-v2'].map(id => {
    const { activity } = stateOf(analysis, id);
    return activity.kind === 'known' ? activity.last.message : activity.kind;
  });
  assert.deepEqual(messages, [
    'Last activity 13 Mar: commit 4444444 in ops/backfill.',
    'Last activity 10 Mar: commit 3333333 edited the step.',
    'Last activity 6 Feb: commit 2222222 in services/checkout/src/orders.',
  ]);
  const stale = stateOf(analysis, 'clients-v2').overlays.find(({ kind }) => kind === 'stale');
  assert.equal(stale?.reason.message, 'No activity for 38 days (limit 30).');
});

test('criteria that fail are only pending while predecessors are open', () => {
  const { reasons } = stateOf(analyseExample(planText), 'cut-over-writes');
  assert.deepEqual(
    reasons.map(({ code, message }) => `${code}: ${message}`),
    [
      'blocked-upstream: Blocked upstream by INC-118.',
      'pending-criterion: Entry criterion not met yet: the premortem cutover has an open risk of score 12, which must be < 12: R2.',
      'pending-criterion: Entry criterion not met yet: INC-118 is open.',
      'pending-criterion: Entry criterion not met yet: ADR-0047 is proposed, not accepted.',
    ],
  );
});

test('when the incident is resolved, nothing is blocked and five steps wait', () => {
  const resolved = planText.replace('status: monitoring,', 'status: resolved,');
  const analysis = analyseExample(resolved);
  const conditions = analysis.plans.flatMap(({ steps }) => steps.map(({ condition }) => condition));
  const count = (wanted: string) => conditions.filter(condition => condition === wanted).length;
  assert.equal(stateOf(analysis, 'dual-write').condition, 'active');
  assert.deepEqual([count('waiting'), count('blocked'), count('blocked-upstream')], [5, 0, 0]);
});

/*
 * Days of the design's table, with its corrections: clients-v2 has used up its estimate, so a fifth
 * of it is left. A step in progress starts today with what is left of it.
 */
test('the earliest days, the slack in working days, and what decides each start', () => {
  assert.deepEqual(outlineOfSchedule(analyseExample(planText)), [
    'backfill-orders: 03-16 to 03-20, settled 03-20, float 25, today',
    'dual-write: 03-16 to 03-20, settled 03-27, float 20, today',
    'clients-v2: 03-16 to 03-23, settled 03-23, float 49, today',
    'divert-reads: 04-02 to 04-15, settled 04-22, float 17, dual-write',
    'cut-over-writes: 05-16 to 05-16, settled 05-30, float 0, critical, window cutover',
    'stop-legacy-writes: 06-01 to 06-12, settled 06-12, float 0, critical, cut-over-writes',
    'drop-legacy: 06-29 to 06-30, settled 06-30, float 0, critical, stop-legacy-writes',
    'remove-flags: 06-01 to 06-05, settled 06-05, float 17, cut-over-writes',
  ]);
  const schedule = analyseExample(planText).plans[0]?.schedule;
  assert.deepEqual(
    [schedule?.finish, schedule?.isLowerBound, schedule?.margin],
    ['2026-06-30', true, 23],
  );
});

test('what became of each criterion', () => {
  const analysis = analyseExample(planText);
  const lines = analysis.plans.flatMap(({ steps }) =>
    steps.flatMap(({ step: { id }, entry, exit }) =>
      [...entry, ...exit].map(({ value, finding }) => `${id}: ${value}: ${finding}`),
    ),
  );
  assert.deepEqual(lines, [
    'seam: pass: port-bypass is 0',
    'backfill-orders: fail: backfill is 72, not 100',
    'dual-write: fail: orders.dual-write is at 40 %, not >= 100 %',
    'clients-v2: fail: 1 of 3 consumers of orders-api are at >=2.0.0; billing (1.8.2) and mobile-bff (1.9.4) are not',
    'divert-reads: fail: in peak-2x, http_req_duration p(95) is 412, not < 300',
    'divert-reads: fail: orders.reads is at 0 %, not >= 100 %',
    'cut-over-writes: fail: the premortem cutover has an open risk of score 12, which must be < 12: R2',
    'cut-over-writes: pending: the window cutover must be announced by 9 May',
    'cut-over-writes: fail: INC-118 is open',
    'cut-over-writes: fail: ADR-0047 is proposed, not accepted',
    'cut-over-writes: pending: its soak of 14 days has not begun',
    'stop-legacy-writes: fail: legacy-order-writes is 101, not 0',
    'drop-legacy: unknown: Verified restore of the last backup is not attested by @acme/dba',
  ]);
});

test('declared and measured progress: the measure that is furthest from its target tells', () => {
  const [plan] = analyseExample(planText).plans;
  assert.deepEqual(plan?.progress, { done: 3, total: 11 });
  assert.equal(plan?.measured?.evidence.id.value, 'legacy-order-writes');
  assert.equal(Math.round((plan?.measured?.share ?? 0) * 100), 21);
});

test('the dates say early, the code says late', () => {
  const analysis = analyseExample(planText);
  const [plan] = analysis.plans;
  const measure = plan?.measures.find(
    ({ evidence }) => evidence.id.value === 'legacy-order-writes',
  );
  assert.deepEqual(measure?.trend, {
    kind: 'known',
    from: 128,
    to: 101,
    isSteady: false,
    weeks: 9,
  });
  const forecast = measure?.forecast;
  assert.ok(forecast?.kind === 'known');
  assert.deepEqual([forecast.days.half, forecast.days.likely], ['2026-11-09', '2026-12-28']);
  assert.ok((forecast.chance ?? 1) < 0.001);
  assert.equal(plan?.schedule?.finish, '2026-06-30');

  const { overlays, reasons } = stateOf(analysis, 'stop-legacy-writes');
  assert.equal(
    overlays.find(({ kind }) => kind === 'at-risk')?.reason.message,
    'At the present rate legacy-order-writes is 0 by 28 Dec (85 %), due 31 Jul.',
  );
  assert.equal(
    reasons.at(-1)?.message,
    'legacy-order-writes: 101 left, 12.6 weeks until 12 Jun by its dates: needs 8.0 a week, median so far 3.0.',
  );
  const whole = plan?.forecast?.forecast;
  assert.ok(whole?.kind === 'known');
  assert.ok(whole.days.half > '2026-11-09' && whole.days.likely > '2026-12-28');
  assert.equal(whole.basis, 'with estimates of 80 to 200 % and the pace of its measures');
});
