import type { NamedFinding, Severity } from '../../model/finding.ts';
import { type HistoryJson, historyJson } from '../list/list-json.ts';
import { createPlaces, type ShownPlace, type ShowPlace } from '../places.ts';
import type { ReportInput } from '../report-input.ts';

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
  /** The same in another state of the project for the same finding. */
  readonly fingerprint: string;
  readonly related: readonly (ShownPlace & { readonly message: string })[];
}

export function checkJson(input: ReportInput, findings: readonly NamedFinding[]): CheckJson {
  const show = createPlaces(input);
  return {
    findings: findings.map(finding => findingJson(finding, show)),
    now: input.facts.now,
    history: historyJson(input),
    notes: input.notes,
  };
}

function findingJson(finding: NamedFinding, show: ShowPlace): FindingJson {
  return {
    rule: finding.rule,
    severity: finding.severity,
    ...show(finding.place),
    message: finding.message,
    fingerprint: finding.fingerprint,
    related: finding.related.map(({ place, message }) => ({ ...show(place), message })),
  };
}
