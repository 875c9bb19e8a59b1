import type { Field } from '../formats/decision/fields/field.ts';
import type { RecordText } from '../formats/decision/record/record-text.ts';
import { parseDocument } from '../formats/document.ts';
import { openDecision } from '../formats/read-decision.ts';

/** The text of a record with its parts, as the reader of decisions sees them. */
export interface OpenRecord {
  readonly record: RecordText;
  readonly fields: readonly Field[];
}

/** Undefined for what is no Markdown. */
export function openRecord(path: string, text: string): OpenRecord | undefined {
  const document = parseDocument(path, text);
  return document?.kind === 'markdown' ? openDecision(document, []) : undefined;
}
