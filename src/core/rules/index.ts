import { blockedStep } from './blocked-step.ts';
import { conflictingStatus } from './conflicting-status.ts';
import { danglingLink } from './dangling-link.ts';
import { dependencyCycle } from './dependency-cycle.ts';
import { duplicateId } from './duplicate-id.ts';
import { invalidValue } from './invalid-value.ts';
import { numberMismatch } from './number-mismatch.ts';
import { oneSidedSupersession } from './one-sided-supersession.ts';
import { otherSpelling } from './other-spelling.ts';
import { overdueStep } from './overdue-step.ts';
import type { Rule } from './rule.ts';
import { staleStep } from './stale-step.ts';
import { unclearStatus } from './unclear-status.ts';
import { unfilledTemplate } from './unfilled-template.ts';
import { unknownReference } from './unknown-reference.ts';
import { unquotedVersion } from './unquoted-version.ts';
import { unreadableFile } from './unreadable-file.ts';

/** Every rule. Its id is its file name and the name of its page in `docs/rules`. */
export const rules: readonly Rule[] = [
  blockedStep,
  conflictingStatus,
  danglingLink,
  dependencyCycle,
  duplicateId,
  invalidValue,
  numberMismatch,
  oneSidedSupersession,
  otherSpelling,
  overdueStep,
  staleStep,
  unclearStatus,
  unfilledTemplate,
  unknownReference,
  unquotedVersion,
  unreadableFile,
];
