import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdownPlan, planOf } from '../plan-outline.ts';

const titlesOf = (text: string) => markdownPlan(text).steps.map(({ title }) => title.value);

test('what a box calls by the number of a phase is no second step as a heading', () => {
  const plan = `# Move the ledger

## Progress

- [x] Phase 1 — Copy: rows and names
- [ ] Phase 2 — Drop: rows and names

## Phase 1 — Copy

All of it.

## Phase 2 — Drop

All of it.
`;
  assert.equal(titlesOf(plan).length, 2);
});

test('beside phases with boxes another word counts no phases', () => {
  const boxed =
    '## Phase 1 — Copy\n\n- [ ] Copy the rows\n\n## Phase 2 — Drop\n\n- [ ] Drop them\n';
  const epics = '## Epics\n\n### Epic 1 — Rows\n\nRows.\n\n### Epic 2 — Names\n\nNames.\n';
  assert.deepEqual(titlesOf(`# Move it\n\n${epics}\n${boxed}`), ['Copy the rows', 'Drop them']);
  const phase = '\n## Phase 3 — Tell\n\nPeople.\n';
  assert.equal(titlesOf(`# Move it\n\n${boxed}${phase}`).length, 3);
});

test('a numbered list of next steps goes on with steps that are headings, unless it names them', () => {
  const plan = (next: string) =>
    `# Move it\n\n## Step 1: Copy\n\nx\n\n## Step 2: Drop\n\nx\n\n## Next steps\n\n${next}\n`;
  assert.equal(titlesOf(plan('1. Measure the copy\n2. Tell the readers')).length, 4);
  assert.equal(titlesOf(plan('1. Finish step 1\n2. Tell the readers')).length, 2);
  assert.equal(titlesOf(plan('- Measure the copy\n- Tell the readers')).length, 2);
});

test('what follows when all is ticked off may be candidates', () => {
  const plan =
    '# Move it\n\n- [x] Copy the rows\n\n## Next candidates\n\n- Copy names\n- Drop rows\n';
  assert.equal(titlesOf(plan).length, 3);
});

test('a table that counts its steps tells in the next column what they are', () => {
  const table = (head: string) =>
    `# Move it\n\n| ${head} |\n|---|---|---|\n| 1 | New tests | none |\n| 2 | Ledger 2 to 3 | high |\n`;
  for (const head of ['Tier | What | Risk', 'Step | Change | Risk'])
    assert.deepEqual(titlesOf(table(head)), ['New tests', 'Ledger 2 to 3'], head);
  assert.deepEqual(titlesOf(table('Id | Change | Risk')), []);
});

test('tables with the same columns are of the same kind', () => {
  const table = (row: string) => `| What | Where | Status |\n|---|---|---|\n${row}\n\n`;
  const first = table('| Copy the rows | all | done |\n| Check the rows | half | open |');
  const second = '| What | Where | Owner |\n|---|---|---|\n| Drop them | all | Li |\n';
  const all = `# Plan\n\n## Now\n\n${first}## Later\n\n${table('| Drop the rows | all | open |')}## Who\n\n`;
  assert.deepEqual(titlesOf(all + second).slice(2), ['Drop the rows']);
});

test('Romance languages ask by an infinitive', () => {
  const list = [
    'Configurar ambiente de testes',
    'Confirmar cópia com a equipa',
    'Remover: tabelas',
  ];
  assert.equal(titlesOf(`# Plano\n\n## Fase 1\n\nTudo.\n\n- ${list.join('\n- ')}\n`).length, 3);
  const english = ['Over the wall de facto', 'Under a roof no one', 'Never a day sin'];
  assert.equal(titlesOf(`# Plan\n\n## Phase 1\n\nAll.\n\n- ${english.join('\n- ')}\n`).length, 1);
});

test('topics in other languages hold no steps', () => {
  for (const topic of ['Contexte', 'Hintergrund', 'Contexto', 'Контекст', '背景']) {
    const text = `# Plan\n\n## ${topic}\n\n1. Copy the rows\n2. Drop the rows\n`;
    assert.deepEqual(titlesOf(text), [], topic);
  }
});

test('a runbook of a cut-over looks like a plan; what is kept for another day, or to be copied, does not', () => {
  const text = (title: string) =>
    `# ${title}\n\n## Steps\n\n1. Stop the writers\n2. Copy the rows\n3. Open the ledger\n`;
  assert.equal(planOf(text('Cut-over runbook'), 'docs/cutover-runbook.md')?.steps.length, 3);
  for (const [title, path] of [
    ['Disaster recovery plan', 'docs/disaster-recovery-plan.md'],
    ['Test plan', 'docs/test-plan.md'],
    ['Pricing plans', 'docs/pricing-plans.md'],
    ['Cut-over runbook', 'docs/templates/cutover-runbook.md'],
  ] as const)
    assert.equal(planOf(text(title), path), undefined, path);
});

test('numbered chapters alone make a file no plan that is called by another word', () => {
  const text = '# Moving averages\n\n## 1. Mean\n\nx\n\n## 2. Median\n\nx\n\n## 3. Mode\n\nx\n';
  assert.equal(planOf(text, 'docs/moving-averages.md'), undefined);
});
