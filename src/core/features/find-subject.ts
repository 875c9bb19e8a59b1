import { planReferencesOf } from '../analysis/names/plan-references.ts';
import { findDecision, findStep, type StepMatch } from '../analysis/names/references.ts';
import { relationFile } from '../analysis/names/relation-file.ts';
import { seriesInProse } from '../formats/decision/names/series-words.ts';
import { findCitations } from '../formats/side/find-citations.ts';
import { type Decision, targetText } from '../model/decision.ts';
import type { Plan, Step } from '../model/plan/plan.ts';
import { type Project, textOf } from '../model/project.ts';
import type { Reference } from '../model/reference.ts';
import { contains, type Span, sliceOf } from '../text/span.ts';
import { namesBesidePlans } from './beside-plans.ts';

/** A place an editor points at. */
export interface TextPlace {
  readonly file: string;
  readonly offset: number;
  /** In a file whose text the project does not hold: the line alone. Offsets count from its start. */
  readonly line?: string;
}

/** What the text at a place is about. `span` is the piece of text that says it. */
export type Subject =
  /** The status of a decision, where it is written. */
  | { readonly kind: 'status'; readonly span: Span; readonly decision: Decision }
  /** A decision: its title or number, or a mention of it. More than one where that is ambiguous. */
  | { readonly kind: 'decision'; readonly span: Span; readonly decisions: readonly Decision[] }
  /** A step: its id, title or status, or a mention of its id. */
  | { readonly kind: 'step'; readonly span: Span; readonly match: StepMatch }
  /** A plan: its title. */
  | { readonly kind: 'plan'; readonly span: Span; readonly plan: Plan };

/** The narrowest reading: a reference, a status, a plain mention, then what the line is the head of. */
export function findSubject(project: Project, place: TextPlace): Subject | undefined {
  if (place.line !== undefined) {
    return findCitation(project, place, place.line) ?? findMention(project, place, place.line);
  }
  const plans = project.plans.filter(({ file }) => file === place.file);
  const decisions = project.decisions.filter(({ file }) => file === place.file);
  return (
    first(plans, plan => findReference(project, plan, place)) ??
    findBesidePlan(project, place) ??
    first(decisions, decision => findInDecision(project, decision, place)) ??
    findMention(project, place, textOf(project, place.file) ?? '') ??
    first(decisions, decision => findDecisionHead(decision, place.offset)) ??
    first(plans, plan => findStepHead(plan, place.offset) ?? findPlanHead(plan, place.offset))
  );
}

/** The mentions that a plan declares: dependencies, impediments, decisions, gates. */
function findReference(project: Project, plan: Plan, place: TextPlace): Subject | undefined {
  const isHere = ({ span }: Reference) => contains(span, place.offset);
  const { steps, decisions, impediments } = planReferencesOf(plan);
  const toStep = steps.find(isHere);
  if (toStep) return toStepSubject(project, plan, toStep);
  const toDecision = decisions.find(isHere);
  if (toDecision) return toDecisionSubject(project, plan.file, toDecision);
  const impediment = impediments.find(isHere);
  if (!impediment) return undefined;
  return (
    toStepSubject(project, plan, impediment) ?? toDecisionSubject(project, plan.file, impediment)
  );
}

/** A step that an incident or a premortem names. */
function findBesidePlan(project: Project, { file, offset }: TextPlace): Subject | undefined {
  const name = namesBesidePlans(project, file).find(({ ref }) => contains(ref.span, offset));
  const [match, other] = name?.matches ?? [];
  return name && match && !other ? { kind: 'step', span: name.ref.span, match } : undefined;
}

function findInDecision(
  project: Project,
  decision: Decision,
  { file, offset }: TextPlace,
): Subject | undefined {
  for (const relation of decision.relations) {
    const { span } = relation;
    if (!contains(span, offset)) continue;
    const raw = relationFile(project, relation) ?? targetText(relation);
    return toDecisionSubject(project, file, { raw, span });
  }
  const { status } = decision;
  return status && isWritten(status.span) && contains(status.span, offset)
    ? { kind: 'status', span: status.span, decision }
    : undefined;
}

/** What a line of code cites by a tag. */
function findCitation(
  project: Project,
  { file, offset }: TextPlace,
  line: string,
): Subject | undefined {
  const citation = findCitations(line).find(({ span }) => contains(span, offset));
  return citation && toDecisionSubject(project, file, citation);
}

/** An id such as `ADR-0012` or `PEP 8` anywhere in the text. */
function findMention(
  project: Project,
  { file, offset }: TextPlace,
  text: string,
): Subject | undefined {
  const word = wordAt(text, offset);
  const isId = /^(?:[A-Za-z][A-Za-z0-9]*-){1,5}(?:(?:19|20)\d{2}-)?\d+$/.test(sliceOf(text, word));
  const span = isId ? word : findSpacedId(text, offset);
  return span && toDecisionSubject(project, file, { raw: sliceOf(text, span), span });
}

/** The name of a series and a number behind a blank, as `PEP 8`. */
function findSpacedId(text: string, offset: number): Span | undefined {
  const from = Math.max(0, offset - 24);
  for (const match of text.slice(from, offset + 24).matchAll(/\b([A-Za-z]{2,12}) \d{1,7}\b/g)) {
    const start = from + match.index;
    const span = { start, end: start + match[0].length };
    if (contains(span, offset) && seriesInProse(match[1] ?? '') !== undefined) return span;
  }
  return undefined;
}

/** The run of letters, digits and hyphens around an offset, at most 64 characters each way. */
function wordAt(text: string, offset: number): Span {
  const before = /[A-Za-z0-9-]*$/.exec(text.slice(Math.max(0, offset - 64), offset));
  const behind = /^[A-Za-z0-9-]*/.exec(text.slice(offset, offset + 64));
  return { start: offset - (before?.[0].length ?? 0), end: offset + (behind?.[0].length ?? 0) };
}

function findDecisionHead(decision: Decision, offset: number): Subject | undefined {
  for (const value of [decision.number, decision.title]) {
    if (value && isWritten(value.span) && contains(value.span, offset)) {
      return { kind: 'decision', span: value.span, decisions: [decision] };
    }
  }
  return undefined;
}

function findStepHead(plan: Plan, offset: number): Subject | undefined {
  for (const step of plan.steps) {
    for (const span of headSpansOf(step)) {
      if (contains(span, offset)) return { kind: 'step', span, match: { plan, step } };
    }
  }
  return undefined;
}

function findPlanHead(plan: Plan, offset: number): Subject | undefined {
  const { span } = plan.title;
  return isWritten(span) && contains(span, offset) ? { kind: 'plan', span, plan } : undefined;
}

function headSpansOf({ idSpan, title, status }: Step): readonly Span[] {
  return [idSpan, title.span, ...(status ? [status.span] : [])].filter(isWritten);
}

/** A value taken from a file name has an empty span: nothing to point at. */
function isWritten({ start, end }: Span): boolean {
  return start < end;
}

function toDecisionSubject(
  project: Project,
  file: string,
  { raw, span }: Reference,
): Subject | undefined {
  const { decision, candidates } = findDecision(project, raw, file);
  const decisions = decision ? [decision] : candidates;
  return decisions.length > 0 ? { kind: 'decision', span, decisions } : undefined;
}

function toStepSubject(
  project: Project,
  plan: Plan,
  { raw, span }: Reference,
): Subject | undefined {
  const match = findStep(project, plan, raw);
  return match && { kind: 'step', span, match };
}

function first<T, R>(items: readonly T[], look: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = look(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
