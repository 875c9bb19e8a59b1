import type { NamedFinding } from '../model/finding.ts';
import type { Evaluated, Review } from '../model/review/review.ts';
import { findInParts, limitFindings } from '../rules/common/check-project.ts';
import { nameFindings } from '../rules/common/name-findings.ts';
import type { InParts } from '../text/in-parts.ts';

/**
 * What the rules for files find now and did not find before. Both sides are seen on the same day
 * with the same facts, and what only says how things stand today is left to `cairn check`: so a
 * day that passes breaks no change.
 */
export function* findIntroduced({ base, head }: Review): InParts<readonly NamedFinding[]> {
  const known = new Set((yield* findAll(base)).map(({ fingerprint }) => fingerprint));
  const found = yield* findAll(head);
  return limitFindings(found.filter(({ fingerprint }) => !known.has(fingerprint)));
}

function* findAll({ project, analysis }: Evaluated): InParts<readonly NamedFinding[]> {
  const findings = yield* findInParts(project, analysis);
  return nameFindings(
    project,
    findings.filter(({ rule }) => !momentary.has(rule)),
  );
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
