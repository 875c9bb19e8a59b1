import { nameFindings } from '../analysis/name-findings.ts';
import type { Review, ReviewFinding } from '../model/review.ts';
import { reviewRules } from './rules/index.ts';

/** What all rules of a review report, as loud as the `.cairn.yaml` of the head wants them. */
export function checkReview(review: Review): readonly ReviewFinding[] {
  const { configuration, plans } = review.head.project;
  const levels = new Map(configuration.rules.map(({ id, level }) => [id, level]));
  const likely = new Set(
    plans.filter(({ detected }) => detected === 'likely').map(({ file }) => file),
  );
  const findings = reviewRules.flatMap(rule => {
    const level = levels.get(rule.id);
    if (level === 'off') return [];
    return [...rule.check(review)].map((finding): UnnamedFinding => {
      const severity = level ?? finding.severity ?? rule.severity;
      // Nobody said that this file is a plan, so nobody is told off for it.
      const isLikely = likely.has(finding.place.file);
      return {
        ...finding,
        rule: rule.id,
        severity: isLikely ? 'information' : severity,
        related: [],
      };
    });
  });
  return nameAll(review, findings);
}

type UnnamedFinding = Omit<ReviewFinding, 'fingerprint'>;

/** The findings of each side are told apart among themselves. */
function nameAll(review: Review, findings: readonly UnnamedFinding[]): readonly ReviewFinding[] {
  const own = (side: ReviewFinding['side']) =>
    nameFindings(
      review[side].project,
      findings.filter(finding => finding.side === side),
    );
  return [...own('base'), ...own('head')].sort(compareFindings);
}

function compareFindings(a: UnnamedFinding, b: UnnamedFinding): number {
  return (
    compare(a.place.file, b.place.file) ||
    a.place.span.start - b.place.span.start ||
    compare(a.rule, b.rule) ||
    compare(a.message, b.message)
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
