import { findDecision } from '../../analysis/names/references.ts';
import { proposedName } from '../../analysis/names/suggest.ts';
import type { Finding } from '../../model/finding.ts';
import type { Project } from '../../model/project.ts';
import { textOf } from '../../model/project.ts';
import { changeIn, type Fix } from '../../model/project-edit.ts';
import { baseNameOf, linkPath } from '../../text/path.ts';
import { type Place, type Span, sliceOf } from '../../text/span.ts';
import { type DanglingLink, findDangling, relink } from './relink.ts';

/** Writes the name that a message proposes; a link is led to the files that are near. */
export function correctMention(
  project: Project,
  { place, message }: Pick<Finding, 'place' | 'message'>,
): readonly Fix[] {
  const name = proposedName(message);
  if (name === undefined) return [];
  const { file, span } = place;
  if (!isMarkdown(name)) return [changeTo(name, { file, span: nameSpan(project, place) })];
  const isMeant = (link: DanglingLink) => link.span.start < span.end && span.start < link.span.end;
  const source = project.files.get(file);
  if (source && findDangling(project, source).some(isMeant)) return relink(project, file, isMeant);
  if (!isMarkdown(sliceOf(textOf(project, file) ?? '', span))) return [];
  return namesOf(project, name, file).map(path => changeTo(path, place));
}

function changeTo(newText: string, { file, span }: Place): Fix {
  return { title: `Change to "${newText}"`, edit: changeIn(file, { span, newText }) };
}

/** How a file may call the decision that a message proposes: from the root, or else from here. */
function namesOf(project: Project, proposed: string, from: string): readonly string[] {
  const files = new Set(project.decisions.map(({ file }) => file));
  const [target = '', ...more] = files.has(proposed)
    ? [proposed]
    : [...files].filter(file => baseNameOf(file) === proposed);
  if (more.length > 0) return [];
  const isMeant = (path: string) => findDecision(project, path, from).decision?.file === target;
  return [target, linkPath(from, target)].filter(isMeant).slice(0, 1);
}

/** Without the plan in front of it, where that is there. */
function nameSpan(project: Project, { file, span }: Place): Span {
  const [planId = '', ...rest] = sliceOf(textOf(project, file) ?? '', span).split('/');
  const isOfPlan = rest.length > 0 && project.plans.some(({ id }) => id === planId);
  return isOfPlan ? { start: span.start + planId.length + 1, end: span.end } : span;
}

/** Whether a name is that of a Markdown file. */
export function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path);
}
