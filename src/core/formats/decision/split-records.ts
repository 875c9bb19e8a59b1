import type { Block, Heading } from '../../parse/markdown-tree.ts';
import { type Span, sliceOf } from '../../text/span.ts';

/** The part of a file that one of several records takes: from its heading to the next one's. */
export interface RecordPart {
  readonly blocks: readonly Block[];
  readonly span: Span;
}

/**
 * The parts of a file that holds several records, each below a heading of the same level that
 * starts with an id: `## ADR-003: Title`, `### Decision 1: Title`. Empty where there are not two.
 */
export function splitRecords(
  { path, text }: { readonly path: string; readonly text: string },
  blocks: readonly Block[],
): RecordPart[] {
  const patterns = decisionPath.test(path) ? [idOfDecision, seriesId] : [idOfDecision];
  const isNamed = ({ content }: Heading) =>
    patterns.some(pattern => pattern.test(sliceOf(text, content).slice(0, 60)));
  const headings = blocks.filter(block => block.kind === 'heading');
  const named = headings.filter(isNamed);
  const level = Math.min(...named.map(heading => heading.level));
  if (named.filter(heading => heading.level === level).length < 2) return [];
  const parts: { blocks: Block[]; span: Span }[] = [];
  let isOpen = false;
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level <= level) {
      isOpen = block.level === level && isNamed(block);
      if (isOpen) parts.push({ blocks: [], span: block.span });
    }
    const part = parts.at(-1);
    if (!isOpen || !part) continue;
    part.blocks.push(block);
    part.span = { start: part.span.start, end: Math.max(part.span.end, block.span.end) };
  }
  return parts;
}

/** A file or a folder that is named after decisions. */
const decisionPath =
  /(?:^|[/_. -])(?:adrs?|decisions?|entscheidung(?:en)?|décisions?|decisiones|decisões)(?=[/_. -]|$)/i;

const idOfDecision =
  /^\[?(?:ADR|AD|DR|Decision|Entscheidung|Décision|Decisión|Decisão)[-_ ]?#?\d{1,5}\b\]?\s*(?:[:.)·—–-]|$)/i;

/** Requirements and tasks have such ids too, so the path has to say that these are decisions. */
const seriesId = /^\[?[A-Z]{1,10}-?\d{1,5}\b\]?\s*(?:[:.)·—–-]|$)/;
