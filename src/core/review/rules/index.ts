import { acceptedTextEdited } from './accepted-text-edited.ts';
import { baselineEdited } from './baseline-edited.ts';
import { breakingWithoutBump } from './breaking-without-bump.ts';
import type { ReviewRule } from './common/review-rule.ts';
import { deletedDecision } from './deleted-decision.ts';
import { doneUnverified } from './done-unverified.ts';
import { doneWithOpenExit } from './done-with-open-exit.ts';
import { evidenceRegressed } from './evidence-regressed.ts';
import { expandContractTogether } from './expand-contract-together.ts';
import { finishedCode } from './finished-code.ts';
import { frozenCode } from './frozen-code.ts';
import { governedCode } from './governed-code.ts';
import { illegalTransition } from './illegal-transition.ts';
import { measureRedefined } from './measure-redefined.ts';
import { numberTakenElsewhere } from './number-taken-elsewhere.ts';
import { removedFlagInUse } from './removed-flag-in-use.ts';
import { reusedNumber } from './reused-number.ts';
import { safetyWeakened } from './safety-weakened.ts';
import { skippedState } from './skipped-state.ts';
import { startedWithFailedEntry } from './started-with-failed-entry.ts';
import { transitionWithoutReason } from './transition-without-reason.ts';
import { unfinishedCompleted } from './unfinished-completed.ts';

/** Every rule of a review. Its id is its file name and the name of its page in `docs/rules`. */
export const reviewRules: readonly ReviewRule[] = [
  acceptedTextEdited,
  baselineEdited,
  breakingWithoutBump,
  deletedDecision,
  doneUnverified,
  doneWithOpenExit,
  evidenceRegressed,
  expandContractTogether,
  finishedCode,
  frozenCode,
  governedCode,
  illegalTransition,
  measureRedefined,
  numberTakenElsewhere,
  removedFlagInUse,
  reusedNumber,
  safetyWeakened,
  skippedState,
  startedWithFailedEntry,
  transitionWithoutReason,
  unfinishedCompleted,
];
