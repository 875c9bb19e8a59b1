import type { Baseline, Evidence, Ratchet } from '../../../model/plan/evidence.ts';
import { baselineKeys, evidenceKeys, ratchetKeys } from '../keys/evidence-keys.ts';
import { type Fields, readApart } from '../plan-source.ts';
import { mapField, mapItems, nodeOf, readFields } from '../yaml/yaml-fields.ts';
import {
  booleanField,
  choiceField,
  dayField,
  idField,
  numberField,
  textField,
  textsField,
  wordField,
} from '../yaml/yaml-values.ts';
import { readEvidenceSource } from './read-evidence-source.ts';

/** `evidence`: the measures. One without an id is left out, as nothing can refer to it. */
export function readEvidence(fields: Fields): readonly Evidence[] {
  return mapItems(fields, 'evidence').flatMap(map => {
    const { value, isSound } = readApart(fields.source, source =>
      readMeasure(readFields(source, map, evidenceKeys)),
    );
    if (!value) return [];
    return isSound ? value : { ...value, source: undefined };
  });
}

function readMeasure(own: Fields): Evidence | undefined {
  const id = idField(own);
  return (
    id && {
      id,
      title: textField(own, 'title'),
      source: readEvidenceSource(own),
      include: textsField(own, 'include'),
      exclude: textsField(own, 'exclude'),
      count: choiceField(own, 'count', ['matches', 'files']),
      baseline: readBaseline(own),
      target: numberField(own, 'target'),
      ratchet: readRatchet(own),
      due: dayField(own, 'due'),
      span: own.map.span,
    }
  );
}

function readBaseline(fields: Fields): Baseline | undefined {
  const own = mapField(fields, 'baseline', baselineKeys);
  return own && { at: wordField(own, 'at'), value: numberField(own, 'value'), span: own.map.span };
}

/** `true`, or `{limit, reason}` where it was loosened. */
function readRatchet(fields: Fields): Ratchet | undefined {
  const node = nodeOf(fields, 'ratchet');
  if (node?.kind === 'map') {
    const own = mapField(fields, 'ratchet', ratchetKeys);
    if (!own) return undefined;
    return {
      limit: numberField(own, 'limit'),
      reason: textField(own, 'reason'),
      span: own.map.span,
    };
  }
  const isOn = booleanField(fields, 'ratchet');
  return isOn?.value ? { limit: undefined, reason: undefined, span: isOn.span } : undefined;
}
