import type { TextLine } from '../../core/reports/text-line.ts';
import type { Format, PlainFormat } from '../formats.ts';
import type { Evaluation } from './evaluate.ts';

/** One thing the command line can do. Its file is named after it; `index.ts` lists it. */
export interface Verb {
  readonly name: string;
  /** One line for the list of verbs. */
  readonly summary: string;
  /** What may stand behind the name: the folder to look at, or a plan of the folder you are in. */
  readonly argument: 'folder' | 'plan';
  /** `plan` is the path or the id of a plan as it was given. */
  readonly run: (evaluation: Evaluation, plan: string | undefined) => VerbResult | Refusal;
}

export interface VerbResult {
  readonly kind: 'report';
  /** Whether there is something that a person should act on: exit code 1. */
  readonly found: boolean;
  readonly json: unknown;
  /** `width` is that of the terminal; undefined where there is none. */
  readonly text: (width: number | undefined) => readonly TextLine[];
  /** Only of a command that has findings. */
  readonly findings?: FindingOutput;
  /** Only of a command that tells how plans go. */
  readonly metrics?: () => string;
}

/** What only a command with findings can print. */
export interface FindingOutput {
  readonly markdown: () => string;
  readonly as: (format: FindingFormat) => string;
}

/** The formats of other tools. */
export type FindingFormat = Exclude<Format, PlainFormat | 'markdown'>;

/** The arguments do not fit what is there: exit code 2. */
export interface Refusal {
  readonly kind: 'wrong';
  readonly message: string;
}
