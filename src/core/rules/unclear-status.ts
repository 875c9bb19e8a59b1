import { unfilledDoubt } from '../model/doubts.ts';
import type { Rule } from './common/rule.ts';

/** A status that is written but not understood. Template text is a finding of its own. */
export const unclearStatus: Rule = {
  id: 'unclear-status',
  severity: 'information',
  summary: 'Finds a status of a decision that is written, but not understood.',
  *check(project) {
    for (const { file, status } of project.decisions) {
      if (status?.value !== 'unknown' || status.doubt === unfilledDoubt) continue;
      const why = status.doubt ?? 'No such status is known.';
      yield {
        place: { file, span: status.span },
        message: `${why} The decision counts as unknown, never as accepted.`,
      };
    }
  },
};
