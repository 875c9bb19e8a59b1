import type { Finding, Severity } from '../model/finding.ts';
import { type HistoryJson, historyJson } from './list-json.ts';
import { createPlaces, type ShownPlace, type ShowPlace } from './places.ts';
import type { ReportInput } from './report-input.ts';

/** What `cairn check --format json` prints. Lines and columns are counted from 1. */
export interface CheckJson {
  readonly findings: readonly FindingJson[];
  readonly now: string;
  readonly history: HistoryJson;
  /** Sentences about what was left out. */
  readonly notes: readonly string[];
}

export interface FindingJson extends ShownPlace {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly related: readonly (ShownPlace & { readonly message: string })[];
}

export function checkJson(input: ReportInput, findings: readonly Finding[]): CheckJson {
  const show = createPlaces(input);
  return {
    findings: findings.map(finding => findingJson(finding, show)),
    now: input.facts.now,
    history: historyJson(input),
    notes: input.notes,
  };
}

function findingJson(finding: Finding, show: ShowPlace): FindingJson {
  return {
    rule: finding.rule,
    severity: finding.severity,
    ...show(finding.place),
    message: finding.message,
    related: finding.related.map(({ place, message }) => ({ ...show(place), message })),
  };
}
