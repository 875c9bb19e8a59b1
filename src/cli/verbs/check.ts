import { resolve } from 'node:path';
import { baselineText } from '../../core/reports/findings/baseline.ts';
import { checkJson } from '../../core/reports/findings/check-json.ts';
import { checkMarkdown } from '../../core/reports/findings/check-markdown.ts';
import { checkText } from '../../core/reports/findings/check-text.ts';
import { type FailLevel, isFailure } from '../../core/reports/findings/fail-level.ts';
import { createCheckReport } from '../../core/reports/findings/finding-report.ts';
import { part } from '../../core/reports/text-line.ts';
import { findEverything, limitFindings } from '../../core/rules/common/check-project.ts';
import { nameFindings } from '../../core/rules/common/name-findings.ts';
import { count } from '../../core/text/count.ts';
import { replaceFile } from '../../host/replace-file.ts';
import { unwrittenText } from '../../host/unwritten-text.ts';
import type { Io } from '../io.ts';
import { evaluate } from './evaluate.ts';
import { findingOutput } from './finding-output.ts';
import { type KnownRequest, leaveOutKnown } from './leave-out-known.ts';
import type { Refusal, VerbResult } from './verb.ts';

/** The findings of all rules on a folder. */
export interface CheckRequest extends KnownRequest {
  readonly folder: string;
  readonly failOn: FailLevel;
  /** Where all findings of now are written as known ones, instead of being told. */
  readonly writeBaseline: string | undefined;
  /** A moment that stands for now; undefined means the clock. */
  readonly now: string | undefined;
}

/** What the rules find, or how much of it was written as known; refused where a baseline or a base cannot be read. */
export async function check(request: CheckRequest, io: Io): Promise<VerbResult | Refusal> {
  const { folder, failOn, now, writeBaseline } = request;
  const evaluation = await evaluate(folder, now ?? io.clock(), io);
  const { project, analysis, pathOf } = evaluation;
  const all = nameFindings(project, findEverything(project, analysis));
  if (writeBaseline !== undefined) {
    return write(writeBaseline, { text: baselineText(all, pathOf), amount: all.length }, io);
  }
  const fresh = await leaveOutKnown(all, request, evaluation, io);
  if ('kind' in fresh) return fresh;
  const findings = limitFindings(fresh.findings);
  const input = { ...evaluation, notes: [...evaluation.notes, ...fresh.notes] };
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

function write(
  file: string,
  { text, amount }: { readonly text: string; readonly amount: number },
  io: Io,
): VerbResult | Refusal {
  try {
    replaceFile(resolve(io.folder, file), text);
  } catch (error) {
    return { kind: 'wrong', message: unwrittenText(file, error) };
  }
  const message = `${count(amount, 'finding')} written to ${file}.`;
  return {
    kind: 'report',
    found: false,
    json: { file, findings: amount },
    text: () => [[part(message)]],
  };
}
