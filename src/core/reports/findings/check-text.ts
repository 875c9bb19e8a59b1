import type { Finding, Severity } from '../../model/finding.ts';
import { count } from '../../text/count.ts';
import { alignRows, type Row } from '../align-rows.ts';
import { closingLines } from '../closing-lines.ts';
import { createPlaces, type ShownPlace, type ShowPlace } from '../places.ts';
import type { ReportInput } from '../report-input.ts';
import { severitySymbols } from '../symbols.ts';
import { part, type TextLine } from '../text-line.ts';

/**
 * What `cairn check` prints for people: a line for each finding, its place at the end. `width` is
 * that of the terminal; undefined where there is none.
 */
export function checkText(
  input: ReportInput,
  findings: readonly Finding[],
  width: number | undefined,
): TextLine[] {
  const show = createPlaces(input);
  const rows = findings.flatMap(finding => findingRows(finding, show));
  const lines = alignRows(rows, { flexible: [], width });
  const gap = lines.length > 0 ? [[]] : [];
  return [
    ...lines,
    ...gap,
    [part(checkSummary(input, findings), 'strong')],
    ...closingLines(input),
  ];
}

function findingRows(finding: Finding, show: ShowPlace): Row[] {
  const { text, tone } = severitySymbols[finding.severity];
  const row = {
    mark: part(text, tone),
    cells: [
      part(finding.message),
      part(finding.rule, 'quiet'),
      part(placeText(show(finding.place)), 'quiet'),
    ],
  };
  const related = finding.related.map(({ place, message }) => ({
    mark: part('   ', 'quiet'),
    cells: [part(message, 'quiet'), part(''), part(placeText(show(place)), 'quiet')],
  }));
  return [row, ...related];
}

function placeText({ file, line, column }: ShownPlace): string {
  return `${file}:${line}:${column}`;
}

/** All findings in one sentence: `1 error, 2 warnings on 3 decisions and 1 plan.` */
export function checkSummary(
  { project, folder, folders }: ReportInput,
  findings: readonly Finding[],
): string {
  const of = (severity: Severity) => findings.filter(each => each.severity === severity).length;
  const checked = `${count(project.decisions.length, 'decision')} and ${count(project.plans.length, 'plan')}`;
  if (project.decisions.length + project.plans.length === 0) {
    return `${checked} found in ${count(folders, 'folder')} below ${folder}.`;
  }
  if (findings.length === 0) return `Nothing to report on ${checked}.`;
  const parts = [
    count(of('error'), 'error'),
    count(of('warning'), 'warning'),
    `${of('information')} to know`,
  ].filter(text => !text.startsWith('0 '));
  return `${parts.join(', ')} on ${checked}.`;
}
