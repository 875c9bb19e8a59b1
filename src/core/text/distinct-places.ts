import type { Place } from './span.ts';

/** Each place once: of equal ones the first object stays. */
export function distinctPlaces(places: readonly Place[]): readonly Place[] {
  const found = new Map<string, Place>();
  for (const place of places) {
    const key = `${place.file} ${place.span.start} ${place.span.end}`;
    if (!found.has(key)) found.set(key, place);
  }
  return [...found.values()];
}
