import type { GateResult, GateValue } from '../../model/analysis/gate-result.ts';

/** Beside the number of its steps, why a phase is not done: `exit criterion fails`. */
export function openExitNote({ value }: GateResult): string {
  return `exit criterion ${words[value]}`;
}

/** The same as a sentence, with what was found. */
export function openExitText(result: GateResult): string {
  return `Its steps are over, but its ${openExitNote(result)}: ${result.finding}.`;
}

const words: Readonly<Record<GateValue, string>> = {
  fail: 'fails',
  pending: 'not met yet',
  unknown: 'not checked',
  pass: 'met',
  waived: 'waived',
};
