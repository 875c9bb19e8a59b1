import { fixProblem } from './common/fix-problem.ts';
import type { Rule } from './common/rule.ts';

/** What is written in a decision or a plan and cannot be understood there. */
export const invalidValue: Rule = {
  id: 'invalid-value',
  severity: 'error',
  summary: 'Finds what cannot be understood: malformed YAML, unknown keys and words, wrong types.',
  *check(project) {
    for (const { file, span, message, kind, other } of project.problems) {
      if (kind || project.files.get(file)?.content.kind !== 'text') continue;
      const related = other ? [{ place: { file, span: other.span }, message: other.message }] : [];
      yield { place: { file, span }, message, related };
    }
  },
  fix: fixProblem,
};
