import {
  type Consumer,
  type Contract,
  compatibilities,
  contractKinds,
  versionings,
} from '../../../model/plan/contract.ts';
import { consumerKeys, contractKeys } from '../keys/entity-keys.ts';
import { type Fields, report } from '../plan-source.ts';
import { mapsField } from '../yaml/yaml-fields.ts';
import {
  choiceField,
  dayField,
  idField,
  referenceField,
  textField,
  versionField,
  wordField,
} from '../yaml/yaml-values.ts';

/** `contracts`. One without an id is left out, as nothing can refer to it. */
export function readContracts(fields: Fields): readonly Contract[] {
  return mapsField(fields, 'contracts', contractKeys).flatMap(own => {
    const id = idField(own);
    if (!id) return [];
    const deprecated = dayField(own, 'deprecated');
    const sunset = dayField(own, 'sunset');
    if (deprecated && sunset && sunset.value < deprecated.value) {
      const message = `The sunset of ${id.value} lies before its deprecation.`;
      report(own.source, sunset.span, message);
    }
    return {
      id,
      title: textField(own, 'title'),
      kind: choiceField(own, 'kind', contractKinds),
      provider: wordField(own, 'provider'),
      versioning: choiceField(own, 'versioning', versionings),
      version: versionField(own, 'version'),
      spec: wordField(own, 'spec'),
      compatibility: choiceField(own, 'compatibility', compatibilities),
      deprecated,
      sunset,
      successor: referenceField(own, 'successor'),
      consumers: readConsumers(own),
      span: own.map.span,
    };
  });
}

function readConsumers(fields: Fields): readonly Consumer[] {
  return mapsField(fields, 'consumers', consumerKeys).flatMap(own => {
    const id = idField(own);
    if (!id) return [];
    return {
      id,
      file: wordField(own, 'file'),
      package: wordField(own, 'package'),
      version: versionField(own, 'version'),
      owner: wordField(own, 'owner'),
      span: own.map.span,
    };
  });
}
