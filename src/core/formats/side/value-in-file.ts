import type { NamedSource } from '../../model/facts/measure.ts';
import { countSuppressions } from './count-suppressions.ts';
import { readChecklist } from './read-checklist.ts';
import { readJsonNumber } from './read-json-number.ts';
import { readSarif } from './read-sarif.ts';

/** The number that a measure finds in the text of the file that it names, or a sentence about why there is none. */
export function valueInFile(source: NamedSource, text: string): number | string {
  switch (source.kind) {
    case 'json': {
      const reading = readJsonNumber(text, source.pointer);
      return reading.kind === 'number' ? reading.value : reading.problem.message;
    }
    case 'suppressions': {
      const reading = countSuppressions(source.file, text, source.rule);
      return reading.kind === 'count' ? reading.count : reading.problem.message;
    }
    case 'sarif': {
      const reading = readSarif(text);
      if (reading.kind === 'unreadable') return reading.problem.message;
      const { rule } = source;
      return reading.results.filter(result => rule === undefined || result.rule === rule).length;
    }
    case 'checklist': {
      const reading = readChecklist(text, source.heading);
      if (reading.kind === 'unreadable') return reading.problem.message;
      if (reading.items.some(({ done }) => done === undefined)) {
        return 'A box holds a mark that says neither done nor open.';
      }
      return reading.items.filter(({ done }) => !done).length;
    }
  }
}
