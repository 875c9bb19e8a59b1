import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkChanges, reviewFixtures } from '../../support/check-review.ts';

/*
 * Each safeguard of a plan: what is said when it comes, goes, or asks for less or more. Each row: the
 * lines before, the lines after, what is told. Both plans have the same lines above.
 */

type Row = readonly [name: string, before: string, after: string, told: readonly string[]];

const head = '\n--- a.migration.yaml\nmigration-plan: "1.0"\nid: a\ntitle: A\n';

function checkRows(rows: readonly Row[], create: (lines: string) => string): void {
  for (const [name, before, after, told] of rows) {
    test(name, () => checkChanges(head + create(before), head + create(after), told));
  }
}

/** Of the only step, which has not begun. */
checkRows(
  [
    [
      'a rollback that is described at last',
      '',
      'rollback: {how: Turn the flag off}',
      ['safety-strengthened Safeguard strengthened on s: a rollback is described. @5→5'],
    ],
    [
      'a rollback that was tried',
      'rollback: {how: Turn the flag off}',
      'rollback: {how: Turn the flag off, tested: 2026-03-10}',
      [
        'safety-strengthened Safeguard strengthened on s: its rollback was tested on 2026-03-10. @5→5',
      ],
    ],
    [
      'a rollback that is valid for longer, and one that is valid always',
      'rollback: {how: Turn the flag off, valid-for: P7D}',
      'rollback: {how: Turn the flag off, valid-for: P2W}',
      [
        'safety-strengthened Safeguard strengthened on s: the rollback is valid for 7 days → for 14 days. @5→5',
      ],
    ],
    [
      'a rollback that was valid always',
      'rollback: {how: Turn the flag off}',
      'rollback: {how: Turn the flag off, valid-for: PT12H}',
      [
        'safety-weakened Safeguard weakened on s: the rollback is valid always → for 12 hours. @5→5',
      ],
    ],
    [
      'a rollback of which nobody knows how it is done any more',
      'rollback: {how: Turn the flag off, tested: 2026-03-10}',
      'rollback: {tested: 2026-03-10}',
      ['safety-weakened Safeguard weakened on s: how it is rolled back is no longer written. @5→5'],
    ],
    [
      'a rollback that is written down in a runbook now',
      'rollback: {how: Turn the flag off}',
      'rollback: {runbook: docs/runbooks/back.md}',
      ['text s: how it is rolled back is written in another way. @5→5'],
    ],
    [
      'a rollback without its runbook',
      'rollback: {runbook: docs/runbooks/back.md, takes: PT1H}',
      'rollback: {takes: PT1H}',
      ['safety-weakened Safeguard weakened on s: how it is rolled back is no longer written. @5→5'],
    ],
    [
      'a rollback of which it is written how at last',
      'rollback: {takes: PT1H}',
      'rollback: {takes: PT1H, how: Turn the flag off}',
      [
        'safety-strengthened Safeguard strengthened on s: how it is rolled back is written now. @5→5',
      ],
    ],
    [
      'a criterion that keeps its id and asks about something else',
      'exit: [{id: g, evidence: old}, {id: h, manual: The backup is restored}]',
      'exit: [{id: g, evidence: other}, {id: h, manual: Somebody has looked}]',
      [
        'safety-weakened Safeguard removed from s: the exit criterion measure old at its target. @5→-',
        'safety-weakened Safeguard removed from s: the exit criterion The backup is restored. @5→-',
        'safety-strengthened Safeguard added to s: the exit criterion measure other at its target. @-→5',
        'safety-strengthened Safeguard added to s: the exit criterion Somebody has looked. @-→5',
      ],
    ],
    [
      'criteria about the same are told apart by their ids',
      'exit: [{id: a, soak: {for: P7D}}, {id: b, soak: {for: P9D}}]',
      'exit: [{id: b, soak: {for: P8D}}, {id: a, soak: {for: P7D}}]',
      ['safety-weakened Safeguard weakened on s: soak 9 days → 8 days. @5→5'],
    ],
    [
      'a rollback in other words',
      'rollback: {how: Turn the flag off}',
      'rollback: {how: Turn both flags off}',
      ['text s: how it is rolled back is written in another way. @5→5'],
    ],
    [
      'no point of no return any more',
      'point-of-no-return: true',
      '',
      [
        'safety-weakened Safeguard weakened on s: it is no longer marked as a point of no return. @5→5',
      ],
    ],
    [
      'a step that may run at any time',
      'window: night',
      '',
      [
        'safety-weakened Safeguard removed from s: it need not run in the window night any more. @5→5',
      ],
    ],
    [
      'a step that has to run in a window',
      '',
      'window: night',
      ['safety-strengthened Safeguard added to s: it runs in the window night. @5→5'],
    ],
    [
      'a step in another window',
      'window: night',
      'window: sunday',
      ['schedule s runs in the window sunday, no longer in night. @5→5'],
    ],
    [
      'an impediment that is gone, by its name and by its reason',
      'blocked-by: [{ref: INC-1}, the vendor]',
      'blocked-by: []',
      [
        'status s is no longer blocked by INC-1. @5→5',
        'status s is no longer blocked by the vendor. @5→5',
      ],
    ],
    [
      'an approval that came and one that is gone',
      'exit: [{approval: {by: ["@li", "@sam"], given: [{by: "@sam", at: 2026-03-01}]}}]',
      'exit: [{approval: {by: ["@li", "@sam"], given: [{by: "@li", at: 2026-03-02}]}}]',
      [
        'status s is approved by @li. @5→5',
        'safety-weakened The approval of s by @sam is gone. @5→5',
      ],
    ],
    [
      'a description',
      'description: Copy it',
      'description: Copy all of it',
      ['text s: description Copy it → Copy all of it. @5→5'],
    ],
    [
      'the reason of a pause',
      'status: on-hold, reason: Quarter-end close',
      'status: on-hold, reason: Nobody is there',
      ['text s: reason Quarter-end close → Nobody is there. @5→5'],
    ],
    [
      'a long description is not repeated',
      `description: ${'Copy it. '.repeat(10)}`,
      'description: Copy it',
      ['text s: description changed. @5→5'],
    ],
  ],
  lines => `steps:\n  - {id: s, title: S, status: planned${lines && `, ${lines}`}}\n`,
);

/** A waiver of the only criterion. */
checkRows(
  [
    [
      'a waiver without an end',
      '',
      'waived: {by: "@li", reason: Quarter end}',
      [
        'safety-weakened Safeguard waived on s: the exit criterion soak without an end: Quarter end. @5→5',
      ],
    ],
    [
      'a waiver that lasts longer',
      'waived: {by: "@li", until: 2026-04-01}',
      'waived: {by: "@li", until: 2026-05-01}',
      ['safety-weakened Safeguard waived on s: the exit criterion soak until 1 May. @5→5'],
    ],
    [
      'a waiver that lost its end',
      'waived: {by: "@li", until: 2026-04-01}',
      'waived: {by: "@li"}',
      ['safety-weakened Safeguard waived on s: the exit criterion soak without an end. @5→5'],
    ],
    [
      'a waiver that ends sooner',
      'waived: {by: "@li"}',
      'waived: {by: "@li", until: 2026-04-01}',
      [
        'safety-strengthened The waiver on s is shorter: the exit criterion soak is waived until 1 Apr, it was without an end. @5→5',
      ],
    ],
    [
      'a waiver that is gone',
      'waived: {by: "@li", until: 2026-04-01}',
      '',
      ['safety-strengthened The waiver is gone on s: the exit criterion soak counts again. @5→5'],
    ],
    [
      'a waiver by somebody else, until the same day',
      'waived: {by: "@li", until: 2026-04-01}',
      'waived: {by: "@sam", until: 2026-04-01}',
      [],
    ],
  ],
  lines =>
    `steps:\n  - {id: s, title: S, status: planned, exit: [{soak: {for: P7D}${lines && `, ${lines}`}}]}\n`,
);

/** Measures, windows and freezes of the plan. */
checkRows(
  [
    [
      'a measure that goes up and has to get less far',
      'evidence: [{id: new, title: N, pattern: n, baseline: {value: 0}, target: 100}]',
      'evidence: [{id: new, title: N, pattern: n, baseline: {value: 0}, target: 90}]',
      ['safety-weakened Goal made easier: target of new 100 → 90. @4→4'],
    ],
    [
      'a measure that goes down and has to get further',
      'evidence: [{id: old, title: O, pattern: o, baseline: {value: 90}, target: 10}]',
      'evidence: [{id: old, title: O, pattern: o, baseline: {value: 90}, target: 0}]',
      ['scope Goal changed: target of old 10 → 0. @4→4'],
    ],
    [
      'a goal of which nobody knows whether it lies above or below',
      'evidence: [{id: new, title: N, pattern: n, target: 80}]',
      'evidence: [{id: new, title: N, pattern: n, target: 85}]',
      ['scope Goal changed: target of new 80 → 85. @4→4'],
    ],
    [
      'a goal that lies above the limit of the ratchet',
      'evidence: [{id: new, title: N, pattern: n, target: 85, ratchet: {limit: 60}}]',
      'evidence: [{id: new, title: N, pattern: n, target: 80, ratchet: {limit: 55}}]',
      [
        'safety-weakened Goal made easier: target of new 85 → 80. @4→4',
        'safety-weakened Safeguard weakened on new: limit of the ratchet 60 → 55. @4→4',
      ],
    ],
    [
      'a measure without a goal',
      'evidence: [{id: old, title: O, pattern: o, target: 0}]',
      'evidence: [{id: old, title: O, pattern: o}]',
      ['safety-weakened Goal made easier: target of old 0 → none. @4→4'],
    ],
    [
      'a baseline that is a day',
      'evidence: [{id: old, title: O, pattern: o, baseline: {at: 2026-01-01}, target: 0}]',
      'evidence: [{id: old, title: O, pattern: o, baseline: {at: 2026-02-01}, target: 0}]',
      ['scope Goal changed: baseline of old at 2026-01-01 → at 2026-02-01. @4→4'],
    ],
    [
      'a baseline that is a day now, with the same number',
      'evidence: [{id: old, title: O, pattern: o, baseline: {value: 90}, target: 0}]',
      'evidence: [{id: old, title: O, pattern: o, baseline: {value: 90, at: 2026-02-01}, target: 0}]',
      ['scope Goal changed: baseline of old 90 → 90 at 2026-02-01. @4→4'],
    ],
    [
      'a baseline that is gone, and so what was easier about the goal',
      'evidence: [{id: old, title: O, pattern: o, baseline: {value: 90}, target: 0}]',
      'evidence: [{id: old, title: O, pattern: o, target: 0}]',
      ['scope Goal changed: baseline of old 90 → none. @4→4'],
    ],
    [
      'a baseline where the target is: nothing is done by that',
      'evidence: [{id: old, title: O, pattern: o, baseline: {value: 90}, target: 0}]',
      'evidence: [{id: old, title: O, pattern: o, baseline: {value: 0}, target: 0}]',
      ['scope Goal changed: baseline of old 90 → 0. @4→4'],
    ],
    [
      'a limit of a ratchet that is lower, and one that is gone for the best value',
      'evidence: [{id: old, title: O, pattern: o, target: 0, ratchet: {limit: 12}}]',
      'evidence: [{id: old, title: O, pattern: o, target: 0, ratchet: {limit: 8}}]',
      ['safety-strengthened Safeguard strengthened on old: limit of the ratchet 12 → 8. @4→4'],
    ],
    [
      'a ratchet that holds its best value again',
      'evidence: [{id: old, title: O, pattern: o, target: 0, ratchet: {limit: 12}}]',
      'evidence: [{id: old, title: O, pattern: o, target: 0, ratchet: true}]',
      [
        'safety-strengthened Safeguard strengthened on old: limit of the ratchet 12 → its best value. @4→4',
      ],
    ],
    [
      'a limit of a ratchet of what goes up',
      'evidence: [{id: new, title: N, pattern: n, baseline: {value: 0}, target: 100, ratchet: {limit: 50}}]',
      'evidence: [{id: new, title: N, pattern: n, baseline: {value: 0}, target: 100, ratchet: {limit: 40}}]',
      ['safety-weakened Safeguard weakened on new: limit of the ratchet 50 → 40. @4→4'],
    ],
    [
      'a ratchet that is new',
      'evidence: [{id: old, title: O, pattern: o, target: 0}]',
      'evidence: [{id: old, title: O, pattern: o, target: 0, ratchet: true}]',
      ['safety-strengthened Safeguard added to old: it must not get worse any more. @4→4'],
    ],
    [
      'a measure that is gone, and one that is new',
      'evidence: [{id: old, title: O, pattern: o, target: 0}]',
      'evidence: [{id: new, title: N, pattern: n, target: 0}]',
      ['scope Measure "new" is new. @-→4', 'safety-weakened Measure "old" is gone. @4→-'],
    ],
    [
      'a number that a person wrote down is no other measure',
      'evidence: [{id: told, title: T, manual: {value: 3}, target: 0}]',
      'evidence: [{id: told, title: T, manual: {value: 2}, target: 0}]',
      [],
    ],
    [
      'other files are another measure',
      'evidence: [{id: old, title: O, pattern: o, include: ["src/**"], target: 0}]',
      'evidence: [{id: old, title: O, pattern: o, include: ["lib/**"], target: 0}]',
      ['scope What old counts changed; older values cannot be compared with newer ones. @4→4'],
    ],
    [
      'a freeze that is gone, and one that is new',
      'calendar: {freezes: [{id: close, start: 2026-03-28, duration: P5D}]}',
      'calendar: {freezes: [{id: sale, start: 2026-11-20, duration: P5D}]}',
      [
        'safety-weakened The freeze close is gone. @4→-',
        'safety-strengthened The freeze sale is new. @-→4',
      ],
    ],
    [
      'a window that is cancelled, shorter, or repeats in another way',
      'maintenance-windows: [{id: n, start: 2026-05-16T06:00, duration: PT4H, rrule: FREQ=WEEKLY}]',
      'maintenance-windows: [{id: n, start: 2026-05-16T06:00, duration: PT2H, rrule: FREQ=MONTHLY, status: cancelled}]',
      [
        'status Window n: none → cancelled. @4→4',
        'schedule Window n: duration 4 hours → 2 hours. @4→4',
        'schedule Window n: rrule FREQ=WEEKLY → FREQ=MONTHLY. @4→4',
      ],
    ],
    [
      'who was told of a window, and what it disturbs',
      'maintenance-windows: [{id: n, scope: [shop], announcements: [{at: 2026-03-01, channel: mail}, {at: 2026-03-02}]}]',
      'maintenance-windows: [{id: n, scope: [shop, app], announcements: [{at: 2026-03-02, channel: mail}, {at: 2026-03-08}]}]',
      [
        'status Window n: announcement 2026-03-08 was added. @4→4',
        'scope Window n: scope app was added. @4→4',
        'safety-weakened Window n: announcement 2026-03-01 mail was removed. @4→4',
      ],
    ],
    [
      'notice that nobody agreed on before',
      'maintenance-windows: [{id: n, start: 2026-05-16T06:00}]',
      'maintenance-windows: [{id: n, start: 2026-05-16T06:00, notice: P7D}]',
      ['safety-strengthened Safeguard strengthened on window n: notice none → 7 days. @4→4'],
    ],
  ],
  lines => `${lines}\nsteps: [{id: s, title: S, status: planned}]\n`,
);

/** Phases have criteria of their own, and a day. */
checkRows(
  [
    [
      'a criterion of a phase is told once, not at each of its steps',
      'exit: [{soak: {for: P7D}}]',
      'exit: [{soak: {for: P2D}}]',
      ['safety-weakened Safeguard weakened on Phase p: soak 7 days → 2 days. @5→5'],
    ],
    [
      'the day and the owners of a phase',
      'due: 2026-04-01, owners: ["@li"]',
      'due: 2026-04-08, owners: ["@sam"]',
      [
        'schedule Phase p: due 1 Apr → 8 Apr, 7 days later. @5→5',
        'ownership Phase p: owner @li was removed. @5→5',
        'ownership Phase p: owner @sam was added. @5→5',
      ],
    ],
  ],
  lines =>
    `phases:\n  - {id: p, title: P, ${lines}, steps: [{id: s, title: S, status: planned}, {id: t, title: T, status: planned}]}\n`,
);

test('less safety of a step that has begun is an error, of another one a warning', () => {
  const severities = (status: string) => {
    const plan = (gate: string) =>
      `${head}steps:\n  - {id: s, title: S, status: ${status}, exit: [{soak: {for: ${gate}}}]}\n`;
    return reviewFixtures(plan('P7D'), plan('P2D')).changes.map(({ severity }) => severity);
  };
  assert.deepEqual(severities('planned'), ['warning']);
  assert.deepEqual(severities('in-progress'), ['error']);
  assert.deepEqual(severities('verifying'), ['error']);
});

test('a step that got another id and kept its title is the same one, with all that it lost', () => {
  const step = (id: string, more: string) =>
    `${head}steps:\n  - {id: ${id}, title: Make it the system of record${more}}\n`;
  const exit = ', kind: cutover, exit: [{soak: P14D}], description: It takes the whole night';
  checkChanges(step('switch', exit), step('cut-over', ', kind: cutover'), [
    'safety-weakened Safeguard removed from cut-over: the exit criterion soak 14 days. @5→-',
    'text cut-over: description It takes the whole night → none. @5→5',
    'text cut-over had the id switch before. @5→5',
  ]);
});

test('what a step had to keep before it was marked done is taken away with the mark: an error', () => {
  const step = (status: string, more: string) =>
    `${head}steps:\n  - {id: s, title: S, status: ${status}${more}}\n`;
  const exit = ', exit: [{manual: {what: Counts match}}]';
  const severityOf = (before: string, after: string) =>
    reviewFixtures(step(before, exit), step(after, '')).changes.find(
      ({ group }) => group === 'safety-weakened',
    )?.severity;
  assert.equal(severityOf('in-progress', 'done'), 'error');
  assert.equal(severityOf('in-progress', 'planned'), 'warning');
  assert.equal(severityOf('planned', 'planned'), 'warning');
});
