import { notWhole } from '../analysis/words/not-whole.ts';
import type { PlanState } from '../model/analysis/plan-state.ts';
import type { BlockerChain, RootBlocker } from '../model/analysis/root-blocker.ts';
import type { StepState } from '../model/analysis/step-state.ts';
import type { Plan } from '../model/plan/plan.ts';
import { createPlaces, type ShowPlace } from '../reports/places.ts';
import { unreadText } from '../reports/status/unread-text.ts';
import { count } from '../text/count.ts';
import { type Group, groupBy } from '../text/group-by.ts';
import { namesText } from '../text/names-text.ts';
import { choosePlans, planParameter } from './choose-plans.ts';
import { claimOfStep } from './claim-of-step.ts';
import { namePlan } from './name-things.ts';
import type { Claim, ProjectTool, ToolInput } from './tool.ts';

/** What blocks the steps of plans: the roots first, then each blocked step with its way to a root. */
export const listBlocked: ProjectTool = {
  kind: 'project',
  name: 'list_blocked',
  title: 'List what is blocked and why',
  description:
    'Tells which steps of migration plans are blocked, what blocks each of them at the root, since when, and what would be free if that were resolved. Ask before you pick up or finish a step.',
  parameters: [planParameter],

  answer: (input, given) => {
    const plans = choosePlans(input, given);
    if ('kind' in plans) return plans;
    const show = createPlaces(input);
    const states = input.analysis.plans.filter(({ plan }) => plans.includes(plan));
    const blocked = states.flatMap(({ steps }) => steps).filter(isBlocked);
    const met = states.flatMap(state => state.roots.map(root => ({ state, root })));
    // What stops steps of several plans is one root.
    const roots = [...groupBy(met, ({ root }) => root.key).values()].map(same =>
      rootClaim(same, show),
    );
    const broken = states.filter(({ plan }) => !plan.isWhole);
    const readNumber = states.length - broken.length;
    const read = count(readNumber, 'plan');
    const touched = states.filter(({ steps }) => steps.some(isBlocked)).length;
    const where = touched < readNumber ? `${touched} of ${read}` : read;
    const unread = unreadText([input.project]).map(text => `; ${text}`);
    const number = `${count(blocked.length, 'step is', 'steps are')} blocked`;
    return {
      kind: 'answer',
      summary:
        blocked.length === 0
          ? `Nothing is blocked in ${read}${unread.join('')}.`
          : `${number} in ${where}, by ${count(roots.length, 'root')}${unread.join('')}.`,
      claims: [
        ...broken.map(({ plan }) => brokenClaim(plan, show)),
        ...roots,
        ...blocked.map(state => stepClaim(input, state, show)),
      ],
    };
  },
};

function isBlocked({ condition }: StepState): boolean {
  return condition === 'blocked' || condition === 'blocked-upstream';
}

interface MetRoot {
  readonly state: PlanState;
  readonly root: RootBlocker;
}

/** The same root in all plans that meet it. */
function rootClaim(same: Group<MetRoot>, show: ShowPlace): Claim {
  const { label, reason, touches, frees, code } = same[0].root;
  const plans = namesText(same.map(({ state }) => `"${state.plan.title.value}"`));
  const ids = (steps: RootBlocker['frees']) =>
    namesText(
      steps.map(({ id }) => id),
      12,
    );
  const held = `It holds up ${ids(touches)}`;
  const won = frees.length === 0 ? 'nothing by itself' : ids(frees);
  return {
    about: 'blocker',
    state: code,
    text: `${label} in ${plans}: ${reason.message} ${held}; without it free: ${won}.`,
    places: reason.places.map(show),
  };
}

function brokenClaim(plan: Plan, show: ShowPlace): Claim {
  const [problem] = plan.problems;
  return {
    about: 'plan',
    state: 'unknown',
    text: `${namePlan(plan)} ${notWhole}.${problem ? ` ${problem.message}` : ''}`,
    places: [show({ file: plan.file, span: problem?.span ?? plan.title.span })],
  };
}

/** The step with its reasons and the shortest ways to what blocks it in the end. */
function stepClaim(input: ToolInput, state: StepState, show: ShowPlace): Claim {
  const claim = claimOfStep(input, state, show);
  const ways = state
    .chains()
    .filter(({ steps }) => steps.length > 1)
    .slice(0, mostWays)
    .map(wayText);
  return ways.length === 0 ? claim : { ...claim, text: `${claim.text} Way: ${ways.join('; ')}.` };
}

const mostWays = 3;

/** A step that rests is its own root. */
function wayText({ steps, root }: BlockerChain): string {
  const names = steps.map(({ id }) => id);
  return (root.label === names.at(-1) ? names : [...names, root.label]).join(' ← ');
}
