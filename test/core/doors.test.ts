import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createStepFlow } from '../../src/core/diagrams/step-flow.ts';
import { findHover } from '../../src/core/features/hover.ts';
import type { Analysis } from '../../src/core/model/analysis/analysis.ts';
import type { Condition } from '../../src/core/model/analysis/step-state.ts';
import { conditionSymbols } from '../../src/core/model/analysis/symbols.ts';
import type { Plan, Step } from '../../src/core/model/plan/plan.ts';
import type { Project } from '../../src/core/model/project.ts';
import { listJson } from '../../src/core/reports/list/list-json.ts';
import { statusJson } from '../../src/core/reports/status/status-json.ts';
import { createPlansView } from '../../src/core/views/plans.ts';
import type { TreeNode } from '../../src/core/views/tree-node.ts';
import { evaluateFixture } from '../support/check-rule.ts';

/* One engine, several doors: whoever asks for a step is told the same of it. */

const every = `now: 2026-03-16
--- a.migration.yaml
migration-plan: "1.0"
id: a
title: Everything
status: active
incidents: [{id: INC-1, title: x, severity: 4, status: investigating, started: 2026-03-09}]
steps:
  - {id: over, title: Over, status: done, finished: 2026-03-01}
  - {id: looked-at, title: Looked at, status: verifying, started: 2026-03-01}
  - {id: begun, title: Begun, status: in-progress, started: 2026-03-10, due: 2026-03-12}
  - {id: free, title: Free, status: planned}
  - {id: behind, title: Behind it, status: planned, depends-on: [begun]}
  - {id: stopped, title: Stopped, status: in-progress, blocked-by: [{ref: INC-1}]}
  - {id: far, title: Far behind, status: planned, depends-on: [stopped]}
  - {id: resting, title: Resting, status: on-hold, until: 2026-04-01, reason: Quarter end}
  - {id: undone, title: Undone, status: rolled-back}
  - {id: dropped, title: Dropped, status: cancelled}
`;

const conditions: Readonly<Record<string, Condition>> = {
  over: 'done',
  'looked-at': 'verifying',
  begun: 'active',
  free: 'ready',
  behind: 'waiting',
  stopped: 'blocked',
  far: 'blocked-upstream',
  resting: 'on-hold',
  undone: 'rolled-back',
  dropped: 'cancelled',
};

interface Asked {
  readonly project: Project;
  readonly analysis: Analysis;
  readonly plan: Plan;
}

const input = ({ project, analysis }: Asked) => ({
  project,
  analysis,
  facts: {
    now: '2026-03-16T09:00:00Z',
    history: { kind: 'unknown', reason: 'no git history here' } as const,
    readings: { files: new Map(), measures: new Map(), reports: new Map() },
  },
  folder: '/shop',
  folders: 1,
  notes: [],
  pathOf: (file: string) => file,
});

function* rowsOf(nodes: readonly TreeNode[]): Generator<TreeNode> {
  for (const node of nodes) {
    yield node;
    yield* rowsOf(node.children);
  }
}

/** What each door says of a step, in words that can be compared. */
const doors: Readonly<Record<string, (asked: Asked, step: Step) => string | undefined>> = {
  'the list for programs': (asked, step) => {
    const { plans } = listJson(input(asked));
    return plans[0]?.steps.find(({ id }) => id === step.id)?.condition ?? undefined;
  },
  'the picture': ({ project, plan, analysis }, step) => {
    const { nodes } = createStepFlow(project, plan, analysis);
    const own = nodes.find(({ place }) => place?.span.start === step.idSpan.start);
    return conditionOf(own?.label.symbol);
  },
  'the hover': ({ project, analysis, plan }, step) => {
    const hover = findHover(
      { project, analysis },
      { file: plan.file, offset: step.title.span.start },
    );
    const words = hover?.lines.slice(1).map(line => line.map(({ text }) => text).join('')) ?? [];
    return words.map(line => conditionOf([...line][0])).find(found => found !== undefined);
  },
};

function conditionOf(symbol: string | undefined): Condition | undefined {
  return keysOf(conditionSymbols).find(condition => conditionSymbols[condition] === symbol);
}

function keysOf<K extends string>(record: Readonly<Record<K, unknown>>): K[] {
  const keys: K[] = [];
  for (const key in record) keys.push(key);
  return keys;
}

const evaluated = evaluateFixture(every);
const asked: Asked = {
  ...evaluated,
  plan: evaluated.project.plans[0] ?? assert.fail(),
};

test('the plan has every condition that there is', () => {
  assert.deepEqual(Object.values(conditions).toSorted(), keysOf(conditionSymbols).toSorted());
});

for (const [door, ask] of Object.entries(doors)) {
  test(`${door} tells every condition as it is`, () => {
    const told = asked.plan.steps.map(step => [step.id, ask(asked, step)]);
    assert.deepEqual(Object.fromEntries(told), conditions);
  });
}

test('the tree has a row for every step, in the words that tell its condition', () => {
  const rows = [...rowsOf(createPlansView(asked.project, asked.analysis))];
  for (const step of asked.plan.steps) {
    const row = rows.find(({ label }) => label.includes(step.title.value)) ?? assert.fail(step.id);
    const state = asked.analysis.plans[0]?.steps.find(each => each.step === step);
    const [first] = state?.reasons ?? [];
    assert.ok(row.tooltip.join('\n').includes(first?.message ?? '?'), row.tooltip.join('\n'));
  }
});

test('the counts of the status are those of the conditions', () => {
  const [plan] = statusJson(input(asked)).plans;
  assert.deepEqual(plan?.progress, { done: 1, total: 9 });
  assert.equal(plan?.counts.blocked, 1);
  assert.equal(plan?.counts.blockedUpstream, 1);
});
