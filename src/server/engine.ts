import { factsNeeded } from '../core/analysis/facts-needed.ts';
import { seriesNeeded } from '../core/analysis/past/series-needed.ts';
import { readingsToRenew } from '../core/analysis/readings-to-renew.ts';
import { createFormerFlow } from '../core/diagrams/former-flow.ts';
import { createReviewFlow, findChangedPlans } from '../core/diagrams/review.ts';
import { createStepFlow } from '../core/diagrams/step-flow.ts';
import { adoptPlan } from '../core/edits/adopt-plan.ts';
import { moveFiles } from '../core/edits/move-files.ts';
import { createDecision, listLogs } from '../core/edits/new-decision.ts';
import { createPlan } from '../core/edits/new-plan.ts';
import { completePath } from '../core/features/completion/complete-path.ts';
import { findCompletion, findPathQuestion } from '../core/features/completion/find-completion.ts';
import { findDefinition } from '../core/features/definition.ts';
import { findLinks } from '../core/features/document-links.ts';
import { findOutline } from '../core/features/document-symbols.ts';
import { findHover } from '../core/features/hover.ts';
import { findReferences } from '../core/features/references.ts';
import { checkStepId, findNamedStep, renameStep } from '../core/features/rename-step.ts';
import { findStatusOwner } from '../core/features/status-choices.ts';
import { findSymbols } from '../core/features/workspace-symbols.ts';
import { readLongPlans, readProject } from '../core/formats/read-project.ts';
import { listInParts } from '../core/reports/list/list-text.ts';
import { reviewMarkdown } from '../core/reports/review/review-markdown.ts';
import { withCode } from '../core/reports/with-code.ts';
import { reviewInParts } from '../core/review/review-projects.ts';
import { findFixes } from '../core/rules/common/find-fixes.ts';
import { presentRefusal } from '../core/tools/present-answer.ts';
import { readQuestion } from '../core/tools/read-question.ts';
import { attentionText, findAttention } from '../core/views/attention.ts';
import { createDecisionsView } from '../core/views/decisions.ts';
import { createFileMarks } from '../core/views/file-marks.ts';
import { createFormerPlan } from '../core/views/former-plan.ts';
import { findGovernedFiles, governedMark } from '../core/views/governed-files.ts';
import { createPlansView } from '../core/views/plans.ts';
import { createReviewView } from '../core/views/review.ts';
import { createReviewComments } from '../core/views/review-comments.ts';
import { reviewNote } from '../core/views/review-note.ts';
import { createInParts, updateSnapshot } from './session/snapshot.ts';

/**
 * All that reads, evaluates and answers. A bundle of its own, loaded by `loadEngine`: beside it the
 * server uses nothing of the core but `core/text`.
 */
export const engine = {
  readProject,
  readLongPlans,
  createInParts,
  updateSnapshot,
  factsNeeded,
  seriesNeeded,
  readingsToRenew,
  findHover,
  findDefinition,
  findReferences,
  findStatusOwner,
  findNamedStep,
  checkStepId,
  renameStep,
  moveFiles,
  completePath,
  findCompletion,
  findPathQuestion,
  findFixes,
  listLogs,
  createDecision,
  createPlan,
  adoptPlan,
  findOutline,
  findLinks,
  findSymbols,
  createFormerFlow,
  createStepFlow,
  createDecisionsView,
  createPlansView,
  createFormerPlan,
  createFileMarks,
  findAttention,
  attentionText,
  readQuestion,
  presentRefusal,
  reviewInParts,
  withCode,
  createReviewView,
  createReviewComments,
  createReviewFlow,
  findChangedPlans,
  reviewNote,
  findGovernedFiles,
  governedMark,
  reviewMarkdown,
  listInParts,
};

export type Engine = typeof engine;
