import { valueInFile } from '../core/formats/side/value-in-file.ts';
import type { Measure, NamedSource } from '../core/model/facts/measure.ts';
import { aboutFile } from '../core/text/about-file.ts';
import type { FileReader } from './file-reader.ts';

/** Takes a measure that stands in one file that somebody named. */
export function measureNamedFile(source: NamedSource, reader: FileReader): Measure {
  const found = reader.readText(source.file);
  if (found.kind === 'missing') return unknown(`${source.file} is not there`);
  if (found.kind === 'unreadable') return unknown(`${source.file} cannot be read: ${found.reason}`);
  const value = valueInFile(source, found.text);
  if (typeof value === 'number') return { kind: 'known', value, matches: undefined, notes: [] };
  return unknown(aboutFile(source.file, value));
}

function unknown(reason: string): Measure {
  return { kind: 'unknown', reason };
}
