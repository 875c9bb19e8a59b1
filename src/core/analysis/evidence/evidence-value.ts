import type { EvidenceValue } from '../../model/analysis/measure-state.ts';
import type { Evidence } from '../../model/plan/evidence.ts';
import { sidePath } from '../names/side-path.ts';
import type { PlanView } from '../world.ts';
import { measureIn } from './measure-definition.ts';

/** What the facts say of a measure, or what a person wrote down. */
export function valueOfEvidence(view: PlanView, evidence: Evidence): EvidenceValue {
  const { source } = evidence;
  if (source?.kind === 'manual') {
    if (source.value) return { kind: 'known', value: source.value.value, measure: undefined };
    return unknown('is measured by a person, and no value is written');
  }
  if (source?.kind === 'ast-grep') return unknown('asks for ast-grep, which is not supported yet');
  if (!source) return unknown('is not measured, as not all of it is understood');
  if ('file' in source && sidePath(view.project, view.plan, source.file.value) === undefined) {
    return unknown(`could not be measured: ${source.file.value} lies outside of the project`);
  }
  const measure = measureIn(view, evidence);
  if (!measure) return { kind: 'unknown', reason: 'was not measured yet', isFinal: false };
  if (measure.kind === 'known') return { kind: 'known', value: measure.value, measure };
  return unknown(`could not be measured: ${measure.reason}`);
}

function unknown(reason: string): EvidenceValue {
  return { kind: 'unknown', reason, isFinal: true };
}
