import type { Field } from './field.ts';
import type { FileId } from './file-id.ts';
import type { RecordText } from './record-text.ts';
import { isDecisionSection, isProposalSection, isTypicalSection } from './section-words.ts';

/**
 * How clearly a file is a record without its neighbours: `strong` (a status or an id beside the
 * sections of a record), `weak` (one of them), or `none`.
 */
export type Evidence = 'strong' | 'weak' | 'none';

export function weighEvidence(record: RecordText, fields: readonly Field[], id: FileId): Evidence {
  const names = record.sections.map(section => section.name);
  const decision = new Set(names.filter(isDecisionSection)).size;
  const proposal = new Set(names.filter(isProposalSection)).size;
  const typical = new Set(names.filter(isTypicalSection)).size;
  const hasId = id.number !== undefined || id.day !== undefined;
  const hasStatus = fields.some(({ name, values }) => name === 'status' && values.length > 0);
  if (hasStatus && (decision >= 2 || hasRecordId(id, fields, { decision, proposal }))) {
    return 'strong';
  }
  if (hasId && (decision >= 2 || decision + typical >= 3)) return 'strong';
  if (hasId && decision + proposal >= 2 && hasHead(fields)) return 'strong';
  return hasId || hasStatus || decision >= 2 ? 'weak' : 'none';
}

/**
 * An id that no minutes, incident or task has: a number beside a section of a record or a number
 * of a series; a day needs two such sections, for everything is named after days.
 */
function hasRecordId(
  { number, day }: FileId,
  fields: readonly Field[],
  sections: { readonly decision: number; readonly proposal: number },
): boolean {
  const count = sections.decision + sections.proposal;
  if (number) return count >= 1 || fields.some(({ name }) => name === 'number');
  return day !== undefined && sections.decision >= 1 && count >= 2;
}

function hasHead(fields: readonly Field[]): boolean {
  return fields.some(({ name }) => name === 'date' || name === 'created' || name === 'deciders');
}
