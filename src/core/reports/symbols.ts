import type { Condition, OverlayKind } from '../model/analysis.ts';
import type { DecisionStatus } from '../model/decision.ts';
import type { Severity } from '../model/finding.ts';
import type { StepStatus } from '../model/plan.ts';
import { part, type TextPart, type Tone } from './text-line.ts';

/** The symbols of the product as parts of a line: the symbol always says what its colour says. */
export const conditionSymbols: Readonly<Record<Condition, TextPart>> = {
  done: part('✓', 'good'),
  cancelled: part('–', 'quiet'),
  'on-hold': part('‖', 'quiet'),
  'rolled-back': part('↺', 'warning'),
  blocked: part('✖', 'bad'),
  'blocked-upstream': part('⊘', 'bad'),
  verifying: part('◎', 'active'),
  active: part('▶', 'active'),
  ready: part('○'),
  waiting: part('…', 'quiet'),
};

export const overlaySymbols: Readonly<Record<OverlayKind, TextPart>> = {
  stale: part('◷', 'warning'),
  overdue: part('!', 'warning'),
  unverified: part('?', 'quiet'),
  'out-of-order': part('⇄', 'warning'),
};

/** For what has a status and no condition: a sub-step. */
export const statusSymbols: Readonly<Record<StepStatus, TextPart>> = {
  planned: part('○', 'quiet'),
  'in-progress': conditionSymbols.active,
  verifying: conditionSymbols.verifying,
  done: conditionSymbols.done,
  'on-hold': conditionSymbols['on-hold'],
  cancelled: conditionSymbols.cancelled,
  'rolled-back': conditionSymbols['rolled-back'],
};

/** A step without any mark. */
export const noSymbol = part('·', 'quiet');

export const decisionSymbols: Readonly<Record<DecisionStatus, TextPart>> = {
  accepted: part('✓', 'good'),
  proposed: part('○', 'active'),
  draft: part('○', 'active'),
  rejected: part('–', 'quiet'),
  withdrawn: part('–', 'quiet'),
  deprecated: part('–', 'quiet'),
  superseded: part('→', 'quiet'),
  deferred: part('‖', 'quiet'),
  unknown: part('?', 'warning'),
};

export const severitySymbols: Readonly<Record<Severity, TextPart>> = {
  error: part('✖', 'bad'),
  warning: part('△', 'warning'),
  information: part('○', 'active'),
};

/** The tone of words about a decision that is no longer in force. */
export function toneOf(status: DecisionStatus): Tone {
  return decisionSymbols[status].tone === 'quiet' ? 'quiet' : 'plain';
}
