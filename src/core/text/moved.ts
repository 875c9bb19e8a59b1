import type { TextChange } from './find-change.ts';
import type { Place, Span } from './span.ts';

/**
 * Plain data with its spans where they lie after a change. None of them may begin or end within what
 * changed. Parts in which nothing moved stay the same objects.
 */
export function moved<T>(value: T, change: TextChange): T;
export function moved(value: unknown, change: TextChange): unknown {
  if (typeof value !== 'object' || value === null || change.by === 0) return value;
  if (Array.isArray(value)) return movedList(value, change);
  if (isSpan(value)) return movedSpan(value, change);
  return isRecord(value) ? movedRecord(value, change) : value;
}

/** A place after a change in `file`. What somebody saw of a text is not moved. */
export function movePlace(place: Place, file: string, change: TextChange): Place {
  return place.file === file && !place.seen ? moved(place, change) : place;
}

function movedList(list: readonly unknown[], change: TextChange): readonly unknown[] {
  let copy: unknown[] | undefined;
  for (let index = 0; index < list.length; index++) {
    const part = moved(list[index], change);
    if (part === list[index]) continue;
    copy ??= [...list];
    copy[index] = part;
  }
  return copy ?? list;
}

function movedRecord(record: Readonly<Record<string, unknown>>, change: TextChange): object {
  let copy: Record<string, unknown> | undefined;
  for (const key in record) {
    const value = record[key];
    if (typeof value !== 'object' || value === null) continue;
    const part = moved(value, change);
    if (part === value) continue;
    copy ??= { ...record };
    copy[key] = part;
  }
  return copy ?? record;
}

function movedSpan(span: Span, { end: from, by }: TextChange): Span {
  const { start, end } = span;
  if (end < from) return span;
  return { start: start < from ? start : start + by, end: end + by };
}

function isSpan(value: object): value is Span {
  return (
    'start' in value &&
    typeof value.start === 'number' &&
    'end' in value &&
    typeof value.end === 'number'
  );
}

function isRecord(value: object): value is Readonly<Record<string, unknown>> {
  return Object.getPrototypeOf(value) === Object.prototype;
}
