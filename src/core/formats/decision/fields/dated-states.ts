import type { DecisionStatus } from '../../../model/decision.ts';
import { type Span, sliceOf } from '../../../text/span.ts';
import type { RecordText } from '../record/record-text.ts';
import { states } from '../status/read-place-status.ts';
import { blockValues } from './block-values.ts';
import type { Field, FieldName } from './field.ts';
import { readLabelledText } from './labelled-text.ts';
import { findDay } from './parts-of-byline.ts';

/**
 * `Accepted: 2026-07-14`: the lines of the head that say since when it is decided, and when that ended. Where one of them
 * has something else than a day, `Superseded: soon`, none of them tells what holds.
 */
export function readDatedStates({ text, head }: RecordText): readonly Field[] {
  const lines = blockValues(text, head).flatMap(({ span }) => {
    const [labelled, ...others] = readLabelledText(text, span);
    const state = labelled && states.get(labelled.label.toLowerCase());
    if (!state || others.length > 0 || isBefore.has(state)) return [];
    return { span, state, day: labelled.value };
  });
  if (!lines.every(({ day }) => findDay(sliceOf(text, day)) === sliceOf(text, day))) return [];
  const accepted = lines.filter(({ state }) => state === 'accepted').map(({ day }) => day);
  const spans = lines.map(({ span }) => span);
  return [...fieldOf('status', spans), ...fieldOf('date', accepted)];
}

function fieldOf(name: FieldName, spans: readonly Span[]): readonly Field[] {
  const values = spans.map(span => ({ span, box: undefined, depth: 0 }));
  return values.length === 0 ? [] : [{ name, label: name, values, source: 'line' }];
}

/** The day on which it was proposed is that of its creation. */
const isBefore: ReadonlySet<DecisionStatus> = new Set<DecisionStatus>(['draft', 'proposed']);
