import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseFixture } from '../../../support/analyse-fixture.ts';

/* Checklists of which not every item has a box, and tables of what is to be true, not to be done. */

function stepsOf(body: string): readonly string[] | undefined {
  const source = `--- MIGRATION_PLAN.md\n# Migration plan\n\n${body}`;
  return analyseFixture(source).plans[0]?.plan.steps.map(
    ({ title, status, depth }) => `${'  '.repeat(depth)}${title.value}: ${status?.value ?? '-'}`,
  );
}

test('an item without a box that asks for something is a step without a mark', () => {
  assert.deepEqual(
    stepsOf('- [x] Order the machines\n- Wire the racks\n- **Install** the system\n'),
    ['Order the machines: done', 'Wire the racks: -', '**Install** the system: -'],
  );
  assert.deepEqual(stepsOf('1. Wire the racks\n2. [x] Order the machines\n3. Move\n'), [
    'Wire the racks: -',
    'Order the machines: done',
    'Move: -',
  ]);
});

test('a plan with one ticked item among plain ones is not finished', () => {
  const source = '--- MIGRATION_PLAN.md\n# Migration plan\n\n- [x] Order machines\n- Wire racks\n';
  const [state] = analyseFixture(source).plans;
  assert.deepEqual(state?.progress, { done: 1, total: 1 });
  assert.equal(state?.plan.steps.length, 2);
});

test('notes among boxes, names, and the heads of lists are none', () => {
  assert.deepEqual(
    stepsOf(
      '- Owner: ann\n- Modify: `src/mail.ts`\n- `src/post.ts`\n- The racks are heavy\n- [ ] Wire the racks\n- Move the rest\n  - [ ] Move the mail\n',
    ),
    ['Wire the racks: planned', 'Move the mail: planned'],
  );
});

test('a list without any box is no checklist', () => {
  assert.deepEqual(stepsOf('- [ ] Wire the racks\n\nLater:\n\n* Move the mail\n'), [
    'Wire the racks: planned',
  ]);
});

test('a table below words for criteria holds no steps', () => {
  const steps = '| Step | Status |\n|---|---|\n| Wire the racks | open |\n';
  const criteria = '| Task | Status |\n|---|---|\n| All letters arrive | done |\n';
  for (const head of ['**Acceptance criteria**', 'Exit criteria:', '## Acceptance criteria']) {
    assert.deepEqual(stepsOf(`${steps}\n${head}\n\n${criteria}`), ['Wire the racks: planned']);
  }
});
