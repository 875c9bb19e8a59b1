import { compilePattern } from '../../measures/compile-pattern.ts';
import type { SideFile } from '../../model/facts/facts.ts';
import type { MeasureDefinition } from '../../model/facts/measure.ts';

/**
 * Finds what a measure counts by its pattern in a file: the line of each match. Undefined where it counts by no
 * pattern; the finder gives undefined where a file cannot be counted as it is counted by `worker`.
 */
export function createLineFinder({
  source,
  count,
}: MeasureDefinition): ((file: SideFile) => readonly string[] | undefined) | undefined {
  const pattern = source.kind === 'pattern' ? compilePattern(source.pattern) : undefined;
  if (pattern?.kind !== 'pattern') return undefined;
  return file => {
    if (file.kind === 'missing') return [];
    if (file.kind !== 'text') return undefined;
    const lines = file.text.split(/\r?\n/);
    if (lines.some(line => line.length > longestLine)) return undefined;
    const found = lines.flatMap(line => Array.from({ length: pattern.countIn(line) }, () => line));
    return count === 'files' ? found.slice(0, 1) : found;
  };
}

/** As where matches are counted now. */
const longestLine = 100_000;
