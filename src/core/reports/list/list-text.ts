import { lackOfStatus } from '../../analysis/decisions/lack-of-status.ts';
import { relatedName } from '../../analysis/decisions/related-name.ts';
import { configurationFile } from '../../model/configuration.ts';
import { type Decision, shortNameOf, statusOf } from '../../model/decision.ts';
import type { Project, SkipReason } from '../../model/project.ts';
import { shownTitle } from '../../parse/shown-title.ts';
import { count } from '../../text/count.ts';
import { dayText } from '../../text/day-text.ts';
import { atOnce, type InParts } from '../../text/in-parts.ts';
import { pushAll } from '../../text/push-all.ts';
import { alignRows, type Row } from '../align-rows.ts';
import { closingLines } from '../closing-lines.ts';
import { lostText } from '../lost-text.ts';
import { createPlaces, placePart, type ShowPlace } from '../places.ts';
import type { ReportInput } from '../report-input.ts';
import { decisionSymbols, toneOf } from '../symbols.ts';
import { emptyLine, part, type TextLine } from '../text-line.ts';
import { planText } from './plan-text.ts';

/**
 * What `cairn list` prints for people: a line for each decision and each step, with its place at
 * the end. `width` is that of the terminal; undefined where there is none.
 */
export function listText(input: ReportInput, width: number | undefined): TextLine[] {
  return atOnce(listInParts(input, width));
}

/** The same part by part. */
export function* listInParts(input: ReportInput, width: number | undefined): InParts<TextLine[]> {
  const show = createPlaces(input);
  const lines: TextLine[] = [];
  for (const log of input.project.logs) pushAll(lines, yield* logText(log, input, show, width));
  for (const plan of input.project.plans) {
    pushAll(lines, planText(plan, input, show, width));
    lines.push(emptyLine);
    yield;
  }
  return [...lines, ...leftOut(input, width), ...summary(input), ...closingLines(input)];
}

/** So many decisions take a few milliseconds. */
const portion = 100;

function* logText(
  log: string,
  input: ReportInput,
  show: ShowPlace,
  width: number | undefined,
): InParts<TextLine[]> {
  const { project, pathOf } = input;
  const decisions = project.decisions.filter(decision => decision.log === log);
  const name = pathOf(log) || '.';
  const head = [part(`${name}  `, 'strong'), part(count(decisions.length, 'decision'), 'quiet')];
  const rows: Row[] = [];
  for (const decision of decisions) {
    rows.push(decisionRow(input, decision, show));
    if (rows.length % portion === 0) yield;
  }
  return [head, ...alignRows(rows, { flexible: [1], width }), emptyLine];
}

function decisionRow({ project, facts }: ReportInput, decision: Decision, show: ShowPlace): Row {
  const status = statusOf(decision);
  const symbol = decisionSymbols[status];
  return {
    mark: part(`  ${symbol.text}`, symbol.tone),
    cells: [
      part(decision.number ? shortNameOf(decision) : '', 'quiet'),
      part(decision.title ? shownTitle(decision.title) : 'without a title', toneOf(status)),
      part(statusText(project, decision, facts.now), 'quiet'),
      placePart(show(decision)),
    ],
  };
}

function statusText(project: Project, decision: Decision, today: string): string {
  const { status, date, relations } = decision;
  if (!status) return lackOfStatus(decision);
  if (status.value === 'unknown') return `not understood: ${status.raw}`;
  const successors = relations.filter(({ kind }) => kind === 'superseded-by');
  if (status.value === 'superseded' && successors.length > 0) {
    const names = successors.map(each => relatedName(project, decision, each));
    return `superseded by ${names.join(', ')}`;
  }
  const day = date?.value;
  return day === undefined ? status.value : `${status.value} · ${dayText(day, today)}`;
}

/** The files that lie where decisions lie and are none, and the plans that cannot be read. */
function leftOut({ project, pathOf }: ReportInput, width: number | undefined): readonly TextLine[] {
  if (project.skipped.length === 0) return [];
  const rows = project.skipped.map(({ file, reason }) => ({
    mark: part('  –', 'quiet'),
    cells: [
      part(reason === 'unreadable' ? lostText(project, file) : reasonWords[reason], 'quiet'),
      part(pathOf(file), 'quiet'),
    ],
  }));
  const head = [part('Left out', 'strong')];
  return [head, ...alignRows(rows, { flexible: [], width }), emptyLine];
}

const reasonWords: Readonly<Record<Exclude<SkipReason, 'unreadable'>, string>> = {
  template: 'a template',
  index: 'an index',
  readme: 'a README',
  stub: 'a stub',
  empty: 'empty',
  'not-a-decision': 'does not read as a decision',
};

function summary({ project, folder, folders }: ReportInput): TextLine[] {
  const { decisions, plans, skipped, files } = project;
  const likely = plans.filter(({ detected }) => detected === 'likely').length;
  const parts = [
    `${count(decisions.length, 'decision')} found`,
    `${count(plans.length, 'plan')}${likely > 0 ? ` (${likely} by its look)` : ''}`,
    `${count(skipped.length, 'file')} left out`,
  ];
  const lines = [[part(parts.join(' · '), 'strong')]];
  if (decisions.length > 0) return lines;
  const where = `Looked at ${count(files.size, 'Markdown or YAML file')} in ${count(folders, 'folder')} below ${folder}.`;
  const start = 'Start with: cairn new decision "TITLE", or cairn new plan "TITLE".';
  return [
    ...lines,
    [part(where)],
    ...placesText(project),
    ...(plans.length === 0 ? [[part(start)]] : []),
  ];
}

/** The places that the configuration adds: one that holds nothing may be misspelt. */
function placesText({ configuration: { decisions, plans } }: Project): TextLine[] {
  const said = [
    { kind: 'decisions', places: decisions },
    { kind: 'plans', places: plans },
  ].flatMap(({ kind, places }) => {
    const names = places.map(({ value }) => value).join(', ');
    return names === '' ? [] : `for ${kind} also in ${names}`;
  });
  if (said.length === 0) return [];
  return [[part(`${configurationFile} has Cairn look ${said.join(', ')}.`)]];
}
