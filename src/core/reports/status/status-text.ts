import { unreadableFiles } from '../../analysis/unreadable-files.ts';
import { effectText } from '../../analysis/words/effect-text.ts';
import { reasonOfRoot } from '../../analysis/words/reason-of-root.ts';
import type { Reason } from '../../model/analysis/reason.ts';
import { hasMark } from '../../model/analysis/step-state.ts';
import { overlaySymbols } from '../../model/analysis/symbols.ts';
import { shownTitle } from '../../parse/shown-title.ts';
import { count } from '../../text/count.ts';
import { lowerFirst } from '../../text/lower-first.ts';
import { alignRows, type Row } from '../align-rows.ts';
import { closingLines } from '../closing-lines.ts';
import { flowParts } from '../flow-parts.ts';
import { headLines } from '../head-lines.ts';
import { lostText } from '../lost-text.ts';
import { createPlaces, placePart, type ShowPlace } from '../places.ts';
import type { ReportInput } from '../report-input.ts';
import { startOfStep } from '../start-of-step.ts';
import { stepName } from '../step-name.ts';
import { conditionParts } from '../symbols.ts';
import { emptyLine, part, type TextLine, type TextPart } from '../text-line.ts';
import { measureRows } from './measure-rows.ts';
import { planProgress } from './plan-progress.ts';
import { dateRows, horizonRows, markRows, problemRows } from './plan-rows.ts';
import {
  type Concern,
  concernMarks,
  countTexts,
  type PlanStatusReport,
  planStatuses,
} from './plan-status.ts';
import { unreadText } from './unread-text.ts';

/**
 * What `cairn status` prints for people: for each plan its progress and the steps that need
 * somebody. `width` is that of the terminal; undefined where there is none.
 */
export function statusText(input: ReportInput, width: number | undefined): TextLine[] {
  const show = createPlaces(input);
  const reports = planStatuses(input);
  const lines = reports.flatMap(report => [...planLines(report, show, width), emptyLine]);
  return [
    ...lines,
    ...unreadLines(input, show, width),
    [part(closing(input, reports), 'strong')],
    ...closingLines(input),
  ];
}

function planLines(
  report: PlanStatusReport,
  show: ShowPlace,
  width: number | undefined,
): TextLine[] {
  const { plan, concerns } = report;
  const rows = [
    ...problemRows(report, show),
    ...markRows(report, show),
    ...concerns.map(concern => concernRow(report, concern, show)),
    ...measureRows(report, show),
    ...dateRows(report, show),
    ...horizonRows(report, show),
  ];
  const { file } = show({ file: plan.file, span: plan.title.span });
  return [
    ...headLines([part(shownTitle(plan.title), 'strong'), part(file, 'quiet')], width),
    ...progressLines(report, width),
    ...alignRows(rows, { flexible: [0, 1], width }),
  ];
}

function progressLines(report: PlanStatusReport, width: number | undefined): readonly TextLine[] {
  const [indent, text] = [part('  '), part(planProgress(report))];
  // No place comes behind it.
  return width === undefined ? [[indent, text]] : flowParts(indent, [text, part('')], width);
}

function concernRow({ plan }: PlanStatusReport, concern: Concern, show: ShowPlace): Row {
  const { step } = concern.state;
  const symbol = symbolOf(concern);
  return {
    mark: part(`  ${symbol.text}`, symbol.tone),
    cells: [part(stepName(step)), part(wordsOf(concern)), placePart(show(startOfStep(plan, step)))],
  };
}

/** What it is about: an obstacle, else the mark that matters most. */
function symbolOf({ state, roots }: Concern): TextPart {
  if (roots.length > 0) return conditionParts[state.condition];
  const mark = concernMarks.find(kind => hasMark(state, kind));
  return part(mark ? overlaySymbols[mark] : ' ', 'warning');
}

function wordsOf({ state, roots }: Concern): string {
  const words = concernMarks.flatMap(mark =>
    state.overlays.flatMap(({ kind, reason }) => (kind === mark ? clauseOf(reason) : [])),
  );
  const [root] = roots;
  if (!root) return words.join(' · ');
  return [`${clauseOf(reasonOfRoot(state, root))}${effectOf(roots)}`, ...words].join(' · ');
}

/** What would be won: steps that nothing else stops; else how many wait for it. */
function effectOf(roots: Concern['roots']): string {
  const [root] = roots;
  if (!root) return '';
  if (roots.length === 1) return `, ${effectText(root)}`;
  const more = ` and ${roots.length - 1} more`;
  const held = new Set(roots.flatMap(({ touches }) => touches)).size;
  return `${more}, holds up ${count(held, 'step')}`;
}

/** A sentence as a part of a line. */
function clauseOf({ message }: Reason): string {
  return lowerFirst(message.replace(/\.$/, ''));
}

/** The files that hold plans, or decisions that they rest on, and cannot be read at all. */
function unreadLines(
  { project }: ReportInput,
  show: ShowPlace,
  width: number | undefined,
): TextLine[] {
  const rows = unreadableFiles(project).map(problem => ({
    mark: part('✖', 'bad'),
    cells: [part(lostText(project, problem.file)), placePart(show(problem))],
  }));
  return rows.length === 0 ? [] : [...alignRows(rows, { flexible: [0], width }), emptyLine];
}

/** What was counted, and how much was not. */
function closing(input: ReportInput, reports: readonly PlanStatusReport[]): string {
  const [unread] = unreadText([input.project]);
  const words = countWords(input, reports);
  return unread ? `${words.replace(/\.$/, '')}; ${unread}.` : words;
}

function countWords(
  { folder, folders }: ReportInput,
  reports: readonly PlanStatusReport[],
): string {
  if (reports.length === 0) return `0 plans found in ${count(folders, 'folder')} below ${folder}.`;
  const words = countTexts(reports);
  if (words.length > 0) return words.join(', ');
  const whole = reports.filter(({ plan }) => plan.isWhole);
  return `No step is blocked, stale or overdue in ${count(whole.length, 'plan')}.`;
}
