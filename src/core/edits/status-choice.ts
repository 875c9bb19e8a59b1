import type { ChangedFile } from '../model/project-edit.ts';

/** A status that something can be given, and what writes it. */
export interface StatusChoice {
  /** As it will be written. */
  readonly word: string;
  readonly change: ChangedFile;
}

/** What a choice of a status needs to know. */
export interface StatusChoices {
  /** As it is written now; undefined where none is. */
  readonly written: string | undefined;
  /** Without the one it has, from the one that comes after it. None where a person has to write it, as among other words. */
  readonly choices: readonly StatusChoice[];
}

/** A choice begins with what mostly comes next: the statuses behind the present one, then those before it. */
export function fromNext<Status>(
  statuses: readonly Status[],
  present: Status | undefined,
): readonly Status[] {
  const next = present === undefined ? 0 : statuses.indexOf(present) + 1;
  return [...statuses.slice(next), ...statuses.slice(0, next)];
}
