import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkReview } from '../../../src/core/review/check-review.ts';
import { checkChanges, reviewFixtures } from '../../support/check-review.ts';

/*
 * Safeguards that belong to a whole plan: freezes, load tests, which incidents halt it, barriers,
 * promises to others. Each row: the line before, the line after, what is told.
 */

type Row = readonly [name: string, before: string, after: string, told: readonly string[]];

const plan = (line: string) =>
  `\n--- a.migration.yaml\nmigration-plan: "1.0"\nid: a\ntitle: A\n${line}\nsteps: [{id: s, title: S, status: planned}]\n`;

function checkRows(rows: readonly Row[], create: (words: string) => string): void {
  for (const [name, before, after, told] of rows) {
    test(name, () => checkChanges(plan(create(before)), plan(create(after)), told));
  }
}

checkRows(
  [
    [
      'a freeze that ends sooner',
      '{id: f, start: 2026-03-27, duration: P5D}',
      '{id: f, start: 2026-03-27, duration: P1D}',
      ['safety-weakened Safeguard weakened on freeze f: it lasts 5 days → 1 day. @4→4'],
    ],
    [
      'a freeze that lasts longer',
      '{id: f, start: 2026-03-27, duration: PT12H}',
      '{id: f, start: 2026-03-27, duration: P1D}',
      ['safety-strengthened Safeguard strengthened on freeze f: it lasts 12 hours → 1 day. @4→4'],
    ],
    [
      'a freeze that takes no time any more',
      '{id: f, start: 2026-03-27, duration: P5D}',
      '{id: f, start: 2026-03-27}',
      ['safety-weakened Safeguard weakened on freeze f: it lasts 5 days → no time. @4→4'],
    ],
    [
      'one length in two spellings',
      '{id: f, start: 2026-03-27, duration: P1W}',
      '{id: f, start: 2026-03-27, duration: P7D}',
      [],
    ],
    [
      'a freeze at another time',
      '{id: f, start: 2026-03-27, duration: P5D}',
      '{id: f, start: 2026-04-27, duration: P5D}',
      ['schedule Freeze f: start 27 Mar → 27 Apr, 31 days later. @4→4'],
    ],
    [
      'a freeze that comes again',
      '{id: f, start: 2026-03-27, duration: P5D}',
      '{id: f, start: 2026-03-27, duration: P5D, rrule: FREQ=YEARLY}',
      ['schedule Freeze f: rrule none → FREQ=YEARLY. @4→4'],
    ],
    [
      'a freeze of another calendar file',
      '{id: f, ics: ops/a.ics}',
      '{id: f, ics: ops/b.ics}',
      ['schedule Freeze f: ics ops/a.ics → ops/b.ics. @4→4'],
    ],
    [
      'a freeze without an id is the one with its start',
      '{start: 2026-03-27, duration: P5D}',
      '{start: 2026-03-27, duration: P4D, reason: Close}',
      ['safety-weakened Safeguard weakened on freeze 2026-03-27: it lasts 5 days → 4 days. @4→4'],
    ],
    [
      'two freezes are told apart',
      '{id: f, start: 2026-03-27, duration: P5D}, {id: g, start: 2026-05-27, duration: P5D}',
      '{id: g, start: 2026-05-27, duration: P1D}, {id: f, start: 2026-03-27, duration: P1D}',
      [
        'safety-weakened Safeguard weakened on freeze g: it lasts 5 days → 1 day. @4→4',
        'safety-weakened Safeguard weakened on freeze f: it lasts 5 days → 1 day. @4→4',
      ],
    ],
  ],
  words => `calendar: {freezes: [${words}]}`,
);

const p95 = (limit: string) => `criteria: ["http_req_duration p(95) ${limit}"]`;

checkRows(
  [
    [
      'a threshold that was raised',
      p95('< 300'),
      p95('< 900'),
      [
        'safety-weakened Safeguard weakened on load test peak: http_req_duration p(95) < 300 → http_req_duration p(95) < 900. @4→4',
      ],
    ],
    [
      'a threshold that was lowered',
      p95('< 300'),
      p95('< 200'),
      [
        'safety-strengthened Safeguard strengthened on load test peak: http_req_duration p(95) < 300 → http_req_duration p(95) < 200. @4→4',
      ],
    ],
    [
      'the limit itself is enough now',
      p95('< 300'),
      p95('<= 300'),
      [
        'safety-weakened Safeguard weakened on load test peak: http_req_duration p(95) < 300 → http_req_duration p(95) <= 300. @4→4',
      ],
    ],
    [
      'a rate that must be higher',
      'criteria: ["http_reqs rate > 50"]',
      'criteria: ["http_reqs rate > 60"]',
      [
        'safety-strengthened Safeguard strengthened on load test peak: http_reqs rate > 50 → http_reqs rate > 60. @4→4',
      ],
    ],
    [
      'a threshold in the other direction is another one',
      p95('< 300'),
      p95('> 300'),
      [
        'safety-weakened Safeguard weakened on load test peak: http_req_duration p(95) < 300 → http_req_duration p(95) > 300. @4→4',
      ],
    ],
    ['the same threshold in another spelling', p95('< 300'), p95('<  300.0'), []],
    [
      'another aggregate is another criterion',
      p95('< 300'),
      'criteria: ["http_req_duration p(90) < 300"]',
      [
        'safety-weakened Safeguard removed from load test peak: http_req_duration p(95) < 300. @4→4',
        'safety-strengthened Safeguard added to load test peak: http_req_duration p(90) < 300. @4→4',
      ],
    ],
    [
      'the order of criteria does not matter',
      'criteria: ["http_req_duration p(95) < 300", "http_req_failed rate < 0.01"]',
      'criteria: ["http_req_failed rate < 0.01", "http_req_duration p(95) < 300"]',
      [],
    ],
    [
      'one of two limits of one value moved',
      'criteria: ["http_reqs rate > 5", "http_reqs rate < 90"]',
      'criteria: ["http_reqs rate < 90", "http_reqs rate > 4"]',
      [
        'safety-weakened Safeguard weakened on load test peak: http_reqs rate > 5 → http_reqs rate > 4. @4→4',
      ],
    ],
    [
      'a report that may be older',
      'max-age: P7D',
      'max-age: P30D',
      [
        'safety-weakened Safeguard weakened on load test peak: how old its report may be 7 days → 30 days. @4→4',
      ],
    ],
    [
      'a report of any age is enough',
      'max-age: P7D',
      'title: Peak',
      [
        'safety-weakened Safeguard weakened on load test peak: how old its report may be 7 days → any age. @4→4',
      ],
    ],
    [
      'a report must be fresh at last',
      'title: Peak',
      'max-age: PT48H',
      [
        'safety-strengthened Safeguard strengthened on load test peak: how old its report may be any age → 48 hours. @4→4',
      ],
    ],
  ],
  words => `load-tests: [{id: peak, report: perf.json, ${words}}]`,
);

checkRows(
  [
    [
      'a load test with another report, of less load',
      'load-tests: [{id: peak, report: perf.json, profile: 600 orders a minute}]',
      'load-tests: [{id: peak, report: small.json, profile: 60 orders a minute}]',
      [
        'scope Load test peak: report perf.json → small.json. @4→4',
        'scope Load test peak: profile 600 orders a minute → 60 orders a minute. @4→4',
      ],
    ],
    [
      'a load test that is gone',
      'load-tests: [{id: peak, report: perf.json}]',
      '',
      ['safety-weakened Load test "peak" is gone. @4→-'],
    ],
    [
      'a load test that is new',
      '',
      'load-tests: [{id: peak, report: perf.json}]',
      ['safety-strengthened Load test "peak" is new. @-→4'],
    ],
    [
      'fewer incidents halt the plan',
      'policy: {halt-severity: 3}',
      'policy: {halt-severity: 1}',
      [
        'safety-weakened Safeguard weakened on plan a: incidents halt it from severity 3 → 1 on. @4→4',
      ],
    ],
    [
      'more of them do than where nothing is written',
      '',
      'policy: {halt-severity: 3}',
      [
        'safety-strengthened Safeguard strengthened on plan a: incidents halt it from severity 2 → 3 on. @3→4',
      ],
    ],
    ['what is written is what holds without a word', '', 'policy: {halt-severity: 2}', []],
    [
      'a contract goes away earlier than was promised',
      'contracts: [{id: api, deprecated: 2026-03-01, sunset: 2026-12-01}]',
      'contracts: [{id: api, deprecated: 2026-03-01, sunset: 2026-06-01}]',
      ['schedule Contract api: sunset 1 Dec → 1 Jun, 183 days earlier. @4→4'],
    ],
    [
      'a flag may stay longer than was agreed',
      'flags: [{key: f.x, remove-by: 2026-06-01}]',
      'flags: [{key: f.x, remove-by: 2026-12-01}]',
      ['schedule Flag f.x: remove-by 1 Jun → 1 Dec, 183 days later. @4→4'],
    ],
    [
      'a flag that is another kind of flag, is defined elsewhere, and is here to stay',
      'flags: [{key: f.x, type: release, file: a.json}]',
      'flags: [{key: f.x, type: ops, file: b.json, permanent: true}]',
      [
        'scope Flag f.x: type release → ops. @4→4',
        'scope Flag f.x: file a.json → b.json. @4→4',
        'scope Flag f.x: permanent none → yes. @4→4',
      ],
    ],
    [
      'a flag that is new, and one that is gone',
      'flags: [{key: f.x}]',
      'flags: [{key: f.y}]',
      ['scope Flag "f.y" is new. @-→4', 'scope Flag "f.x" is gone. @4→-'],
    ],
    [
      'a contract that is new, and one that is gone',
      'contracts: [{id: api}]',
      'contracts: [{id: api-v2}]',
      ['scope Contract "api-v2" is new. @-→4', 'scope Contract "api" is gone. @4→-'],
    ],
    [
      'a window whose times stand in another calendar file',
      'maintenance-windows: [{id: w, ics: ops/a.ics}]',
      'maintenance-windows: [{id: w, ics: ops/b.ics}]',
      ['schedule Window w: ics ops/a.ics → ops/b.ics. @4→4'],
    ],
  ],
  words => words,
);

const phases = (barrier: string) =>
  `phases: [{id: p, title: P, ${barrier}steps: [{id: x, title: X, status: planned}]}, {id: q, title: Q, steps: [{id: y, title: Y, status: planned}]}]`;

checkRows(
  [
    [
      'a barrier that is gone',
      'barrier: true, ',
      '',
      ['schedule Phase p: the next phase no longer waits for all of it. @4→4'],
    ],
    [
      'a barrier that is new',
      'barrier: false, ',
      'barrier: true, ',
      ['schedule Phase p: the next phase now waits for all of it. @4→4'],
    ],
    ['none in two spellings', '', 'barrier: false, ', []],
  ],
  phases,
);

test('the test of a rollback that went back to an earlier day is no progress', () => {
  const step = (tested: string) =>
    `\n--- a.migration.yaml\nmigration-plan: "1.0"\nid: a\ntitle: A\nsteps: [{id: s, title: S, status: planned, rollback: {how: Undo, tested: ${tested}}}]\n`;
  checkChanges(step('2026-03-04'), step('2026-01-04'), [
    'safety-weakened Safeguard weakened on s: the day of the last test of its rollback went back from 2026-03-04 to 2026-01-04. @4→4',
  ]);
  checkChanges(step('2026-01-04'), step('2026-03-04'), [
    'safety-strengthened Safeguard strengthened on s: its rollback was tested on 2026-03-04. @4→4',
  ]);
});

test('every safeguard of a plan that got weaker is a finding', () => {
  for (const [before, after] of [
    ['calendar: {freezes: [{id: f, start: 2026-03-27, duration: P5D}]}', ''],
    [
      'calendar: {freezes: [{id: f, start: 2026-03-27, duration: P5D}]}',
      'calendar: {freezes: [{id: f, start: 2026-03-27, duration: P2D}]}',
    ],
    ['load-tests: [{id: peak, report: perf.json}]', ''],
    [
      `load-tests: [{id: peak, report: perf.json, ${p95('< 300')}}]`,
      `load-tests: [{id: peak, report: perf.json, ${p95('< 301')}}]`,
    ],
    ['policy: {halt-severity: 2}', 'policy: {halt-severity: 1}'],
  ] as const) {
    const found = checkReview(reviewFixtures(plan(before), plan(after)));
    assert.deepEqual(
      found.map(({ rule, severity }) => `${rule} ${severity}`),
      ['safety-weakened warning'],
      `${before} ${after}`,
    );
  }
});

test('a step that goes to another phase leaves what its phase asks for', () => {
  const plan = (one: string, two: string, name = 'p2') =>
    `\n--- a.migration.yaml\nmigration-plan: "1.0"\nid: a\ntitle: A\nphases:\n  - {id: p1, title: Prepare, steps: [${one}]}\n  - {id: ${name}, title: ${name}, entry: [{approval: {by: ["@x"]}}], steps: [${two}]}\n`;
  const [s, t, u] = ['s', 't', 'u'].map(id => `{id: ${id}, title: ${id}}`);
  checkChanges(plan(`${s}`, `${t}, ${u}`), plan(`${s}, ${t}`, `${u}`), [
    'scope t: phase p2 → p1. @6→5',
    'safety-weakened Safeguard removed from t: the entry criterion approval by @x, count 1. @6→-',
  ]);
  checkChanges(plan(`${s}, ${t}`, `${u}`), plan(`${s}`, `${u}, ${t}`), [
    'scope t: phase p1 → p2. @5→6',
    'safety-strengthened Safeguard added to t: the entry criterion approval by @x, count 1. @-→6',
  ]);
  // Where the phase itself is another one, that is enough.
  checkChanges(plan(`${s}`, `${t}`), plan(`${s}`, `${t}`, 'late'), [
    'scope Phase "p2" is gone. @6→-',
    'scope Phase "late" is new. @-→6',
  ]);
});
