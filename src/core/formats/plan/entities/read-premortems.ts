import { type Premortem, type Risk, riskStatuses } from '../../../model/plan/premortem.ts';
import { premortemKeys, riskKeys } from '../keys/entity-keys.ts';
import type { Fields } from '../plan-source.ts';
import { mapsField, nodeOf } from '../yaml/yaml-fields.ts';
import {
  choiceField,
  dayField,
  idField,
  numberField,
  referencesField,
  textField,
  wordField,
} from '../yaml/yaml-values.ts';

/** `premortems` of a plan. One without an id is left out, as nothing can refer to it. */
export function readPremortems(fields: Fields): readonly Premortem[] {
  return mapsField(fields, 'premortems', premortemKeys).flatMap(own => {
    const id = idField(own);
    return id ? { ...readPremortem(own), id } : [];
  });
}

/** What a map says of a premortem: in a plan, or in the front matter of its own file. */
export function readPremortem(own: Fields): Omit<Premortem, 'id'> {
  return {
    title: textField(own, 'title'),
    held: dayField(own, 'held'),
    for: referencesField(own, 'for'),
    document: wordField(own, 'document'),
    risks: mapsField(own, 'risks', riskKeys).map(readRisk),
    areRisksUnknown: nodeOf(own, 'risks') === undefined,
    place: { file: own.source.path, span: own.map.span },
  };
}

function readRisk(own: Fields): Risk {
  const status = choiceField(own, 'status', riskStatuses);
  return {
    id: idField(own),
    scenario: textField(own, 'scenario'),
    likelihood: numberField(own, 'likelihood'),
    impact: numberField(own, 'impact'),
    signal: textField(own, 'signal'),
    mitigation: textField(own, 'mitigation'),
    contingency: textField(own, 'contingency'),
    owner: wordField(own, 'owner'),
    due: dayField(own, 'due'),
    status,
    isUnclear: status === undefined && nodeOf(own, 'status') !== undefined,
    by: wordField(own, 'by'),
    reason: textField(own, 'reason'),
    span: own.map.span,
  };
}
