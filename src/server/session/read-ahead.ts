import { configurationFile } from '../../core/model/configuration.ts';
import type { SourceFile } from '../../core/model/source-file.ts';
import { type PatientReader, type ReadingNote, TooSlowError } from '../../host/patient-reader.ts';
import type { Engine } from '../engine.ts';
import { leavingRoom } from './in-slices.ts';
import { readLongPlans } from './read-long-plans.ts';

/** So many files are read when all is evaluated: less is not worth a portion. */
const few = 20;
/** The first portion: as long as nothing is compiled, reading takes several times longer. */
const first = 5;
const most = 40;
/** In milliseconds: a portion that takes less is followed by one of twice its size. */
const quick = 8;

/**
 * Reads many files portion by portion, so that whoever asks something meanwhile gets an answer between
 * them. The engine keeps what it read of each file: what is left is to put all of it together.
 */
export async function readAhead(
  engine: Engine,
  reader: PatientReader,
  { files, prefix }: { readonly files: readonly SourceFile[]; readonly prefix: string },
): Promise<void> {
  await leavingRoom(readLongPlans(engine, { reader, files, former: undefined }));
  if (files.length <= few) return;
  const settings = files.filter(({ path }) => path === configurationFile);
  const readProject: ReadFiles = (given, note) => engine.readProject(given, prefix, note);
  for (let start = 0, size = first; start < files.length; ) {
    const begun = performance.now();
    const portion = files.slice(start, start + size);
    readPortion(reader, [...new Set([...settings, ...portion])], readProject);
    start += size;
    if (performance.now() - begun < quick) size = Math.min(size * 2, most);
    await new Promise(setImmediate);
  }
}

type ReadFiles = (given: SourceFile[], note: ReadingNote) => unknown;

/** What takes too long is told when all of it is evaluated. */
function readPortion(reader: PatientReader, files: readonly SourceFile[], read: ReadFiles): void {
  try {
    reader.read(files, read);
  } catch (error) {
    if (!(error instanceof TooSlowError)) throw error;
  }
}
