import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  readPlanVersions,
  readVersionsInParts,
} from '../../../../src/core/analysis/history/plan-versions.ts';
import { plainReading } from '../../../../src/core/formats/configuration/reading.ts';
import { readProject } from '../../../../src/core/formats/read-project.ts';
import type { Revision } from '../../../../src/core/model/facts/facts.ts';
import { createRandom } from '../../../fuzz/random.ts';

const path = 'a.migration.yaml';

const text = `migration-plan: "1.0"
steps:
  - id: a
    title: Write to both
    status: done
  - id: b
    title: Read from the new one
    depends-on: [a]
    steps: [Compare, Switch]
  - id: c
    title: Drop the old one
    due: 2026-05-01
`;

type Edit = readonly [from: string, to: string];

const edits: readonly [Edit, ...Edit[]] = [
  ['status: done', 'status: in-progress'],
  ['title: Read', 'title: Slowly read'],
  ['due: 2026-05-01', 'due: 2026-06-01'],
  ['[Compare, Switch]', '[Compare, "Switch]'],
  ['  - id: c', '  - id: more\n    title: More\n  - id: c'],
  ['title: Drop', 'title: Drop: all of'],
  ['migration-plan: "1.0"', 'migration-plan: "1.0"\ntitle: Move it'],
  ['depends-on: [a]', 'depends-on: &x [a]'],
];

function planOf(content: string) {
  const project = readProject([{ path, content: { kind: 'text', text: content } }]);
  return project.plans[0] ?? assert.fail();
}

function revisionsOf(texts: readonly string[]): readonly Revision[] {
  return texts.map((content, index) => {
    const at = `2026-03-${String(28 - index).padStart(2, '0')}T09:00:00Z`;
    return { commit: { hash: String(index), author: 'ana', at, files: [path] }, text: content };
  });
}

test('read one from the other, versions are what each is alone', () => {
  for (let seed = 0; seed < 60; seed++) {
    const random = createRandom(seed);
    const texts = [text];
    for (let index = 0; index < 12; index++) {
      const [from, to] = random.pick(edits);
      const last = texts.at(-1) ?? text;
      texts.push(random.below(2) > 0 ? last.replace(from, to) : last.replace(to, from));
    }
    const plan = planOf(text);
    const stepsOf = (revisions: readonly Revision[]) =>
      readPlanVersions(plan, revisions, plainReading).versions.map(({ steps }) => [...steps]);
    const alone = revisionsOf(texts).flatMap(revision => stepsOf([revision]));
    assert.deepEqual(stepsOf(revisionsOf(texts)), alone, `seed ${seed}`);
  }
});

test('a step that a commit left as it was is not read again', () => {
  const texts = [text, text.replace('status: done', 'status: in-progress')];
  const { versions } = readPlanVersions(planOf(text), revisionsOf(texts), plainReading);
  const [newer, older] = versions;
  assert.notEqual(older?.steps.get('a')?.step, newer?.steps.get('a')?.step);
  const same = text.replace('2026-05-01', '2026-06-01');
  const others = readPlanVersions(planOf(text), revisionsOf([text, same]), plainReading).versions;
  assert.equal(others[1]?.steps.get('a')?.step, others[0]?.steps.get('a')?.step);
  assert.notEqual(others[1]?.steps.get('c')?.step, others[0]?.steps.get('c')?.step);
});

test('there is room for others between two versions', () => {
  const work = readVersionsInParts(planOf(text), revisionsOf([text, text, text]), plainReading);
  let parts = 0;
  while (!work.next().done) parts++;
  assert.equal(parts, 3);
});
