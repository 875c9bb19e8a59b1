import type { RecordHead } from './record-head.ts';

/** The record for a log that shows no manner of its own yet. */
export function decisionTemplate({ title, headingStart, digits, status, day }: RecordHead): string {
  const number = digits === undefined ? '' : `${Number(digits)}. `;
  return `# ${headingStart ?? number}${title}

Date: ${day}

## Status

${status ?? 'Proposed'}

## Context

<!-- What makes a decision necessary? What is known, and what pulls in which direction? -->

## Decision

<!-- What will we do? -->

## Consequences

<!-- What becomes easier, what becomes harder? -->
`;
}
