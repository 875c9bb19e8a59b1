import { findTypedSteps } from '../formats/read-project.ts';
import type { Facts } from '../model/facts.ts';
import { isIdWritten, type Plan, type Step } from '../model/plan.ts';
import type { Project } from '../model/project.ts';
import { dayIn } from '../text/day.ts';
import type { TextChange } from '../text/find-change.ts';
import { moved } from '../text/moved.ts';
import { checklistPath } from './gates/check-checklist.ts';
import { createPlanHistory } from './history/plan-history.ts';
import { isAskedByTitle } from './references.ts';

/** A change in a file from which nothing follows but that places behind it moved. */
export interface QuietChange {
  readonly file: string;
  readonly change: TextChange;
}

/**
 * What somebody typed, if it is no more than the words of one step of a plan: its title and its
 * description, which no condition, no day and no finding depends on. Undefined where that is not
 * certain. `before` is a project of which everything that follows was found with the same facts.
 */
export function findQuietChange(
  before: Project,
  after: Project,
  facts: Facts,
): QuietChange | undefined {
  const typed = findTypedSteps(before, after);
  if (!typed || isChecklist(after, typed.after.file)) return undefined;
  const { change, first, next, steps: now, problems } = typed;
  const old = typed.before.steps.slice(first, next);
  if (!isEqual(moved(typed.before.problems, change), problems)) return undefined;
  if (!isEqual(moved(old, change).map(withoutWords), now.map(withoutWords))) return undefined;
  const isNamed = (step: Step) => isAskedByTitle(typed.before, step);
  const areTitles = old.some((step, index) => step.title.value !== now[index]?.title.value);
  if (areTitles && (old.some(isNamed) || now.some(isNamed))) return undefined;
  const isNews = (project: Project, plan: Plan, steps: readonly Step[]) =>
    isUnknownToHistory(project, { ...plan, steps }, facts);
  if (!isNews(before, typed.before, old) || !isNews(after, typed.after, now)) return undefined;
  return { file: typed.after.file, change };
}

/** Whether a criterion asks for the boxes in the text of this file. */
function isChecklist(project: Project, file: string): boolean {
  return project.plans.some(plan =>
    [...plan.phases, ...plan.steps].some(part =>
      [part.entry, part.exit].some(gates =>
        gates.some(
          gate => gate.kind === 'checklist' && checklistPath(project, plan, gate) === file,
        ),
      ),
    ),
  );
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

/** Of plain data that was made in the same way. */
function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
