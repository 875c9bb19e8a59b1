import { type FeatureFlag, flagTypes } from '../../../model/plan/flag.ts';
import { flagKeys } from '../keys/entity-keys.ts';
import type { Fields } from '../plan-source.ts';
import { mapsField } from '../yaml/yaml-fields.ts';
import { booleanField, choiceField, dayField, wordField } from '../yaml/yaml-values.ts';

/** `flags`. One without a key is left out, as nothing can be said of it. */
export function readFlags(fields: Fields): readonly FeatureFlag[] {
  return mapsField(fields, 'flags', flagKeys).flatMap(own => {
    const key = wordField(own, 'key');
    if (!key) return [];
    return {
      key,
      file: wordField(own, 'file'),
      type: choiceField(own, 'type', flagTypes),
      removeBy: dayField(own, 'remove-by'),
      permanent: booleanField(own, 'permanent'),
      owner: wordField(own, 'owner'),
      span: own.map.span,
    };
  });
}
