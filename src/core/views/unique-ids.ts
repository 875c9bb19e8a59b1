/**
 * Names for rows that stay the same from one snapshot to the next. A name that is taken, because
 * two things bear the same id, gets a number in the order of the file.
 */
export function createUniqueIds(): (wanted: string) => string {
  const taken = new Map<string, number>();
  return wanted => {
    const count = (taken.get(wanted) ?? 0) + 1;
    taken.set(wanted, count);
    return count === 1 ? wanted : `${wanted} ${count}`;
  };
}
