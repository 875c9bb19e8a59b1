import { parseDocument } from '../formats/document.ts';
import { type OpenRecord, openDecision } from '../formats/open-records.ts';

/** The text of a record as the reader of decisions sees it. Undefined for what is no Markdown. */
export function openRecord(path: string, text: string): OpenRecord | undefined {
  const document = parseDocument(path, text);
  return document?.kind === 'markdown' ? openDecision(document, []) : undefined;
}
