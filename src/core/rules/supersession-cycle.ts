import { findComponents } from '../analysis/conditions/components.ts';
import { findRound, roundText } from '../analysis/conditions/round.ts';
import { type Succession, successorsOf } from '../analysis/decisions/supersession.ts';
import { briefNameOf, type Decision } from '../model/decision.ts';
import type { Project } from '../model/project.ts';
import type { Rule, RuleFinding } from './common/rule.ts';

/** Decisions that take each other's place, so that none of them can be told to hold. */
export const supersessionCycle: Rule = {
  id: 'supersession-cycle',
  severity: 'error',
  summary: 'Finds decisions that supersede each other in a circle.',
  *check(project) {
    const { decisions } = project;
    const successions = decisions.map(decision => successorsOf(project, decision));
    const indexOf = new Map(decisions.map((decision, index) => [decision, index]));
    const edges = successions.map(all =>
      all.flatMap(({ successor }) => indexOf.get(successor) ?? []),
    );
    for (const members of findComponents(edges)) {
      const [first] = members;
      if (first === undefined || (members.length === 1 && !edges[first]?.includes(first))) continue;
      const sorted = members.toSorted((a, b) => a - b);
      const round = findRound(edges, sorted).flatMap(index => decisions[index] ?? []);
      yield* createFinding(project, round);
    }
  },
};

/** Reported where the first supersession is written; the others are related places. */
function* createFinding(project: Project, round: readonly Decision[]): Iterable<RuleFinding> {
  const told = round.flatMap((decision, index) => {
    const next = round[index + 1] ?? round[0];
    const succession = successorsOf(project, decision).find(({ successor }) => successor === next);
    return succession ? { decision, ...succession } : [];
  });
  const [first, ...others] = told;
  if (!first) return;
  const names = round.map(briefNameOf);
  const message =
    names.length === 1
      ? `${names[0]} supersedes itself. Remove this relation.`
      : `These decisions supersede each other: ${roundText(names)}. Which one holds cannot be told.`;
  yield { place: placeOf(first), message, related: others.map(toRelated) };
}

function toRelated(told: Succession & { readonly decision: Decision }) {
  const [decision, successor] = [told.decision, told.successor].map(briefNameOf);
  return { place: placeOf(told), message: `${decision} is superseded by ${successor}.` };
}

function placeOf({ toldBy, relation }: Succession) {
  return { file: toldBy.file, span: relation.span };
}
