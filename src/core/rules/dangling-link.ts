import { documentsOf, isLostDocument } from '../analysis/names/named-documents.ts';
import { findNearFiles } from '../analysis/names/near-files.ts';
import { suggestFile } from '../analysis/names/suggest.ts';
import { unfilledDoubt } from '../model/doubts.ts';
import type { Plan } from '../model/plan/plan.ts';
import type { Project } from '../model/project.ts';
import { changeIn, type Fix } from '../model/project-edit.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { Place, Span } from '../text/span.ts';
import { findDangling, relink } from './common/relink.ts';
import type { Rule, RuleFinding } from './common/rule.ts';

/** Links and paths of decisions and plans to files that are not there. */
export const danglingLink: Rule = {
  id: 'dangling-link',
  severity: 'warning',
  summary: 'Finds links of decisions and plans to files of the project that do not exist.',
  *check(project) {
    for (const plan of project.plans) yield* checkDocuments(project, plan);
    for (const file of filesOf(project)) {
      const found = findDangling(project, file);
      const told = found.length > 0 ? toldElsewhere(project, file.path) : [];
      for (const { destination, target, span } of found) {
        if (told.some(other => overlaps(other, span))) continue;
        yield createFinding(project, { file: file.path, span: destination }, target);
      }
    }
  },
  fix: (project, { place }) => [
    ...relink(project, place.file, ({ destination }) => destination.start === place.span.start),
    ...renameDocument(project, place),
  ],
};

/** What a plan names by a path alone; in Markdown it is a link. */
function* checkDocuments(project: Project, plan: Plan): Iterable<RuleFinding> {
  if (plan.format === 'markdown') return;
  for (const { raw, span } of documentsOf(plan)) {
    if (!isLostDocument(project, plan, raw)) continue;
    yield createFinding(project, { file: plan.file, span }, raw);
  }
}

function createFinding(project: Project, place: Place, target: string): RuleFinding {
  return { place, message: `${target} does not exist.${suggestFile(project, target)}` };
}

function renameDocument(project: Project, { file, span }: Place): readonly Fix[] {
  const plan = project.plans.find(each => each.file === file);
  const lost = plan && documentsOf(plan).find(each => each.span.start === span.start);
  if (!lost) return [];
  return findNearFiles(project, lost.raw).map(near => ({
    title: `Change to "${near}"`,
    edit: changeIn(file, { span, newText: near }),
  }));
}

function filesOf({ files, decisions, plans }: Project): SourceFile[] {
  const paths = new Set([...decisions, ...plans].map(({ file }) => file));
  return [...paths].flatMap(path => files.get(path) ?? []);
}

/** What the rules unknown-reference and unfilled-template look at. */
function toldElsewhere({ decisions, plans }: Project, file: string): readonly Span[] {
  const own = decisions.filter(decision => decision.file === file);
  const relations = own.flatMap(decision => decision.relations);
  const unfilled = own.flatMap(({ status }) => (status?.doubt === unfilledDoubt ? status : []));
  const references = plans.filter(plan => plan.file === file).flatMap(referencesOf);
  return [...relations, ...unfilled, ...references].map(({ span }) => span);
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
