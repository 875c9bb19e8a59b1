import type { Impediment } from '../../../model/plan/plan.ts';
import type { Sourced } from '../../../model/value.ts';
import type { YamlMap, YamlNode } from '../../../parse/yaml/yaml-tree.ts';
import { impedimentKeys } from '../keys/step-keys.ts';
import { type Fields, type PlanSource, readOnce, report } from '../plan-source.ts';
import { isNothing } from '../values/is-nothing.ts';
import { splitImpediment } from '../values/split-impediment.ts';
import { headOf, listField, nodeOf, readFields, scalarText } from './yaml-fields.ts';
import { dayField, referenceField, textField, wordField } from './yaml-values.ts';

/** `blocked-by`: each a text or `{ref, reason, since, owner, until}`; `none` is none. */
export function readImpediments(fields: Fields): readonly Impediment[] {
  return readOnce(fields.source.lists.impediments, nodeOf(fields, 'blocked-by'), () =>
    listField(fields, 'blocked-by').flatMap(node => readImpediment(fields, node) ?? []),
  );
}

function readImpediment(fields: Fields, node: YamlNode): Impediment | undefined {
  const { source } = fields;
  if (node.kind === 'map') return readWithReason(fields, node);
  if (node.kind === 'scalar') {
    const word = scalarText(source, node);
    return word && !isNothing(word.value) ? readWord(source, word) : undefined;
  }
  report(source, headOf(source, node), 'An entry of blocked-by must be a text or a map.');
  return undefined;
}

/** What is folded or escaped is a reason as it is read. */
function readWord({ text }: PlanSource, { value, raw, span }: Sourced<string>): Impediment {
  if (raw.replaceAll(/\s+/g, ' ') === value.replaceAll(/\s+/g, ' ')) {
    return splitImpediment(text, span);
  }
  const unknown = { ref: undefined, since: undefined, until: undefined, owner: undefined };
  return { ...unknown, reason: value, span };
}

function readWithReason(fields: Fields, map: YamlMap): Impediment {
  const own = readFields(fields.source, map, impedimentKeys);
  return {
    ref: referenceField(own, 'ref'),
    reason: textField(own, 'reason')?.value,
    since: dayField(own, 'since')?.value,
    until: dayField(own, 'until')?.value,
    owner: wordField(own, 'owner')?.value,
    span: map.span,
  };
}
