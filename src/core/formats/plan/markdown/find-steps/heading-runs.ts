import { withoutStateSigns } from '../../../../text/state-signs.ts';
import { looksLikePlan } from '../../looks-like-plan.ts';
import { isPhase, type Section } from '../sections/section.ts';
import { isSaid, isWholeText } from '../sections/section-kind.ts';
import { areActions } from '../words/action-words.ts';
import { headingKind } from '../words/heading-kind.ts';
import { isCriteria, isTopic } from '../words/section-topic.ts';
import { asksForWork, tellsWork } from './asks-for-work.ts';

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

/** Three numbered headings or more; two in a phase, or in the count of another run, which may go on in another part. */
function numberedRun(text: string, section: Section, place: Place): readonly Section[] {
  const counted = section.sections.filter(({ title }) => headingKind(title).kind === 'numbered');
  const [first] = counted;
  const last = counted.at(-1);
  const start = first && /(?:\d+|[a-z])$/i.exec(headingKind(first.title).number ?? '')?.[0];
  if (!first || !last || start === undefined) return [];
  const isShort = place.isBesideRun === true && counted.every(isCounted);
  const least = isPhase(section) ? 2 : leastOfRun;
  const isLong = counted.length >= (isShort ? (isPhase(section) ? 1 : 2) : least);
  const isWhole = isLong && /^(?:[01]|a)$/i.test(start);
  if (!isWhole && !follows(first, countBefore(first)) && !follows(countBehind(last), last))
    return [];
  const numbered = counted.filter(({ title }) =>
    isPhase(section) ? !isCriteria(title) : !isTopic(title),
  );
  const isOfChapters = isOutline(text, section, { counted, numbered });
  return isOfChapters ? [] : numbered;
}

/** Whether a heading bears the number behind that of another one: `4.` behind `3.`. */
function follows(next: Section | undefined, before: Section | undefined): boolean {
  const number = numberOf(before);
  return number !== undefined && numberOf(next) === number + 1;
}

function numberOf(section: Section | undefined): number | undefined {
  const { kind, number } = headingKind(section?.title ?? '');
  return kind === 'numbered' && number && /^\d+$/.test(number) ? Number(number) : undefined;
}

/** The numbered heading before this one, wherever it stands. */
function countBefore(section: Section): Section | undefined {
  for (let at = section; at.above; at = at.above) {
    const { sections } = at.above;
    for (let index = sections.indexOf(at) - 1; index >= 0; index--) {
      const count = lastCount(sections[index]);
      if (count) return count;
    }
    if (numberOf(at.above) !== undefined) return at.above;
  }
  return undefined;
}

function lastCount(section: Section | undefined): Section | undefined {
  if (!section) return undefined;
  for (let index = section.sections.length - 1; index >= 0; index--) {
    const count = lastCount(section.sections[index]);
    if (count) return count;
  }
  return numberOf(section) === undefined ? undefined : section;
}

/** The one behind it. */
function countBehind(section: Section): Section | undefined {
  const below = firstCount(section.sections, 0);
  if (below) return below;
  for (let at = section; at.above; at = at.above) {
    const { sections } = at.above;
    const count = firstCount(sections, sections.indexOf(at) + 1);
    if (count) return count;
  }
  return undefined;
}

function firstCount(sections: readonly Section[], from: number): Section | undefined {
  for (let index = from; index < sections.length; index++) {
    const section = sections[index];
    if (section && numberOf(section) !== undefined) return section;
    const count = section && firstCount(section.sections, 0);
    if (count) return count;
  }
  return undefined;
}

interface Numbers {
  readonly counted: readonly Section[];
  /** Without those of topics. */
  readonly numbered: readonly Section[];
}

/** Whether the numbers are those of chapters: neither the words above them nor they themselves ask for work. */
function isOutline(text: string, section: Section, { counted, numbered }: Numbers): boolean {
  if (counted.length - numbered.length > 1) return true;
  if (isPhase(section) || isSaid(section) || !isChapter(section)) return false;
  return !askForWork(text, numbered);
}

function askForWork(text: string, sections: readonly Section[]): boolean {
  if (areActions(sections.map(({ title }) => title))) return true;
  return sections.filter(child => asksForWork(text, child)).length * 2 > sections.length;
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
    isPhase(section) ||
    isSaid(section) ||
    looksLikePlan('', first.word) ||
    areActions(run.map(({ rest }) => rest)) ||
    children.every(child => tellsWork(text, child));
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
  return { child, word, rest: title.slice(length) };
}

/** `Vue 3 components` counts nothing. */
const byAnyWord =
  /^([A-Z\u00c0-\u042f][A-Za-z\u00c0-\u052f]{2,20})\s+\d{1,3}\s*(?:[:：.]|\s[–—-]+)\s+/;
/** Neither does `S3 buckets`. */
const byId = /^(?:[A-Z]{1,4}-?\d{1,4}(?:\.\d{1,3})*[a-z]?\/?)+(?:\.?\s*[:：.]|\s+[–—-])\s*/;

/** `2.1`: it says which heading it belongs to. */
function isCounted({ title }: Section): boolean {
  return headingKind(title).number?.includes('.') === true;
}
