const heldUntil = new Map<string, number>();

/** Holds a seat for ten minutes. Times are milliseconds. @adr 0004 */
export function hold(seat: string, now: number, minutes = 10): boolean {
  if ((heldUntil.get(seat) ?? 0) > now) return false;
  heldUntil.set(seat, now + minutes * 60_000);
  return true;
}
