import type { TextEdit } from '../text/text-edit.ts';

/** What changes in the files of a project: one step to do and to undo. */
export interface ProjectEdit {
  /** Each file once. */
  readonly files: readonly FileEdit[];
}

export type FileEdit = ChangedFile | CreatedFile;

export interface ChangedFile {
  readonly kind: 'change';
  readonly file: string;
  /** They do not overlap. */
  readonly edits: readonly TextEdit[];
}

/** An edit of one file. */
export function changeIn(file: string, ...edits: readonly TextEdit[]): ProjectEdit {
  return { files: [{ kind: 'change', file, edits }] };
}

/** A file that is not there yet; where it is meanwhile, the whole edit is refused. */
export interface CreatedFile {
  readonly kind: 'create';
  readonly file: string;
  readonly text: string;
}

/** A way to put right what a finding is about. */
export interface Fix {
  /** What it does, as a short imperative without a full stop. */
  readonly title: string;
  readonly edit: ProjectEdit;
  /** It may be right another way, or claims what nobody wrote: a person looks at it before it is written. */
  readonly isGuess?: boolean;
}
