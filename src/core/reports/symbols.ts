import type { Condition } from '../model/analysis/step-state.ts';
import { conditionSymbols } from '../model/analysis/symbols.ts';
import type { DecisionStatus } from '../model/decision.ts';
import type { Severity } from '../model/finding.ts';
import type { StepStatus } from '../model/plan/plan.ts';
import { part, type TextPart, type Tone } from './text-line.ts';

/** The symbols of the product as parts of a line: the symbol always says what its colour says. */
export const conditionParts: Readonly<Record<Condition, TextPart>> = {
  done: part(conditionSymbols.done, 'good'),
  cancelled: part(conditionSymbols.cancelled, 'quiet'),
  'on-hold': part(conditionSymbols['on-hold'], 'quiet'),
  'rolled-back': part(conditionSymbols['rolled-back'], 'warning'),
  blocked: part(conditionSymbols.blocked, 'bad'),
  'blocked-upstream': part(conditionSymbols['blocked-upstream'], 'bad'),
  verifying: part(conditionSymbols.verifying, 'active'),
  active: part(conditionSymbols.active, 'active'),
  ready: part(conditionSymbols.ready),
  waiting: part(conditionSymbols.waiting, 'quiet'),
};

/** For what has a status and no condition: a sub-step. */
export const statusSymbols: Readonly<Record<StepStatus, TextPart>> = {
  planned: part('○', 'quiet'),
  'in-progress': conditionParts.active,
  verifying: conditionParts.verifying,
  done: conditionParts.done,
  'on-hold': conditionParts['on-hold'],
  cancelled: conditionParts.cancelled,
  'rolled-back': conditionParts['rolled-back'],
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
