import { resolve } from 'node:path';
import { analyse } from '../core/analysis/analyse.ts';
import { readProject } from '../core/formats/read-project.ts';
import { type FailLevel, isFailure } from '../core/reports/fail-level.ts';
import { createReviewReport } from '../core/reports/finding-report.ts';
import type { ReviewInput } from '../core/reports/review-input.ts';
import { reviewJson } from '../core/reports/review-json.ts';
import { reviewMarkdown } from '../core/reports/review-markdown.ts';
import { reviewText } from '../core/reports/review-text.ts';
import { checkReview } from '../core/review/check-review.ts';
import { compareProjects } from '../core/review/compare-projects.ts';
import { createNodeHost } from '../host/create-node-host.ts';
import { PatientReader } from '../host/patient-reader.ts';
import { evaluate } from './evaluate.ts';
import { findingOutput } from './finding-output.ts';
import type { Io } from './io.ts';
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
  const host = createNodeHost(resolve(io.folder, request.folder), {
    trust: 'trusted',
    clock: () => now,
    environment: io.environment,
  });
  const base = await host.readBase(request.base, [...head.project.files.values()]);
  if (base.kind === 'unknown') {
    return { kind: 'wrong', message: `There is nothing to compare with: ${base.reason}.` };
  }
  const setAside: string[] = [];
  const reader = new PatientReader(io.patience, sentence => setAside.push(sentence));
  const { prefix } = head.project;
  const before = reader.read(base.files, (files, note) => readProject(files, prefix, note));
  const sides = [
    { project: before, analysis: analyse(before, head.facts) },
    { project: head.project, analysis: head.analysis },
  ] as const;
  const compared = compareProjects(...sides);
  const input: ReviewInput = {
    ...head,
    notes: [...head.notes, ...setAside],
    review: compared,
    findings: checkReview(compared),
    base: { name: base.name, commit: base.commit },
  };
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
