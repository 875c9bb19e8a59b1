import type { Rule } from './common/rule.ts';

/** Versions without quotes that YAML takes for numbers: 2.10 is 2.1 for every other reader. */
export const unquotedVersion: Rule = {
  id: 'unquoted-version',
  severity: 'warning',
  summary: 'Finds versions in plans that other readers of YAML take for another number.',
  *check(project) {
    for (const { file, span, message, kind } of project.problems) {
      if (kind === 'unquoted-version') yield { place: { file, span }, message };
    }
  },
};
