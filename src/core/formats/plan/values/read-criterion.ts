import type { LoadTestCriterion } from '../../../model/plan/load-test.ts';
import { readComparison } from './read-comparison.ts';

/**
 * `http_req_duration p(95) < 300`, `error_rate <= 0.01`. Undefined where it is none, and for `rate < 1%`: reports
 * count a share from 0 to 1, and every one of them is below 1.
 */
export function readCriterion(text: string): LoadTestCriterion | undefined {
  const match =
    /^([\w.{}:/-]{1,100})(?:\s+(p\(\d{1,2}(?:\.\d{1,3})?\)|avg|min|med|max|rate|count|value))?\s*([<>=][^%]{1,40})$/.exec(
      text.trim(),
    );
  if (!match) return undefined;
  const [, metric = '', aggregate, comparison = ''] = match;
  const reading = readComparison(comparison);
  return reading && { metric, aggregate, ...reading };
}
