import { atRiskStep } from './at-risk-step.ts';
import { blockedStep } from './blocked-step.ts';
import { cancelledDependency } from './cancelled-dependency.ts';
import { clashingWindows } from './clashing-windows.ts';
import type { Rule } from './common/rule.ts';
import { conflictingStatus } from './conflicting-status.ts';
import { consumerBehind } from './consumer-behind.ts';
import { contractWithoutMigrate } from './contract-without-migrate.ts';
import { contradictedPlan } from './contradicted-plan.ts';
import { contradictedStep } from './contradicted-step.ts';
import { danglingLink } from './dangling-link.ts';
import { dependencyCycle } from './dependency-cycle.ts';
import { duplicateId } from './duplicate-id.ts';
import { earlyStart } from './early-start.ts';
import { expiredCode } from './expired-code.ts';
import { invalidValue } from './invalid-value.ts';
import { lateNotice } from './late-notice.ts';
import { leftoverFlag } from './leftover-flag.ts';
import { missingMeasure } from './missing-measure.ts';
import { missingPath } from './missing-path.ts';
import { missingPostmortem } from './missing-postmortem.ts';
import { missingPremortem } from './missing-premortem.ts';
import { missingRollback } from './missing-rollback.ts';
import { numberMismatch } from './number-mismatch.ts';
import { oneSidedSupersession } from './one-sided-supersession.ts';
import { otherSpelling } from './other-spelling.ts';
import { outdatedCitation } from './outdated-citation.ts';
import { outdatedIndex } from './outdated-index.ts';
import { overdueAction } from './overdue-action.ts';
import { overduePlan } from './overdue-plan.ts';
import { overdueReview } from './overdue-review.ts';
import { overdueStep } from './overdue-step.ts';
import { pointOfNoReturn } from './point-of-no-return.ts';
import { regressedMeasure } from './regressed-measure.ts';
import { removedBeforeSunset } from './removed-before-sunset.ts';
import { reopenedStep } from './reopened-step.ts';
import { staleDecision } from './stale-decision.ts';
import { staleFlag } from './stale-flag.ts';
import { stalePlan } from './stale-plan.ts';
import { staleStep } from './stale-step.ts';
import { supersessionCycle } from './supersession-cycle.ts';
import { unclearDate } from './unclear-date.ts';
import { unclearStatus } from './unclear-status.ts';
import { unfilledTemplate } from './unfilled-template.ts';
import { unknownReference } from './unknown-reference.ts';
import { unmeasuredEvidence } from './unmeasured-evidence.ts';
import { unownedStep } from './unowned-step.ts';
import { unplannedMigration } from './unplanned-migration.ts';
import { unprovenLoadTest } from './unproven-load-test.ts';
import { unquotedVersion } from './unquoted-version.ts';
import { unreadCalendar } from './unread-calendar.ts';
import { unreadFlag } from './unread-flag.ts';
import { unreadableFile } from './unreadable-file.ts';
import { unusedFlag } from './unused-flag.ts';
import { upgradeOrder } from './upgrade-order.ts';

/** Every rule. Its id is its file name and the name of its page in `docs/rules`. */
export const rules: readonly Rule[] = [
  atRiskStep,
  blockedStep,
  cancelledDependency,
  clashingWindows,
  conflictingStatus,
  consumerBehind,
  contractWithoutMigrate,
  contradictedPlan,
  contradictedStep,
  danglingLink,
  dependencyCycle,
  duplicateId,
  earlyStart,
  expiredCode,
  invalidValue,
  lateNotice,
  leftoverFlag,
  missingMeasure,
  missingPath,
  missingPostmortem,
  missingPremortem,
  missingRollback,
  numberMismatch,
  oneSidedSupersession,
  otherSpelling,
  outdatedCitation,
  outdatedIndex,
  overdueAction,
  overduePlan,
  overdueReview,
  overdueStep,
  pointOfNoReturn,
  regressedMeasure,
  removedBeforeSunset,
  reopenedStep,
  staleDecision,
  staleFlag,
  stalePlan,
  staleStep,
  supersessionCycle,
  unclearDate,
  unclearStatus,
  unfilledTemplate,
  unknownReference,
  unmeasuredEvidence,
  unownedStep,
  unplannedMigration,
  unprovenLoadTest,
  unquotedVersion,
  unreadCalendar,
  unreadableFile,
  unreadFlag,
  unusedFlag,
  upgradeOrder,
];
