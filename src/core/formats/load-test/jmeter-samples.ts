import type { LoadReading } from '../../model/facts/load-report.ts';
import { createCsvReader } from '../../parse/csv.ts';
import { toNumber } from '../../parse/tree-values.ts';
import { createReport } from './create-report.ts';

/** Reads a JTL file, JMeter's log of single samples as CSV, line by line: it can be very long. */
export interface JmeterSamples {
  readonly push: (line: string) => void;
  /** Undefined where the lines are no such log. */
  readonly end: () => LoadReading | undefined;
}

/** So many different times are counted; a log with more is refused. */
const maxTimes = 1_000_000;

/** A reader for one log, which keeps sums and no samples. */
export function createJmeterSamples(): JmeterSamples {
  const reader = createCsvReader();
  const sums = new Sums();
  let columns: Columns | undefined;
  let isOther = false;
  return {
    push: line => {
      if (isOther || line === '') return;
      const record = reader.push(line);
      if (!record) return;
      if (columns) sums.add(record, columns);
      else columns = findColumns(record);
      isOther = columns === undefined;
    },
    end: () => (isOther || !columns ? undefined : sums.result(reader.isOpen())),
  };
}

interface Columns {
  readonly time: number;
  readonly elapsed: number;
  readonly success: number;
  readonly message: number;
}

function findColumns(head: readonly string[]): Columns | undefined {
  const [time = -1, elapsed = -1, success = -1, message = -1] = [
    'timeStamp',
    'elapsed',
    'success',
    'responseMessage',
  ].map(name => head.indexOf(name));
  return time < 0 || elapsed < 0 || success < 0 ? undefined : { time, elapsed, success, message };
}

class Sums {
  readonly #times = new Map<number, number>();
  #count = 0;
  #failed = 0;
  #total = 0;
  #first = Number.POSITIVE_INFINITY;
  #last = Number.NEGATIVE_INFINITY;
  #broken = 0;
  #hasMoments = true;

  add(record: readonly string[], columns: Columns): void {
    // The sum over a transaction is no sample of its own.
    if (record[columns.message]?.startsWith('Number of samples in transaction')) return;
    const elapsed = toNumber(record[columns.elapsed] ?? '');
    const success = record[columns.success];
    if (elapsed === undefined || elapsed < 0 || (success !== 'true' && success !== 'false')) {
      this.#broken++;
      return;
    }
    this.#count++;
    this.#total += elapsed;
    if (success === 'false') this.#failed++;
    if (this.#times.size < maxTimes) {
      this.#times.set(elapsed, (this.#times.get(elapsed) ?? 0) + 1);
    }
    this.#moment(toNumber(record[columns.time] ?? ''), elapsed);
  }

  result(isCut: boolean): LoadReading | undefined {
    if (this.#broken > 0 || isCut || this.#times.size >= maxTimes) {
      const message = isCut
        ? 'The log ends in the middle of a record.'
        : `The log has ${this.#broken || 'too many different'} records that cannot be counted.`;
      return { kind: 'unreadable', problem: { span: { start: 0, end: 0 }, message } };
    }
    if (this.#count === 0) return undefined;
    const times = [...this.#times].sort(([a], [b]) => a - b);
    const seconds = (this.#last - this.#first) / 1000;
    const report = createReport({
      executed: this.#hasMoments ? toInstant(this.#first) : undefined,
      requests: this.#count,
      rps: this.#hasMoments && seconds > 0 ? this.#count / seconds : undefined,
      errorRate: this.#failed / this.#count,
      latency: {
        avg: this.#total / this.#count,
        min: times[0]?.[0],
        med: percentile(times, this.#count, 50),
        'p(90)': percentile(times, this.#count, 90),
        'p(95)': percentile(times, this.#count, 95),
        'p(99)': percentile(times, this.#count, 99),
        max: times.at(-1)?.[0],
      },
    });
    return { kind: 'report', report };
  }

  /** JMeter can be told to write days instead of milliseconds; then the moment is not known. */
  #moment(start: number | undefined, elapsed: number): void {
    if (start === undefined) {
      this.#hasMoments = false;
      return;
    }
    this.#first = Math.min(this.#first, start);
    this.#last = Math.max(this.#last, start + elapsed);
  }
}

/** The smallest time that at least `share` per cent of the samples do not exceed. */
function percentile(
  times: readonly (readonly [number, number])[],
  count: number,
  share: number,
): number | undefined {
  let rest = Math.ceil((count * share) / 100);
  for (const [time, samples] of times) {
    rest -= samples;
    if (rest <= 0) return time;
  }
  return undefined;
}

function toInstant(milliseconds: number): string | undefined {
  const moment = new Date(milliseconds);
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
}
