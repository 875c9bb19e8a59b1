import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readProject } from '../../../../src/core/formats/read-project.ts';
import { firstStep, markdownPlan, yamlPlan } from '../plan/plan-outline.ts';

/*
 * Who writes that there is nothing (no action, no criterion, no way back) has nothing: no action that stays
 * open for ever, no criterion that nobody can tick, and above all no rollback that is called "none".
 */

const nothing = [
  'None',
  'none.',
  'N/A',
  'n/a',
  '-',
  '—',
  'Nothing',
  '(none)',
  '*None*',
  'keine',
  'なし',
];
const something = [
  'None of the alerts fired: add one',
  'No-op deploy',
  'Nothing is logged: log it',
  'x',
];

function actionsIn(text: string): readonly string[] {
  const { postmortems } = readProject([
    { path: 'docs/postmortems/inc-1.md', content: { kind: 'text', text } },
  ]);
  return (postmortems[0]?.actionItems ?? []).map(({ title }) => title.value);
}

const actions: Readonly<Record<string, (said: string) => string>> = {
  'a list': said => `# INC-1\n\n## Action items\n\n* ${said}\n`,
  'a numbered list': said => `# INC-1\n\n## Follow-ups\n\n1. ${said}\n`,
  'a table': said =>
    `# INC-1\n\n## Action items\n\n| Action item | Owner | Status |\n|---|---|---|\n| ${said} | | |\n`,
};

for (const [place, write] of Object.entries(actions)) {
  test(`no action item in ${place}`, () => {
    for (const said of nothing) assert.deepEqual(actionsIn(write(said)), [], said);
    for (const said of something) assert.equal(actionsIn(write(said)).length, 1, said);
  });
}

test('a box is something to do, whatever stands behind it', () => {
  assert.deepEqual(actionsIn('# INC-1\n\n## Action items\n\n- [ ] None\n'), ['None']);
});

test('no criterion in a list of criteria', () => {
  const gates = (said: string) =>
    markdownPlan(`# Plan\n\n## Phase 1\n\n- [ ] one\n\n**Exit criteria**\n\n* ${said}\n`).phases[0]
      ?.exit;
  for (const said of nothing) assert.deepEqual(gates(said), [], said);
  for (const said of something) assert.equal(gates(said)?.length, 1, said);
});

const rollbacks: Readonly<Record<string, (said: string) => unknown>> = {
  YAML: said => firstStep(yamlPlan(`steps: [{id: a, rollback: ${JSON.stringify(said)}}]`)).rollback,
  'a note': said =>
    firstStep(markdownPlan(`# Plan\n\n- [ ] one\n  - Rollback: ${said}\n- [ ] b\n- [ ] c\n`))
      .rollback,
  'a bold note': said =>
    firstStep(markdownPlan(`# Plan\n\n- [ ] one\n\n  **Rollback:** ${said}\n- [ ] b\n`)).rollback,
};

for (const [place, read] of Object.entries(rollbacks)) {
  test(`no rollback in ${place}`, () => {
    for (const said of nothing) assert.equal(read(said), undefined, said);
    for (const said of [
      'Turn the flag off',
      'None needed: nothing is written',
      'nothing to lose',
    ]) {
      assert.notEqual(read(said), undefined, said);
    }
  });
}

test('a postmortem of no incident has no incident', () => {
  const read = (said: string) =>
    readProject([
      {
        path: 'docs/postmortems/orders.md',
        content: { kind: 'text', text: `# Orders twice\n\nIncident: ${said}\n` },
      },
    ]).postmortems[0];
  for (const said of ['none', 'N/A', '-', 'None']) {
    assert.equal(read(said)?.incident, undefined, said);
    assert.equal(read(said)?.id.value, 'orders', said);
  }
  assert.equal(read('INC-7')?.id.value, 'INC-7');
});
