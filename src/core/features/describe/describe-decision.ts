import type { Analysis } from '../../model/analysis/analysis.ts';
import type { Citation } from '../../model/analysis/citation.ts';
import { type DateKind, type Decision, nameOf } from '../../model/decision.ts';
import type { Project } from '../../model/project.ts';
import type { Day } from '../../model/value.ts';
import { shownTitle } from '../../parse/shown-title.ts';
import { daysBetween } from '../../text/day.ts';
import { agoText, fullDayText } from '../../text/day-text.ts';
import { link, plain, type RichLine, type Segment, strong } from '../../text/rich.ts';
import { decisionSummary } from '../decision-summary.ts';
import { joinFirst } from '../join-segments.ts';
import { placeOfDecision } from '../places.ts';
import { describeCarryingOut } from './describe-carrying-out.ts';
import { describeDoubts } from './describe-doubts.ts';
import { describeRelations } from './describe-relations.ts';
import { describeStatus } from './describe-status.ts';

/** What was decided, when, what it replaces, who carries it out, and where its status was read. */
export function describeDecision(
  project: Project,
  analysis: Analysis,
  decision: Decision,
): readonly RichLine[] {
  const [head, ...others] = tellDecision(project, analysis, decision);
  const summary = decisionSummary(project, decision);
  return [...(head ? [head] : []), ...(summary === undefined ? [] : [[plain(summary)]]), ...others];
}

/** The same without its own words: what is known already, so that many can be told of at once. */
export function tellDecision(
  project: Project,
  analysis: Analysis,
  decision: Decision,
): readonly RichLine[] {
  return [
    headOf(decision),
    ...describeRelations(project, decision),
    ...describeCarryingOut(project, analysis, decision),
    ...datesLine(decision, analysis.today),
    ...governsLine(decision),
    ...citedLine(analysis.citationsOf(decision)),
    ...describeStatus(project, decision),
    ...describeDoubts(project, decision),
  ];
}

/** Its name, which goes to its first line, its title, its status, its date and its deciders. */
function headOf(decision: Decision): RichLine {
  const { date, deciders, file, status, title } = decision;
  const head: Segment[] = [link(nameOf(decision), placeOfDecision(decision))];
  if (title) head.push(plain(' '), strong(shownTitle(title)));
  if (status) head.push(plain(` · ${status.value}`));
  if (date) {
    const words = date.value === undefined ? date.raw : fullDayText(date.value);
    head.push(plain(' · '), link(words, { file, span: date.span }));
  }
  const people = deciders.map(({ value }) => value).join(', ');
  if (people !== '') head.push(plain(` · ${people}`));
  return head;
}

/** The days that do not stand in the head. */
function datesLine({ date, dates, file }: Decision, today: Day): readonly RichLine[] {
  const others = dates.filter(({ span }) => span.start !== date?.span.start);
  const parts = others.map(({ kind, raw, span, value }) => {
    const isPast = kind === 'review-by' && value !== undefined && value < today;
    const ago = isPast ? `, ${agoText(daysBetween(value, today))}` : '';
    const words = value === undefined ? raw : fullDayText(value);
    return [plain(`${dateWords[kind]} `), link(words, { file, span }), plain(ago)];
  });
  const line = parts.flatMap((part, index) => (index === 0 ? part : [plain(' · '), ...part]));
  return line.length === 0 ? [] : [line];
}

const dateWords: Readonly<Record<DateKind, string>> = {
  date: 'Dated',
  created: 'Created',
  updated: 'Updated',
  'review-by': 'Review by',
};

/** As many as one reads in a line. */
const mostPaths = 3;

function governsLine({ file, governs }: Decision): readonly RichLine[] {
  if (governs.length === 0) return [];
  const links = governs.map(({ value, span }) => link(value, { file, span }));
  return [[plain('Governs '), ...joinFirst(links, mostPaths)]];
}

function citedLine(citations: readonly Citation[]): readonly RichLine[] {
  if (citations.length === 0) return [];
  const links = citations.map(({ place, line }) => link(`${place.file}:${line}`, place));
  return [[plain('Cited by '), ...joinFirst(links, mostPaths)]];
}
