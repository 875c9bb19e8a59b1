import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLongPlans, readProject } from '../../../src/core/formats/read-project.ts';
import type { SourceFile } from '../../../src/core/model/source-file.ts';
import { atOnce } from '../../../src/core/text/in-parts.ts';

const step = (index: number) =>
  `  - id: s${index}\n    title: Step ${index}\n    due: 2026-05-01\n    needs: [s${index - 1}]\n`;
const steps = Array.from({ length: 1500 }, (_, index) => step(index + 1)).join('');
const head = 'migration-plan: "1.0"\ntitle: Long\nstaus: active\n';

const texts = {
  'of steps': `${head}steps:\n${steps}`,
  'of a phase': `${head}phases:\n- title: One\n  barrier: true\n  steps:\n${steps}`,
  'with a fault': `${head}steps:\n${steps.replace('Step 700', 'Step: 700: x')}`,
  'with a fault at its head': `${head}x: y: z\nsteps:\n${steps}`,
  'with an anchor': `${head}steps:\n${steps.replace('[s699]', '&a [s699]').replace('[s800]', '*a')}`,
  'that is none': 'steps:\n- a\n'.repeat(10_000),
};

function fileOf(text: string, path = 'a.migration.yaml'): SourceFile {
  return { path, content: { kind: 'text', text } };
}

for (const [what, text] of Object.entries(texts)) {
  test(`read part by part, a long plan ${what} is what it is at once`, () => {
    const [ahead, alone] = [fileOf(text), fileOf(text)];
    atOnce(readLongPlans([ahead], undefined));
    const read: string[] = [];
    const project = readProject([ahead], '', file => file && read.push(file.path));
    assert.deepEqual(read, []);
    assert.deepEqual(project.plans, readProject([alone]).plans);
    assert.deepEqual(project.problems, readProject([alone]).problems);
  });
}

test('a long plan in which somebody typed is read from what it was', () => {
  const before = fileOf(texts['of steps']);
  const former = readProject([before]);
  const after = fileOf(texts['of steps'].replace('Step 700', 'Step 7000'));
  assert.equal(readLongPlans([after], former).next().done, true);
  const project = readProject([after], '', () => {}, former);
  assert.equal(project.plans[0]?.steps[0], former.plans[0]?.steps[0]);
  assert.deepEqual(
    project.plans,
    readProject([fileOf(texts['of steps'].replace('Step 700', 'Step 7000'))]).plans,
  );
});

test('what is short, was read, or is no plan is left alone', () => {
  const known = fileOf(texts['of steps']);
  readProject([known]);
  assert.equal(readLongPlans([known, fileOf('steps: []')], undefined).next().done, true);
  const other = fileOf(`a: [1, 2]\n${'b: 1\n'.repeat(20_000)}`, 'lock.yaml');
  const markdown = fileOf(`# A\n\n${'Words.\n'.repeat(20_000)}`, 'README.md');
  atOnce(readLongPlans([other, markdown], undefined));
  const read: string[] = [];
  readProject([other, markdown], '', file => file && read.push(file.path));
  assert.deepEqual(read.length, 2);
});
