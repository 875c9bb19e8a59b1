import type { Dependency } from '../../../model/plan/plan.ts';
import type { YamlMap, YamlNode } from '../../../parse/yaml/yaml-tree.ts';
import { dependencyKeys } from '../keys/step-keys.ts';
import { type Fields, readOnce, report } from '../plan-source.ts';
import { isNothing } from '../values/is-nothing.ts';
import { splitReferences } from '../values/split-references.ts';
import { headOf, listField, nodeOf, readFields, scalarText } from './yaml-fields.ts';
import { daysField, referenceField } from './yaml-values.ts';

/** `depends-on`: step ids, each a text or `{step, lag}`. A bare `none` is no step; in a list it may be one. */
export function readDependencies(fields: Fields): readonly Dependency[] {
  const node = nodeOf(fields, 'depends-on');
  if (node?.kind === 'scalar' && isNothing(node.value)) return [];
  return readOnce(fields.source.lists.dependencies, node, () =>
    listField(fields, 'depends-on').flatMap(node => readDependency(fields, node)),
  );
}

function readDependency(fields: Fields, node: YamlNode): readonly Dependency[] {
  const { source } = fields;
  if (node.kind === 'map') return readWithLag(fields, node);
  if (node.kind === 'list') {
    report(source, headOf(source, node), 'An entry of depends-on must be the id of a step.');
    return [];
  }
  const word = scalarText(source, node);
  return word ? splitReferences(source.text, word.span) : [];
}

function readWithLag(fields: Fields, map: YamlMap): readonly Dependency[] {
  const own = readFields(fields.source, map, dependencyKeys);
  const ref = referenceField(own, 'step');
  const lag = daysField(own, 'lag')?.value ?? 0;
  return ref ? [{ ref, lag }] : [];
}
