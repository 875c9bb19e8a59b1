/** Adds all of them, however many there are: arguments of a call have room for about a hundred thousand. */
export function pushAll<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item);
}
