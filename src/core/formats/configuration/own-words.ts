import type { Configuration } from '../../model/configuration.ts';
import { decisionStatuses } from '../../model/decision.ts';
import {
  type PlanStatus,
  planStatuses,
  type StepStatus,
  stepStatuses,
} from '../../model/plan/plan.ts';
import type { OwnStatusWords } from '../decision/status/leading-status.ts';
import { wordOf } from '../plan/word-of.ts';

/** The team's own status words, in the form in which each reader looks for them. */
export interface OwnWords {
  readonly decisions: OwnStatusWords;
  readonly steps: ReadonlyMap<string, StepStatus>;
  readonly plans: ReadonlyMap<string, PlanStatus>;
  /** Equal where the words mean the same, so that texts need not be read again. */
  readonly key: string;
}

export const noOwnWords: OwnWords = {
  decisions: [],
  steps: new Map(),
  plans: new Map(),
  key: '',
};

/** Each word counts wherever a status of its kind is written: `on-hold` for steps and plans. */
export function createOwnWords({ words }: Configuration): OwnWords {
  if (words.length === 0) return noOwnWords;
  const mapped = <T extends string>(statuses: readonly T[]) =>
    words.flatMap(({ word, means }) => {
      const status = statuses.find(each => each === means);
      return status === undefined ? [] : [[word, status] as const];
    });
  const decisions = mapped(decisionStatuses)
    .map(([word, status]) => [withoutSigns(word), status, word] as const)
    .filter(([word]) => word !== '')
    .sort(([a], [b]) => b.length - a.length);
  const folded = <T>([word, status]: readonly [string, T]) => [keyOfWord(word), status] as const;
  return {
    decisions,
    steps: new Map(mapped(stepStatuses).map(folded)),
    plans: new Map(mapped(planStatuses).map(folded)),
    key: JSON.stringify(words.map(({ word, means }) => [word, means])),
  };
}

/** Equal for words that are the same one: `In flight` and `in-flight`. A sign alone is as it is written. */
export function keyOfWord(word: string): string {
  return wordOf(word) || word;
}

/** As the reader of decisions looks for it: lower case, from its first letter or digit on. */
function withoutSigns(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/^[^\p{Alpha}\p{N}]+/u, '');
}
