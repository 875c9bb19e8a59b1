import type { Review, ReviewFinding } from '../model/review/review.ts';
import { compareFindings } from '../rules/common/compare-findings.ts';
import { nameFindings } from '../rules/common/name-findings.ts';
import { createSeverities } from '../rules/common/severities.ts';
import { atOnce, type InParts } from '../text/in-parts.ts';
import type { Place } from '../text/span.ts';
import { findIntroduced } from './find-introduced.ts';
import { reviewRules } from './rules/index.ts';

/**
 * What all rules of a review report, and what those for files find that they did not find before, as loud as the `.cairn.yaml` of the head
 * wants them.
 */
export function checkReview(review: Review): readonly ReviewFinding[] {
  return atOnce(checkReviewInParts(review));
}

/** The same rule by rule. */
export function* checkReviewInParts(review: Review): InParts<readonly ReviewFinding[]> {
  const loudnessOf = createSeverities(review.head.project);
  const findings: UnnamedFinding[] = [];
  for (const rule of reviewRules) {
    const loudness = loudnessOf(rule);
    if (!loudness) continue;
    for (const finding of rule.check(review)) {
      const severity = loudness(finding.place, finding.severity);
      findings.push({ ...finding, rule: rule.id, severity, related: [] });
    }
    yield;
  }
  // What changed at a place says more than what is wrong with it now.
  const told = new Set(findings.map(({ place }) => keyOf(place)));
  const introduced = (yield* findIntroduced(review))
    .filter(({ place }) => !told.has(keyOf(place)))
    .map((finding): ReviewFinding => ({ ...finding, side: 'head' }));
  return [...nameAll(review, findings), ...introduced].sort(compareFindings);
}

function keyOf({ file, span, seen }: Place): string {
  return `${file} ${seen?.line} ${span.start} ${span.end}`;
}

type UnnamedFinding = Omit<ReviewFinding, 'fingerprint'>;

/** The findings of each side are told apart among themselves. */
function nameAll(review: Review, findings: readonly UnnamedFinding[]): readonly ReviewFinding[] {
  const own = (side: ReviewFinding['side']) =>
    nameFindings(
      review[side].project,
      findings.filter(finding => finding.side === side),
    );
  return [...own('base'), ...own('head')];
}
