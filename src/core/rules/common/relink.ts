import { findLinkDefinitions } from '../../analysis/decisions/link-definitions.ts';
import { findLikelyTargets, judgedTarget } from '../../analysis/decisions/link-targets.ts';
import { findMarkdownLinks, type MarkdownLink } from '../../analysis/decisions/markdown-links.ts';
import { findNearFiles } from '../../analysis/names/near-files.ts';
import type { Project } from '../../model/project.ts';
import { changeIn, type Fix } from '../../model/project-edit.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { linkPath } from '../../text/path.ts';
import { sliceOf } from '../../text/span.ts';

/** Leads the first link of a file that leads nowhere and is meant to each of the files that are near. */
export function relink(
  project: Project,
  path: string,
  isMeant: (link: DanglingLink) => boolean,
): readonly Fix[] {
  const file = project.files.get(path);
  const link = file && findDangling(project, file).find(isMeant);
  if (!link) return [];
  return findNearFiles(project, link.target).map(near => {
    const newText = `${linkPath(path, near)}${/[?#].*$/s.exec(link.written)?.[0] ?? ''}`;
    return { title: `Link to ${near}`, edit: changeIn(path, { span: link.destination, newText }) };
  });
}

export interface DanglingLink extends MarkdownLink {
  readonly written: string;
  /** The path that it names. */
  readonly target: string;
}

/** The links of a decision or a plan to files of the project that are not there. */
export function findDangling(project: Project, file: SourceFile): DanglingLink[] {
  const { content, path } = file;
  if (content.kind !== 'text' || !mayDangle(project, file)) return [];
  return [...findMarkdownLinks(file), ...findLinkDefinitions(file)].flatMap(link => {
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
