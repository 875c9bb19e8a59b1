import { withoutStateSigns } from '../../../../text/state-signs.ts';
import { isPhase } from '../sections/is-phase.ts';
import { byId, type Section, withBelow } from '../sections/section.ts';
import { isSaid, isWholeText } from '../sections/section-kind.ts';
import { areActions } from '../words/action-words.ts';
import { headingKind } from '../words/heading-kind.ts';
import { isCriteria, isPurpose, isTopic } from '../words/section-topic.ts';
import { isAsked } from './is-asked.ts';

interface Place {
  /** Whether a longer run of numbers stands beside it: `2.1` and `2.2` behind `1.1` to `1.4`. */
  readonly isBesideRun?: boolean;
}

/**
 * The headings right below a section that count the same thing, and are steps: by numbers, `3. Copy the rows`, by any
 * word, `Slice 1: Copy the rows`, or by ids, `T-1.2: Copy the rows`.
 */
export function findRun(text: string, section: Section, place: Place = {}): ReadonlySet<Section> {
  return new Set([...numberedRun(text, section, place), ...countedRun(text, section)]);
}

const leastOfRun = 3;

/**
 * Three numbered headings or more; two in a phase, `6.1` and `6.2` somewhere in phase 6, or two in the count of another
 * run, which may go on in another part.
 */
function numberedRun(text: string, section: Section, place: Place): readonly Section[] {
  const counted = section.sections.filter(({ title }) => headingKind(title).kind === 'numbered');
  const [first] = counted;
  const last = counted.at(-1);
  const start = first && /(?:\d+|[a-z])$/i.exec(headingKind(first.title).number ?? '')?.[0];
  if (!first || !last || start === undefined) return [];
  const isShort = place.isBesideRun === true && counted.every(isCounted);
  const least = isPhase(section) || counted.every(isOfPhaseAbove) ? 2 : leastOfRun;
  const isLong = counted.length >= (isShort ? (isPhase(section) ? 1 : 2) : least);
  const isWhole = isLong && /^(?:[01]|a)$/i.test(start);
  if (!isWhole && !goesOn(first, last)) return [];
  const numbered = counted.filter(({ title }) =>
    isPhase(section) ? !isCriteria(title) && !isPurpose(title) : !isTopic(title),
  );
  const isOfChapters = isOutline(text, section, { counted, numbered });
  return isOfChapters ? [] : numbered;
}

/** Whether the numbered heading before the first one, or that behind the last one, goes on with their count. */
function goesOn(first: Section, last: Section): boolean {
  const { counted, places } = countsOf(first);
  const before = counted[(places.get(first) ?? 0) - 1];
  const behind = counted[(places.get(last) ?? 0) + 1];
  return follows(first, before) || follows(behind, last);
}

function follows(next: Section | undefined, before: Section | undefined): boolean {
  const number = numberOf(before);
  return number !== undefined && numberOf(next) === number + 1;
}

function numberOf(section: Section | undefined): number | undefined {
  const { kind, number } = headingKind(section?.title ?? '');
  return kind === 'numbered' && number && /^\d+$/.test(number) ? Number(number) : undefined;
}

interface Counts {
  readonly counted: readonly Section[];
  readonly places: ReadonlyMap<Section, number>;
}

/** All headings of a text that bear a whole number, in file order. */
function countsOf(section: Section): Counts {
  let root = section;
  while (root.above) root = root.above;
  const known = countsByRoot.get(root);
  if (known) return known;
  const counted = withBelow(root).filter(each => numberOf(each) !== undefined);
  const counts = { counted, places: new Map(counted.map((each, at) => [each, at] as const)) };
  countsByRoot.set(root, counts);
  return counts;
}

const countsByRoot = new WeakMap<Section, Counts>();

interface Numbers {
  readonly counted: readonly Section[];
  /** Without those of topics. */
  readonly numbered: readonly Section[];
}

/** Whether the numbers are those of chapters: neither the words above them nor they themselves ask for work. */
function isOutline(text: string, section: Section, { counted, numbered }: Numbers): boolean {
  if (counted.length - numbered.length > 1) return true;
  if (numbered.every(isFolder)) return !askForWork(text, numbered);
  if (isPhase(section) || isSaid(section) || !isChapter(section)) return false;
  return !askForWork(text, numbered);
}

/** `1. The core (src/core/)`: what there is. */
function isFolder({ title }: Section): boolean {
  return /\([^()\s]*\/\)$/.test(title.slice(-100));
}

function askForWork(text: string, sections: readonly Section[]): boolean {
  // Told fast.
  if (areActions(sections.map(({ title }) => title))) return true;
  return sections.filter(child => isAsked(text, child)).length * 2 > sections.length;
}

/** The whole text, or what stands in a numbered part of it. */
function isChapter(section: Section): boolean {
  if (isWholeText(section) || headingKind(section.title).kind === 'numbered') return true;
  return section.above !== undefined && !isWholeText(section.above) && isChapter(section.above);
}

/** Options, risks and tests are counted as well, so what is counted has to ask for work. */
function countedRun(text: string, section: Section): readonly Section[] {
  const counts = section.sections.flatMap(child => countOf(child) ?? []);
  const [first] = counts;
  if (!first) return [];
  const run = counts.filter(({ word }) => word === first.word);
  if (run.length < (isPhase(section) ? 2 : leastOfRun)) return [];
  const children = run.map(({ child }) => child);
  const areSteps =
    isPhase(section) || areActions(run.map(({ rest }) => rest)) || askForWork(text, children);
  return areSteps ? children : [];
}

interface Count {
  readonly child: Section;
  /** What is counted; empty for ids. */
  readonly word: string;
  /** What stands behind the number. */
  readonly rest: string;
}

function countOf(child: Section): Count | undefined {
  const title = withoutStateSigns(child.title.slice(0, 100));
  const match = byAnyWord.exec(title) ?? byId.exec(title);
  if (!match) return undefined;
  const [{ length }, word = ''] = match;
  if (noWork.test(word)) return undefined;
  return { child, word, rest: title.slice(length) };
}

/** What is kept to, layered or chosen from, however much each one asks for. */
const noWork = /^(?:rule|principle|layer|level|option|method|scenario|example|lesson)$/i;

/** `Vue 3 components` counts nothing. */
const byAnyWord =
  /^([A-Z\u00c0-\u042f][A-Za-z\u00c0-\u052f]{2,20})\s+\d{1,3}(?:\.\d{1,3})*\s*(?:[:：.]|\s[–—-]+)\s+/;

/** `6.1` below `Phase 6`. */
function isOfPhaseAbove({ title, above }: Section): boolean {
  const number = headingKind(title).number ?? '';
  for (let at = above; at; at = at.above) {
    if (isPhase(at)) return number.startsWith(`${headingKind(at.title).number}.`);
  }
  return false;
}

/** `2.1`: it says which heading it belongs to. */
function isCounted({ title }: Section): boolean {
  return headingKind(title).number?.includes('.') === true;
}
