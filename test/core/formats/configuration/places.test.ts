import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateFixture } from '../../../support/check-rule.ts';

const record = '# 1. Use events\n\nWe use events.\n\nStatus: accepted\n';
const steps = 'title: Move\nsteps:\n  - {id: a, title: A}\n';

function found(configuration: string, path: string, text: string): string[] {
  const { project } = evaluateFixture(`--- .cairn.yaml\n${configuration}\n--- ${path}\n${text}`);
  return [...project.decisions, ...project.plans].map(({ kind, file }) => `${kind} ${file}`);
}

for (const place of [
  'records',
  'records/',
  './records',
  'rec*',
  '**/records',
  'records/*.md',
  'records/0001-a.md',
]) {
  test(`decisions: ${place}`, () => {
    const path = 'records/0001-a.md';
    assert.deepEqual(found(`decisions: ["${place}"]`, path, record), [`decision ${path}`]);
  });
}

test('folders below a place are logs too, others are not', () => {
  const below = 'records/orders/0001-a.md';
  assert.deepEqual(found('decisions: [records]', below, record), [`decision ${below}`]);
  assert.deepEqual(found('decisions: [records]', 'other/0001-a.md', record), []);
  assert.deepEqual(found('plans: [records]', 'records/0001-a.md', record), [
    'plan records/0001-a.md',
  ]);
});

test('a file in a place for decisions that reads as none is left out, with the reason', () => {
  const { project } = evaluateFixture(`--- .cairn.yaml
decisions: [records]
--- records/0001-a.md
${record}--- records/template.md
# Title
`);
  assert.deepEqual(project.skipped, [{ file: 'records/template.md', reason: 'template' }]);
});

for (const place of ['work', 'work/*.yaml', 'work/**']) {
  test(`plans: ${place}`, () => {
    assert.deepEqual(found(`plans: ["${place}"]`, 'work/a.yaml', steps), ['plan work/a.yaml']);
    assert.deepEqual(found(`plans: ["${place}"]`, 'other/a.yaml', steps), []);
  });
}

test('a plan at a place is named, so its findings are as loud as those of any plan', () => {
  const text = '# Work\n\n- [ ] A, blocked by INC-1\n';
  const { project, findings } = evaluateFixture(
    `--- .cairn.yaml\nplans: [work]\n--- work/a.md\n${text}`,
  );
  assert.deepEqual(
    project.plans.map(({ detected }) => detected),
    ['named'],
  );
  assert.deepEqual(
    findings.map(({ severity }) => severity),
    ['warning'],
  );
});

test('the configuration itself is never a plan', () => {
  assert.deepEqual(found('plans: ["**/*.yaml", "*"]', 'a.txt', ''), []);
});
