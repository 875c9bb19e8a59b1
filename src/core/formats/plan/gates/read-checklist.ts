import type { ChecklistGate, ChecklistItem } from '../../../model/plan/gate.ts';
import type { YamlNode } from '../../../parse/yaml/yaml-tree.ts';
import { innerGateTables } from '../keys/gate-keys.ts';
import { type Fields, report } from '../plan-source.ts';
import { headOf, listField, readFields, scalarText } from '../yaml/yaml-fields.ts';
import { booleanField, textField, wordField } from '../yaml/yaml-values.ts';

/** `checklist: {file, heading}`, or `{items}` with what must hold: a text each, or `{text, checked}`. */
export function readChecklist(
  fields: Fields,
  base: Pick<ChecklistGate, 'id' | 'waiver' | 'span'>,
): ChecklistGate {
  return {
    kind: 'checklist',
    file: wordField(fields, 'file'),
    heading: textField(fields, 'heading'),
    items: listField(fields, 'items').flatMap(node => readItem(fields, node) ?? []),
    ...base,
  };
}

function readItem({ source }: Fields, node: YamlNode): ChecklistItem | undefined {
  if (node.kind === 'map') {
    const own = readFields(source, node, innerGateTables.items);
    const text = textField(own, 'text');
    return text && { text, checked: booleanField(own, 'checked')?.value, span: node.span };
  }
  const text = node.kind === 'scalar' ? scalarText(source, node) : undefined;
  if (text) return { text, checked: undefined, span: node.span };
  report(source, headOf(source, node), 'An item must be a text, or {text, checked}.');
  return undefined;
}
