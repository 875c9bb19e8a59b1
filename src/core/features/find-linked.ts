import { judgedTarget } from '../analysis/decisions/link-targets.ts';
import { findMarkdownLinks } from '../analysis/decisions/markdown-links.ts';
import type { Project } from '../model/project.ts';
import { textOf } from '../model/project.ts';
import { contains, sliceOf } from '../text/span.ts';
import type { Subject, TextPlace } from './find-subject.ts';

/**
 * The decision or the plan that a link of Markdown leads to. Editors follow links by themselves, so
 * this is of use to hovers alone; of a file that holds several decisions nobody knows which one is meant.
 */
export function findLinked(
  project: Project,
  { file, offset, line }: TextPlace,
): Subject | undefined {
  const source = line === undefined ? project.files.get(file) : undefined;
  const link = source && findMarkdownLinks(source).find(({ span }) => contains(span, offset));
  if (!link) return undefined;
  const target = judgedTarget(file, sliceOf(textOf(project, file) ?? '', link.destination));
  const decisions = project.decisions.filter(each => each.file === target);
  if (decisions.length === 1) return { kind: 'decision', span: link.span, decisions };
  const plan = project.plans.find(each => each.file === target);
  return plan && { kind: 'plan', span: link.span, plan };
}
