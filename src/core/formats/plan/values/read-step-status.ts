import type { StepStatus } from '../../../model/plan/plan.ts';
import type { Day, Sourced } from '../../../model/value.ts';
import { closestWord } from '../closest-word.ts';
import type { StepWord } from '../languages/plan-language.ts';
import type { PlanSource } from '../plan-source.ts';
import { allStepWords, stepWords } from '../status-words.ts';
import { readStatus, type StatusReading } from './read-status.ts';

/** The status a step declares. `isBlocked` where it says blocked: started, with an impediment. */
export interface StepStatusReading {
  readonly status: Sourced<StepStatus> | undefined;
  readonly isBlocked: boolean;
  /** Where the word is not understood: why, and the word that was most likely meant. */
  readonly problem: { readonly message: string; readonly near: string | undefined } | undefined;
}

/** Reads a word of a step by the words of the team first, then by those of the format and its languages. */
export function readStepStatus({ words }: PlanSource, word: Sourced<string>): StepStatusReading {
  const reading = readStatus<StepWord, StepStatus>(word.value, allStepWords, words.steps);
  if (!reading) {
    const problem = notUnderstood(word.value, [...words.steps.keys(), ...stepWords.keys()]);
    return { status: undefined, isBlocked: false, problem };
  }
  return {
    status: toStatus(word, reading),
    isBlocked: reading.value === 'blocked',
    problem: undefined,
  };
}

/** Where no status is written: the days tell whether the step is finished or at least started. */
export function defaultStatus(
  at: Sourced<unknown>,
  started: Sourced<Day> | undefined,
  finished: Sourced<Day> | undefined,
): Sourced<StepStatus> {
  if (finished)
    return { ...finished, value: 'done', doubt: 'It has a day of completion and no status.' };
  if (started)
    return { ...started, value: 'in-progress', doubt: 'It has a day of its start and no status.' };
  const span = { start: at.span.end, end: at.span.end };
  return { value: 'planned', raw: '', span, source: at.source, doubt: 'No status is written.' };
}

function toStatus(word: Sourced<string>, reading: StatusReading<StepWord>): Sourced<StepStatus> {
  if (reading.value !== 'blocked') return { ...word, value: reading.value, doubt: reading.doubt };
  const doubt = `"${word.value}" is read as in-progress with an impediment.`;
  return { ...word, value: 'in-progress', doubt };
}

function notUnderstood(written: string, words: readonly string[]): StepStatusReading['problem'] {
  const text = written.length > 60 ? `${written.slice(0, 60)}…` : written;
  const message = `"${text}" is not a status of a step.`;
  return { message, near: closestWord(written, words) };
}
