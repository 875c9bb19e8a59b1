import type { Severity } from '../../model/finding.ts';

/** The least severity that makes a finding a failure. */
export const failLevels = ['error', 'warning', 'never'] as const;
export type FailLevel = (typeof failLevels)[number];

/** Whether a finding makes the exit code 1. */
export function isFailure(severity: Severity, level: FailLevel): boolean {
  if (level === 'never') return false;
  return severity === 'error' || (level === 'warning' && severity === 'warning');
}
