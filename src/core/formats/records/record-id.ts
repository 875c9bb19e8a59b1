import type { Sourced } from '../../model/value.ts';
import { fileStem } from '../plan/file-title.ts';
import { slugOf } from '../plan/slug.ts';
import { ticketIds } from './ticket-ids.ts';

/** The id of a record that writes none: an id such as `INC-118` in its file name, else that name. */
export function recordId(path: string): Sourced<string> {
  const stem = fileStem(path);
  const named = ticketIds(stem)[0]?.[0];
  return {
    value: named ?? (slugOf(stem) || 'record'),
    raw: '',
    span: { start: 0, end: 0 },
    source: 'file-name',
    doubt: 'No id is written; the name of the file is taken.',
  };
}
