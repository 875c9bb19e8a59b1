/** A file that is made from nothing. */
export interface NewFile {
  /** Relative to the project folder. It is not there yet. */
  readonly file: string;
  readonly text: string;
  /** The offset at which a person writes first. */
  readonly cursor: number;
}

/** What is written into a file that is there. */
export interface NewEntry {
  readonly kind: 'entry';
  readonly file: string;
  /** The offset at which `newText` is put. */
  readonly at: number;
  readonly newText: string;
  /** The whole file with it. */
  readonly text: string;
  /** The offset in `text` at which a person writes first. */
  readonly cursor: number;
}

/** Why nothing can be made, as one full sentence. */
export interface Refusal {
  readonly kind: 'refused';
  readonly reason: string;
}

/** `reason` is one full sentence. */
export function refuse(reason: string): Refusal {
  return { kind: 'refused', reason };
}
