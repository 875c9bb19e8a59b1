import type { Span } from '../../text/span.ts';
import type { Day, Sourced } from '../value.ts';

export const flagTypes = ['release', 'experiment', 'ops', 'permission'] as const;
export type FlagType = (typeof flagTypes)[number];

/** A feature flag that a plan uses. Its state stands in the file, which is a flagd definition. */
export interface FeatureFlag {
  readonly key: Sourced<string>;
  readonly file: Sourced<string> | undefined;
  readonly type: Sourced<FlagType> | undefined;
  readonly removeBy: Sourced<Day> | undefined;
  /** A flag that is here to stay. */
  readonly permanent: Sourced<boolean> | undefined;
  readonly owner: Sourced<string> | undefined;
  readonly span: Span;
}
