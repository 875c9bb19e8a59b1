import { findEmptyPlaces } from '../analysis/gaps/empty-places.ts';
import { findNearFiles } from '../analysis/names/near-files.ts';
import { suggest } from '../analysis/names/suggest.ts';
import { nameOf } from '../model/decision.ts';
import type { Project } from '../model/project.ts';
import { pathFromRoot } from '../text/path.ts';
import { isGlob } from '../text/path-glob.ts';
import type { Rule } from './common/rule.ts';

/** Decisions about code that was moved or removed since, and places where there is nothing to be read. */
export const missingPath: Rule = {
  id: 'missing-path',
  severity: 'warning',
  summary:
    'Finds paths that a decision governs and that no file of the repository has any more, and places in `.cairn.yaml` where no file lies.',
  *check(project, { missingPaths }) {
    for (const { decision, path } of missingPaths) {
      yield {
        place: { file: decision.file, span: path.span },
        message: `${nameOf(decision)} governs ${path.value}, and no file matches that.${hintFor(project, path.value)}`,
      };
    }
    for (const { name, place } of findEmptyPlaces(project)) {
      yield {
        place,
        message: `Nothing is read from ${name}: no Markdown or YAML file lies there.`,
      };
    }
  },
};

function hintFor(project: Project, written: string): string {
  const path = isGlob(written) ? undefined : pathFromRoot(project.prefix, written);
  const [near] = path === undefined ? [] : findNearFiles(project, path);
  return suggest(near && project.prefix + near);
}
