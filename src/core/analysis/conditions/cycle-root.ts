import type { RootBlocker } from '../../model/analysis/root-blocker.ts';
import type { BlockerGraph } from './blocker-graph.ts';
import { findRound, roundText } from './round.ts';

/** The root that steps are which wait for each other. `members` are their nodes, in order. */
export function createCycleRoot(
  graph: BlockerGraph,
  members: readonly number[],
): Omit<RootBlocker, 'touches' | 'frees'> {
  const [start = 0] = members;
  const component = graph.components[graph.componentOf[start] ?? 0] ?? [];
  const nodes = findRound(graph.edges, [start, ...component]).flatMap(
    node => graph.steps[node] ?? [],
  );
  const [first] = nodes;
  // Of several plans each name says its own: the round is told in all of them.
  const crosses = nodes.some(({ view }) => view.plan !== first?.view.plan);
  const names = nodes.map(({ step, view: { plan } }) =>
    crosses ? `${plan.id}/${step.id}` : step.id,
  );
  const places = members.flatMap(member => {
    const node = graph.steps[member];
    return node ? [{ file: node.view.plan.file, span: node.step.idSpan }] : [];
  });
  const round = roundText(names);
  const message =
    names.length === 1
      ? 'This step waits for itself.'
      : `These steps wait for each other: ${round}.`;
  const reason = { code: 'cycle', message, since: undefined, places };
  return {
    key: `cycle ${first?.view.plan.file} ${names.join(' ')}`,
    code: 'cycle',
    label: round,
    reason,
    place: places[0],
  };
}
