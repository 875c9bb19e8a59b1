import type { Span } from '../../src/core/text/span.ts';

/** Whether anything that was read is a span. */
export function isSpan(value: unknown): value is Span {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value;
}
