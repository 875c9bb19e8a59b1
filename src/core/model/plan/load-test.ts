import type { Span } from '../../text/span.ts';
import type { Duration, Sourced } from '../value.ts';
import type { Comparison } from './comparison.ts';

export const loadTestFormats = [
  'k6-summary',
  'k6-summary-export',
  'jmeter-statistics',
  'jmeter-jtl',
  'locust-stats',
  'gatling-stats',
] as const;
export type LoadTestFormat = (typeof loadTestFormats)[number];

/** A load test; its result is the report that a tool wrote. */
export interface LoadTest {
  readonly id: Sourced<string>;
  readonly title: Sourced<string> | undefined;
  /** The path. Undefined where none is written or something of the test cannot be read. */
  readonly report: Sourced<string> | undefined;
  /** Undefined where nothing is written: the report itself tells. */
  readonly format: Sourced<LoadTestFormat> | undefined;
  readonly criteria: readonly Sourced<LoadTestCriterion>[];
  /** An older report proves nothing. */
  readonly maxAge: Sourced<Duration> | undefined;
  /** What load was put on, in words. */
  readonly profile: Sourced<string> | undefined;
  readonly span: Span;
}

/** One line such as `http_req_duration p(95) < 300`: the syntax of k6's thresholds. */
export interface LoadTestCriterion extends Comparison {
  readonly metric: string;
  /** `p(95)`, `avg`, `rate`; undefined where only the metric is named. */
  readonly aggregate: string | undefined;
}
