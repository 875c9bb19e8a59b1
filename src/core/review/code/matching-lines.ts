import { createMemory } from '../../analysis/memory.ts';
import { compilePattern } from '../../measures/compile-pattern.ts';
import type { SideFile } from '../../model/facts/facts.ts';
import { keyOfMeasure, type MeasureDefinition } from '../../model/facts/measure.ts';

type Lines = readonly string[] | undefined;

/**
 * Finds what a measure counts by its pattern in a file: the line of each match. Undefined where it counts by no
 * pattern; the finder gives undefined where a file cannot be counted as it is counted by `worker`.
 */
export function createLineFinder(
  definition: MeasureDefinition,
): ((file: SideFile) => Lines) | undefined {
  const { source, count } = definition;
  const pattern = source.kind === 'pattern' ? compilePattern(source.pattern) : undefined;
  if (pattern?.kind !== 'pattern') return undefined;
  const { literals, countIn } = pattern;
  // A pattern takes long over a line, and most lines hold nothing of what it asks for.
  const mayMatch = (text: string) => !literals || literals.some(each => text.includes(each));
  const findIn = (text: string): Lines => {
    const lines = mayMatch(text) ? text.split(/\r?\n/).filter(mayMatch) : [];
    if (lines.some(line => line.length > longestLine)) return undefined;
    const found = lines.flatMap(line => Array.from({ length: countIn(line) }, () => line));
    return count === 'files' ? found.slice(0, 1) : found;
  };
  const key = keyOfMeasure(definition);
  return file => {
    if (file.kind === 'missing') return [];
    if (file.kind !== 'text') return undefined;
    return remember(file, key, () => ({ lines: findIn(file.text) })).lines;
  };
}

/** Somebody may type in a plan meanwhile: what a file of code holds is the same at each key. */
const remember = createMemory<{ readonly lines: Lines }>();

/** As where matches are counted now. */
const longestLine = 100_000;
