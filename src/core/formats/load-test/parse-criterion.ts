import type { LoadTestCriterion } from '../../model/plan/load-test.ts';
import { toNumber } from '../../parse/tree-values.ts';

/**
 * One criterion of a load test, as k6 writes thresholds: a metric, with tags in braces or without,
 * an aggregate such as `p(95)`, a comparison and a number. Undefined where the text is none.
 */
export function parseCriterion(text: string): LoadTestCriterion | undefined {
  const trimmed = text.trim();
  if (trimmed.length > maxLength) return undefined;
  const operatorAt = trimmed.search(/[<>=]=?=?(?=\s*[\d.+-][^<>=!{}]*$)/);
  if (operatorAt < 0) return undefined;
  const [sign = ''] = /^[<>=]+/.exec(trimmed.slice(operatorAt)) ?? [];
  const operator = operators.get(sign);
  const value = toNumber(trimmed.slice(operatorAt + sign.length).trim());
  const left = splitLeft(trimmed.slice(0, operatorAt).trim());
  return operator && left && value !== undefined ? { ...left, operator, value } : undefined;
}

const maxLength = 300;

const operators: ReadonlyMap<string, LoadTestCriterion['operator']> = new Map([
  ['<', '<'],
  ['<=', '<='],
  ['>', '>'],
  ['>=', '>='],
  ['=', '='],
  ['==', '='],
  ['===', '='],
]);

function splitLeft(text: string): Pick<LoadTestCriterion, 'metric' | 'aggregate'> | undefined {
  const open = text.indexOf('{');
  const close = open < 0 ? -1 : text.indexOf('}', open);
  if (open >= 0 && close < 0) return undefined;
  const space = text.slice(close + 1).search(/\s/);
  const end = space < 0 ? text.length : close + 1 + space;
  const metric = text.slice(0, end);
  if (!/^[A-Za-z_]\w*(?:\{[^{}]*\})?$/.test(metric)) return undefined;
  const rest = text.slice(end).replaceAll(/\s+/g, '');
  if (rest === '') return { metric, aggregate: undefined };
  return isAggregate(rest) ? { metric, aggregate: rest } : undefined;
}

function isAggregate(text: string): boolean {
  return /^(?:avg|min|med|max|count|rate|value|p\(\d{1,3}(?:\.\d{1,9})?\))$/.test(text);
}
