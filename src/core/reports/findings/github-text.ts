import { type Severity, severities } from '../../model/finding.ts';
import { annotationData, annotationProperty } from '../../text/encode.ts';
import type { FindingReport, ReportedFinding } from './finding-report.ts';

/**
 * Workflow commands of GitHub Actions, a line for each finding. GitHub shows ten of each severity,
 * so the worst ones come first. A file that is gone cannot carry an annotation; it is named instead.
 */
export function githubText({ findings, notes }: FindingReport): string {
  const lines = severities.flatMap(severity =>
    findings.filter(finding => finding.severity === severity).map(toLine),
  );
  return [...lines, ...notes.map(note => `::notice title=cairn::${annotationData(note)}`)]
    .map(line => `${line}\n`)
    .join('');
}

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
};

function toLine({ rule, severity, message, start, end, side }: ReportedFinding): string {
  const command = commands[severity];
  if (side === 'base') {
    const was = `${message} (was ${start.file}:${start.line})`;
    return `::${command} title=${annotationProperty(rule)}::${annotationData(was)}`;
  }
  // Columns are only for what stands in one line.
  const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {};
  const properties = {
    file: start.file,
    line: start.line,
    endLine: end.line,
    ...columns,
    title: rule,
  };
  const text = Object.entries(properties).map(
    ([name, value]) => `${name}=${annotationProperty(String(value))}`,
  );
  return `::${command} ${text.join(',')}::${annotationData(message)}`;
}
