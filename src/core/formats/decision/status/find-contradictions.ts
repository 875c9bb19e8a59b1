import type {
  Contradiction,
  DecisionDate,
  DecisionStatus,
  Relation,
  SourcedStatus,
} from '../../../model/decision.ts';
import type { Sourced } from '../../../model/value.ts';
import { isContrary } from './leading-status.ts';
import { states } from './read-place-status.ts';
import { findTitleMark } from './title-mark.ts';

export interface StatusPlaces {
  /** What counts. */
  readonly status: SourcedStatus | undefined;
  /** What each field says. */
  readonly written: readonly SourcedStatus[];
  readonly placedAs: Sourced<DecisionStatus> | undefined;
  readonly title: Sourced<string> | undefined;
  readonly relations: readonly Relation[];
}

/** Where the status of a record does not agree with another field, its folder or a successor. */
export function findContradictions(places: StatusPlaces): Contradiction[] {
  const { status, written, placedAs, title, relations } = places;
  if (!status || status.value === 'unknown') return [];
  const found: Contradiction[] = [];
  for (const other of written) {
    if (other.value === 'unknown' || other.value === status.value) continue;
    const message = `One place says "${status.raw}", another one "${other.raw}".`;
    found.push({ message, spans: [status.span, other.span] });
  }
  if (placedAs && differ(placedAs.value, status.value)) {
    const message = `Its status is "${status.raw}", but its folder or file is named "${placedAs.raw}".`;
    found.push({ message, spans: [status.span] });
  }
  const titled = readTitleStatus(title);
  if (titled && stageOf(titled.value) !== stageOf(status.value)) {
    const message = `Its status is "${status.raw}", but its title says "${titled.raw}".`;
    found.push({ message, spans: [status.span, titled.span] });
  }
  const successor = relations.find(({ kind, inPart }) => kind === 'superseded-by' && !inPart);
  if (successor && !isContrary(status.value)) {
    const message = `Its status is "${status.raw}", but it names a successor, "${successor.raw}".`;
    found.push({ message, spans: [status.span, successor.span] });
  }
  return found;
}

/** Days of one label that are written in the front matter and in the text, and are never the same. */
export function findOtherDays(dates: readonly DecisionDate[]): Contradiction[] {
  const certain = dates.filter(({ value, doubt }) => value !== undefined && doubt === undefined);
  const inFront = certain.filter(({ source }) => source === 'front-matter');
  const inText = certain.filter(({ source }) => source !== 'front-matter');
  return inFront.flatMap(day => {
    const others = inText.filter(({ label }) => label === day.label);
    const [other] = others;
    if (!other || others.some(({ value }) => value === day.value)) return [];
    const message = `Its ${day.label} is "${day.raw}" in the front matter, but "${other.raw}" in the text.`;
    return [{ message, spans: [day.span, other.span] }];
  });
}

/** An end that the title tells. That it was accepted once may stand there for ever. */
function readTitleStatus(title: Sourced<string> | undefined) {
  const said = title && findTitleMark(title.raw)?.said;
  const raw = said ? (/^\p{Alpha}+/u.exec(title.raw.slice(said.start))?.[0] ?? '') : '';
  const value = states.get(raw.toLowerCase());
  if (!said || !value || !isContrary(value) || isSubject.test(title.raw)) return undefined;
  const start = title.span.start + said.start;
  return { value, raw, span: { start, end: start + raw.length } };
}

/** `Deprecated: how we mark endpoints` names a subject, and goes on in small letters. */
const isSubject = /^[^\p{Alpha}]*\p{Upper}\p{Lower}+:\s\p{Lower}/u;

/**
 * A folder for drafts holds proposals too; one for what is over holds whatever ended it, but one for what was
 * rejected only what never was in force.
 */
function differ(placed: DecisionStatus, status: DecisionStatus): boolean {
  if (placed === status || (placed === 'rejected' && status === 'withdrawn')) return false;
  return placed === 'rejected' || stageOf(placed) !== stageOf(status);
}

function stageOf(status: DecisionStatus): 'open' | 'in-force' | 'over' {
  if (status === 'accepted') return 'in-force';
  return isContrary(status) ? 'over' : 'open';
}
