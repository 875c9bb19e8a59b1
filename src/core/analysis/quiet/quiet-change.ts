import type { TextChange } from '../../text/find-change.ts';

/** A change in a file from which nothing follows but that places behind it moved. */
export interface QuietChange {
  readonly file: string;
  readonly change: TextChange;
}
