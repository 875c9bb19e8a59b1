import { type Decision, nameOf } from '../model/decision.ts';
import { isIdWritten, type Plan, type Step } from '../model/plan/plan.ts';
import { shownTitle } from '../parse/shown-title.ts';

/** `ADR-0042 "Extract the orders service"`. */
export function nameDecision(decision: Decision): string {
  const { title } = decision;
  return title ? `${nameOf(decision)} "${shownTitle(title)}"` : nameOf(decision);
}

/** `dual-write "Write to both stores"`; a step without an id of its own by its title. */
export function nameStep(step: Step): string {
  const title = `"${shownTitle(step.title)}"`;
  return isIdWritten(step) ? `${step.id} ${title}` : title;
}

/** `"Move orders"`: a plan is known by its title, and its file stands beside it. */
export function namePlan({ title }: Plan): string {
  return `"${shownTitle(title)}"`;
}
