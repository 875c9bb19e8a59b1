import type { TextLine } from '../core/reports/text-line.ts';
import type { Evaluation } from './evaluate.ts';

/** One thing the command line can do. Its file is named after it; `index.ts` lists it. */
export interface Verb {
  readonly name: string;
  /** One line for the list of verbs. */
  readonly summary: string;
  readonly run: (evaluation: Evaluation) => VerbResult;
}

export interface VerbResult {
  /** Whether there is something that a person should act on: exit code 1. */
  readonly found: boolean;
  readonly json: unknown;
  /** `width` is that of the terminal; undefined where there is none. */
  readonly text: (width: number | undefined) => readonly TextLine[];
}
