import { findComponents } from '../analysis/components.ts';
import { findStep } from '../analysis/references.ts';
import { findRound, roundText } from '../analysis/round.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Dependency, Plan, Step } from '../model/plan.ts';
import type { Project } from '../model/project.ts';
import type { Place } from '../text/span.ts';
import type { Rule, RuleFinding } from './rule.ts';

/** Steps that depend on each other, whatever their status: no order of work fulfils that. */
export const dependencyCycle: Rule = {
  id: 'dependency-cycle',
  severity: 'error',
  summary: 'Finds steps that depend on each other in a circle.',
  *check(project, analysis) {
    const nodes = createNodes(project, analysis);
    const edges = nodes.map(node => node.links.map(({ target }) => target));
    for (const members of findComponents(edges)) {
      const [first] = members;
      if (first === undefined) continue;
      const isCycle = members.length > 1 || edges[first]?.includes(first);
      if (isCycle) yield createFinding(nodes, edges, members);
    }
  },
};

interface Node {
  readonly plan: Plan;
  readonly step: Step;
  readonly links: readonly Link[];
}

interface Link {
  readonly target: number;
  readonly dependency: Dependency;
}

/** The plans of an analysis have a fixed order, so a circle is always told from the same step. */
function createNodes(project: Project, analysis: Analysis): Node[] {
  const all = analysis.plans.flatMap(({ plan }) => plan.steps.map(step => ({ plan, step })));
  const indexOf = new Map(all.map(({ step }, index) => [step, index]));
  return all.map(({ plan, step }) => {
    const links = step.dependsOn.flatMap(dependency => {
      const match = findStep(project, plan, dependency.ref.raw);
      const target = match && indexOf.get(match.step);
      return target === undefined ? [] : { target, dependency };
    });
    return { plan, step, links };
  });
}

/** Reported at the first dependency of the circle; the others are related places. */
function createFinding(
  nodes: readonly Node[],
  edges: readonly (readonly number[])[],
  members: readonly number[],
): RuleFinding {
  const round = findRound(
    edges,
    [...members].sort((a, b) => a - b),
  );
  const places = round.flatMap((member, index) => {
    const next = round[index + 1] ?? round[0];
    const node = nodes[member];
    const link = node?.links.find(({ target }) => target === next);
    return node && link ? placeOf(node, link) : [];
  });
  const [place, ...others] = places;
  if (!place) throw new Error('A cycle has no dependency.');
  return { place: place.place, message: messageOf(nodes, round), related: others };
}

function placeOf({ plan, step }: Node, { dependency }: Link): { place: Place; message: string } {
  const place = { file: plan.file, span: dependency.ref.span };
  return { place, message: `${step.id} depends on ${dependency.ref.raw}.` };
}

function messageOf(nodes: readonly Node[], round: readonly number[]): string {
  const found = round.flatMap(index => nodes[index] ?? []);
  const home = found[0]?.plan;
  const names = found.map(({ plan, step }) => (plan === home ? step.id : `${plan.id}/${step.id}`));
  if (names.length === 1) return `${names[0]} depends on itself. Remove this dependency.`;
  return `These steps depend on each other: ${roundText(names)}. Remove one dependency.`;
}
