import type { LoadReport } from '../../model/facts/load-report.ts';
import { holds } from '../../model/plan/comparison.ts';
import type { LoadTestCriterion } from '../../model/plan/load-test.ts';

export interface CriterionResult {
  readonly value: 'pass' | 'fail' | 'unknown';
  /** A clause: what was found, or why nothing was. */
  readonly finding: string;
}

/** Compares a criterion with a report. What the report does not hold is unknown. */
export function checkCriterion(
  criterion: LoadTestCriterion,
  { metrics }: Pick<LoadReport, 'metrics'>,
): CriterionResult {
  const { metric, operator, value } = criterion;
  const values = metrics.get(metric);
  if (!values) return unknown(`the report has no metric ${metric}`);
  const aggregate = criterion.aggregate ?? onlyKeyOf(values);
  if (aggregate === undefined) {
    return unknown(`${metric} has several values (${[...values.keys()].join(', ')}): name one`);
  }
  const actual = values.get(aggregate);
  if (actual === undefined) return unknown(`the report has no ${aggregate} of ${metric}`);
  const finding = `${metric} ${aggregate} is ${actual}`;
  if (holds(criterion, actual)) return { value: 'pass', finding };
  return { value: 'fail', finding: `${finding}, not ${operator} ${value}` };
}

function onlyKeyOf(values: ReadonlyMap<string, number>): string | undefined {
  const [first, ...others] = values.keys();
  return others.length === 0 ? first : undefined;
}

function unknown(finding: string): CriterionResult {
  return { value: 'unknown', finding };
}
