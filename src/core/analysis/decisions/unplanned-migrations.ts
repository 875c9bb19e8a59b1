import { parseDocument } from '../../formats/document.ts';
import { type Decision, statusOf } from '../../model/decision.ts';
import type { Project } from '../../model/project.ts';
import type { SourceFile } from '../../model/source-file.ts';
import type { Day } from '../../model/value.ts';
import { plainText } from '../../parse/inline.ts';
import { daysBetween } from '../../text/day.ts';
import { lazyOf } from '../../text/lazy-of.ts';
import { contains, type Span } from '../../text/span.ts';
import { plansOf } from './plans-of-decision.ts';

/** An accepted decision whose text has a section about how to migrate, and that no plan names. */
export interface UnplannedMigration {
  readonly decision: Decision;
  /** The words of the heading. */
  readonly heading: { readonly text: string; readonly span: Span };
  /** The day of the decision. */
  readonly since: Day;
}

/** In days: so long may pass between a decision and its plan. */
const patience = 90;

/** A team without a plan keeps none in files, and a decision that is carried out needs none. */
export function findUnplannedMigrations(project: Project, today: Day): UnplannedMigration[] {
  if (project.plans.every(({ detected }) => detected === 'likely')) return [];
  const planFiles = new Set(project.plans.map(({ file }) => file));
  return project.decisions.flatMap(decision => {
    const since = decision.date?.value;
    const isOpen =
      statusOf(decision) === 'accepted' && decision.implementation?.value !== 'implemented';
    if (!isOpen || since === undefined || daysBetween(since, today) < patience) return [];
    if (planFiles.has(decision.file) || plansOf(project, decision).length > 0) return [];
    if (decision.otherFields.some(({ label }) => label.toLowerCase() === 'plan')) return [];
    const file = project.files.get(decision.file);
    const headings = file ? headingsIn(file) : [];
    const heading = headings.find(({ span }) => contains(decision.span, span.start));
    return heading ? [{ decision, heading, since }] : [];
  });
}

const headingsIn = lazyOf(findHeadings);

/** Only headings with something below them: a template's section may have been left empty. */
function findHeadings({ path, content }: SourceFile): readonly UnplannedMigration['heading'][] {
  // Most texts have none, and are not parsed for it.
  if (content.kind !== 'text' || !mayAnnounceMigration(content.text)) return [];
  const document = parseDocument(path, content.text);
  if (!document || document.kind === 'yaml') return [];
  return document.tree.parts.flatMap(({ heading, blocks }) => {
    const isFilled = blocks.some(({ kind }) => kind === 'paragraph' || kind === 'list');
    if (!heading || !isFilled) return [];
    const text = plainText(content.text, heading.content).trim();
    return isAboutMigrating(text) ? [{ text, span: heading.content }] : [];
  });
}

/** Whether a text may have such a heading. */
export function mayAnnounceMigration(text: string): boolean {
  return /migration|rollout|transition/i.test(text);
}

/** `Migration`, `5.2 Migration plan`, `Rollout plan`; not `Database migrations`. */
function isAboutMigrating(heading: string): boolean {
  const words = heading.toLowerCase().replace(/^[\d.]+\s+/, '');
  return /^(?:(?:migration|rollout|transition) (?:plan|path|steps)|migration)$/.test(words);
}
