import type { Measure } from './measure.ts';
import { ratioOf, spreadOf } from './statistics.ts';

/** A measure as lines of a terminal: both sides with least and median, their ratio, and the bar. */
export function report({ name, ours, floorName, floor, unit, bar }: Measure): string {
  const ratio = ratioOf(ours, floor);
  return [
    name,
    `  ours   ${toText(ours, unit)}`,
    `  beside ${toText(floor, unit)}  ${floorName}`,
    `  ratio  ${toDigits(ratio)} ${verdict(ratio, bar)}`,
  ].join('\n');
}

function verdict(ratio: number, bar: number | undefined): string {
  if (bar === undefined) return '(no bar)';
  return ratio <= bar ? `(bar ${bar}: met)` : `(bar ${bar}: MISSED)`;
}

function toText(numbers: readonly number[], unit: string): string {
  const { least, median } = spreadOf(numbers);
  const text = `${toDigits(median)} ${unit}`.padEnd(12);
  return `${text} least ${toDigits(least)} of ${numbers.length}`;
}

function toDigits(number: number): string {
  return number >= 100 ? number.toFixed(0) : number.toPrecision(3);
}
