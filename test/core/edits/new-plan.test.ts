import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { adoptPlan } from '../../../src/core/edits/adopt-plan.ts';
import { createPlan } from '../../../src/core/edits/new-plan.ts';
import { readProject } from '../../../src/core/formats/read-project.ts';
import { applyProjectEdit } from '../../support/check-fix.ts';
import { evaluateFixture } from '../../support/check-rule.ts';

function make(source: string, title: string, folder?: string) {
  const { project } = evaluateFixture(source);
  const made = createPlan(project, { title, folder });
  if ('kind' in made) assert.fail(made.reason);
  return made;
}

test('a plan of three steps, with the cursor at the first one', () => {
  const { file, text, cursor } = make('--- a.md\n', 'Move orders');
  assert.equal(file, 'docs/migrations/move-orders.migration.yaml');
  assert.equal(text.slice(cursor).startsWith('Build the new'), true);
  const { project, findings } = evaluateFixture(`--- ${file}\n${text}`);
  const [plan] = project.plans;
  assert.equal(plan?.detected, 'declared');
  assert.equal(plan?.title.value, 'Move orders');
  assert.deepEqual(
    plan?.steps.map(({ id, status }) => `${id} ${status?.value}`),
    ['expand planned', 'migrate planned', 'contract planned'],
  );
  assert.deepEqual(findings, []);
});

test('beside the plans that are there, or in the folder that is named', () => {
  const plan = '--- work/a.migration.yaml\ntitle: A\nsteps: [a]\n';
  assert.equal(make(plan, 'B').file, 'work/b.migration.yaml');
  assert.equal(make(plan, 'B', 'other').file, 'other/b.migration.yaml');
  assert.equal(make(plan, 'B', '').file, 'b.migration.yaml');
  const { project } = evaluateFixture(plan);
  assert.deepEqual(createPlan(project, { title: 'A', folder: undefined }), {
    kind: 'refused',
    reason: 'work/a.migration.yaml is there already.',
  });
});

test('every title is the title of the plan', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('yes', '1.0', 'a: b', '- a', '"x', "it's", 'null'),
      ),
      title => {
        const { project } = evaluateFixture('--- a.md\n');
        const made = createPlan(project, { title, folder: undefined });
        if ('kind' in made) return;
        const { project: after, findings } = evaluateFixture('--- a.md\n');
        assert.equal(findings.length, 0);
        const file = { path: made.file, content: { kind: 'text', text: made.text } } as const;
        const [plan] = readProject([...after.files.values(), file]).plans;
        assert.equal(plan?.title.value, title.trim());
        assert.deepEqual(plan.problems, []);
      },
    ),
  );
});

test('a checklist that looks like a plan becomes one', () => {
  const list = '# Migrate the shop\r\n\r\n- [ ] A\r\n- [ ] B\r\n- [x] C\r\n';
  for (const before of [list, `---\r\nowner: li\r\n---\r\n${list}`]) {
    const { project } = evaluateFixture(`--- notes.md\n${before}`);
    const [plan] = project.plans;
    assert.equal(plan?.detected, 'likely');
    const edit = adoptPlan(project, plan) ?? assert.fail();
    const files = applyProjectEdit(project.files, edit);
    const after = readProject(files.values());
    assert.equal(after.plans[0]?.detected, 'declared');
    assert.equal(after.plans[0]?.steps.length, 3);
    assert.deepEqual(after.problems, []);
    const content = files.get('notes.md')?.content;
    assert.ok(content?.kind === 'text' && content.text.endsWith(list));
    assert.doesNotMatch(content.text, /[^\r]\n/);
    const [adopted] = after.plans;
    assert.equal(adopted && adoptPlan(after, adopted), undefined);
  }
});
