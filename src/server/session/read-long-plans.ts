import type { Project } from '../../core/model/project.ts';
import type { SourceFile } from '../../core/model/source-file.ts';
import type { InParts } from '../../core/text/in-parts.ts';
import type { PatientReader } from '../../host/patient-reader.ts';
import type { Engine } from '../engine.ts';
import { inSlices } from './in-slices.ts';

interface Given {
  readonly reader: PatientReader;
  readonly files: readonly SourceFile[];
  readonly former: Project | undefined;
}

/**
 * Reads long plans in slices. Where one takes too long, or a reader fails on it, nothing is told: who reads
 * all of the project finds that out again, and sets it aside.
 */
export function* readLongPlans(engine: Engine, { reader, files, former }: Given): InParts<void> {
  // A limit of time takes a thread, which a key in a text of another kind need not wait for.
  const isNew = (file: SourceFile) => former?.files.get(file.path) !== file;
  if (!files.some(file => isNew(file) && /\.ya?ml$/i.test(file.path))) return;
  try {
    yield* inSlices(engine.readLongPlans(reader.given(files), former), reader.limit);
  } catch {
    return;
  }
}
