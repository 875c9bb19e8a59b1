import { parseDocument } from '../../src/core/formats/document.ts';
import { type DecisionReading, readDecision } from '../../src/core/formats/read-decision.ts';
import type { Decision } from '../../src/core/model/decision.ts';

/** Reads one text by itself, in the language of its ending. */
export function readOne(text: string, path = 'docs/adr/0007-use-events.md'): DecisionReading {
  const document = parseDocument(path, text);
  if (!document || document.kind === 'yaml') throw new Error(`${path} is no text.`);
  return readDecision(document);
}

/** The one decision of a text. Throws where there is none or more. */
export function decisionOf(text: string, path?: string): Decision {
  const [decision, ...others] = readOne(text, path).decisions;
  if (!decision || others.length > 0) throw new Error('The text is not one decision.');
  return decision;
}
