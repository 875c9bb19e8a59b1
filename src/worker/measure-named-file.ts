import { countSuppressions } from '../core/formats/side/count-suppressions.ts';
import { readChecklist } from '../core/formats/side/read-checklist.ts';
import { readJsonNumber } from '../core/formats/side/read-json-number.ts';
import { readSarif } from '../core/formats/side/read-sarif.ts';
import type { Measure, MeasureSource } from '../core/model/facts/measure.ts';
import type { FileReader } from './file-reader.ts';

export type NamedSource = Extract<MeasureSource, { readonly file: string }>;

/** Takes a measure that stands in one file that somebody named. */
export function measureNamedFile(source: NamedSource, reader: FileReader): Measure {
  const found = reader.readText(source.file);
  if (found.kind === 'missing') return unknown(`${source.file} is not there`);
  if (found.kind === 'unreadable') return unknown(`${source.file} cannot be read: ${found.reason}`);
  const value = valueIn(source, found.text);
  if (typeof value === 'number') return { kind: 'known', value, matches: undefined, notes: [] };
  return unknown(`of ${source.file}: ${value.replace(/\.$/, '')}`);
}

/** The number, or a sentence about why there is none. */
export function valueIn(source: NamedSource, text: string): number | string {
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

function unknown(reason: string): Measure {
  return { kind: 'unknown', reason };
}
