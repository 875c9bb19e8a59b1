import type { TextPosition } from './text-position.ts';

/** A place that a click leads to. */
export interface Target extends TextPosition {
  /** First and last line of the text that is about it; null where there is no such text. */
  readonly block: readonly [number, number] | null;
}
