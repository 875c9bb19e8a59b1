import type { Finding, NamedFinding } from '../model/finding.ts';
import type { Evaluated, Review } from '../model/review/review.ts';
import { findInParts, limitFindings } from '../rules/common/check-project.ts';
import { nameFindings } from '../rules/common/name-findings.ts';
import type { InParts } from '../text/in-parts.ts';
import { findCounterparts } from './matching/find-counterparts.ts';

/**
 * What the rules for files find now and did not find before. Both sides are seen on the same day
 * with the same facts, and what only says how things stand today is left to `cairn check`: so a
 * day that passes breaks no change.
 */
export function* findIntroduced(review: Review): InParts<readonly NamedFinding[]> {
  const { base, head } = review;
  const before = nameFindings(base.project, yield* findAll(base), findCounterparts(review));
  const known = new Set(before.map(({ fingerprint }) => fingerprint));
  const found = nameFindings(head.project, yield* findAll(head));
  return limitFindings(found.filter(({ fingerprint }) => !known.has(fingerprint)));
}

function* findAll({ project, analysis }: Evaluated): InParts<readonly Finding[]> {
  const findings = yield* findInParts(project, analysis);
  return findings.filter(({ rule }) => !momentary.has(rule));
}

/** A review tells what becomes of steps in words of its own. */
const momentary: ReadonlySet<string> = new Set([
  'at-risk-step',
  'blocked-step',
  'consumer-behind',
  'contradicted-plan',
  'contradicted-step',
  'late-notice',
  'missing-postmortem',
  'overdue-action',
  'overdue-plan',
  'overdue-review',
  'overdue-step',
  'regressed-measure',
  'stale-flag',
  'stale-plan',
  'stale-step',
]);
