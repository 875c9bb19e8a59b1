import type { Sourced } from '../../model/value.ts';
import type { Draft } from './draft.ts';

/** Something that a plan did not have before; `noun` is what it is at the start of a sentence: `Load test`. */
export function newDraft(noun: string, { value, span }: Sourced<string>): Draft {
  const message = `${noun} "${value}" is new.`;
  return { kind: `${codeOf(noun)}-added`, group: 'scope', message, base: undefined, head: span };
}

/** Something that a plan has no more. */
export function goneDraft(noun: string, { value, span }: Sourced<string>): Draft {
  const message = `${noun} "${value}" is gone.`;
  return { kind: `${codeOf(noun)}-removed`, group: 'scope', message, base: span, head: undefined };
}

function codeOf(noun: string): string {
  return noun.toLowerCase().replaceAll(' ', '-');
}
