import type { Day } from '../model/value.ts';

/** What the head of a new record says. */
export interface RecordHead {
  readonly title: string;
  /** What stands in the heading before the title, as in other records; undefined where there is none. */
  readonly headingStart: string | undefined;
  /** The number as the file name has it; undefined where the log has no numbers. */
  readonly digits: string | undefined;
  /** `proposed` as other records say it; undefined where there is none. */
  readonly status: string | undefined;
  readonly day: Day;
}
