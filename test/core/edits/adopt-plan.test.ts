import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adoptPlan } from '../../../src/core/edits/adopt-plan.ts';
import { readProject } from '../../../src/core/formats/read-project.ts';
import { applyTextEdits } from '../../../src/core/text/text-edit.ts';

const list = '# Migrate\n\n- [ ] Copy\n- [x] Switch\n- [ ] Drop\n';
const key = 'migration-plan: "1.0"\n';

/** The texts of a checklist, and what it says once it is adopted; undefined where it is left alone. */
const texts: readonly (readonly [name: string, text: string, adopted: string | undefined])[] = [
  ['no front matter', list, `---\n${key}---\n\n${list}`],
  ['front matter', `---\nowner: li\n---\n${list}`, `---\n${key}owner: li\n---\n${list}`],
  [
    'blanks behind its first line',
    `--- \t\nowner: li\n---\n${list}`,
    `--- \t\n${key}owner: li\n---\n${list}`,
  ],
  ['an end with dots', `---\nowner: li\n...\n${list}`, `---\n${key}owner: li\n...\n${list}`],
  ['an empty one', `---\n---\n${list}`, `---\n${key}---\n${list}`],
  [
    'a comment in it',
    `---\n# who\nowner: li\n---\n${list}`,
    `---\n${key}# who\nowner: li\n---\n${list}`,
  ],
  ['a line across at the start', `---\n${list}`, `---\n${key}---\n\n---\n${list}`],
  ['a map in braces', `---\n{owner: li}\n---\n${list}`, undefined],
  ['keys that are indented', `---\n  owner: li\n---\n${list}`, undefined],
  ['a list', `---\n- li\n---\n${list}`, undefined],
  ['front matter that is TOML', `+++\nowner = "li"\n+++\n${list}`, undefined],
];

const read = (text: string) => readProject([{ path: 'move.md', content: { kind: 'text', text } }]);

function adopt(text: string): string | undefined {
  const project = read(text);
  const [plan] = project.plans;
  assert.equal(plan?.detected, 'likely', text);
  const [change, ...others] = adoptPlan(project, plan)?.files ?? [];
  assert.equal(others.length, 0);
  return change?.kind === 'change' ? applyTextEdits(text, change.edits) : undefined;
}

for (const [name, text, adopted] of texts) {
  test(`a checklist becomes a plan, or nothing of it changes: ${name}`, () => {
    for (const lineBreak of ['\n', '\r\n']) {
      const written = text.replaceAll('\n', lineBreak);
      assert.equal(adopt(written), adopted?.replaceAll('\n', lineBreak));
    }
  });

  test(`an adopted plan has the steps that it had, and is not adopted twice: ${name}`, () => {
    if (adopted === undefined) return;
    const before = read(text).plans[0];
    const project = read(adopted);
    const [plan] = project.plans;
    assert.ok(plan?.isWhole);
    assert.deepEqual(
      plan.steps.map(({ title, status }) => [title.value, status?.value]),
      before?.steps.map(({ title, status }) => [title.value, status?.value]),
    );
    assert.equal(adoptPlan(project, plan), undefined);
  });
}
