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
  if (hasStatus && (hasId || decision >= 2)) return 'strong';
  if (hasId && (decision >= 2 || decision + typical >= 3)) return 'strong';
  if (hasId && decision + proposal >= 2 && hasHead(fields)) return 'strong';
  return hasId || hasStatus || decision >= 2 ? 'weak' : 'none';
}

function hasHead(fields: readonly Field[]): boolean {
  return fields.some(({ name }) => name === 'date' || name === 'created' || name === 'deciders');
}
