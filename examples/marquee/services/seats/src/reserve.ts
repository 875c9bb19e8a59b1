const heldUntil = new Map<string, number>();

/** Holds a seat (ADR-0004: for ten minutes). Times are milliseconds. */
export function hold(seat: string, now: number, minutes = 10): boolean {
  if ((heldUntil.get(seat) ?? 0) > now) return false;
  heldUntil.set(seat, now + minutes * 60_000);
  return true;
}
