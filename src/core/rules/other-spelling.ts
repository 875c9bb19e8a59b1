import { fixProblem } from './common/fix-problem.ts';
import type { Rule } from './common/rule.ts';

/** What is understood in a plan, but written in another way than the format has it. */
export const otherSpelling: Rule = {
  id: 'other-spelling',
  severity: 'information',
  summary: 'Finds keys and values of plans that are understood, but written another way.',
  *check(project) {
    for (const { file, span, message, kind } of project.problems) {
      if (kind === 'spelling') yield { place: { file, span }, message };
    }
  },
  fix: fixProblem,
};
