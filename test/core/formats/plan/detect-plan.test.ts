import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planOf } from './plan-outline.ts';

const boxes = '- [ ] a\n- [ ] b\n- [ ] c\n';

function detectedAs(path: string, text: string): string | undefined {
  return planOf(text, path)?.detected;
}

test('a file that says so is declared, wherever it stands', () => {
  assert.equal(detectedAs('x.yaml', 'migration-plan: "1.0"\n'), 'declared');
  assert.equal(detectedAs('x.yml', 'title: a\nmigrationPlan: 1\n'), 'declared');
  assert.equal(detectedAs('README.md', `---\nmigration-plan: "1.0"\n---\n# A\n`), 'declared');
  assert.equal(detectedAs('x.yaml', 'migration-plan: "1.0"\n  bad: [\n- x'), 'declared');
});

test('a name makes a plan, in any case', () => {
  const names = [
    'a/orders.migration.yaml',
    'orders.migration.yml',
    'orders.migration.md',
    'MIGRATION_PLAN.md',
    'docs/Migration-Plan-2026.md',
    'esm-migration-plan.md',
    'docs/migrations/orders.yaml',
    'web/docs/migrations/orders.md',
  ];
  for (const name of names) assert.equal(detectedAs(name, ''), 'named', name);
  for (const name of ['migration.md', 'docs/migration/x.md', 'src/migrations/1.md', 'plan.yaml']) {
    assert.equal(detectedAs(name, ''), undefined, name);
  }
});

test('a text that looks like a plan is likely', () => {
  for (const name of ['upgrade-postgres.md', 'ROADMAP.md', 'cut-over.md', 'moveHubs.md']) {
    assert.equal(detectedAs(name, boxes), 'likely', name);
  }
  assert.equal(detectedAs('x.md', `# Decommission the hub\n${boxes}`), 'likely');
  assert.equal(detectedAs('.github/ISSUE_TEMPLATE/upgrade_template.md', boxes), 'likely');
});

test('a look is not enough without three steps, in a readme, a changelog or a template', () => {
  assert.equal(detectedAs('upgrade.md', '- [ ] a\n- [ ] b\n'), undefined);
  assert.equal(detectedAs('explanation.md', `# The planet removes\n${boxes}`), undefined);
  for (const name of ['README.md', 'CHANGELOG.md', 'plan-template.md', 'index.md']) {
    assert.equal(detectedAs(name, `# Migration plan\n${boxes}`), undefined, name);
  }
  assert.equal(detectedAs('plan.yaml', 'steps: [a, b, c]\n'), undefined);
});

test('what a skill of an agent holds tells others how to move, and is no plan by its look', () => {
  const text = `# Migration checklist\n${boxes}`;
  assert.equal(detectedAs('skills/monorepo/references/migration-checklist.md', text), undefined);
  assert.equal(detectedAs('.claude/skills/upgrade/SKILL.md', text), undefined);
  assert.equal(detectedAs('packages/skills/docs/migration-checklist.md', text), 'likely');
});

test('a readme among the plans is one only where it holds steps', () => {
  assert.equal(detectedAs('docs/migrations/README.md', '# Our plans\n- one\n'), undefined);
  assert.equal(detectedAs('docs/migrations/README.md', boxes), 'named');
});

test('front matter of a decision makes no plan', () => {
  const text = '---\nstatus: accepted\ndate: 2026-01-01\ntitle: Use events\n---\n# Use events\n';
  assert.equal(detectedAs('docs/adr/0001-use-events.md', text), undefined);
});

test('what tells others how it is done is no plan while nothing of it is ticked off', () => {
  const titles = [
    'Ledger decommission procedure',
    'Migration guide',
    'Process of moving a ledger',
    'Create a migration plan',
    'Upgrade playbook',
    'SOP: Move of a ledger',
    'Ledger migration SOP: old to new',
  ];
  for (const title of titles) {
    assert.equal(detectedAs('x.md', `# ${title}\n${boxes}`), undefined, title);
    assert.equal(detectedAs('x.md', `# ${title}\n- [x] first\n${boxes}`), 'likely', title);
  }
});

test('a text that is only called a migration needs more than a list', () => {
  const list = '1. Open the ledger\n2. Copy the rows\n3. Close the ledger\n';
  assert.equal(detectedAs('x.md', `# Ledger migration\n${list}`), undefined);
  assert.equal(detectedAs('x.md', `# Ledger migration\n## Phase 1\n${list}`), 'likely');
  assert.equal(detectedAs('x.md', `# Plan of the ledger migration\n${list}`), 'likely');
});

test('a word that ends in plan says so, whatever stands before it, unless it is one of tests', () => {
  for (const title of [
    'Flyttplan för liggaren',
    'Omzetplan',
    'Umbauplan',
    'Restructuring the hub',
  ]) {
    assert.equal(detectedAs('x.md', `# ${title}\n${boxes}`), 'likely', title);
  }
  for (const title of ['Testplan', 'Notfallplan', 'Planets']) {
    assert.equal(detectedAs('x.md', `# ${title}\n${boxes}`), undefined, title);
  }
});

test('a text that is to be reorganised, or tells when what goes away, may be a plan', () => {
  assert.equal(detectedAs('docs/reorganisation.md', boxes), 'likely');
  const rows = '| Release | Action |\n|---|---|\n| 1 | Warn |\n| 2 | Hide |\n| 3 | Drop |\n';
  assert.equal(detectedAs('x.md', `# Ledger deprecation timeline\n\n${rows}`), 'likely');
  assert.equal(detectedAs('x.md', `# Ledger deprecation policy\n\n${rows}`), undefined);
});

test('the first heading may be one of the second level', () => {
  assert.equal(detectedAs('x.md', `## Plan: one ledger\n${boxes}`), 'likely');
  assert.equal(detectedAs('x.md', `### Plan: one ledger\n${boxes}`), undefined);
  assert.equal(detectedAs('x.md', `# Ledger\n## Plan: one ledger\n${boxes}`), undefined);
});

test('a guide or a runbook is a plan of what happens once, or that is on its way', () => {
  const order = '1. Stop the writers\n2. Copy the rows\n3. Open the ledger\n';
  const at = (text: string) => detectedAs('x.md', `# Ledger migration runbook\n${text}`);
  assert.equal(at(`## Cut-over order\n${order}`), 'likely');
  assert.equal(at(`## Order\n${order}`), undefined);
  assert.equal(at(`Wait until you are ready.\n## Cut-over order\n${order}`), undefined);
  assert.equal(at('## Order\n- ✅ Copy the rows\n- ✅ Test them\n- ⏳ Drop the names\n'), 'likely');
  assert.equal(
    at('## Order\n- ✅ Copy the rows\n- ✅ Test them\n- ❌ Drop the names\n'),
    undefined,
  );
});

test('a guide that helps its readers is no plan, even in phases', () => {
  const phases = '## Phase 1: Look\n1. Read it\n2. Try it\n## Phase 2: Move\n1. Copy it\n';
  const at = (text: string) => detectedAs('x.md', `# Ledger migration guide\n${text}\n${phases}`);
  assert.equal(at('This guide is kept by the ledger team.'), 'likely');
  assert.equal(at('This guide helps everybody to move.'), undefined);
});

test('what is done once per release is no plan, however it is numbered', () => {
  const routine = '1. Read it\n2. Stop it\n3. Move it\n4. Test it\n5. Tell it\n';
  assert.equal(detectedAs('x.md', `# Moving the hub\n## Routine\n${routine}`), 'likely');
  assert.equal(detectedAs('x.md', `# Moving the hub\n## Routine (per hub)\n${routine}`), undefined);
});

test('nothing is reported about a plan that is only likely', () => {
  const plan = planOf('# Move\n- [] a\n- [!] b\n- [ ] c `due:soon`\n', 'x.md');
  assert.equal(plan?.detected, 'likely');
  assert.deepEqual(plan?.problems, []);
});
