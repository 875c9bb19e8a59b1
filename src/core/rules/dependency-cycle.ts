import { barrierBefore } from '../analysis/conditions/barriers.ts';
import { findComponents } from '../analysis/conditions/components.ts';
import { findRound, roundText } from '../analysis/conditions/round.ts';
import { findStep } from '../analysis/references.ts';
import type { Analysis } from '../model/analysis/analysis.ts';
import type { Plan, Step } from '../model/plan/plan.ts';
import type { Project } from '../model/project.ts';
import type { Place, Span } from '../text/span.ts';
import type { Rule, RuleFinding } from './common/rule.ts';

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
  readonly span: Span;
  /** A sentence for the place. */
  readonly says: string;
}

/** The plans of an analysis have a fixed order, so a circle is always told from the same step. */
function createNodes(project: Project, analysis: Analysis): Node[] {
  const all = analysis.plans.flatMap(({ plan }) => plan.steps.map(step => ({ plan, step })));
  const indexOf = new Map(all.map(({ step }, index) => [step, index]));
  return all.map(({ plan, step }) => {
    const links = step.dependsOn.flatMap(({ ref }) => {
      const match = findStep(project, plan, ref.raw);
      const target = match && indexOf.get(match.step);
      const says = `${step.id} depends on ${ref.raw}.`;
      return target === undefined ? [] : { target, span: ref.span, says };
    });
    const blocking = step.blockedBy.flatMap(({ ref, reason, span }) => {
      const text = ref?.raw ?? reason ?? '';
      const match = findStep(project, plan, text);
      const target = match && isOpen(match.step) ? indexOf.get(match.step) : undefined;
      const says = `${step.id} is blocked by ${text}.`;
      return target === undefined ? [] : { target, span: ref?.span ?? span, says };
    });
    return { plan, step, links: [...links, ...blocking, ...barredLinks(plan, step, indexOf)] };
  });
}

/** What is done stands in nobody's way any more, though the line about it is still there. */
function isOpen({ status }: Step): boolean {
  return status?.value !== 'done' && status?.value !== 'cancelled';
}

/** Every step of a phase waits for a barrier in front of it, so a way back through it is a circle. */
function barredLinks(plan: Plan, step: Step, indexOf: ReadonlyMap<Step, number>): readonly Link[] {
  const barrier = step.depth === 0 ? barrierBefore(plan, step) : undefined;
  if (!barrier) return [];
  const { phase, steps } = barrier;
  const span = phase.barrier?.span ?? phase.span;
  const says = `The phase ${phase.id} is a barrier, so ${step.id} waits for all its steps.`;
  return steps.map(each => ({ target: indexOf.get(each) ?? 0, span, says }));
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

function placeOf({ plan }: Node, { span, says }: Link): { place: Place; message: string } {
  return { place: { file: plan.file, span }, message: says };
}

function messageOf(nodes: readonly Node[], round: readonly number[]): string {
  const found = round.flatMap(index => nodes[index] ?? []);
  const crosses = found.some(({ plan }) => plan !== found[0]?.plan);
  const names = found.map(({ plan, step }) => (crosses ? `${plan.id}/${step.id}` : step.id));
  if (names.length === 1) return `${names[0]} depends on itself. Remove this dependency.`;
  return `These steps depend on each other: ${roundText(names)}. Remove one dependency.`;
}
