import { topSteps } from '../model/plan/plan.ts';
import { createPlaces, type ShowPlace } from '../reports/places.ts';
import { planProgress } from '../reports/status/plan-progress.ts';
import { type PlanStatusReport, planStatuses } from '../reports/status/plan-status.ts';
import { count } from '../text/count.ts';
import { dayText } from '../text/day-text.ts';
import { choosePlans, planParameter } from './choose-plans.ts';
import { claimOfStep } from './claim-of-step.ts';
import { namePlan, nameStep } from './name-things.ts';
import type { Claim, ProjectTool, ToolInput } from './tool.ts';

/** How plans go: progress, dates, then every step with its condition, in the order of the file. */
export const summarisePlan: ProjectTool = {
  kind: 'project',
  name: 'summarise_plan',
  title: 'Summarise a migration plan',
  description:
    'Tells how a migration plan goes: how much is done, when it can be finished by its dates, what is due next, and the condition of each step with its reasons. What is unknown is said to be unknown.',
  parameters: [planParameter],

  answer: (input, given) => {
    const plans = choosePlans(input, given);
    if ('kind' in plans) return plans;
    const reports = planStatuses(input).filter(({ plan }) => plans.includes(plan));
    const steps = reports.flatMap(({ plan }) => topSteps(plan));
    return {
      kind: 'answer',
      summary: `${count(reports.length, 'plan')} with ${count(steps.length, 'step')}.`,
      claims: reports.flatMap(report => planClaims(input, report, createPlaces(input))),
    };
  },
};

function planClaims(input: ToolInput, report: PlanStatusReport, show: ShowPlace): Claim[] {
  const { plan, next, today } = report;
  const head = {
    about: 'plan',
    state: plan.status?.value,
    text: `${namePlan(plan)}: ${planProgress(report)}.`,
    places: [show({ file: plan.file, span: plan.title.span })],
  } as const;
  const due: readonly Claim[] = next
    ? [
        {
          about: 'step',
          state: 'next',
          text: `${nameStep(next.step)} is due next, on ${dayText(next.due.value, today)}.`,
          places: [show({ file: plan.file, span: next.due.span })],
        },
      ]
    : [];
  return [head, ...due, ...topSteps(plan).map(step => claimOfStep(input, { step, plan }, show))];
}
