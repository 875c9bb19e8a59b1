import { checkChange } from './check-change.ts';
import { findGoverning } from './find-governing.ts';
import { listBlocked } from './list-blocked.ts';
import { listDecisions } from './list-decisions.ts';
import { readDecision } from './read-decision.ts';
import { summarisePlan } from './summarise-plan.ts';
import type { Tool } from './tool.ts';

/** Every tool, in the order in which a model sees them. None of them changes anything. */
export const tools: readonly Tool[] = [
  findGoverning,
  listBlocked,
  checkChange,
  summarisePlan,
  listDecisions,
  readDecision,
];
