import { type FailLevel, isFailure } from '../../core/reports/findings/fail-level.ts';
import { createReviewReport } from '../../core/reports/findings/finding-report.ts';
import { reviewJson } from '../../core/reports/review/review-json.ts';
import { reviewMarkdown } from '../../core/reports/review/review-markdown.ts';
import { reviewText } from '../../core/reports/review/review-text.ts';
import type { Io } from '../io.ts';
import { compareWithBase } from './compare-with-base.ts';
import { evaluate } from './evaluate.ts';
import { findingOutput } from './finding-output.ts';
import type { Refusal, VerbResult } from './verb.ts';

/** A comparison of the working tree with the commit where its branch began. */
export interface ReviewRequest {
  readonly folder: string;
  /** As given; undefined means the default branch. */
  readonly base: string | undefined;
  readonly failOn: FailLevel;
  /** A moment that stands for now; undefined means the clock. */
  readonly now: string | undefined;
}

/** What the working tree does to the architecture, or why that cannot be told. */
export async function review(request: ReviewRequest, io: Io): Promise<VerbResult | Refusal> {
  const now = request.now ?? io.clock();
  const head = await evaluate(request.folder, now, io);
  const input = await compareWithBase(head, request.base, io);
  if ('kind' in input) return input;
  return {
    kind: 'report',
    found: input.findings.some(({ severity }) => isFailure(severity, request.failOn)),
    json: reviewJson(input),
    text: width => reviewText(input, width),
    findings: {
      markdown: () => reviewMarkdown(input),
      as: findingOutput('review', request.failOn, head => createReviewReport(input, head)),
    },
  };
}
