import type { Plan } from '../model/plan/plan.ts';
import { atOnce, type InParts } from '../text/in-parts.ts';
import { plainReading, type Reading } from './configuration/reading.ts';
import type { Document } from './document.ts';
import { readMarkdownPlan } from './markdown-plan.ts';
import { detectPlan } from './plan/detect-plan.ts';
import { readYamlPlan } from './yaml-plan.ts';

/**
 * The plan in a document; undefined where it is none. A document that says it is a plan, or whose
 * name does, always gives one, however little of it can be read.
 */
export function readPlan(document: Document, reading: Reading = plainReading): Plan | undefined {
  return atOnce(readPlanInParts(document, reading));
}

/** The same, of a long YAML plan step by step. */
export function* readPlanInParts(document: Document, reading: Reading): InParts<Plan | undefined> {
  if (document.kind !== 'markdown' && document.kind !== 'yaml') return undefined;
  const detected = detectPlan(document, reading);
  const { words } = reading;
  if (document.kind === 'markdown') return readMarkdownPlan(document, detected, words);
  return detected && (yield* readYamlPlan(document, detected, words));
}
