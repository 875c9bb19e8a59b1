import { citationWords, findCitations } from '../core/formats/side/find-citations.ts';
import type { LinePattern } from '../core/measures/compile-pattern.ts';
import type { Scope } from '../core/measures/create-scope.ts';
import { createIdentifier } from '../core/measures/match-identity.ts';
import type { Match, Measure, MeasureDefinition } from '../core/model/facts/measure.ts';
import { createLineCounter } from './count-lines.ts';
import type { RunningMeasure } from './running-measure.ts';

/** In bytes: what is larger was made by a program. */
const largest = 1024 * 1024;
/** More citations tell nobody more. */
export const mostCitations = 5000;

/**
 * Finds where code cites decisions. Nobody counts what is found, so a file that cannot be read, is no
 * text, is huge or has an endless line is passed over: what the others cite is true all the same.
 */
export class CitationSearch implements RunningMeasure {
  readonly definition: MeasureDefinition;
  readonly #scope: Scope;
  readonly #matches: Match[] = [];

  constructor(definition: MeasureDefinition, scope: Scope) {
    this.definition = definition;
    this.#scope = scope;
  }

  take(path: string, read: () => Buffer | string): void {
    if (this.#matches.length >= mostCitations || !this.#scope.holds(path)) return;
    const bytes = read();
    if (typeof bytes === 'string' || bytes.length > largest) return;
    const found = findLines(bytes);
    if (found.kind !== 'counted') return;
    const identify = createIdentifier(this.definition.id, path);
    for (const { number, text } of found.lines) {
      for (const { raw, span } of findCitations(text)) {
        const place = { file: path, line: number, column: span.start };
        this.#matches.push({ ...place, text: raw, fingerprint: identify(raw) });
      }
    }
  }

  result(): Measure {
    const matches = this.#matches.slice(0, mostCitations);
    return { kind: 'known', value: matches.length, matches, notes: [] };
  }
}

const lines: LinePattern = {
  kind: 'pattern',
  countIn: line => findCitations(line).length,
  literals: citationWords,
};

const findLines = createLineCounter(lines, 'matches');
