import type { Condition, StepState } from '../../model/analysis/step-state.ts';
import type { Consequence } from '../history/step-versions.ts';
import { stepNote } from './step-note.ts';

/** `waiting → blocked upstream by INC-118`: the condition before, then the one now and what to know of it. */
export function consequenceText({ base, head }: Consequence, today: string): string {
  return `${conditionWord(base.state?.condition)} → ${stateText(head.state, today)}`;
}

/** `in progress: idle 38 days`. Many notes begin with the condition. */
function stateText(state: StepState | undefined, today: string): string {
  const word = conditionWord(state?.condition);
  const note = stepNote(state, [], today);
  if (note.startsWith(word)) return note;
  return note === '' ? word : `${word}: ${note}`;
}

/**
 * `blocked upstream`, and `in progress` as people write it of a step that is active; `not marked` where there is no
 * condition.
 */
export function conditionWord(condition: Condition | undefined): string {
  return condition === 'active' ? 'in progress' : (condition?.replace('-', ' ') ?? 'not marked');
}
