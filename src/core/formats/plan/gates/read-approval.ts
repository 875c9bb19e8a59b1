import type { Approval, ApprovalGate } from '../../../model/plan/gate.ts';
import type { YamlNode } from '../../../parse/yaml/yaml-tree.ts';
import { innerGateTables } from '../keys/gate-keys.ts';
import { type Fields, report } from '../plan-source.ts';
import { headOf, listField, readFields, scalarText } from '../yaml/yaml-fields.ts';
import { momentField, numberField, textsField, wordField } from '../yaml/yaml-values.ts';

/** `approval: {by, count, given}`; what was given is a name each, or `{by, at}`. */
export function readApproval(
  fields: Fields,
  base: Pick<ApprovalGate, 'id' | 'waiver' | 'span'>,
): ApprovalGate {
  return {
    kind: 'approval',
    by: textsField(fields, 'by'),
    count: numberField(fields, 'count'),
    given: listField(fields, 'given').flatMap(node => readGiven(fields, node) ?? []),
    ...base,
  };
}

function readGiven({ source }: Fields, node: YamlNode): Approval | undefined {
  if (node.kind === 'map') {
    const own = readFields(source, node, innerGateTables.given);
    const by = wordField(own, 'by');
    return by && { by, at: momentField(own, 'at') };
  }
  const by = node.kind === 'scalar' ? scalarText(source, node) : undefined;
  if (by) return { by, at: undefined };
  report(source, headOf(source, node), 'An approval must name a person, or be {by, at}.');
  return undefined;
}
