import { lazyOf } from '../text/lazy-of.ts';

/**
 * Keeps what was read from an object that never changes: a file, a revision. A keystroke evaluates
 * every plan again, and must not read again what others wrote.
 */
export function createMemory<T>(): (holder: object, key: string, read: () => T) => T {
  const readingsOf = lazyOf((_: object) => new Map<string, T>());
  return (holder, key, read) => {
    const readings = readingsOf(holder);
    const known = readings.get(key);
    if (known !== undefined) return known;
    const reading = read();
    readings.set(key, reading);
    return reading;
  };
}
