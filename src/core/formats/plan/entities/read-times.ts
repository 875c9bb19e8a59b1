import type { Schedule } from '../../../model/plan/calendar.ts';
import { type Fields, readApart } from '../plan-source.ts';
import { durationField, momentField, wordField } from '../yaml/yaml-values.ts';

/** When something takes place. Where one part of that is not understood, nobody knows when it is. */
export function readTimes(fields: Fields): Schedule {
  const { value, isSound } = readApart(fields.source, source => {
    const own = { ...fields, source };
    return {
      start: momentField(own, 'start'),
      duration: durationField(own, 'duration'),
      rrule: wordField(own, 'rrule'),
      ics: wordField(own, 'ics'),
    };
  });
  return isSound ? value : { ...value, start: undefined, ics: undefined };
}
