import {
  type Calendar,
  type Freeze,
  type Holiday,
  weekdays,
} from '../../../model/plan/calendar.ts';
import type { YamlNode } from '../../../parse/yaml/yaml-tree.ts';
import { calendarKeys, freezeKeys, holidayKeys } from '../keys/calendar-keys.ts';
import { type Fields, report } from '../plan-source.ts';
import { readDay } from '../values/read-day.ts';
import { reportDay } from '../values/report-day.ts';
import {
  headOf,
  listField,
  mapField,
  mapsField,
  readFields,
  scalarText,
} from '../yaml/yaml-fields.ts';
import { choicesField, dayField, idField, textField, wordField } from '../yaml/yaml-values.ts';
import { readTimes } from './read-times.ts';

/** `calendar`, but for its time zone. */
export function readCalendar(fields: Fields): Calendar {
  const own = mapField(fields, 'calendar', calendarKeys);
  if (!own) return { workingDays: [], holidays: [], freezes: [] };
  return {
    workingDays: choicesField(own, 'working-days', weekdays),
    holidays: listField(own, 'holidays').flatMap(node => readHoliday(own, node) ?? []),
    freezes: mapsField(own, 'freezes', freezeKeys).map(readFreeze),
  };
}

function readHoliday({ source }: Fields, node: YamlNode): Holiday | undefined {
  if (node.kind === 'map') return readHolidayMap(readFields(source, node, holidayKeys));
  const word = node.kind === 'scalar' ? scalarText(source, node) : undefined;
  const day = word && readDay(word.value);
  if (word && day !== undefined) {
    return { kind: 'day', day: { ...word, value: day }, title: undefined, span: word.span };
  }
  if (word) reportDay(source, word.span, word.value);
  else
    report(source, headOf(source, node), 'A holiday must be a day such as 2026-12-25, or a map.');
  return undefined;
}

function readHolidayMap(own: Fields): Holiday | undefined {
  const { span } = own.map;
  const file = wordField(own, 'ics');
  if (file) return { kind: 'ics', file, span };
  const day = dayField(own, 'day');
  return day && { kind: 'day', day, title: textField(own, 'title'), span };
}

function readFreeze(own: Fields): Freeze {
  return {
    id: idField(own),
    ...readTimes(own),
    reason: textField(own, 'reason'),
    span: own.map.span,
  };
}
