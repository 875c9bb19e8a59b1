import type { Rule } from './common/rule.ts';

/** A status or a day with which another place of the record does not agree. */
export const conflictingStatus: Rule = {
  id: 'conflicting-status',
  severity: 'warning',
  summary:
    'Finds a status of a decision that another field, its folder or its successor contradicts.',
  *check(project) {
    for (const { file, contradictions } of project.decisions) {
      for (const { message, spans } of contradictions) {
        const [first, ...others] = spans;
        if (!first) continue;
        yield {
          place: { file, span: first },
          message,
          related: others.map(span => ({
            place: { file, span },
            message: 'The other place is here.',
          })),
        };
      }
    }
  },
};
