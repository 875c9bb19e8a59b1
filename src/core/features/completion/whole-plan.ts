import { planText } from '../../edits/new-plan.ts';
import { baseNameOf } from '../../text/path.ts';
import { upperFirst } from '../../text/upper-first.ts';
import type { CompletionItem } from './completion.ts';

/** In a file that is still empty: a plan to begin with, called as the file is. */
export function wholePlan(file: string, text: string): CompletionItem[] {
  if (text.length > longest || !/^\s*[\w-]*\s*$/.test(text)) return [];
  const name = baseNameOf(file).replace(/(?:\.migration)?\.ya?ml$/i, '');
  const insert = planText(upperFirst(name.replace(/[-_]+/g, ' ')));
  return [{ ...item, insert }];
}

const item = {
  kind: 'key',
  label: 'migration-plan with three steps',
  detail: 'a plan to begin with',
  documentation: 'Three steps in an order, each one to be replaced.',
} as const;

/** A file with more than this has been begun. */
const longest = 60;
