import type { Severity } from '../../model/finding.ts';
import { oneLine } from '../../text/encode.ts';
import type { FindingReport } from './finding-report.ts';

/** One entry of a code quality report of GitLab. Those with one fingerprint are shown once. */
export interface GitlabEntry {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: 'info' | 'minor' | 'major';
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

export function gitlabJson({ findings }: FindingReport): readonly GitlabEntry[] {
  return findings.map(({ rule, severity, message, start, fingerprint }) => ({
    description: oneLine(message),
    check_name: rule,
    fingerprint,
    severity: severities[severity],
    location: { path: start.file, lines: { begin: start.line } },
  }));
}

const severities: Readonly<Record<Severity, GitlabEntry['severity']>> = {
  error: 'major',
  warning: 'minor',
  information: 'info',
};
