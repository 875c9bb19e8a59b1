import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findDepths } from '../../../src/core/diagrams/find-depths.ts';
import { findLevels } from '../../../src/core/diagrams/find-levels.ts';
import type { FlowEdge, FlowGraph, FlowNode } from '../../../src/core/diagrams/flow-graph.ts';

/** `one: a b | c!`, and arrows such as `a>b`. What has no colon is in no phase; `!` makes a root. */
function graphOf(phases: string, arrows: string): FlowGraph {
  const nodes = phases.split('|').flatMap(part => {
    const [names = '', phase] = part.split(':').reverse();
    return words(names).map(name => node(name, phase?.trim()));
  });
  return { phases: [], nodes, edges: words(arrows).map(edge) };
}

function node(name: string, phase: string | undefined): FlowNode {
  const kind = name.endsWith('!') ? 'root' : name.endsWith('?') ? 'other-plan' : 'step';
  const label = { symbol: undefined, title: name, detail: undefined };
  const rest = { story: '', classes: [], place: undefined, block: undefined };
  return { id: name.replace(/[!?]$/, ''), kind, phase, label, ...rest };
}

function edge(arrow: string): FlowEdge {
  const [from = '', to = ''] = arrow.split('>');
  return { from, to, kind: 'dependency' };
}

function words(text: string): string[] {
  return text.split(' ').filter(Boolean);
}

function levelsOf(phases: string, arrows: string): string {
  const levels = findLevels(graphOf(phases, arrows));
  return levels.map(({ frame, nodes }) => `${frame ?? '-'} ${nodes.join(' ')}`).join(' | ');
}

test('what comes after a box stands below it', () => {
  assert.equal(levelsOf('a b c d', 'a>b a>c c>d'), '- a | - b c | - d');
});

test('phases keep the order of the file, whatever arrows lead between them', () => {
  assert.equal(levelsOf('one: a b | two: c d', 'a>c b>d c>d'), 'one a b | two c | two d');
  assert.equal(levelsOf('two: c | one: a', 'a>c'), 'two c | one a');
});

test('a root stands right above what it stops', () => {
  assert.equal(levelsOf('one: a b c r!', 'a>b b>c r>c'), 'one a | one b | one r | one c');
  assert.equal(levelsOf('one: a r!', 'r>a'), 'one r | one a');
});

test('a step of another plan stands above all phases', () => {
  assert.equal(levelsOf('one: a | b?', 'b>a'), '- b | one a');
});

test('every box is on one level, in any graph', () => {
  const id = fc.integer({ min: 0, max: 9 });
  const arrow = fc.tuple(id, id).map(([from, to]) => `n${from}>n${to}`);
  const phase = fc.constantFrom('', 'one', 'two');
  const kind = fc.constantFrom('', '!', '?');
  const boxes = fc.array(fc.tuple(phase, kind), { minLength: 10, maxLength: 10 });
  fc.assert(
    fc.property(boxes, fc.array(arrow, { maxLength: 20 }), (kinds, arrows) => {
      const nodes = kinds.map(([name, sign], index) => node(`n${index}${sign}`, name || undefined));
      const levels = findLevels({ phases: [], nodes, edges: arrows.map(edge) });
      const found = levels.flatMap(level => level.nodes);
      assert.deepEqual(found.toSorted(), nodes.map(each => each.id).toSorted());
    }),
  );
});

test('the depth of a thing is its longest way', () => {
  const arrows = ['a>b', 'b>c', 'a>c', 'd>c', 'x>y', 'y>x'].map(edge);
  const depths = findDepths(['a', 'b', 'c', 'd', 'x', 'y'], arrows);
  assert.deepEqual(Object.fromEntries(depths), { a: 0, b: 1, c: 2, d: 0, x: 0, y: 0 });
});
