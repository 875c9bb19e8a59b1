import type { Plan } from '../model/plan.ts';
import type { Document } from './document.ts';
import { readMarkdownPlan } from './markdown-plan.ts';
import { detectPlan } from './plan/detect-plan.ts';
import { readYamlPlan } from './yaml-plan.ts';

/**
 * The plan in a document; undefined where it is none. A document that says it is a plan, or whose
 * name does, always gives one, however little of it can be read.
 */
export function readPlan(document: Document): Plan | undefined {
  const detected = detectPlan(document);
  if (document.kind === 'yaml') return detected && readYamlPlan(document, detected);
  return readMarkdownPlan(document, detected);
}
