import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Diagram, DiagramItem } from '../../src/protocol/diagram.ts';
import { readPageMessage } from '../../src/webview/read-page-message.ts';
import { hostileTitles } from '../support/hostile-titles.ts';
import { richProject } from '../support/rich-project.ts';
import { diagramOf, reviewDiagramOf } from './diagram-of.ts';

const plan = (title: string, steps: string) =>
  `\n--- a.migration.yaml\nmigration-plan: "1.0"\ntitle: ${JSON.stringify(title)}\nsteps:\n${steps}\n`;
const step = (id: string, title: string, more = '') =>
  `  - {id: ${id}, title: ${JSON.stringify(title)}${more}}`;
const many = (amount: number) =>
  Array.from({ length: amount }, (_, index) => step(`s${index}`, `Step ${index}`)).join('\n');

const hostile = hostileTitles
  .filter((_, index) => index % 5 === 0)
  .map(title => plan(title, step('a', title, `, blocked-by: [{ref: ${JSON.stringify(title)}}]`)));

/** Pictures as the server sends them, by what they are of. */
const pictures: Readonly<Record<string, () => readonly Diagram[]>> = {
  // The plan that says it is one; the other one only looks like a plan.
  'every condition': () => [diagramOf(richProject.replace(/--- notes[^-]*(?:- \[.*\n)*/, ''))],
  'any text': () => hostile.map(diagramOf),
  'no steps': () => [diagramOf(plan('A', '').replace('steps:\n\n', 'steps: []\n'))],
  'a text that ends too early': () => [diagramOf(plan('A', '  - {id: a, title: "A}'))],
  'too many steps': () => [diagramOf(plan('A', many(200))), diagramOf(plan('A', many(3000)))],
  'no change': () => [reviewDiagramOf(plan('A', many(3)), plan('A', many(3)))],
  'steps that came and went': () => [
    reviewDiagramOf(
      plan('A', `${step('a', 'A')}\n${step('b', 'B', ', depends-on: [a]')}\n${step('c', 'C')}`),
      plan(
        'A',
        `${step('a', 'A', ', status: done')}\n${step('c', 'C', ', depends-on: [a]')}\n${step('d', 'D')}`,
      ),
    ),
  ],
};

function itemsIn(items: readonly DiagramItem[]): readonly DiagramItem[] {
  return items.flatMap(item => [item, ...itemsIn(item.items)]);
}

for (const [name, draw] of Object.entries(pictures)) {
  test(`a page takes what the server sends, whole: ${name}`, () => {
    for (const diagram of draw()) {
      const sent: unknown = JSON.parse(JSON.stringify({ kind: 'draw', diagram }));
      const read = readPageMessage(sent);
      assert.ok(read?.kind === 'draw', diagram.title);
      assert.equal(read.diagram.text, diagram.text);
      assert.deepEqual(
        read.diagram.nodes.map(({ id, classes, story }) => [id, classes, story]),
        diagram.nodes.map(({ id, classes, story }) => [id, classes, story]),
      );
      assert.equal(itemsIn(read.diagram.outline).length, itemsIn(diagram.outline).length);
    }
  });

  test(`whatever is drawn is known, and known once: ${name}`, () => {
    for (const { nodes, levels, outline, text, note } of draw()) {
      const ids = nodes.map(({ id }) => id);
      const all = [...ids, ...itemsIn(outline).map(({ id }) => id)];
      assert.equal(new Set(all).size, all.length);
      const boxes = levels.flatMap(level => level.nodes);
      assert.equal(new Set(boxes).size, boxes.length);
      for (const id of boxes) assert.ok(ids.includes(id), id);
      for (const { frame } of levels) assert.ok(frame === null || ids.includes(frame));
      // A picture that shows nothing says why.
      assert.equal(text === '', nodes.length === 0);
      if (text === '') assert.match(note ?? '', /^[A-Z].*\.$/);
    }
  });
}

test('the text alternative leaves out no step, also where the picture does', () => {
  const [large, huge] = pictures['too many steps']?.() ?? [];
  assert.deepEqual(
    [large, huge].map(each => each?.outline.length),
    [200, 3000],
  );
  assert.equal(huge?.note, 'Only phases are drawn: the plan has 3000 steps.');
});
