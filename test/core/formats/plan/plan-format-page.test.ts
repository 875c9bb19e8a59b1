import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { planKeys } from '../../../../src/core/formats/plan/keys/plan-keys.ts';
import { phaseKeys, stepKeys } from '../../../../src/core/formats/plan/keys/step-keys.ts';
import { labelKeys } from '../../../../src/core/formats/plan/markdown/read-step/label-keys.ts';
import { planStatuses, stepKinds, stepStatuses } from '../../../../src/core/model/plan/plan.ts';
import { messagesOf, outlineOf, planOf, present } from './plan-outline.ts';

const page = readFileSync('docs/plan-format.md', 'utf8');
const examples = [...page.matchAll(/^```(yaml|markdown)\n([\s\S]*?)^```$/gm)].map(
  ([, language = '', text = '']) => ({ path: language === 'yaml' ? 'a.yaml' : 'a.md', text }),
);

test('the page has examples in both ways of writing', () => {
  assert.deepEqual(new Set(examples.map(({ path }) => path)), new Set(['a.yaml', 'a.md']));
});

test('every example is a plan without a problem', () => {
  for (const { path, text } of examples) {
    const plan = present(planOf(text, path));
    assert.equal(plan.detected, 'declared');
    assert.deepEqual(messagesOf(plan), [], text);
    assert.ok(plan.steps.length >= 3, text);
    assert.ok(
      plan.steps.every(({ status }) => status === undefined || status.value),
      text,
    );
  }
});

test('the smallest plan says the same in both ways of writing', () => {
  const [yaml, markdown] = examples;
  const outlines = [yaml, markdown].map(example => {
    const { path, text } = present(example);
    return outlineOf(present(planOf(text, path)));
  });
  assert.equal(outlines[0], outlines[1]);
});

test('the page names every key, status, kind and label', () => {
  const words = [
    ...[planKeys, phaseKeys, stepKeys].flatMap(({ keys }) => [...keys.keys()]),
    ...planStatuses,
    ...stepStatuses,
    ...stepKinds,
  ];
  const code = new Set(
    [...page.matchAll(/`([^`\n]+)`/g)].flatMap(([, text = '']) => text.split('.')),
  );
  const missing = words.filter(word => !code.has(word));
  assert.deepEqual(missing, []);
  const labels = new Set([...labelKeys.values()].map(({ key }) => key));
  assert.deepEqual(
    [...labels].filter(
      key => ![...labelKeys].some(([word, { key: of }]) => of === key && code.has(word)),
    ),
    [],
  );
});
