/** Client to server, without parameters: what was found in all folders, and what was left out. */
export const whatWasReadMethod = 'cairn/whatWasRead';

/** Plain text, and the places in it that lead to a file. */
export interface WhatWasRead {
  readonly text: string;
  readonly links: readonly TextLink[];
}

/** Line and characters of the text from zero. */
export interface TextLink {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly uri: string;
  /** Of the file, from one; null for the file as a whole. */
  readonly target: number | null;
}
