import { findLogIndexes } from '../analysis/decisions/log-indexes.ts';
import { findNearFiles } from '../analysis/near-files.ts';
import { listDecisions } from '../edits/list-decisions.ts';
import { type Decision, nameOf } from '../model/decision.ts';
import { namesText } from '../text/names-text.ts';
import type { Place } from '../text/span.ts';
import type { Rule } from './common/rule.ts';

/** Lists of a log's records that leave one out, or name one that is not there. */
export const outdatedIndex: Rule = {
  id: 'outdated-index',
  severity: 'information',
  summary:
    'Finds lists of decision records that leave records out or name files that do not exist.',
  *check(project) {
    for (const index of findLogIndexes(project)) {
      const { file, missing, dead } = index;
      const last = index.listed.at(-1);
      if (missing.length > 0 && last) {
        yield {
          place: { file: file.path, span: last.link.span },
          message: `The list leaves out ${namesText(missing.map(nameOf))}.`,
          related: missing.map(decision => ({
            place: startOf(decision),
            message: `${nameOf(decision)} is not in the list.`,
          })),
        };
      }
      for (const { link, target } of dead) {
        const [near] = findNearFiles(project, target);
        const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
        yield {
          place: { file: file.path, span: link.destination },
          message: `${target} does not exist.${hint}`,
          related: [],
        };
      }
    }
  },
  fix(project, { place }) {
    const index = findLogIndexes(project).find(
      ({ file, listed }) =>
        file.path === place.file && listed.at(-1)?.link.span.start === place.span.start,
    );
    const edits = index && listDecisions(index);
    if (!edits) return [];
    const title = `List ${namesText(index.missing.map(nameOf))}`;
    return [{ title, edit: { files: [{ kind: 'change', file: place.file, edits }] } }];
  },
};

function startOf({ file, title, span }: Decision): Place {
  return { file, span: title?.span ?? { start: span.start, end: span.start } };
}
