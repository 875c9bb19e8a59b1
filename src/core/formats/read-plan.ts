import type { Plan } from '../model/plan/plan.ts';
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
  if (document.kind !== 'markdown' && document.kind !== 'yaml') return undefined;
  const detected = detectPlan(document, reading);
  const { words } = reading;
  if (document.kind === 'yaml') return detected && readYamlPlan(document, detected, words);
  return readMarkdownPlan(document, detected, words);
}
