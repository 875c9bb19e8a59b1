import { configurationFile } from '../../core/model/configuration.ts';
import type { SourceFile } from '../../core/model/source-file.ts';
import { type PatientReader, TooSlowError } from '../../host/patient-reader.ts';
import type { Engine } from '../engine.ts';
import { leavingRoom } from './in-slices.ts';
import { readLongPlans } from './read-long-plans.ts';

/** So many files take a few milliseconds. */
const portionSize = 20;

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
  const settings = files.filter(({ path }) => path === configurationFile);
  for (const portion of portionsOf(files)) {
    const given = [...new Set([...settings, ...portion])];
    try {
      reader.read(given, (taken, note) => engine.readProject(taken, prefix, note));
    } catch (error) {
      // What takes too long is told when all of it is evaluated.
      if (!(error instanceof TooSlowError)) throw error;
    }
    await new Promise(setImmediate);
  }
}

/** Files in their order. What is less than one portion in all is read when it is evaluated. */
function portionsOf(files: readonly SourceFile[]): readonly (readonly SourceFile[])[] {
  if (files.length <= portionSize) return [];
  const count = Math.ceil(files.length / portionSize);
  return Array.from({ length: count }, (_, index) =>
    files.slice(index * portionSize, (index + 1) * portionSize),
  );
}
