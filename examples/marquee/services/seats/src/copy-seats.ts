interface Seats {
  list(performance: string): Promise<readonly string[]>;
  add(performance: string, seats: readonly string[]): Promise<void>;
}

/** Copies the seats of one performance. Running it again changes nothing. */
export async function copySeats(from: Seats, to: Seats, performance: string): Promise<number> {
  const known = new Set(await to.list(performance));
  const missing = (await from.list(performance)).filter(seat => !known.has(seat));
  await to.add(performance, missing);
  return missing.length;
}
