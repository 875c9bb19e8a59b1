import { documentsOf, findDocument } from '../analysis/names/named-documents.ts';
import { planReferencesOf } from '../analysis/names/plan-references.ts';
import { findDecision } from '../analysis/names/references.ts';
import { relationFile } from '../analysis/names/relation-file.ts';
import { type Decision, nameOf, statusOf, targetText } from '../model/decision.ts';
import type { Plan } from '../model/plan/plan.ts';
import { type Project, textOf } from '../model/project.ts';
import type { Reference } from '../model/reference.ts';
import { shownTitle } from '../parse/shown-title.ts';
import { resolvePath } from '../text/path.ts';
import type { Place, Span } from '../text/span.ts';
import { withoutOverlaps } from '../text/text-edit.ts';
import { placeOfDecision } from './places.ts';

/** A piece of text that leads to another file. */
export interface DocumentLink {
  readonly span: Span;
  readonly place: Place;
  /** What is there, in plain words. */
  readonly tooltip: string;
}

/**
 * What plans and decisions of a file name by an id or a path. Links that Markdown itself knows, and
 * addresses, are left to the editor.
 */
export function findLinks(project: Project, file: string): readonly DocumentLink[] {
  const plans = project.plans.filter(plan => plan.file === file);
  const decisions = project.decisions.filter(decision => decision.file === file);
  const references = [
    ...plans.flatMap(referencesOf),
    ...decisions.flatMap(each => relationsOf(project, each)),
  ];
  const links = [
    ...references.flatMap(reference => linkOf(project, file, reference) ?? []),
    ...plans.flatMap(pathLinks),
    ...plans.flatMap(plan => documentLinks(project, plan)),
  ];
  // A list that many steps name by an alias is read from one place.
  return withoutOverlaps(
    links.filter(({ span }) => span.start < span.end && !isInLink(project, file, span)),
  );
}

/** Decisions, and what stands in the way: it may be a decision or a file as well. */
function referencesOf(plan: Plan): readonly Reference[] {
  const { decisions, impediments } = planReferencesOf(plan);
  return [...decisions, ...impediments];
}

function relationsOf(project: Project, { relations }: Decision): readonly Reference[] {
  return relations
    .filter(({ raw }) => !/^!?\[(?!\[)|^https?:/i.test(raw))
    .map(relation => ({
      raw: relationFile(project, relation) ?? targetText(relation),
      span: relation.span,
    }));
}

function linkOf(
  project: Project,
  file: string,
  { raw, span }: Reference,
): DocumentLink | undefined {
  const { decision } = findDecision(project, raw, file);
  if (decision) return { span, place: placeOfDecision(decision), tooltip: tooltipOf(decision) };
  const path = findDocument(project, file, raw.trim());
  return path === undefined ? undefined : fileLink(path, span);
}

/** Paths of steps that are no pattern and end like a file. */
function pathLinks({ steps }: Plan): readonly DocumentLink[] {
  return steps.flatMap(step =>
    step.paths.flatMap(({ value, span }) => {
      const path = /[*?[\]{}!]|\/$/.test(value) ? undefined : resolvePath('', value);
      return path !== undefined && /[^/]\.\w+$/.test(path) ? fileLink(path, span) : [];
    }),
  );
}

/** Minutes, runbooks and the like that are there. */
function documentLinks(project: Project, plan: Plan): readonly DocumentLink[] {
  return documentsOf(plan).flatMap(({ raw, span }) => {
    const path = findDocument(project, plan.file, raw);
    return path === undefined ? [] : fileLink(path, span);
  });
}

function fileLink(path: string, span: Span): DocumentLink {
  return { span, place: { file: path, span: { start: 0, end: 0 } }, tooltip: path };
}

function tooltipOf(decision: Decision): string {
  const title = decision.title ? `${shownTitle(decision.title)} ` : '';
  return `${nameOf(decision)} ${title}(${statusOf(decision)})`;
}

/** The text between the brackets of a link of Markdown. */
function isInLink(project: Project, file: string, { start, end }: Span): boolean {
  const text = textOf(project, file) ?? '';
  return text.charAt(start - 1) === '[' && text.startsWith('](', end);
}
