import type { Day } from '../value.ts';

/** When something is reached, if it goes on as it went. There is no day without its chance. */
export type Forecast =
  | {
      readonly kind: 'known';
      /** The days by which it is reached with a chance of 50, 85 and 95 %. */
      readonly days: { readonly half: Day; readonly likely: Day; readonly late: Day };
      /** The chance, from 0 to 1, of the day on which it is due; undefined where it is not due. */
      readonly chance: number | undefined;
      /** What it rests on: a clause. */
      readonly basis: string;
    }
  /** `reason` is a clause. */
  | { readonly kind: 'unknown'; readonly reason: string };
