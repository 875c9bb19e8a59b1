/** The only way from the box office to its seats. */
export interface SeatPort {
  freeSeats(performance: string): Promise<readonly string[]>;
  hold(performance: string, seat: string, minutes: number): Promise<boolean>;
  sell(performance: string, seat: string): Promise<boolean>;
}
