import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createStepFlow } from '../../../src/core/diagrams/step-flow.ts';
import { findHover } from '../../../src/core/features/hover.ts';
import { createPlansView } from '../../../src/core/views/plans.ts';
import { evaluateFixture } from '../../support/check-rule.ts';

const head =
  '\n--- plan.migration.md\n---\nmigration-plan: "1.0"\ndecisions: [ADR-0001]\n---\n# Move\n\n';
const adr = '--- docs/adr/0001-a.md\n# 1. Use two\n\n## Status\n\nAccepted\n\n## Context\n';

/** Plans in which a part is done, and what is told of the rest. */
const plans: readonly (readonly [
  name: string,
  body: string,
  rows: readonly string[],
  summary: string,
  carriedOut: string,
])[] = [
  [
    'headings, one of them ticked',
    '## Phase 1\n\n### Step 1: Copy ✅\n\nx\n\n### Step 2: Switch\n\ny\n\n### Step 3: Drop\n\nz\n',
    ['Move, 1 of 3 · 2 not marked, open', 'Phase 1, 1 of 3 · 2 not marked, open'],
    '1 of 3 done · 2 not marked',
    ' (1 of 3 steps done, 2 not marked)',
  ],
  [
    'rows, one without a status',
    '## Phase 1\n\n| Step | Status |\n|---|---|\n| Copy | done |\n| Switch | |\n',
    ['Move, 1 of 2 · 1 not marked, open', 'Phase 1, 1 of 2 · 1 not marked, open'],
    '1 of 2 done · 1 not marked',
    ' (1 of 2 steps done, 1 not marked)',
  ],
  [
    'every step ticked',
    '## Phase 1\n\n- [x] Copy\n- [x] Switch\n',
    ['Move, 2 of 2, closed', 'Phase 1, 2 of 2, closed'],
    '2 of 2 done',
    ' (2 of 2 steps done)',
  ],
  [
    'no step with a mark',
    '## Phase 1\n\n### Step 1: Copy\n\nx\n\n### Step 2: Switch\n\ny\n',
    ['Move, 2 steps, open', 'Phase 1, 2 steps, open'],
    '2 steps, and none says whether it is done',
    '',
  ],
];

for (const [name, body, rows, summary, carriedOut] of plans) {
  test(`a plan is finished only where every step says so: ${name}`, () => {
    const { project, analysis } = evaluateFixture(head + body + adr);
    const [plan] = createPlansView(project, analysis);
    const [phase] = plan?.children ?? [];
    assert.deepEqual(
      [plan, phase].map(row => `${row?.label}, ${row?.description}, ${row?.opening}`),
      rows,
    );
    const [file] = project.plans;
    assert.ok(file);
    const flow = createStepFlow(project, file, analysis);
    assert.equal(flow.summary, summary);
    const isFinished = flow.phases.every(({ classes }) => classes.includes('cairn-finished'));
    assert.equal(isFinished, !/not marked|none says/.test(summary));
  });

  test(`a hover tells as much of the plan that carries a decision out: ${name}`, () => {
    const { project, analysis } = evaluateFixture(head + body + adr);
    const hover = findHover({ project, analysis }, { file: 'docs/adr/0001-a.md', offset: 6 });
    const lines = hover?.lines.map(line => line.map(({ text }) => text).join('')) ?? [];
    assert.ok(lines.includes(`Carried out by Move${carriedOut}`), lines.join('\n'));
  });
}
