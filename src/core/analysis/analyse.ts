import type { Analysis } from '../model/analysis/analysis.ts';
import type { PlanState } from '../model/analysis/plan-state.ts';
import type { StepState } from '../model/analysis/step-state.ts';
import type { Facts, History } from '../model/facts/facts.ts';
import type { Plan, Step } from '../model/plan/plan.ts';
import type { Project } from '../model/project.ts';
import type { Day } from '../model/value.ts';
import { byCodeUnit } from '../text/by-code-unit.ts';
import { dayIn } from '../text/day.ts';
import { groupBy } from '../text/group-by.ts';
import { atOnce, type InParts } from '../text/in-parts.ts';
import { lazy } from '../text/lazy.ts';
import { createClocks } from './calendar/calendar-files.ts';
import { createBlockerGraph } from './conditions/blocker-graph.ts';
import { type Blockers, findBlockers } from './conditions/blockers.ts';
import { findCodeCitations } from './decisions/citations.ts';
import { findMissingPaths } from './decisions/governed-paths.ts';
import { findUndecided } from './decisions/undecided.ts';
import { zoneOfDecisions } from './decisions/zone-of-decisions.ts';
import { createPlanActivity, type PlanActivity } from './history/activity.ts';
import { createPlanHistory, readVersionsAhead } from './history/plan-history.ts';
import { createNodes, portion, type StepNode } from './nodes.ts';
import { createPlanState } from './plan/plan-state.ts';
import { createSchedules } from './schedule/create-schedules.ts';
import { createStepState } from './step/step-state.ts';
import type { PlanView } from './world.ts';

/** Everything that follows from the project and the facts: a pure function, the same every time. */
export function analyse(project: Project, facts: Facts): Analysis {
  return atOnce(analyseInParts(project, facts));
}

/** The same part by part. */
export function* analyseInParts(project: Project, facts: Facts): InParts<Analysis> {
  const views = yield* createViews(project, facts);
  yield;
  const nodes = yield* createNodes(views);
  yield;
  const graph = createBlockerGraph(nodes);
  yield;
  const blockers = findBlockers(graph);
  yield;
  // Where no step has a length or a window, nobody asks.
  const held = lazy(
    () => new Set(nodes.filter((node, index) => isHeld(node, index, blockers)).map(stepOf)),
  );
  const schedules = yield* createSchedules(nodes, step => held().has(step));
  const states = new Map<Step, StepState>();
  const knownSince = beginOf(facts.history);
  const activities = new Map<PlanView, PlanActivity>();
  for (const view of views.values()) {
    activities.set(view, yield* createPlanActivity(view, facts.history));
  }
  let index = 0;
  for (const node of nodes) {
    if (index % portion === 0) yield;
    const activity = activities.get(node.view);
    if (activity) {
      const parts = { node, index, blockers, activity, knownSince, schedules };
      states.set(node.step, createStepState(parts));
    }
    index++;
  }
  const plans: PlanState[] = [];
  for (const [view, activity] of activities) {
    yield;
    plans.push(createPlanState(view, { states, blockers, schedules, activity }));
  }
  yield;
  const zone = zoneOfDecisions(project);
  const today = dayIn(zone, facts.now) ?? '';
  const missingPaths = findMissingPaths(project, facts);
  const citations = findCodeCitations(project, facts);
  const cited = groupBy(citations, ({ decision }) => decision);
  yield;
  return {
    ...{ today, plans, missingPaths, citations },
    undecided: findUndecided(project, facts.history, { zone, today }),
    citationsOf: decision => cited.get(decision) ?? [],
    stateOf: step => states.get(step),
  };
}

/** The day from which on the history says what was done. */
function beginOf(history: History): Day | undefined {
  if (history.kind === 'unknown') return undefined;
  return history.since ?? history.commits.at(-1)?.at.slice(0, 10);
}

function* createViews(project: Project, facts: Facts): InParts<Map<Plan, PlanView>> {
  const views = new Map<Plan, PlanView>();
  for (const plan of project.plans.toSorted((a, b) => byCodeUnit(a.file, b.file))) {
    const now = Date.parse(facts.now);
    const today = dayIn(plan.timeZone, facts.now) ?? facts.now.slice(0, 10);
    yield* readVersionsAhead(project, plan, facts.history);
    const history = createPlanHistory(project, plan, { history: facts.history, today });
    const clocks = createClocks(project, plan, facts);
    views.set(plan, { project, plan, today, now, history, facts, clocks });
  }
  return views;
}

function stepOf({ step }: StepNode): Step {
  return step;
}

/** Whether an obstacle, a cycle, a blocked step or one that is not what it says in front holds a step up. */
function isHeld({ unmet }: StepNode, index: number, blockers: Blockers): boolean {
  return (
    blockers.cycleOf(index) !== undefined ||
    blockers.nearestTo(index) !== undefined ||
    unmet.some(({ kind }) => kind === 'exit-failed')
  );
}
