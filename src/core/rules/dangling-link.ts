import { findLikelyTargets, judgedTarget } from '../analysis/decisions/link-targets.ts';
import { findMarkdownLinks, type MarkdownLink } from '../analysis/decisions/markdown-links.ts';
import { findNearFiles } from '../analysis/near-files.ts';
import type { Plan } from '../model/plan.ts';
import type { Project } from '../model/project.ts';
import type { SourceFile } from '../model/source-file.ts';
import { linkPath } from '../text/path.ts';
import { type Span, sliceOf } from '../text/span.ts';
import type { Rule } from './rule.ts';

/** Links in the text of decisions and plans to files that are not there. */
export const danglingLink: Rule = {
  id: 'dangling-link',
  severity: 'warning',
  summary: 'Finds links of decisions and plans to files of the project that do not exist.',
  *check(project) {
    for (const file of filesOf(project)) {
      const found = danglingOf(project, file);
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
  fix(project, { place }) {
    const file = project.files.get(place.file);
    const link = file && danglingOf(project, file).find(isAt(place.span));
    if (!link) return [];
    return findNearFiles(project, link.target).map(near => {
      const newText = `${linkPath(place.file, near)}${/[?#].*$/s.exec(link.written)?.[0] ?? ''}`;
      const edits = [{ span: link.destination, newText }];
      const edit = { files: [{ kind: 'change', file: place.file, edits }] } as const;
      return { title: `Link to ${near}`, edit };
    });
  },
};

interface DanglingLink extends MarkdownLink {
  readonly written: string;
  /** The path that it names. */
  readonly target: string;
}

function danglingOf(project: Project, file: SourceFile): DanglingLink[] {
  const { content, path } = file;
  if (content.kind !== 'text' || !mayDangle(project, file)) return [];
  return findMarkdownLinks(file).flatMap(link => {
    const written = sliceOf(content.text, link.destination);
    const target = missingTarget(project, path, written);
    return target === undefined ? [] : [{ ...link, written, target }];
  });
}

/** A first look that costs little: most texts have no link that may lead nowhere. */
function mayDangle(project: Project, file: SourceFile): boolean {
  return findLikelyTargets(file).some(target => target === undefined || !project.files.has(target));
}

/** The path of a file that a destination names and that is not there. */
function missingTarget(project: Project, path: string, written: string): string | undefined {
  const target = judgedTarget(path, written);
  return target === undefined || project.files.has(target) ? undefined : target;
}

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

function isAt(span: Span): (link: DanglingLink) => boolean {
  return ({ destination }) => destination.start === span.start;
}

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
