import type { Block, Heading, Part } from '../../parse/markdown-tree.ts';
import { blocksOf } from '../../parse/parts.ts';
import { type Span, sliceOf } from '../../text/span.ts';

/** The part of a file that one of several records takes: from its heading to the next one's. */
export interface RecordPart {
  readonly parts: readonly Part[];
  readonly span: Span;
}

/**
 * The parts of a file that holds several records, each below a heading of the same level that
 * starts with an id: `## ADR-003: Title`, `### Decision 1: Title`. Empty where there are not two; one is
 * enough below the title of a log.
 */
export function splitRecords(
  { path, text }: { readonly path: string; readonly text: string },
  parts: readonly Part[],
): RecordPart[] {
  const patterns = decisionPath.test(path) ? [idOfDecision, seriesId] : [idOfDecision];
  const isNamed = ({ content }: Heading) =>
    patterns.some(pattern => pattern.test(sliceOf(text, content).slice(0, 60)));
  const named = parts.flatMap(({ heading }) => (heading && isNamed(heading) ? [heading] : []));
  const level = Math.min(...named.map(heading => heading.level));
  const least = isLogTitle(text, parts, level) ? 1 : 2;
  if (named.filter(heading => heading.level === level).length < least) return [];
  const records: Part[][] = [];
  let isOpen = false;
  for (const part of parts) {
    const { heading } = part;
    if (heading && heading.level <= level) {
      isOpen = heading.level === level && isNamed(heading);
      if (isOpen) records.push([]);
    }
    if (isOpen) records.at(-1)?.push(part);
  }
  return records.map(own => ({ parts: own, span: spanOf(blocksOf(own)) }));
}

/** Whether the file calls itself a log, with its records below: `# Architecture Decision Records`. */
function isLogTitle(text: string, parts: readonly Part[], level: number): boolean {
  const first = parts.find(({ heading }) => heading)?.heading;
  return first !== undefined && first.level < level && logTitle.test(sliceOf(text, first.content));
}

const logTitle =
  /^(?:(?:architecture|architectural|technical)\s+)?(?:decision (?:records|log)|decisions|adrs)\b/i;

function spanOf(blocks: readonly Block[]): Span {
  const start = blocks[0]?.span.start ?? 0;
  return { start, end: Math.max(start, ...blocks.map(({ span }) => span.end)) };
}

/** A file or a folder that is named after decisions. */
const decisionPath =
  /(?:^|[/_. -])(?:adrs?|decisions?|entscheidung(?:en)?|décisions?|decisiones|decisões)(?=[/_. -]|$)/i;

const idOfDecision =
  /^\[?(?:ADR|AD|DR|Decision|Entscheidung|Décision|Decisión|Decisão)[-_ ]?#?\d{1,5}\b\]?\s*(?:[:.)·—–-]|$)/i;

/** Requirements and tasks have such ids too, so the path has to say that these are decisions. */
const seriesId = /^\[?[A-Z]{1,10}-?\d{1,5}\b\]?\s*(?:[:.)·—–-]|$)/;
