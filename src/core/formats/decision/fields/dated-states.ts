import { byCodeUnit } from '../../../text/by-code-unit.ts';
import { type Span, sliceOf } from '../../../text/span.ts';
import type { RecordText } from '../record/record-text.ts';
import { states } from '../status/read-place-status.ts';
import { blockValues } from './block-values.ts';
import type { Field, FieldName } from './field.ts';
import { readLabelledText } from './labelled-text.ts';
import { findDay } from './parts-of-byline.ts';

/**
 * `Accepted: 2026-07-14`: the lines of the head that say since when it is so; the latest day tells what holds. Where one of
 * them has something else than a day, `Superseded: soon`, none of them tells.
 */
export function readDatedStates({ text, head }: RecordText): readonly Field[] {
  const lines = blockValues(text, head).flatMap(({ span }) => {
    const [labelled, ...others] = readLabelledText(text, span);
    const state = labelled && states.get(labelled.label.toLowerCase());
    return state && others.length === 0 ? { span, state, day: labelled.value } : [];
  });
  const days = lines.map(({ day }) => sliceOf(text, day));
  if (days.some(day => findDay(day) !== day)) return [];
  const accepted = lines.filter(({ state }) => state === 'accepted').map(({ day }) => day);
  const sorted = days.every(day => isoDay.test(day))
    ? lines.toSorted((a, b) => byCodeUnit(sliceOf(text, a.day), sliceOf(text, b.day)))
    : lines;
  const latest = sorted.slice(-1).map(({ span }) => span);
  return [...fieldOf('status', latest), ...fieldOf('date', accepted)];
}

/** Days in words stand in the order of the text. */
const isoDay = /^\d{4}-\d{2}-\d{2}$/;

function fieldOf(name: FieldName, spans: readonly Span[]): readonly Field[] {
  const values = spans.map(span => ({ span, box: undefined, depth: 0 }));
  return values.length === 0 ? [] : [{ name, label: name, values, source: 'line' }];
}
