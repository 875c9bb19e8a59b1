import { decisionStatuses } from '../../../model/decision.ts';
import type { Gate, GateKind, IncidentsCriterion } from '../../../model/plan/gate.ts';
import { innerGateTables } from '../keys/gate-keys.ts';
import type { Fields } from '../plan-source.ts';
import { mapField } from '../yaml/yaml-fields.ts';
import {
  booleanField,
  choiceField,
  comparisonField,
  durationField,
  momentField,
  numberField,
  referenceField,
  textField,
  versionField,
  wordField,
} from '../yaml/yaml-values.ts';
import { readApproval } from './read-approval.ts';
import { readChecklist } from './read-checklist.ts';

/** What all criteria have in common. */
export type GateBase = Pick<Gate, 'id' | 'waiver' | 'span'>;

type GateReader = (fields: Fields, base: GateBase) => Gate | undefined;

/** How each kind of criterion is read; undefined where what it cannot do without is missing. */
export const gateReaders: Readonly<Record<GateKind, GateReader>> = {
  evidence(fields, base) {
    const ref = referenceField(fields, 'ref');
    if (!ref) return undefined;
    return {
      kind: 'evidence',
      ref,
      value: numberField(fields, 'value'),
      min: numberField(fields, 'min'),
      max: numberField(fields, 'max'),
      ...base,
    };
  },
  'load-test'(fields, base) {
    const ref = referenceField(fields, 'ref');
    return ref && { kind: 'load-test', ref, ...base };
  },
  premortem(fields, base) {
    const ref = referenceField(fields, 'ref');
    const openRiskScore = comparisonField(fields, 'open-risk-score');
    return ref && { kind: 'premortem', ref, openRiskScore, ...base };
  },
  incidents(fields, base) {
    return { kind: 'incidents', ...readIncidents(fields), ...base };
  },
  'maintenance-window'(fields, base) {
    const ref = referenceField(fields, 'ref');
    const announced = durationField(fields, 'announced');
    return ref && { kind: 'maintenance-window', ref, announced, ...base };
  },
  flag(fields, base) {
    const key = referenceField(fields, 'key');
    if (!key) return undefined;
    return {
      kind: 'flag',
      key,
      rollout: comparisonField(fields, 'rollout'),
      variant: wordField(fields, 'variant'),
      state: wordField(fields, 'state'),
      for: durationField(fields, 'for'),
      removed: booleanField(fields, 'removed'),
      ...base,
    };
  },
  consumers(fields, base) {
    const contract = referenceField(fields, 'contract');
    if (!contract) return undefined;
    const range = versionField(fields, 'range');
    return { kind: 'consumers', contract, range, percent: numberField(fields, 'percent'), ...base };
  },
  soak(fields, base) {
    const lasts = durationField(fields, 'for');
    const incidents = mapField(fields, 'incidents', innerGateTables.incidents);
    if (!lasts) return undefined;
    return { kind: 'soak', for: lasts, incidents: incidents && readIncidents(incidents), ...base };
  },
  decision(fields, base) {
    const ref = referenceField(fields, 'ref');
    const status = choiceField(fields, 'status', decisionStatuses)?.value ?? 'accepted';
    return ref && { kind: 'decision', ref, status, ...base };
  },
  approval: readApproval,
  checklist: readChecklist,
  notice(fields, base) {
    const contract = referenceField(fields, 'contract');
    const sunset = durationField(fields, 'sunset');
    return contract && { kind: 'notice', contract, sunset, ...base };
  },
  postmortem(fields, base) {
    const ref = referenceField(fields, 'ref');
    const actionItems = choiceField(fields, 'action-items', ['closed']);
    return ref && { kind: 'postmortem', ref, actionItems, ...base };
  },
  manual(fields, base) {
    return {
      kind: 'manual',
      what: textField(fields, 'what'),
      by: wordField(fields, 'by'),
      at: momentField(fields, 'at'),
      passed: booleanField(fields, 'passed'),
      maxAge: durationField(fields, 'max-age'),
      ...base,
    };
  },
};

function readIncidents(fields: Fields): IncidentsCriterion {
  return {
    severity: comparisonField(fields, 'severity'),
    open: comparisonField(fields, 'open'),
    quiet: durationField(fields, 'quiet'),
  };
}
