import type { InParts } from '../../core/text/in-parts.ts';
import type { Engine } from '../engine.ts';
import type { Sources } from './evaluate-project.ts';
import { inSlices } from './in-slices.ts';

/**
 * Reads long plans in slices. Where one takes too long, or a reader fails on it, nothing is told: who reads
 * all of the project finds that out again, and sets it aside.
 */
export function* readLongPlans(
  engine: Engine,
  { reader, files, former }: Omit<Sources, 'prefix'>,
): InParts<void> {
  const work = engine.readLongPlans(reader.given(files), former?.project);
  if (!work) return;
  try {
    yield* inSlices(work, reader.limit);
  } catch {
    return;
  }
}
