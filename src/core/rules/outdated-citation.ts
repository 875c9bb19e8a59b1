import { successionOf } from '../analysis/decisions/supersession.ts';
import { type Decision, isOver, nameOf, statusOf } from '../model/decision.ts';
import type { Project } from '../model/project.ts';
import type { Rule } from './common/rule.ts';

/** Code that says it follows what nobody has to follow any more. */
export const outdatedCitation: Rule = {
  id: 'outdated-citation',
  severity: 'information',
  summary: 'Finds code that cites a decision which is no longer in force.',
  *check(project, { citations }) {
    for (const { decision, place } of citations) {
      if (!decision || !isOver(decision)) continue;
      const { file, span, status } = decision;
      yield {
        place,
        message: `The code cites ${nameOf(decision)}, which is ${statusOf(decision)}${successorText(project, decision)}.`,
        related: [
          { place: { file, span: status?.span ?? span }, message: `${nameOf(decision)} says so.` },
        ],
      };
    }
  },
};

/** By which one at once, and which one holds now. */
function successorText(project: Project, decision: Decision): string {
  const chain = successionOf(project, decision).map(({ successor }) => nameOf(successor));
  const [next] = chain;
  if (next === undefined) return '';
  return chain.length === 1 ? ` by ${next}` : ` by ${next}, now ${chain.at(-1)}`;
}
