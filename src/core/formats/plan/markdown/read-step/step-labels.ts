import {
  type Dependency,
  type Impediment,
  type StepKind,
  stepKinds,
} from '../../../../model/plan/plan.ts';
import type { Reference } from '../../../../model/reference.ts';
import type { Day, Days, Duration, Sourced } from '../../../../model/value.ts';
import { type Span, sliceOf, trimSpan } from '../../../../text/span.ts';
import { closestWord } from '../../closest-word.ts';
import { createSourced, type PlanSource, report } from '../../plan-source.ts';
import { isNothing } from '../../values/is-nothing.ts';
import { readDay } from '../../values/read-day.ts';
import { readDays } from '../../values/read-days.ts';
import { readDuration } from '../../values/read-duration.ts';
import { reportDay } from '../../values/report-day.ts';
import { splitImpediment } from '../../values/split-impediment.ts';
import { splitReferences } from '../../values/split-references.ts';
import { shortened } from '../../yaml/yaml-fields.ts';
import type { Label } from './label.ts';

/** The first day that a label of this key holds. */
export function dayLabel(
  source: PlanSource,
  labels: readonly Label[],
  key: string,
): Sourced<Day> | undefined {
  for (const { value } of labelsOf(labels, key)) {
    const word = labelText(source, value);
    const day = readDay(word.value);
    if (day !== undefined) return { ...word, value: day };
    reportDay(source, value, word.value);
  }
  return undefined;
}

export function daysLabel(
  source: PlanSource,
  labels: readonly Label[],
  key: string,
): Sourced<Days> | undefined {
  const [label] = labelsOf(labels, key);
  if (!label) return undefined;
  const word = labelText(source, label.value);
  const days = readDays(word.value);
  if (days !== undefined) return { ...word, value: days };
  const message = `"${shortened(word.value)}" is not a number of days. Write it like P14D.`;
  report(source, label.value, message);
  return undefined;
}

/** A duration in working days: a week has five of them. */
export function estimateLabel(
  source: PlanSource,
  labels: readonly Label[],
): Sourced<Duration> | undefined {
  const word = textLabel(source, labels, 'estimate');
  if (!word) return undefined;
  const reading = readDuration(word.value, 5);
  if (reading) return { ...word, value: reading.value };
  const message = `"${shortened(word.value)}" is not a duration. Write it like P14D.`;
  report(source, word.span, message);
  return undefined;
}

export function kindLabel(source: PlanSource, labels: readonly Label[]): StepKind {
  const word = textLabel(source, labels, 'kind');
  if (!word) return 'other';
  const kind = stepKinds.find(each => each === word.value.toLowerCase());
  if (kind) return kind;
  const message = `"${shortened(word.value)}" is no kind that a step can have.`;
  report(source, word.span, message, closestWord(word.value, stepKinds));
  return 'other';
}

/** `ponr` without a value. */
export function noReturnLabel(
  source: PlanSource,
  labels: readonly Label[],
): Sourced<boolean> | undefined {
  const word = textLabel(source, labels, 'ponr');
  return word && { ...word, value: true };
}

export function textLabel(
  source: PlanSource,
  labels: readonly Label[],
  key: string,
): Sourced<string> | undefined {
  const [label] = labelsOf(labels, key);
  return label && labelText(source, label.value);
}

/** Texts with commas between them, but for commas in braces: `a/**,b/{c,d}`. */
export function textsLabel(
  source: PlanSource,
  labels: readonly Label[],
  key: string,
): readonly Sourced<string>[] {
  return labelsOf(labels, key).flatMap(({ value }) =>
    splitList(source.text, value).map(span => labelText(source, span)),
  );
}

export function dependencyLabels(
  source: PlanSource,
  labels: readonly Label[],
): readonly Dependency[] {
  return somethingIn(source, labelsOf(labels, 'depends-on')).flatMap(({ value }) =>
    splitReferences(source.text, value),
  );
}

export function impedimentLabels(
  source: PlanSource,
  labels: readonly Label[],
): readonly Impediment[] {
  return somethingIn(source, labelsOf(labels, 'blocked-by')).map(({ value }) =>
    splitImpediment(source.text, value),
  );
}

export function referenceLabels(
  source: PlanSource,
  labels: readonly Label[],
  key: string,
): readonly Reference[] {
  return textsLabel(source, labels, key).map(({ raw, span }) => ({ raw, span }));
}

/** Without those that say `none`. */
function somethingIn({ text }: PlanSource, labels: readonly Label[]): readonly Label[] {
  return labels.filter(({ value }) => !isNothing(sliceOf(text, value)));
}

function labelsOf(labels: readonly Label[], key: string): readonly Label[] {
  return labels.filter(label => label.key === key);
}

function labelText(source: PlanSource, span: Span): Sourced<string> {
  return createSourced(source.text, sliceOf(source.text, span), { span, source: 'label' });
}

function splitList(text: string, span: Span): readonly Span[] {
  const parts: Span[] = [];
  let { start } = span;
  let depth = 0;
  for (let at = span.start; at <= span.end; at++) {
    const char = at === span.end ? ',' : text.charAt(at);
    if (char === '{') depth++;
    if (char === '}') depth--;
    if (at < span.end && (char !== ',' || depth > 0)) continue;
    const part = trimSpan(text, { start, end: at });
    if (part.end > part.start) parts.push(part);
    start = at + 1;
  }
  return parts;
}
