import type { PlanForecast } from '../../model/analysis/plan-state.ts';
import type { PlanSchedule, StepSchedule } from '../../model/analysis/schedule.ts';
import type { Plan, Step } from '../../model/plan/plan.ts';
import { dayNumber } from '../../text/day.ts';
import { groupBy } from '../../text/group-by.ts';
import type { InParts } from '../../text/in-parts.ts';
import { forecastPlan, leastRatios, type PlayedPlan } from '../forecast/forecast-plan.ts';
import type { StepNode } from '../nodes.ts';
import { nearestDue } from '../step/nearest-due.ts';
import type { PlanView } from '../world.ts';
import { createPlanSchedule } from './create-plan-schedule.ts';
import { createTasks } from './create-tasks.ts';
import { actualRatios, createEstimator, type StepLength } from './estimate-step.ts';
import { type OrderedSteps, orderSteps } from './order-steps.ts';
import { scheduleBackward } from './schedule-backward.ts';
import { type EarliestDays, scheduleForward, type WindowMiss } from './schedule-forward.ts';
import {
  createDayWriter,
  createWorkingCalendar,
  type DayNumber,
  type WorkingCalendar,
} from './working-calendar.ts';

/** When a step ends, if it takes as long as finished steps of its plan did. */
export interface StepEnds {
  /** How many finished steps that rests on. */
  readonly samples: number;
  /** Calendar days from today, in runs, sorted; infinite where it never ends. */
  readonly days: readonly number[];
}

/** The days of every open step of all plans, and of the plans that have any. */
export interface Schedules {
  readonly ofPlan: (plan: Plan) => PlanSchedule | undefined;
  readonly ofStep: (step: Step) => StepSchedule | undefined;
  /** When a plan that has days ends, by chance. It takes a while, so only who asks waits for it. */
  readonly forecastOf: (view: PlanView) => PlanForecast | undefined;
  /** When an open step ends, by chance; undefined where too few are finished to tell how long it takes. */
  readonly endsOf: (node: StepNode) => StepEnds | undefined;
  /** Why a step has no days where its window comes too early for it. */
  readonly missOf: (step: Step) => WindowMiss | undefined;
}

/** `isBlocked` tells of a step whether something holds it up, so that its days are lower bounds. */
export function* createSchedules(
  all: readonly StepNode[],
  isBlocked: (step: Step) => boolean,
): InParts<Schedules> {
  const nodes = all.some(speaksOfTime) ? all : [];
  const order = orderSteps(nodes);
  yield;
  const kits = createKits(nodes);
  const misses = new Map<Step, WindowMiss>();
  const earliest = scheduleAll(order, kits, misses);
  yield;
  const byStep = new Map(
    createSteps(order, earliest, kits).map(schedule => [schedule.step, schedule] as const),
  );
  yield;
  const plans = schedulePlans({ order, kits, byStep, misses, isBlocked });
  for (const { chain } of plans.values()) {
    for (const each of chain) byStep.set(each.step, each);
  }
  const played = new Map<Plan, PlayedPlan | undefined>();
  const play = (view: PlanView): PlayedPlan | undefined => {
    const { plan } = view;
    const kit = kits.get(plan);
    const schedule = plans.get(plan);
    if (kit && schedule && !played.has(plan)) {
      const tasks = createTasks(plan, order, earliest);
      played.set(plan, forecastPlan({ view, tasks, unknown: schedule.unknown, ...kit }));
    }
    return played.get(plan);
  };
  return {
    ofPlan: plan => plans.get(plan),
    ofStep: step => byStep.get(step),
    forecastOf: play,
    endsOf: ({ view, step }) => {
      const samples = kits.get(view.plan)?.ratios.length ?? 0;
      const days = samples < leastRatios ? undefined : play(view)?.endsOf(step);
      return days && { samples, days };
    },
    missOf: step => misses.get(step),
  };
}

/** Where no step does, no plan has days: see `createPlanSchedule`. */
function speaksOfTime({ step }: StepNode): boolean {
  return step.estimate !== undefined || step.window !== undefined;
}

interface Kit {
  readonly calendar: WorkingCalendar;
  readonly estimate: (step: Step) => StepLength;
  readonly ratios: readonly number[];
}

type Kits = ReadonlyMap<Plan, Kit>;

function createKits(all: readonly StepNode[]): Kits {
  const kits = new Map<Plan, Kit>();
  for (const { view } of all) {
    if (kits.has(view.plan)) continue;
    const calendar = createWorkingCalendar(view);
    const estimate = createEstimator(view, calendar);
    kits.set(view.plan, { calendar, estimate, ratios: actualRatios(view, calendar) });
  }
  return kits;
}

/** What waits for a step without days has none either. */
function scheduleAll(
  order: OrderedSteps,
  kits: Kits,
  misses: Map<Step, WindowMiss>,
): ReadonlyMap<StepNode, EarliestDays> {
  const earliest = new Map<StepNode, EarliestDays>();
  for (const node of order.nodes) {
    const kit = kits.get(node.view.plan);
    const wanted = order.predecessorsOf(node);
    const predecessors = wanted.flatMap(each => {
      const settled = earliest.get(each.node)?.settled;
      return settled === undefined ? [] : { ...each, settled };
    });
    if (!kit || predecessors.length < wanted.length) continue;
    const { calendar, estimate } = kit;
    const days = scheduleForward({ node, calendar, length: estimate(node.step), predecessors });
    if (days && 'window' in days) misses.set(node.step, days);
    else if (days) earliest.set(node, days);
  }
  return earliest;
}

function createSteps(
  order: OrderedSteps,
  earliest: ReadonlyMap<StepNode, EarliestDays>,
  kits: Kits,
): StepSchedule[] {
  const ends = endsOfPlans(earliest);
  const calendarOf = ({ view }: StepNode) => kits.get(view.plan)?.calendar;
  const question = { order, earliest, calendarOf };
  const toDay = createDayWriter();
  const latest = scheduleBackward({ ...question, limitOf: ({ view }) => ends.get(view.plan) });
  const bounds = scheduleBackward({ ...question, limitOf: dueOf });
  return [...earliest].flatMap(([node, days]) => {
    const calendar = calendarOf(node);
    if (!calendar) return [];
    const { kind } = node.step;
    const bound = bounds.get(node);
    const { float, last } = slackOf(node, days, { latest: latest.get(node), calendar });
    return {
      step: node.step,
      start: toDay(days.start),
      finish: toDay(days.finish),
      settled: toDay(days.settled),
      driver: days.driver,
      float,
      latestFinish: toDay(last),
      limit: bound === undefined ? undefined : toDay(bound),
      margin: bound === undefined ? undefined : calendar.count(days.settled, bound, kind),
      estimate: days.estimate,
      used: days.used,
      isCritical: false,
    };
  });
}

interface StepDays {
  readonly order: OrderedSteps;
  readonly kits: Kits;
  readonly byStep: ReadonlyMap<Step, StepSchedule>;
  readonly misses: ReadonlyMap<Step, WindowMiss>;
  readonly isBlocked: (step: Step) => boolean;
}

function schedulePlans({ order, kits, ...known }: StepDays): ReadonlyMap<Plan, PlanSchedule> {
  const nodesOf = groupBy([...order.nodes, ...order.unknown], ({ view }) => view.plan);
  const plans = new Map<Plan, PlanSchedule>();
  for (const [plan, { calendar }] of kits) {
    const steps = (nodesOf.get(plan) ?? []).map(({ step }) => step);
    const found = createPlanSchedule({ plan, steps, calendar, ...known });
    if (found) plans.set(plan, found);
  }
  return plans;
}

function endsOfPlans(earliest: ReadonlyMap<StepNode, EarliestDays>): Map<Plan, DayNumber> {
  const ends = new Map<Plan, DayNumber>();
  for (const [{ view }, { settled }] of earliest) {
    ends.set(view.plan, Math.max(settled, ends.get(view.plan) ?? settled));
  }
  return ends;
}

function dueOf({ step, view: { plan } }: StepNode): DayNumber | undefined {
  const due = nearestDue(plan, step);
  return due && dayNumber(due.value);
}

/** What has to pass after its last working day is no slack. */
function slackOf(
  { step }: StepNode,
  days: EarliestDays,
  { latest = days.settled, calendar }: { latest: DayNumber | undefined; calendar: WorkingCalendar },
): { readonly float: number; readonly last: DayNumber } {
  const working = calendar.previous(latest - (days.settled - days.finish), step.kind);
  const last = Math.max(days.finish, working ?? days.finish);
  return { float: calendar.count(days.finish, last, step.kind), last };
}
