import type { Plan } from '../model/plan.ts';
import type { Document } from './document.ts';

/**
 * The plan in a document; undefined where it is none. A document that says it is a plan, or whose
 * name does, always gives one, however little of it can be read.
 */
export function readPlan(_document: Document): Plan | undefined {
  return undefined;
}
