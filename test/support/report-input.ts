import type { Finding } from '../../src/core/model/finding.ts';
import type { ReportInput } from '../../src/core/reports/report-input.ts';
import type { TextLine } from '../../src/core/reports/text-line.ts';
import { evaluateFixture } from './check-rule.ts';

/** A fixture as a report is made from it, in the folder `/project`, with what the rules find. */
export function readReportInput(
  source: string,
): ReportInput & { readonly findings: readonly Finding[] } {
  const { project, analysis, facts, findings } = evaluateFixture(source);
  const about = { folder: '/project', folders: 3, notes: [] };
  return { project, analysis, facts, findings, pathOf: file => file, ...about };
}

/** The lines as they stand in a terminal without colours. */
export function linesOf(lines: readonly TextLine[]): readonly string[] {
  return lines.map(line =>
    line
      .map(({ text }) => text)
      .join('')
      .trimEnd(),
  );
}
