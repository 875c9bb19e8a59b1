import { barrierBefore } from '../analysis/conditions/barriers.ts';
import { findComponents } from '../analysis/conditions/components.ts';
import { findRound, roundText } from '../analysis/conditions/round.ts';
import { findStep } from '../analysis/names/references.ts';
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
    if (!mayGoBack(project, analysis)) return;
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

/** In most plans steps only wait for what stands in front of them: there is no way back. */
function mayGoBack(project: Project, { plans }: Analysis): boolean {
  const isBefore = (plan: Plan, step: Step, name: string) => {
    const match = findStep(project, plan, name);
    return !match || (match.plan === plan && match.step.span.start < step.span.start);
  };
  return plans.some(({ plan }) =>
    plan.steps.some(
      step =>
        step.blockedBy.length > 0 ||
        barrierBefore(plan, step) !== undefined ||
        step.dependsOn.some(({ ref }) => !isBefore(plan, step, ref.raw)),
    ),
  );
}

interface Node {
  readonly plan: Plan;
  readonly step: Step;
  readonly links: readonly Link[];
}

interface Link {
  readonly kind: 'dependency' | 'impediment' | 'barrier';
  readonly target: number;
  readonly span: Span;
  /** What is waited for, as it is written. */
  readonly name: string;
}

/** The plans of an analysis have a fixed order, so a circle is always told from the same step. */
function createNodes(project: Project, analysis: Analysis): Node[] {
  const all = analysis.plans.flatMap(({ plan }) => plan.steps.map(step => ({ plan, step })));
  const indexOf = new Map(all.map(({ step }, index) => [step, index]));
  return all.map(({ plan, step }) => {
    const links = step.dependsOn.flatMap(({ ref }): Link | [] => {
      const match = findStep(project, plan, ref.raw);
      const target = match && indexOf.get(match.step);
      const { raw: name, span } = ref;
      return target === undefined ? [] : { kind: 'dependency', target, span, name };
    });
    const blocking = step.blockedBy.flatMap(({ ref, reason, span }): Link | [] => {
      const name = ref?.raw ?? reason ?? '';
      const match = findStep(project, plan, name);
      const target = match && isOpen(match.step) ? indexOf.get(match.step) : undefined;
      return target === undefined
        ? []
        : { kind: 'impediment', target, span: ref?.span ?? span, name };
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
  const name = phase.id;
  return steps.map(each => ({ kind: 'barrier', target: indexOf.get(each) ?? 0, span, name }));
}

/** Reported at the first dependency of the circle; the others are related places. */
function createFinding(
  nodes: readonly Node[],
  edges: readonly (readonly number[])[],
  members: readonly number[],
): RuleFinding {
  const round = findRound(
    edges,
    members.toSorted((a, b) => a - b),
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

function placeOf({ plan, step }: Node, link: Link): { place: Place; message: string } {
  return { place: { file: plan.file, span: link.span }, message: sayLink(step, link) };
}

function sayLink({ id }: Step, { kind, name }: Link): string {
  if (kind === 'dependency') return `${id} depends on ${name}.`;
  if (kind === 'impediment') return `${id} is blocked by ${name}.`;
  return `The phase ${name} is a barrier, so ${id} waits for all its steps.`;
}

function messageOf(nodes: readonly Node[], round: readonly number[]): string {
  const found = round.flatMap(index => nodes[index] ?? []);
  const crosses = found.some(({ plan }) => plan !== found[0]?.plan);
  const names = found.map(({ plan, step }) => (crosses ? `${plan.id}/${step.id}` : step.id));
  if (names.length === 1) return `${names[0]} depends on itself. Remove this dependency.`;
  return `These steps depend on each other: ${roundText(names)}. Remove one dependency.`;
}
