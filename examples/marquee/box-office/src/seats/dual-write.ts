import type { SeatPort } from './seat-port.ts';

/** Sells in both stores and reports where they differ. The first store decides. */
export function dualWrite(first: SeatPort, second: SeatPort, report: (seat: string) => void): SeatPort {
  return {
    ...first,
    async sell(performance, seat) {
      const [sold, soldToo] = await Promise.all([first.sell(performance, seat), second.sell(performance, seat)]);
      if (sold !== soldToo) report(seat);
      return sold;
    },
  };
}
