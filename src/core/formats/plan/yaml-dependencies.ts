import type { Dependency } from '../../model/plan.ts';
import type { Reference } from '../../model/reference.ts';
import type { Sourced } from '../../model/value.ts';
import type { YamlMap, YamlNode } from '../../parse/yaml-tree.ts';
import { dependencyKeys } from './plan-keys.ts';
import { readOnce, report } from './plan-source.ts';
import { splitReferences } from './split-references.ts';
import {
  daysField,
  type Fields,
  headOf,
  listField,
  nodeOf,
  readFields,
  scalarText,
  wordField,
} from './yaml-fields.ts';

/** `depends-on`: step ids, each a text or `{step, lag}`. */
export function readDependencies(fields: Fields): readonly Dependency[] {
  return readOnce(fields.source.lists.dependencies, nodeOf(fields, 'depends-on'), () =>
    listField(fields, 'depends-on').flatMap(node => readDependency(fields, node)),
  );
}

/** References as texts: decisions, for example. */
export function toReference({ raw, span }: Sourced<string>): Reference {
  return { raw, span };
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
  const { source } = fields;
  const own = readFields(source, map, dependencyKeys);
  const step = wordField(own, 'step');
  const lag = daysField(own, 'lag')?.value ?? 0;
  if (step) return [{ ref: toReference(step), lag }];
  report(source, headOf(source, map), 'This dependency does not name a step.');
  return [];
}
