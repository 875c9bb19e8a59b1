import { findLinkDefinitions } from '../analysis/decisions/link-definitions.ts';
import { findMarkdownLinks } from '../analysis/decisions/markdown-links.ts';
import { documentsOf } from '../analysis/names/named-documents.ts';
import { planReferencesOf } from '../analysis/names/plan-references.ts';
import type { Plan } from '../model/plan/plan.ts';
import type { Project } from '../model/project.ts';
import type { ProjectEdit } from '../model/project-edit.ts';
import type { SourceFile } from '../model/source-file.ts';
import { groupBy } from '../text/group-by.ts';
import { folderOf, linkPath, pathFromRoot, resolvePath } from '../text/path.ts';
import { type Span, sliceOf } from '../text/span.ts';
import { type TextEdit, withoutOverlaps } from '../text/text-edit.ts';

/** A file or a folder, and where it will lie. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/**
 * What has to be written anew so that links and paths mean the same after files or folders have moved, made
 * before they do: in Markdown every link, in plans the paths of decisions and documents, in front matter those of
 * other decisions. What already means the same stays as it is written.
 */
export function moveFiles(project: Project, moves: readonly Move[]): ProjectEdit {
  const decisions = groupBy(project.decisions, ({ file }) => file);
  const plans = groupBy(project.plans, ({ file }) => file);
  const files = [...project.files.values()].flatMap(file => {
    const relations = (decisions.get(file.path) ?? []).flatMap(decision => decision.relations);
    const inPlans = (plans.get(file.path) ?? []).flatMap(pathsIn);
    const places = [...relations.map(({ span }) => span), ...inPlans];
    const paths = pathEdits(project, file, { places, moves });
    const edits = withoutOverlaps([...linkEdits(file, moves), ...paths]);
    return edits.length > 0 ? [{ kind: 'change', file: file.path, edits } as const] : [];
  });
  return { files };
}

function moved(path: string, moves: readonly Move[]): string {
  const move = moves.find(({ from }) => path === from || path.startsWith(`${from}/`));
  return move ? move.to + path.slice(move.from.length) : path;
}

function linkEdits(file: SourceFile, moves: readonly Move[]): TextEdit[] {
  const { content, path } = file;
  if (content.kind !== 'text') return [];
  return [...findMarkdownLinks(file), ...findLinkDefinitions(file)].flatMap(({ destination }) => {
    const newText = newLink(path, sliceOf(content.text, destination), moves);
    return newText === undefined ? [] : [{ span: destination, newText }];
  });
}

/** Undefined where it goes on to mean the same. */
function newLink(file: string, written: string, moves: readonly Move[]): string | undefined {
  const target = resolvePath(folderOf(file), written);
  if (target === undefined) return undefined;
  const path = linkPath(moved(file, moves), moved(target, moves));
  if (path === linkPath(file, target)) return undefined;
  const [, slash = '', rest = ''] = /^[^?#]*?(\/?)([?#].*)?$/s.exec(written) ?? [];
  const here = written.startsWith('./') && !path.startsWith('../') ? './' : '';
  return `${here}${path}${slash}${rest}`;
}

interface WrittenPaths {
  readonly places: readonly Span[];
  readonly moves: readonly Move[];
}

function pathEdits(
  project: Project,
  { path, content }: SourceFile,
  { places, moves }: WrittenPaths,
): TextEdit[] {
  if (content.kind !== 'text') return [];
  return places.flatMap(span => {
    const written = pathWithin(content.text, span);
    const newText = written && newPath(project, path, sliceOf(content.text, written), moves);
    // In a list of YAML these signs would end the path.
    return newText && !/[,{}]/.test(newText) ? [{ span: written, newText }] : [];
  });
}

function pathsIn(plan: Plan): Span[] {
  const { decisions, impediments } = planReferencesOf(plan);
  return [...decisions, ...impediments, ...documentsOf(plan)].map(({ span }) => span);
}

/** Of a path in quotes, or of a link in front matter, the path alone. */
function pathWithin(text: string, { start, end }: Span): Span | undefined {
  const found = /[^\s"'`()[\]<>]+\.(?:md|markdown|ya?ml)(?=[?#"'`)>\s]|$)/i.exec(
    text.slice(start, end),
  );
  return found
    ? { start: start + found.index, end: start + found.index + found[0].length }
    : undefined;
}

/** A path is written from the root of the repository, from the project folder or from its file: that stays so. */
function newPath(
  { prefix, files }: Project,
  file: string,
  written: string,
  moves: readonly Move[],
): string | undefined {
  const rooted = pathFromRoot(prefix, written);
  if (rooted !== undefined && files.has(rooted))
    return changed(rooted, moves, to => linkPath('', prefix + to));
  const fromFolder = resolvePath('', written);
  if (fromFolder !== undefined && files.has(fromFolder)) {
    return changed(fromFolder, moves, to => linkPath('', to));
  }
  return newLink(file, written, moves);
}

function changed(path: string, moves: readonly Move[], write: (path: string) => string) {
  const to = moved(path, moves);
  return to === path ? undefined : write(to);
}
