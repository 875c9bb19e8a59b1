import type { Policy } from '../../../model/plan/policy.ts';
import type { Days, Sourced } from '../../../model/value.ts';
import { policyKeys } from '../keys/calendar-keys.ts';
import type { Fields } from '../plan-source.ts';
import { mapField } from '../yaml/yaml-fields.ts';
import { daysField, estimateField, numberField, severityField } from '../yaml/yaml-values.ts';

/** `policy`; how long work may rest is the plan's own. */
export interface PolicyReading {
  readonly policy: Policy;
  readonly staleAfter: Sourced<Days> | undefined;
}

export function readPolicy(fields: Fields): PolicyReading {
  const own = mapField(fields, 'policy', policyKeys);
  return {
    policy: {
      targetConfidence: own && numberField(own, 'target-confidence'),
      haltSeverity: own && severityField(own, 'halt-severity'),
      bulkFiles: own && numberField(own, 'bulk-files'),
      defaultEstimate: own && estimateField(own, 'default-estimate'),
    },
    staleAfter: own && daysField(own, 'stale-after'),
  };
}
