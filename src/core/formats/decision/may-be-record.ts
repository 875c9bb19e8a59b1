import { type Span, sliceOf } from '../../text/span.ts';
import type { TextDocument } from '../document.ts';
import type { FileId } from './file-id.ts';
import { sectionName } from './record-text.ts';
import { isDecisionSection } from './section-words.ts';

/**
 * Whether a text can have any evidence of a record: an id in its name, a status, or two sections of a
 * decision. Most pages of a repository have none of them, and need not be read to know it.
 */
export function mayBeRecord({ kind, text, tree }: TextDocument, id: FileId): boolean {
  if (kind !== 'markdown' || id.number !== undefined || id.day !== undefined) return true;
  if (mayNameStatus(text) || tree.parts.some(part => part.mayHoldBoldLines)) return true;
  const sections = new Set<string>();
  for (const { heading } of tree.parts) {
    if (heading) add(sections, text, heading.content);
    if (sections.size >= 2) return true;
  }
  return false;
}

function add(sections: Set<string>, text: string, content: Span): void {
  // A name is short, and most headings are of other things.
  if (sliceOf(text, content).trim() === '') return;
  const name = sectionName(text, content);
  if (isDecisionSection(name)) sections.add(name);
}

/** Whether a label of the field status can stand in a text: each of them holds one of these pieces. */
export function mayNameStatus(text: string): boolean {
  return piecesOfLabels.test(text);
}

/** Accented letters may be written in two ways, so they are left out. */
const piecesOfLabels = /stat(?:us|e|ut|o)|estado|situa|状态|狀態|ステータス|状態/i;
