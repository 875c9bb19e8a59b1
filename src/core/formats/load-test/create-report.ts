import type { LoadReport } from '../../model/facts/load-report.ts';

export interface Measured {
  readonly executed?: string | undefined;
  readonly requests: number | undefined;
  readonly rps: number | undefined;
  readonly errorRate: number | undefined;
  /** Milliseconds by aggregate, undefined where the tool did not tell. */
  readonly latency: Readonly<Record<Aggregate, number | undefined>>;
  /** See `LoadReport`. */
  readonly assumes?: string;
}

type Aggregate = 'avg' | 'min' | 'med' | 'p(90)' | 'p(95)' | 'p(99)' | 'max';

/**
 * The report of a tool that knows requests, errors and times, under the names that k6 has. Where no
 * request was sent, tools write zeros: those are no times.
 */
export function createReport(measured: Measured): LoadReport {
  const { requests, rps } = measured;
  const isIdle = requests === 0;
  const errorRate = isIdle ? undefined : measured.errorRate;
  const latency = isIdle ? new Map<string, number>() : present(measured.latency);
  const metrics = new Map<string, ReadonlyMap<string, number>>();
  for (const [name, values] of [
    ['http_req_duration', latency],
    ['http_reqs', present({ count: requests, rate: rps })],
    ['http_req_failed', present({ rate: errorRate })],
  ] as const) {
    if (values.size > 0) metrics.set(name, values);
  }
  const { executed, assumes } = measured;
  return { executed, metrics, thresholds: [], assumes };
}

function present(values: Readonly<Record<string, number | undefined>>): Map<string, number> {
  const found = new Map<string, number>();
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) found.set(name, value);
  }
  return found;
}
