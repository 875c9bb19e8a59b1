import type { Forecast } from '../../model/analysis/forecast.ts';
import type { PlanForecast } from '../../model/analysis/plan-state.ts';
import type { Step } from '../../model/plan/plan.ts';
import { dayNumber } from '../../text/day.ts';
import { namesText } from '../../text/names-text.ts';
import { evaluateGates } from '../gates/evaluate-gate.ts';
import type { ScheduledTask } from '../schedule/create-tasks.ts';
import type { WorkingCalendar } from '../schedule/working-calendar.ts';
import type { PlanView } from '../world.ts';
import { leastWeeks } from './burn-down.ts';
import { createForecast } from './create-forecast.ts';
import { burnDownOf } from './forecast-measure.ts';
import { type MeasuredGoal, measuredGoals } from './measured-goals.ts';
import { createRandom, pick, type Random } from './random.ts';
import { type Simulation, simulate, type Task } from './simulate.ts';
import { simulateOnce } from './simulate-once.ts';

export interface PlanForecastQuestion {
  readonly view: PlanView;
  /** The open steps of the plan, each behind those that it waits for. */
  readonly tasks: readonly ScheduledTask[];
  /** Its open steps of which nobody can tell when they end. */
  readonly unknown: readonly Step[];
  readonly calendar: WorkingCalendar;
  /** Actual by estimated length of steps that are finished. */
  readonly ratios: readonly number[];
}

/** The forecast of a plan, and when each of its open steps ends, as in `StepEnds`. */
export interface PlayedPlan extends PlanForecast {
  readonly endsOf: (step: Step) => readonly number[] | undefined;
}

/** With fewer finished steps it is not known how well a team estimates. */
export const leastRatios = 5;
const mostRuns = 2000;
/** Runs times steps: what is done while somebody waits. */
const mostWork = 100_000;
const leastRuns = 200;

/** When a plan ends, by what its steps and measures took so far. */
export function forecastPlan(question: PlanForecastQuestion): PlayedPlan {
  const { view, tasks, calendar, ratios } = question;
  const blind = tasks.map(({ step }) => step).filter(step => isBlind(view, step));
  const lost = unknownEnd([...question.unknown, ...blind]);
  const runs = Math.min(mostRuns, Math.floor(mostWork / Math.max(1, tasks.length)));
  if (runs < leastRuns) {
    const reason = `more than ${mostWork / leastRuns} open steps are not played through`;
    return {
      forecast: lost ?? { kind: 'unknown', reason },
      criticality: new Map(),
      endsOf: () => undefined,
    };
  }
  const today = dayNumber(view.today);
  const played = tasks.map(task => addMeasures(view, task));
  const goals = tasks.map(({ step }) => measuredGoals(view, step).map(toNumbers));
  const numbers = [tasks.map(({ task }) => task), goals, ratios, runs];
  const result = simulateOnce(view, numbers, () => {
    const random = createRandom(`${view.plan.id} ${view.today}`);
    const drawRatio = createDraw(random, ratios);
    return simulate({ tasks: played, today, calendar, random, drawRatio, runs });
  });
  return {
    forecast:
      lost ??
      createForecast({
        today: view.today,
        days: result.ends.map(end => end - today),
        due: view.plan.due?.value,
        basis: basisOf(ratios, played),
        lost: lostOf(tasks, result),
      }),
    criticality: new Map(
      lost ? [] : tasks.map(({ step }, index) => [step, (result.critical[index] ?? 0) / runs]),
    ),
    endsOf: step => {
      const index = tasks.findIndex(task => task.step === step);
      return result.settled[index]?.map(day => day - today);
    },
  };
}

/** It ends when a measure is where it must be, and neither an estimate nor the pace so far tells when that is. */
function isBlind(view: PlanView, step: Step): boolean {
  if (step.estimate) return false;
  const goals = measuredGoals(view, step).filter(({ evidence, goal }) => {
    const burnDown = burnDownOf(view, evidence, goal);
    return !burnDown || burnDown.improvements.length < leastWeeks;
  });
  return evaluateGates(view, step, step.exit).some(
    ({ gate, value }) =>
      gate.kind === 'evidence' &&
      value === 'fail' &&
      goals.some(({ evidence }) => evidence.id.value === gate.ref.raw),
  );
}

/** A plan ends with its last step: where one has no days, the others tell nothing of the end. */
function unknownEnd(steps: readonly Step[]): Forecast | undefined {
  if (steps.length === 0) return undefined;
  const verb = steps.length === 1 ? 'ends' : 'end';
  const names = namesText(steps.map(({ id }) => id));
  return { kind: 'unknown', reason: `it is not known when ${names} ${verb}` };
}

function toNumbers({ evidence, goal }: MeasuredGoal) {
  return [evidence.id.value, goal, evidence.target?.value, evidence.baseline?.value?.value];
}

function addMeasures(view: PlanView, { step, task }: ScheduledTask): Task {
  const measured = measuredGoals(view, step).flatMap(({ evidence, goal }) => {
    const burnDown = burnDownOf(view, evidence, goal);
    if (!burnDown || burnDown.improvements.length < leastWeeks) return [];
    return [burnDown.runs.map(weeks => weeks * 7)];
  });
  return { ...task, measured };
}

/** Without experience: from a little less than the estimate to twice as much. */
function createDraw(random: Random, ratios: readonly number[]): () => number {
  if (ratios.length >= leastRatios) return () => pick(random, ratios) ?? 1;
  return () => drawTriangular(random, { least: 0.8, usual: 1, most: 2 });
}

function drawTriangular(
  random: Random,
  { least, usual, most }: { readonly least: number; readonly usual: number; readonly most: number },
): number {
  const share = random();
  const turn = (usual - least) / (most - least);
  return share < turn
    ? least + Math.sqrt(share * (most - least) * (usual - least))
    : most - Math.sqrt((1 - share) * (most - least) * (most - usual));
}

function basisOf(ratios: readonly number[], tasks: readonly Task[]): string {
  const estimates =
    ratios.length >= leastRatios
      ? `by how long ${ratios.length} finished steps took`
      : 'with estimates of 80 to 200 %';
  const measured = tasks.some(task => task.measured.length > 0);
  return measured ? `${estimates} and the pace of its measures` : estimates;
}

function lostOf(tasks: readonly ScheduledTask[], { missed, ends }: Simulation): string {
  const worst = missed.indexOf(Math.max(...missed));
  const percent = Math.round(((missed[worst] ?? 0) / ends.length) * 100);
  const step = tasks[worst]?.step;
  if (percent >= 1 && step?.window) {
    return `in ${percent} % of the runs ${step.id} misses its window ${step.window.raw}`;
  }
  return 'at the present rate a measure does not get to its value';
}
