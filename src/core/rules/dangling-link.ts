import { findNearFiles } from '../analysis/near-files.ts';
import type { Plan } from '../model/plan/plan.ts';
import type { Project } from '../model/project.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { Span } from '../text/span.ts';
import { findDangling, relink } from './common/relink.ts';
import type { Rule } from './common/rule.ts';

/** Links in the text of decisions and plans to files that are not there. */
export const danglingLink: Rule = {
  id: 'dangling-link',
  severity: 'warning',
  summary: 'Finds links of decisions and plans to files of the project that do not exist.',
  *check(project) {
    for (const file of filesOf(project)) {
      const found = findDangling(project, file);
      const told = found.length > 0 ? toldElsewhere(project, file.path) : [];
      for (const { destination, target, span } of found) {
        if (told.some(other => overlaps(other, span))) continue;
        const [near] = findNearFiles(project, target);
        const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
        yield {
          place: { file: file.path, span: destination },
          message: `${target} does not exist.${hint}`,
          related: [],
        };
      }
    }
  },
  fix: (project, { place }) =>
    relink(project, place.file, ({ destination }) => destination.start === place.span.start),
};

function filesOf({ files, decisions, plans }: Project): SourceFile[] {
  const paths = new Set([...decisions, ...plans].map(({ file }) => file));
  return [...paths].flatMap(path => files.get(path) ?? []);
}

/** What the rule unknown-reference looks at. */
function toldElsewhere({ decisions, plans }: Project, file: string): readonly Span[] {
  const relations = decisions
    .filter(decision => decision.file === file)
    .flatMap(decision => decision.relations);
  const references = plans.filter(plan => plan.file === file).flatMap(referencesOf);
  return [...relations, ...references].map(({ span }) => span);
}

function referencesOf({ decisions, steps }: Plan): readonly { readonly span: Span }[] {
  return [
    ...decisions,
    ...steps.flatMap(({ dependsOn, decisions: own, entry, exit, blockedBy }) => [
      ...dependsOn.map(({ ref }) => ref),
      ...own,
      ...[...entry, ...exit],
      ...blockedBy.flatMap(({ ref }) => ref ?? []),
    ]),
  ];
}

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
