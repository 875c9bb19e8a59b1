import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPlansView } from '../../../src/core/views/plans.ts';
import { evaluateFixture } from '../../support/check-rule.ts';
import { allRows } from '../../support/tree-outline.ts';

const head = 'now: 2026-03-16\n--- a.migration.yaml\nmigration-plan: "1.0"\ntitle: A\nsteps:\n';

/** The rows of what blocks the step of that title, and the lines they lead to. */
function blockersOf(title: string, steps: string, files = '') {
  const { project, analysis } = evaluateFixture(`${head}${steps}${files}`);
  const rows = allRows(createPlansView(project, analysis));
  const ids = rows.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  const step = rows.find(({ label }) => label === title);
  return (step?.children ?? [])
    .filter(({ kind }) => kind === 'blocker')
    .map(({ label, description, tooltip, place }) => {
      const content = place && project.files.get(place.file)?.content;
      const before = content?.kind === 'text' ? content.text.slice(0, place?.span.start) : '';
      const line = before.split('\n').length;
      return { row: `${label} | ${description}`, tooltip, place: `${place?.file}:${line}` };
    });
}

const rowsOf = (title: string, steps: string, files = '') =>
  blockersOf(title, steps, files).map(({ row }) => row);

const incident = '  - {id: a, title: A step, blocked-by: [{ref: INC-1, since: 2026-03-09}]}\n';

test('a blocker leads to the place that says so', () => {
  assert.deepEqual(blockersOf('A step', incident), [
    {
      row: 'INC-1 | for 7 days',
      tooltip: ['Blocked for 7 days by INC-1. Since 9 Mar.', 'Resolving it unblocks 1 step.'],
      place: 'a.migration.yaml:4',
    },
  ]);
});

test('a step that waits for a blocked one shows the same blocker, and which step it blocks', () => {
  const waiting = `${incident}  - {id: b, title: B step, depends-on: [a]}\n`;
  assert.deepEqual(rowsOf('B step', waiting), ['INC-1 | blocks a for 7 days']);
});

test('a decision that is open leads to its status', () => {
  const record = '--- docs/adr/0001-x.md\n# 1. X\n\n## Status\n\nProposed\n';
  const [row] = blockersOf('A step', '  - {id: a, title: A step, decisions: [ADR-1]}\n', record);
  assert.match(row?.row ?? '', /^ADR-0001 \|/);
});

test('how long a decision is open is not how long the step is blocked', () => {
  const record = '--- docs/adr/0001-x.md\n# 1. X\n\nDate: 2026-02-06\n\n## Status\n\nProposed\n';
  const steps =
    '  - {id: a, title: A step, decisions: [ADR-1]}\n  - {id: b, title: B step, depends-on: [a]}\n';
  assert.deepEqual(rowsOf('A step', `${steps}${record}`), ['ADR-0001 | not decided for 38 days']);
  assert.deepEqual(rowsOf('B step', `${steps}${record}`), [
    'ADR-0001 | blocks a · not decided for 38 days',
  ]);
});

test('each blocker has a row, up to five', () => {
  const refs = ['INC-1', 'INC-2', 'INC-3', 'INC-4', 'INC-5', 'INC-6'];
  const step = (names: readonly string[]) =>
    `  - {id: a, title: A step, blocked-by: [${names.map(name => `{ref: ${name}}`).join(', ')}]}\n`;
  const labels = (names: readonly string[]) =>
    rowsOf('A step', step(names)).map(row => row.split(' | ')[0]);
  assert.deepEqual(labels(refs.slice(0, 2)), refs.slice(0, 2));
  assert.deepEqual(labels(refs), refs.slice(0, 5));
});

test('a step on hold is what blocks those behind it', () => {
  const held =
    '  - {id: a, title: A step, status: on-hold}\n  - {id: b, title: B step, depends-on: [a]}\n';
  assert.deepEqual(
    rowsOf('B step', held).map(row => row.split(' | ')[0]),
    ['a'],
  );
  assert.doesNotMatch(rowsOf('B step', held)[0] ?? '', /blocks a/);
});

test('words that somebody wrote are shown without their full stop', () => {
  const said = '  - {id: a, title: A step, blocked-by: [{reason: No token.}]}\n';
  assert.deepEqual(
    rowsOf('A step', said).map(row => row.split(' | ')[0]),
    ['No token'],
  );
});

test('a circle has no end, and a step that nothing blocks no row', () => {
  const circle =
    '  - {id: a, title: A step, depends-on: [b]}\n  - {id: b, title: B step, depends-on: [a]}\n';
  assert.deepEqual(rowsOf('A step', circle), []);
  assert.deepEqual(rowsOf('A step', '  - {id: a, title: A step}\n'), []);
});
