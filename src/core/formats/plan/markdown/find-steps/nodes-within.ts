import { firstIndexFrom } from '../../../../text/first-index.ts';
import type { Span } from '../../../../text/span.ts';
import type { StepNode } from './step-node.ts';

/** Tells which steps begin within a span. They are put in order once: a text may have thousands of both. */
export function nodesWithin(all: readonly StepNode[]): (span: Span) => readonly StepNode[] {
  const sorted = all.toSorted((a, b) => a.span.start - b.span.start);
  const starts = sorted.map(({ span }) => span.start);
  return ({ start, end }) =>
    sorted.slice(firstIndexFrom(starts, start), firstIndexFrom(starts, end));
}

/** What lies behind the beginning of a span: in a section all but its heading. */
export function behindStart({ start, end }: Span): Span {
  return { start: start + 1, end };
}
