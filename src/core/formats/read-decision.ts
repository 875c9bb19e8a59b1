import type { Decision } from '../model/decision.ts';
import type { SkipReason } from '../model/project.ts';
import type { MarkdownDocument } from './document.ts';

/**
 * What one Markdown file says about itself. `evidence` tells how clearly it is a decision record
 * without looking at its neighbours: `strong` (a status or decision sections of a known format),
 * `weak` (only its name or place can tell), or `none`.
 */
export interface DecisionReading {
  readonly evidence: 'strong' | 'weak' | 'none';
  /** Set where the file is surely no record: a template, an index and so on. */
  readonly skip: SkipReason | undefined;
  /** `log` is the folder of the file. Several records in one file are several decisions. */
  readonly decisions: readonly Decision[];
}

export function readDecision(_document: MarkdownDocument): DecisionReading {
  return { evidence: 'none', skip: undefined, decisions: [] };
}
