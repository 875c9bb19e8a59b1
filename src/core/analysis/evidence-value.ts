import type { Evidence } from '../model/evidence.ts';
import type { Measure } from '../model/measure.ts';
import { measureIn } from './measure-definition.ts';
import type { PlanView } from './world.ts';

/** The value of a measure now, or a clause that says why it has none. */
export type EvidenceValue =
  | { readonly kind: 'known'; readonly value: number; readonly measure: Measure | undefined }
  | { readonly kind: 'unknown'; readonly reason: string };

/** What the facts say of a measure, or what a person wrote down. */
export function valueOfEvidence(view: PlanView, evidence: Evidence): EvidenceValue {
  const { source } = evidence;
  if (source?.kind === 'manual') {
    if (source.value) return { kind: 'known', value: source.value.value, measure: undefined };
    return unknown('is measured by a person, and no value is written');
  }
  if (source?.kind === 'ast-grep') return unknown('asks for ast-grep, which is not supported yet');
  if (!source) return unknown('does not say how it is taken');
  const measure = measureIn(view, evidence);
  if (!measure) return unknown('was not measured yet');
  if (measure.kind === 'known') return { kind: 'known', value: measure.value, measure };
  return unknown(`could not be measured: ${measure.reason}`);
}

function unknown(reason: string): EvidenceValue {
  return { kind: 'unknown', reason };
}
