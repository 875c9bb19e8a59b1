import type { NamedFinding, Severity } from '../../model/finding.ts';
import type { Project } from '../../model/project.ts';
import type { ReviewFinding } from '../../model/review/review.ts';
import { createPlaces, type ShownPlace, type ShowPlace } from '../places.ts';
import type { ReportInput } from '../report-input.ts';
import type { ReviewInput } from '../review/review-input.ts';
import { withCode } from '../with-code.ts';
import type { FailLevel } from './fail-level.ts';

/** What the formats of other tools are made from: the findings of one run of `check` or `review`. */
export interface FindingReport {
  readonly verb: 'check' | 'review';
  /** The version of Cairn. */
  readonly version: string;
  readonly findings: readonly ReportedFinding[];
  readonly rules: readonly ReportedRule[];
  readonly failLevel: FailLevel;
  /** Sentences about what was left out. */
  readonly notes: readonly string[];
}

export interface ReportedFinding {
  readonly rule: string;
  readonly severity: Severity;
  /** Plain text, as the rule wrote it. */
  readonly message: string;
  /** Both from the root of the repository, which is what these tools know files by. */
  readonly start: ShownPlace;
  readonly end: ShownPlace;
  /** `base`: the file as it was, which may be gone. */
  readonly side: 'base' | 'head';
  /** The same in another state of the project for the same finding. */
  readonly fingerprint: string;
  readonly related: readonly { readonly start: ShownPlace; readonly message: string }[];
}

export interface ReportedRule {
  readonly id: string;
  readonly severity: Severity;
  readonly summary: string;
  /** In Markdown: what it finds, why, what to do. */
  readonly help: string;
}

export type ReportHead = Pick<FindingReport, 'version' | 'rules' | 'failLevel'>;

/** All places are in the files as they are. */
export function createCheckReport(
  { project, notes }: ReportInput,
  findings: readonly NamedFinding[],
  head: ReportHead,
): FindingReport {
  const show = createShow(project);
  const reported = findings.map(finding => toReported({ ...finding, side: 'head' }, show));
  return { verb: 'check', ...head, findings: reported, notes };
}

/** Each place is in the side of the review that has it, code that changed included. */
export function createReviewReport(
  { review, findings, notes }: ReviewInput,
  head: ReportHead,
): FindingReport {
  const show = {
    base: createShow(withCode(review, 'base')),
    head: createShow(withCode(review, 'head')),
  };
  const reported = findings.map(finding => toReported(finding, show[finding.side]));
  return { verb: 'review', ...head, findings: reported, notes };
}

function createShow(project: Project): ShowPlace {
  return createPlaces({ project, pathOf: file => project.prefix + file });
}

function toReported(finding: ReviewFinding, show: ShowPlace): ReportedFinding {
  const { rule, severity, message, side, fingerprint, place, related } = finding;
  const { end } = place.span;
  return {
    ...{ rule, severity, message, side, fingerprint },
    start: show(place),
    end: show({ ...place, span: { start: end, end } }),
    related: related.map(each => ({ start: show(each.place), message: each.message })),
  };
}
