import type { Measure, MeasureDefinition } from '../core/model/facts/measure.ts';
import type { FileList } from './list-files.ts';

/** A measure that is taken in many files, while it is taken. */
export interface RunningMeasure {
  readonly definition: MeasureDefinition;
  /** Looks at one file of the list. `bytes` reads it, once for all measures. */
  readonly take: (path: string, bytes: () => Buffer | string) => void;
  readonly result: (list: FileList) => Measure;
}
