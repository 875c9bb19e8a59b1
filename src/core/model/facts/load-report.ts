import type { Problem } from '../../text/span.ts';

/**
 * What a load test measured, whichever tool wrote it. Metrics have the names that k6 gives them:
 * `http_req_duration` in milliseconds, `http_reqs` in requests and requests per second,
 * `http_req_failed` as a share from 0 to 1. What a report does not say is not in it.
 */
export interface LoadReport {
  /** When the test began, as an ISO 8601 instant; undefined where the report does not say. */
  readonly executed: string | undefined;
  /** Values by metric, then by aggregate such as `rate` or `p(95)`. */
  readonly metrics: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** What the tool itself checked. */
  readonly thresholds: readonly Threshold[];
  /** The tool whose usual settings tell which percentiles these are; undefined where the report names them. */
  readonly assumes: string | undefined;
}

export interface Threshold {
  /** As a criterion: metric and expression. */
  readonly expression: string;
  /** Undefined where what the report says does not follow from its own numbers. */
  readonly ok: boolean | undefined;
}

export type LoadReading =
  | { readonly kind: 'report'; readonly report: LoadReport }
  /** Nothing of it is believed. */
  | { readonly kind: 'unreadable'; readonly problem: Problem };
