import { checkJson } from '../core/reports/check-json.ts';
import { checkMarkdown } from '../core/reports/check-markdown.ts';
import { checkText } from '../core/reports/check-text.ts';
import { type FailLevel, isFailure } from '../core/reports/fail-level.ts';
import { createCheckReport } from '../core/reports/finding-report.ts';
import { checkProject } from '../core/rules/check-project.ts';
import { evaluate } from './evaluate.ts';
import { findingOutput } from './finding-output.ts';
import type { Io } from './io.ts';
import type { VerbResult } from './verb.ts';

/** The findings of all rules on a folder. */
export interface CheckRequest {
  readonly folder: string;
  readonly failOn: FailLevel;
  /** A moment that stands for now; undefined means the clock. */
  readonly now: string | undefined;
}

export async function check(request: CheckRequest, io: Io): Promise<VerbResult> {
  const { folder, failOn, now } = request;
  const input = await evaluate(folder, now ?? io.clock(), io);
  const findings = checkProject(input.project, input.analysis);
  return {
    kind: 'report',
    found: findings.some(({ severity }) => isFailure(severity, failOn)),
    json: checkJson(input, findings),
    text: width => checkText(input, findings, width),
    findings: {
      markdown: () => checkMarkdown(input, findings),
      as: findingOutput('check', failOn, head => createCheckReport(input, findings, head)),
    },
  };
}
