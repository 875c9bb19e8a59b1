import { findLikelyTargets } from '../analysis/decisions/link-targets.ts';
import { findMarkdownLinks } from '../analysis/decisions/markdown-links.ts';
import { planReferencesOf } from '../analysis/names/plan-references.ts';
import {
  findDecision,
  findRelated,
  findStep,
  type StepMatch,
} from '../analysis/names/references.ts';
import { seriesInProse } from '../formats/decision/names/series-words.ts';
import type { Decision } from '../model/decision.ts';
import type { Project } from '../model/project.ts';
import type { Evaluated } from '../model/review/review.ts';
import type { SourceFile } from '../model/source-file.ts';
import { byCodeUnit } from '../text/by-code-unit.ts';
import { folderOf, resolvePath } from '../text/path.ts';
import { pushAll } from '../text/push-all.ts';
import { type Place, type Span, sliceOf } from '../text/span.ts';
import { namesBesidePlans } from './beside-plans.ts';
import { findEntity, mentionsOfEntity, postmortemsOf } from './find-entity.ts';
import { findSubject, type TextPlace } from './find-subject.ts';
import { placeOfDecision, placeOfStep } from './places.ts';

export interface References {
  /** Where the thing itself is written. */
  readonly declaration: Place;
  /** By file and place, code last; none of them lies in another one. */
  readonly places: readonly Place[];
}

/** All that mentions the thing at a place; undefined where there is none, or several. */
export function findReferences(known: Evaluated, place: TextPlace): References | undefined {
  const subject = findSubject(known.project, place);
  if (subject?.kind === 'step') {
    const places = withoutOverlaps(stepMentions(known.project, subject.match));
    return { declaration: placeOfStep(subject.match), places };
  }
  if (!subject) return entityReferences(known.project, place);
  if (subject.kind !== 'decision') return undefined;
  const [decision, other] = subject.decisions;
  if (!decision || other) return undefined;
  const mentions = [...declaredMentions(known.project, decision)];
  const mentionsIn = createTextMentions(known.project, decision);
  for (const file of known.project.files.values()) pushAll(mentions, mentionsIn(file));
  const cited = known.analysis.citationsOf(decision).map(citation => citation.place);
  return {
    declaration: placeOfDecision(decision),
    places: [...withoutOverlaps(mentions), ...cited],
  };
}

function entityReferences(project: Project, place: TextPlace): References | undefined {
  const named = findEntity(project, place);
  if (!named) return undefined;
  const { entity } = named;
  const mentions = mentionsOfEntity(project, entity).map(mention => mention.place);
  return {
    declaration: entity.place,
    places: withoutOverlaps([...mentions, ...postmortemsOf(project, entity)]),
  };
}

function* stepMentions(project: Project, { step }: StepMatch): Iterable<Place> {
  for (const plan of project.plans) {
    const { steps, impediments } = planReferencesOf(plan);
    for (const { raw, span } of [...steps, ...impediments]) {
      if (findStep(project, plan, raw)?.step === step) yield { file: plan.file, span };
    }
  }
  for (const { ref, file, matches } of namesBesidePlans(project)) {
    if (matches.length === 1 && matches[0]?.step === step) yield { file, span: ref.span };
  }
}

/** What decisions and plans say of it in their fields. */
function* declaredMentions(project: Project, decision: Decision): Iterable<Place> {
  for (const other of project.decisions) {
    for (const relation of other.relations) {
      const isMeant = findRelated(project, other, relation) === decision;
      if (isMeant) yield { file: other.file, span: relation.span };
    }
  }
  for (const plan of project.plans) {
    const { decisions, impediments } = planReferencesOf(plan);
    for (const { raw, span } of [...decisions, ...impediments]) {
      const isMeant = findDecision(project, raw, plan.file).decision === decision;
      if (isMeant) yield { file: plan.file, span };
    }
  }
}

/** Links to its file where it is alone in there, and plain ids such as `ADR-0012`. */
function createTextMentions(project: Project, decision: Decision) {
  const isAlone = project.decisions.every(each => each === decision || each.file !== decision.file);
  return (file: SourceFile): readonly Place[] => [
    ...(isAlone ? linksTo(file, decision.file) : []),
    ...plainMentions(project, decision, file),
  ];
}

function linksTo(file: SourceFile, path: string): readonly Place[] {
  const { content } = file;
  const mayLink = findLikelyTargets(file).some(target => target === undefined || target === path);
  if (content.kind !== 'text' || !mayLink) return [];
  return findMarkdownLinks(file).flatMap(({ span, destination }) => {
    const target = resolvePath(folderOf(file.path), sliceOf(content.text, destination));
    return target === path ? { file: file.path, span } : [];
  });
}

function* plainMentions(
  project: Project,
  decision: Decision,
  { path, content }: SourceFile,
): Iterable<Place> {
  if (content.kind !== 'text') return;
  for (const { start, end } of linesWith(content.text, digitsOf(decision))) {
    for (const { 0: raw, 1: series, index } of content.text.slice(start, end).matchAll(plainId)) {
      if (series !== undefined && seriesInProse(series) === undefined) continue;
      const span: Span = { start: start + index, end: start + index + raw.length };
      const isOwn = decision.file === path && isHead(decision, span);
      if (!isOwn && findDecision(project, raw, path).decision === decision)
        yield { file: path, span };
    }
  }
}

/** What every id of it ends with, with zeros before it or without; empty for a record without a number. */
function digitsOf({ number }: Decision): string {
  const [digits = ''] = /\d+$/.exec(number?.value ?? '') ?? [];
  return digits.replace(/^0+(?=\d)/, '');
}

/** The lines that hold a text: of thousands of files few do, and to look for ids takes long. */
function* linesWith(text: string, wanted: string): Iterable<Span> {
  for (let at = text.indexOf(wanted); at >= 0; ) {
    const start = text.lastIndexOf('\n', at - 1) + 1;
    const feed = text.indexOf('\n', at);
    const end = feed < 0 ? text.length : feed;
    yield { start, end };
    at = end < text.length ? text.indexOf(wanted, end + 1) : -1;
  }
}

/** As `findSubject` reads one. */
const plainId =
  /(?<![A-Za-z0-9-])(?:(?:[A-Za-z][A-Za-z0-9]{0,60}-){1,5}(?:(?:19|20)\d{2}-)?\d{1,9}|([A-Za-z]{2,12}) \d{1,7})(?![A-Za-z0-9-])/g;

/** The number of a record in its own title or field is no mention. */
function isHead({ number, headingNumber }: Decision, { start, end }: Span): boolean {
  return [number, headingNumber].some(own => own && own.span.start < end && own.span.end > start);
}

function withoutOverlaps(places: Iterable<Place>): readonly Place[] {
  const sorted = [...places].sort(comparePlaces);
  const kept: Place[] = [];
  for (const place of sorted) {
    const last = kept.at(-1);
    if (last?.file !== place.file || place.span.start >= last.span.end) kept.push(place);
  }
  return kept;
}

/** Of two that begin together, the longer one comes first. */
function comparePlaces(a: Place, b: Place): number {
  return byCodeUnit(a.file, b.file) || a.span.start - b.span.start || b.span.end - a.span.end;
}
