import { acceptedTextEdited } from './accepted-text-edited.ts';
import { baselineEdited } from './baseline-edited.ts';
import { deletedDecision } from './deleted-decision.ts';
import { doneUnverified } from './done-unverified.ts';
import { doneWithOpenExit } from './done-with-open-exit.ts';
import { illegalTransition } from './illegal-transition.ts';
import { measureRedefined } from './measure-redefined.ts';
import { reusedNumber } from './reused-number.ts';
import type { ReviewRule } from './review-rule.ts';
import { safetyWeakened } from './safety-weakened.ts';
import { skippedState } from './skipped-state.ts';
import { startedWithFailedEntry } from './started-with-failed-entry.ts';
import { transitionWithoutReason } from './transition-without-reason.ts';
import { unfinishedCompleted } from './unfinished-completed.ts';

/** Every rule of a review. Its id is its file name and the name of its page in `docs/rules`. */
export const reviewRules: readonly ReviewRule[] = [
  acceptedTextEdited,
  baselineEdited,
  deletedDecision,
  doneUnverified,
  doneWithOpenExit,
  illegalTransition,
  measureRedefined,
  reusedNumber,
  safetyWeakened,
  skippedState,
  startedWithFailedEntry,
  transitionWithoutReason,
  unfinishedCompleted,
];
