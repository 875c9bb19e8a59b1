import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reviewFixtures } from '../../support/check-review.ts';

/*
 * What a criterion asks for, and whether it asks for less or for more than before. Each row: what
 * people call it, the criterion that asks for less, the one that asks for more, and how both are told.
 */

type Row = readonly [less: string, more: string, told: string];

const plan = (gate: string) => `
--- a.migration.yaml
migration-plan: "1.0"
id: a
title: A
evidence:
  - {id: old, pattern: old, baseline: {value: 90}, target: 0}
  - {id: new, pattern: new, baseline: {value: 0}, target: 90}
steps:
  - {id: s, title: S, status: planned, exit: [{${gate}}]}
`;

const told = (base: string, head: string) =>
  reviewFixtures(plan(base), plan(head)).changes.map(({ group, message }) => [group, message]);

const rows: readonly Row[] = [
  ['soak: {for: P7D}', 'soak: {for: P14D}', 'soak 7 days → 14 days'],
  ['soak: {for: PT6H}', 'soak: {for: P1D}', 'soak 6 hours → 1 day'],
  [
    'incidents: {severity: "<=1", open: 0}',
    'incidents: {severity: "<=3", open: 0}',
    'incidents severity <= 1 → <= 3',
  ],
  [
    'incidents: {severity: "<=2", open: 0}',
    'incidents: {open: 0}',
    'incidents severity <= 2 → all',
  ],
  ['incidents: {open: "<=3"}', 'incidents: {open: "<=1"}', 'incidents open <= 3 → <= 1'],
  ['incidents: {open: "<3"}', 'incidents: {}', 'incidents open < 3 → <= 0'],
  [
    'incidents: {open: 0}',
    'incidents: {open: 0, quiet: P7D}',
    'incidents quiet not asked → 7 days',
  ],
  [
    'premortem: {ref: cut, open-risk-score: "<15"}',
    'premortem: {ref: cut, open-risk-score: "<12"}',
    'premortem cut open risk score < 15 → < 12',
  ],
  [
    'premortem: {ref: cut}',
    'premortem: {ref: cut, open-risk-score: "<=12"}',
    'premortem cut open risk score not asked → <= 12',
  ],
  [
    'maintenance-window: {ref: night, announced: P2D}',
    'maintenance-window: {ref: night, announced: P7D}',
    'maintenance window night announced before 2 days → 7 days',
  ],
  [
    'flag: {key: reads, rollout: ">=50"}',
    'flag: {key: reads, rollout: ">=100"}',
    'flag reads rollout >= 50 → >= 100',
  ],
  [
    'flag: {key: reads, rollout: ">=100"}',
    'flag: {key: reads, rollout: ">=100", for: P7D}',
    'flag reads for not asked → 7 days',
  ],
  [
    'flag: {key: reads, rollout: 100}',
    'flag: {key: reads, rollout: 100, variant: new}',
    'flag reads variant not asked → new',
  ],
  [
    'consumers: {contract: api, range: ">=2", percent: 80}',
    'consumers: {contract: api, range: ">=2"}',
    'consumers of api per cent 80 → 100',
  ],
  ['approval: {by: ["@li"]}', 'approval: {by: ["@li"], count: 2}', 'approval count 1 → 2'],
  [
    'notice: {contract: api, sunset: P30D}',
    'notice: {contract: api, sunset: P90D}',
    'notice of api sunset 30 days → 90 days',
  ],
  [
    'postmortem: {ref: INC-1}',
    'postmortem: {ref: INC-1, action-items: closed}',
    'postmortem INC-1 action items not asked → closed',
  ],
  [
    'manual: {what: The restore, max-age: P30D}',
    'manual: {what: The restore, max-age: P7D}',
    'The restore max age 30 days → 7 days',
  ],
  ['manual: {what: It}', 'manual: {what: It, max-age: P7D}', 'It max age not asked → 7 days'],
  ['evidence: {ref: old, max: 20}', 'evidence: {ref: old, max: 10}', 'measure old <= 20 → <= 10'],
  [
    'evidence: {ref: new, min: 10}',
    'evidence: {ref: new, min: 10, max: 20}',
    'measure new >= 10 → >= 10 and <= 20',
  ],
  ['evidence: {ref: old, value: 20}', 'evidence: {ref: old, value: 10}', 'measure old 20 → 10'],
  ['evidence: {ref: new, value: 10}', 'evidence: {ref: new, value: 20}', 'measure new 10 → 20'],
  ['evidence: {ref: old, value: 20}', 'evidence: {ref: old}', 'measure old 20 → at its target'],
];

for (const [less, more, said] of rows) {
  test(`${less} asks for less than ${more}`, () => {
    const stronger = `Safeguard strengthened on s: ${said}.`;
    assert.deepEqual(told(less, more), [['safety-strengthened', stronger]]);
    const [words = '', after] = said.split(' → ');
    const terms =
      / (?:not asked|all|at its target|[<>]=? \d+(?: and .*)?|\d+(?: \w+)?|closed|new)$/;
    const [before = ''] = terms.exec(words) ?? [];
    const weaker = `${words.slice(0, words.length - before.length)} ${after} →${before}`;
    assert.deepEqual(told(more, less), [
      ['safety-weakened', `Safeguard weakened on s: ${weaker}.`],
    ]);
  });
}

/** Other words for the same, and words that cannot be compared. */
const same: readonly (readonly [string, string])[] = [
  ['soak: {for: P14D}', 'soak: {for: P2W}'],
  ['soak: {for: P1D}', 'soak: {for: PT24H}'],
  ['approval: {by: ["@li", "@sam"]}', 'approval: {by: ["@sam", "@li"], count: 1}'],
  ['incidents: {open: 0}', 'incidents: {open: "<=0"}'],
  ['consumers: {contract: api}', 'consumers: {contract: api, percent: 100}'],
];

for (const [one, other] of same) {
  test(`${one} asks for the same as ${other}`, () => {
    assert.deepEqual(told(one, other), []);
    assert.deepEqual(told(other, one), []);
  });
}

test('what asks for something else asks for it no longer', () => {
  for (const [one, other, said] of [
    [
      'decision: {ref: ADR-1, status: accepted}',
      'decision: {ref: ADR-1, status: proposed}',
      'decision ADR-1 status accepted → proposed',
    ],
    [
      'consumers: {contract: api, range: ">=2"}',
      'consumers: {contract: api, range: ">=1"}',
      'consumers of api range >=2 → >=1',
    ],
    ['approval: {by: ["@li"]}', 'approval: {by: ["@sam"]}', 'approval by @li → @sam'],
    [
      'flag: {key: reads, state: enabled}',
      'flag: {key: reads, state: disabled}',
      'flag reads state enabled → disabled',
    ],
  ] as const) {
    assert.deepEqual(told(one, other), [['safety-weakened', `Safeguard weakened on s: ${said}.`]]);
  }
});

test('a criterion of another kind, or about something else, is another criterion', () => {
  for (const [one, other] of [
    ['load-test: {ref: peak}', 'load-test: {ref: night}'],
    ['soak: {for: P7D}', 'manual: {what: Look at it}'],
    ['checklist: {file: a.md, heading: Before}', 'checklist: {file: a.md, heading: After}'],
    ['postmortem: {ref: INC-1}', 'postmortem: {ref: INC-2}'],
  ] as const) {
    const groups = told(one, other).map(([group]) => group);
    assert.deepEqual(groups, ['safety-weakened', 'safety-strengthened'], one);
  }
});

test('each thing that is asked for beside the others is told', () => {
  const [plain, strict] = ['soak: {for: P7D}', 'soak: {for: P7D, incidents: {severity: "<=2"}}'];
  assert.deepEqual(told(plain, strict), [
    ['safety-strengthened', 'Safeguard strengthened on s: soak open not asked → <= 0.'],
    ['safety-strengthened', 'Safeguard strengthened on s: soak severity not asked → <= 2.'],
  ]);
  assert.deepEqual(told(strict, plain), [
    ['safety-weakened', 'Safeguard weakened on s: soak open <= 0 → not asked.'],
    ['safety-weakened', 'Safeguard weakened on s: soak severity <= 2 → not asked.'],
  ]);
});
