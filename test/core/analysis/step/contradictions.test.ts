import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseFixture } from '../../../support/analyse-fixture.ts';
import { stateOf } from '../../../support/plan-builder.ts';

/* Where what is declared and what the repository shows do not agree, on 16 March. */

interface Case {
  readonly zone?: string;
  readonly head?: string;
  readonly step: string;
  readonly paths?: string;
  /** Commits, the newest first; the day may be a moment. */
  readonly git: readonly string[];
  readonly past?: string;
}

function markOf({
  zone = 'UTC',
  head = '',
  step,
  paths = 'src/**',
  git,
  past,
}: Case): string | undefined {
  const lines = git.map((line, at) => line.replace(/^(\d\S+) /, `$1 ${String(at).repeat(8)} `));
  const source = `--- a.migration.yaml
migration-plan: "1.0"
title: Move
calendar: {time-zone: ${zone}}
${head}
steps:
  - {id: a, title: A, paths: [${paths}], ${step}}
--- git
${lines.join('\n')}
${past ? `--- past\n${past}\n` : ''}`;
  const found = stateOf(analyseFixture(source), 'a').overlays.find(
    ({ kind }) => kind === 'contradiction',
  );
  return found?.reason.message;
}

const planned = 'status: planned';
const work = (...days: readonly string[]) => days.map(day => `${day} src/a.ts`);
const since = (day: string) => [`${day} a.migration.yaml`];

test('three commits in the paths of a planned step are work, two may be an accident', () => {
  const three = work('2026-03-12', '2026-03-11', '2026-03-10');
  assert.equal(
    markOf({ step: planned, git: [...three, ...since('2026-03-02')] }),
    'Says planned, but 3 commits touched its paths since 2 Mar.',
  );
  assert.equal(
    markOf({ step: planned, git: [...three.slice(1), ...since('2026-03-02')] }),
    undefined,
  );
});

test('commits of the day on which the step was planned do not count, those of the next do', () => {
  const day = (at: string) => work(at, at, at);
  assert.equal(
    markOf({ step: planned, git: [...day('2026-03-02'), ...since('2026-03-02')] }),
    undefined,
  );
  assert.equal(
    markOf({ step: planned, git: [...day('2026-03-03'), ...since('2026-03-02')] }),
    'Says planned, but 3 commits touched its paths since 2 Mar.',
  );
});

test('commits before the plan, of bots, and with very many files are no work on a planned step', () => {
  const before = work('2026-02-12', '2026-02-11', '2026-02-10');
  assert.equal(markOf({ step: planned, git: [...since('2026-03-02'), ...before] }), undefined);
  const bots = work('2026-03-12', '2026-03-11', '2026-03-10').map(
    line => `${line} by:renovate[bot]`,
  );
  assert.equal(markOf({ step: planned, git: [...bots, ...since('2026-03-02')] }), undefined);
  const many = Array.from({ length: 60 }, (_, index) => `src/${index}.ts`).join(' ');
  const sweeps = ['2026-03-12', '2026-03-11', '2026-03-10'].map(day => `${day} ${many}`);
  assert.equal(markOf({ step: planned, git: [...sweeps, ...since('2026-03-02')] }), undefined);
});

test('a commit that touches several paths is one commit', () => {
  const one = '2026-03-12 src/a.ts src/b.ts src/c.ts';
  assert.equal(markOf({ step: planned, git: [one, ...since('2026-03-02')] }), undefined);
});

const inProgress = (day: string) => `status: in-progress, started: ${day}`;

test('nothing happened in its paths for two weeks since a step was started', () => {
  const git = [...since('2026-02-02'), '2026-01-01 other.ts'];
  assert.equal(
    markOf({ step: inProgress('2026-03-02'), git }),
    'Says in progress since 2 Mar, but no commit has touched its paths since then.',
  );
  assert.equal(markOf({ step: inProgress('2026-03-03'), git }), undefined);
});

test('a commit on the day on which it was started is work on it, one of the day before is not', () => {
  const step = inProgress('2026-03-02');
  assert.equal(markOf({ step, git: [...work('2026-03-02'), ...since('2026-02-02')] }), undefined);
  assert.match(
    markOf({ step, git: [...work('2026-03-01'), ...since('2026-02-02')] }) ?? '',
    /no commit/,
  );
});

test('without paths, without a day, and with a history that begins later nothing is contradicted', () => {
  const git = [...since('2026-02-02')];
  assert.equal(markOf({ step: inProgress('2026-03-02'), paths: '', git }), undefined);
  assert.equal(
    markOf({ step: inProgress('2026-03-02'), git: [...git, 'since 2026-03-10'] }),
    undefined,
  );
  const imported = Array.from({ length: 60 }, (_, index) => `src/${index}.ts`).join(' ');
  assert.equal(
    markOf({ step: inProgress('2026-02-20'), git: [`2026-03-01 ${imported}`] }),
    undefined,
  );
});

test('neither a pause nor a cancelled step is contradicted', () => {
  const git = [...work('2026-03-12', '2026-03-11', '2026-03-10'), ...since('2026-02-02')];
  for (const status of ['on-hold', 'cancelled', 'rolled-back']) {
    assert.equal(markOf({ step: `status: ${status}`, git }), undefined, status);
  }
});

const measured = {
  head: 'evidence: [{id: old, title: Old, pattern: old, baseline: {value: 9}, target: 0}]',
  git: [...work('2026-03-14'), ...since('2026-01-02')],
};

/** A value for each week that ended, the last one today, and what is said of the step. */
const finished: readonly (readonly [status: string, values: string, said: string | undefined])[] = [
  [
    'in-progress',
    '9 4 0 0 = 0',
    'Says in progress, but all its exit criteria have held since 9 Mar.',
  ],
  ['verifying', '9 4 0 0 = 0', 'Says verifying, but all its exit criteria have held since 9 Mar.'],
  ['in-progress', '9 4 4 0 = 0', undefined],
  ['in-progress', '9 4 0 3 = 3', undefined],
  ['in-progress', '9 0 0 ? = 0', undefined],
  [
    'in-progress',
    '0 0 0 0 = 0',
    'Says in progress, but all its exit criteria have held since 23 Feb at least.',
  ],
  ['done', '9 4 0 2 = 2', 'Says done, but old is 2, not 0.'],
  ['done', '9 4 0 0 = 0', undefined],
];

for (const [status, values, said] of finished) {
  test(`a step that is ${status} while its measure was ${values}`, () => {
    const step = `status: ${status}, started: 2026-03-09, exit: [{evidence: {ref: old, value: 0}}]`;
    assert.equal(markOf({ ...measured, step, past: `old: ${values}` }), said);
  });
}

test('one criterion that is not known is enough to leave it open whether a step is finished', () => {
  const past = 'old: 9 4 0 0 0 = 0';
  const exit = (more: string) =>
    markOf({
      ...measured,
      step: `status: in-progress, started: 2026-03-09, exit: [{evidence: {ref: old, value: 0}}${more}]`,
      past,
    });
  assert.match(exit('') ?? '', /all its exit criteria have held since 2 Mar/);
  assert.equal(exit(', {manual: {what: Looked at}}'), undefined);
  assert.equal(exit(', {decision: ADR-0099}'), undefined);
  assert.equal(exit(', {soak: P30D}'), undefined);
});

test('a step whose soak has been over for a week is finished, one whose soak just ended is not yet', () => {
  const step = 'status: verifying, exit: [{soak: P7D}]';
  assert.equal(
    markOf({ step, git: since('2026-02-20') }),
    'Says verifying, but all its exit criteria have held since 27 Feb at least.',
  );
  assert.equal(markOf({ step, git: since('2026-03-05') }), undefined);
});

test('a contradiction is told first, then a day that has passed, then staleness', () => {
  const analysis = analyseFixture(`--- a.migration.yaml
migration-plan: "1.0"
title: Move
stale-after: P7D
steps: [{id: a, title: A, status: in-progress, started: 2026-02-02, paths: ["src/**"], due: 2026-03-01}]
--- git
2026-02-02 11111111 a.migration.yaml
2026-02-01 00000000 src/a.ts
`);
  assert.deepEqual(
    stateOf(analysis, 'a').overlays.map(({ kind }) => kind),
    ['contradiction', 'overdue', 'stale'],
  );
});

/*
 * The same moment is another day elsewhere: 23:30 in UTC is the next day in Tokyo, 2:00 the day
 * before in New York.
 */

const started = (day: string, zone: string, moment: string) =>
  markOf({ zone, step: inProgress(day), git: [`${moment} src/a.ts`, ...since('2026-01-02')] });

test('a commit on the day on which a step was started is one on the clocks of the plan', () => {
  assert.equal(started('2026-03-02', 'Asia/Tokyo', '2026-03-01T15:00:00Z'), undefined);
  assert.match(started('2026-03-02', 'Asia/Tokyo', '2026-03-01T14:59:59Z') ?? '', /no commit/);
  assert.equal(started('2026-03-01', 'America/New_York', '2026-03-01T05:00:00Z'), undefined);
  assert.match(
    started('2026-03-01', 'America/New_York', '2026-03-01T04:59:59Z') ?? '',
    /no commit/,
  );
});

test('so is the end of the day on which a step was planned', () => {
  const moved = (zone: string, moment: string) =>
    markOf({ zone, step: planned, git: [...work(moment, moment, moment), ...since('2026-03-02')] });
  // In New York the 2nd of March ends at five o'clock in UTC.
  assert.equal(moved('America/New_York', '2026-03-03T04:59:59Z'), undefined);
  assert.match(moved('America/New_York', '2026-03-03T05:00:00Z') ?? '', /3 commits/);
  assert.equal(moved('Asia/Tokyo', '2026-03-02T14:59:59Z'), undefined);
  assert.match(moved('Asia/Tokyo', '2026-03-02T15:00:00Z') ?? '', /3 commits/);
});

/** What is said of `b`, which is done and depends on `a`. */
function doneBehind(a: string, plan = ''): string | undefined {
  const source = `--- a.migration.yaml
migration-plan: "1.0"
title: Move
${plan}
steps:
  - {id: a, title: A${a}}
  - {id: b, title: B, status: done, depends-on: [a]}
`;
  return stateOf(analyseFixture(source), 'b').overlays.find(({ kind }) => kind === 'contradiction')
    ?.reason.message;
}

test('a step that is done before what it depends on', () => {
  const said = 'Says done, but a, which it depends on, is open.';
  for (const status of ['planned', 'in-progress', 'verifying', 'on-hold']) {
    assert.equal(doneBehind(`, status: ${status}`), said, status);
  }
  assert.equal(doneBehind(', status: done'), undefined);
  assert.equal(doneBehind(', status: cancelled'), undefined);
  assert.equal(doneBehind(', status: planned', 'status: completed'), undefined, 'its plan says so');
});

test('a step that has begun on a day to come', () => {
  const begun = (status: string, day: string) =>
    markOf({ step: `status: ${status}, started: ${day}`, git: since('2026-03-02') });
  assert.equal(
    begun('in-progress', '2027-03-01'),
    'Says in progress, but the day of its start, 1 Mar 2027, is still to come.',
  );
  assert.match(begun('verifying', '2026-03-18') ?? '', /^Says verifying, but the day of its start/);
  assert.equal(begun('in-progress', '2026-03-17'), undefined, 'somewhere it is that day');
  assert.equal(begun('planned', '2027-03-01'), undefined);
});

test('a day that has come says more than the status', () => {
  const of = (step: string) => markOf({ step, git: since('2026-03-15') });
  const done = 'but names 1 Mar as the day of its completion.';
  assert.equal(of('status: planned, finished: 2026-03-01'), `Says planned, ${done}`);
  assert.equal(of('status: in-progress, finished: 2026-03-01'), `Says in progress, ${done}`);
  assert.equal(of('status: verifying, finished: 2026-03-01'), `Says verifying, ${done}`);
  assert.equal(
    of('status: planned, started: 2026-03-01'),
    'Says planned, but names 1 Mar as the day of its start.',
  );
  assert.equal(
    of('status: done, started: 2026-03-10, finished: 2026-03-01'),
    'Its day of completion, 1 Mar, comes before that of its start, 10 Mar.',
  );
});

test('not where the day alone is the status, nor where somebody says why it was taken up again', () => {
  const of = (step: string) => markOf({ step, git: since('2026-03-15') });
  assert.equal(of('finished: 2026-03-01'), undefined);
  assert.equal(of('started: 2026-03-10'), undefined);
  assert.equal(of('status: planned, started: 2026-03-17'), undefined);
  assert.equal(of('status: rolled-back, started: 2026-03-01, finished: 2026-03-02'), undefined);
  assert.equal(of('status: planned, started: 2026-03-10, reason: A vendor is late'), undefined);
  const reopened = 'started: 2026-03-10, finished: 2026-03-12, reason: The counts differ';
  assert.equal(of(`status: in-progress, ${reopened}`), undefined);
});
