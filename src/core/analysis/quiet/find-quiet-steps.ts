import { findTypedSteps } from '../../formats/find-typed.ts';
import type { Facts } from '../../model/facts/facts.ts';
import { isIdWritten, type Plan, type Step } from '../../model/plan/plan.ts';
import type { Project } from '../../model/project.ts';
import { dayIn } from '../../text/day.ts';
import { isEqualData } from '../../text/is-equal-data.ts';
import { moved } from '../../text/moved.ts';
import { createPlanHistory } from '../history/plan-history.ts';
import { isAskedByTitle } from '../names/references.ts';
import { isChecklist } from './is-checklist.ts';
import type { QuietChange } from './quiet-change.ts';

/**
 * What somebody typed, if it is no more than the words of one step of a plan: its title and its
 * description, which no condition, no day and no finding depends on. Undefined where that is not
 * certain. `before` is a project of which everything that follows was found with the same facts.
 */
export function findQuietSteps(
  before: Project,
  after: Project,
  facts: Facts,
): QuietChange | undefined {
  const typed = findTypedSteps(before, after);
  if (!typed || isChecklist(after, typed.after.file)) return undefined;
  const { change, first, next, steps: now, problems } = typed;
  const old = typed.before.steps.slice(first, next);
  if (!isEqualData(moved(typed.before.problems, change), problems)) return undefined;
  if (!isEqualData(moved(old, change).map(withoutWords), now.map(withoutWords))) return undefined;
  const isNamed = (step: Step) => isAskedByTitle(typed.before, step);
  const areTitles = old.some((step, index) => step.title.value !== now[index]?.title.value);
  if (areTitles && (old.some(isNamed) || now.some(isNamed))) return undefined;
  const isNews = (project: Project, plan: Plan, steps: readonly Step[]) =>
    isUnknownToHistory(project, { ...plan, steps }, facts);
  if (!isNews(before, typed.before, old) || !isNews(after, typed.after, now)) return undefined;
  return { file: typed.after.file, change };
}

/** A step that says what a committed version says has its days from there. */
function isUnknownToHistory(project: Project, plan: Plan, { history, now }: Facts): boolean {
  if (history.kind === 'unknown' || !history.revisions.has(plan.file)) return true;
  const today = dayIn(plan.timeZone, now) ?? '';
  const { isEdited } = createPlanHistory(project, plan, { history, today });
  return plan.steps.every(isEdited);
}

/** An id that is not written is made from the title. */
function withoutWords(step: Step): Step {
  const { title, description } = step;
  const blank = { value: '', raw: '' };
  return {
    ...step,
    title: isIdWritten(step) ? { ...title, ...blank } : title,
    description: description && { ...description, ...blank },
  };
}
