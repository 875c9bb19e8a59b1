import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findDepths } from '../../../src/core/diagrams/find-depths.ts';
import { findRowLinks } from '../../../src/core/diagrams/find-row-links.ts';
import type { FlowEdge, FlowGraph } from '../../../src/core/diagrams/flow-graph.ts';

/** `prepare: a b | switch: c`, and arrows such as `a>b`. Boxes before the first colon are in no phase. */
function graphOf(phases: string, arrows: string): FlowGraph {
  const nodes = phases.split('|').flatMap(part => {
    const [names = '', phase] = part.split(':').reverse();
    return words(names).map(id => node(id, phase?.trim()));
  });
  return { phases: [], nodes, edges: words(arrows).map(edge) };
}

function node(id: string, phase: string | undefined): FlowGraph['nodes'][number] {
  const label = { symbol: undefined, title: id, detail: undefined };
  const rest = { story: '', classes: [], place: undefined, block: undefined };
  return { id, kind: 'step', phase, label, ...rest };
}

function edge(arrow: string): FlowEdge {
  const [from = '', to = ''] = arrow.split('>');
  return { from, to, kind: 'dependency' };
}

function words(text: string): string[] {
  return text.split(' ').filter(Boolean);
}

function linksOf(phases: string, arrows: string, columns: number): string {
  const links = findRowLinks(graphOf(phases, arrows), columns);
  return links.map(({ from, to }) => `${from}>${to}`).join(' ');
}

test('what comes after one box stands in rows below it', () => {
  assert.equal(linksOf('a b c d e', 'a>b a>c a>d a>e', 2), 'a>b a>c b>d c>e');
  assert.equal(linksOf('a b c d e', 'a>b a>c a>d a>e', 4), 'a>b a>c a>d a>e');
});

test('a phase stands below the one that arrows lead from, in any order of the file', () => {
  assert.equal(linksOf('one: a b | two: c d', 'a>c b>d', 2), 'a>c b>d');
  assert.equal(linksOf('two: c d | one: a b', 'a>c b>d', 2), 'a>c b>d');
});

test('boxes without arrows are left to stand where they are', () => {
  assert.equal(linksOf('a b c', 'a>b', 2), 'a>b');
});

test('where an arrow leads back, phases are free and their boxes are not', () => {
  assert.equal(linksOf('one: a b c | two: d', 'a>b a>c b>d d>c', 1), 'a>b b>c');
  assert.equal(linksOf('a b', 'a>b b>a', 1), '');
});

test('links never close a circle', () => {
  const id = fc.integer({ min: 0, max: 11 });
  const arrow = fc.tuple(id, id).map(([from, to]) => `n${from}>n${to}`);
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('', 'one', 'two', 'three'), { minLength: 12, maxLength: 12 }),
      fc.array(arrow, { maxLength: 20 }),
      fc.integer({ min: 1, max: 4 }),
      (phases, arrows, columns) => {
        const nodes = phases.map((phase, index) => node(`n${index}`, phase || undefined));
        const graph: FlowGraph = { phases: [], nodes, edges: arrows.map(edge) };
        const links = findRowLinks(graph, columns);
        const before = roundsOf(graph, graph.edges);
        assert.deepEqual(roundsOf(graph, [...graph.edges, ...links]), before);
      },
    ),
  );
});

/** The boxes from which a way of arrows leads back to them. */
function roundsOf(
  { nodes }: FlowGraph,
  arrows: readonly { readonly from: string; readonly to: string }[],
): string[] {
  return nodes.flatMap(({ id }) => {
    const reached = new Set<string>();
    const open = [id];
    for (const at of open) {
      for (const { from, to } of arrows) {
        if (from !== at || reached.has(to)) continue;
        reached.add(to);
        open.push(to);
      }
    }
    return reached.has(id) ? [id] : [];
  });
}

test('the depth of a thing is its longest way', () => {
  const arrows = ['a>b', 'b>c', 'a>c', 'd>c', 'x>y', 'y>x'].map(edge);
  const depths = findDepths(['a', 'b', 'c', 'd', 'x', 'y'], arrows);
  assert.deepEqual(Object.fromEntries(depths), { a: 0, b: 1, c: 2, d: 0, x: 0, y: 0 });
});
