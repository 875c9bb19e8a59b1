import type { Reason } from '../model/analysis/reason.ts';
import type { Owners, StepState } from '../model/analysis/step-state.ts';
import type { Step } from '../model/plan/plan.ts';
import type { Day } from '../model/value.ts';
import { dayText } from '../text/day-text.ts';

/** ` · @acme/orders (of the plan)`: who must know of a step, and whence that is known; may be empty. */
export function peopleText({ owners }: Step, state: StepState | undefined): string {
  const { names, source } = state?.owners() ?? {
    names: owners.map(({ value }) => value),
    source: 'step',
  };
  if (names.length === 0) return '';
  return ` · ${names.join(' · ')}${origins[source]}`;
}

const origins: Readonly<Record<Owners['source'], string>> = {
  step: '',
  nobody: '',
  phase: ' (of the phase)',
  plan: ' (of the plan)',
  'code-owners': ' (CODEOWNERS)',
};

/** The sentence of a reason, and since when, where it does not say so itself. */
export function reasonText({ message, since }: Reason, today: Day): string {
  if (since === undefined) return message;
  const day = dayText(since, today);
  const isSaid = message.includes(day) || (since === today && message.includes('since today'));
  return isSaid ? message : `${message} Since ${day}.`;
}

/** When something last happened to a step, as a sentence. */
export function activityText({ activity }: StepState, today: Day): string {
  if (activity.kind === 'known') return reasonText(activity.last, today);
  if (activity.kind === 'unknown') return `Activity is unknown: ${activity.reason}.`;
  return `No activity since ${dayText(activity.since, today)}, as far back as the history was read`;
}
