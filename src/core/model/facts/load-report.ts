import type { Problem, Span } from '../../text/span.ts';

/**
 * What a load test measured, whichever tool wrote it. Metrics have the names that k6 gives them:
 * `http_req_duration` in milliseconds, `http_reqs` in requests and requests per second,
 * `http_req_failed` as a share from 0 to 1. What a report does not say is not in it.
 */
export interface LoadReport {
  /** When the test began, as an ISO 8601 instant; undefined where the report does not say. */
  readonly executed: string | undefined;
  /** Number of requests. */
  readonly requests: number | undefined;
  /** Requests per second. */
  readonly rps: number | undefined;
  /** Share of failed requests, from 0 to 1. */
  readonly errorRate: number | undefined;
  /** Milliseconds by `avg`, `min`, `med`, `p(90)`, `p(95)`, `p(99)`, `max`. */
  readonly latency: ReadonlyMap<string, number>;
  /** Values by metric, then by aggregate such as `rate` or `p(95)`. */
  readonly metrics: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** What the tool itself checked. */
  readonly thresholds: readonly Threshold[];
  /** Sentences about what the numbers rest on, for example which percentiles were assumed. */
  readonly notes: readonly string[];
}

export interface Threshold {
  /** As a criterion: metric and expression. */
  readonly expression: string;
  /** Undefined where what the report says does not follow from its own numbers. */
  readonly ok: boolean | undefined;
  readonly span: Span;
}

export type LoadReading =
  | { readonly kind: 'report'; readonly report: LoadReport }
  /** Nothing of it is believed. */
  | { readonly kind: 'unreadable'; readonly problem: Problem };
