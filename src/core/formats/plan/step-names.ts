import type { Step } from '../../model/plan/plan.ts';
import { shownTitle } from '../../parse/shown-title.ts';

/** The words that others may call a step by beside its id: its title as written and as shown. */
export function stepNames({ title }: Pick<Step, 'title'>): readonly string[] {
  return [title.value, shownTitle(title)];
}
