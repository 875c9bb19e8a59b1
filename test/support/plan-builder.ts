import { analyse } from '../../src/core/analysis/analyse.ts';
import { emptyHead } from '../../src/core/formats/plan/plan-head.ts';
import type { Analysis } from '../../src/core/model/analysis/analysis.ts';
import type { Driver } from '../../src/core/model/analysis/schedule.ts';
import type { StepState } from '../../src/core/model/analysis/step-state.ts';
import { noConfiguration } from '../../src/core/model/configuration.ts';
import type { Decision, DecisionStatus } from '../../src/core/model/decision.ts';
import { type Facts, type History, noReadings } from '../../src/core/model/facts/facts.ts';
import type { Gate } from '../../src/core/model/plan/gate.ts';
import type { Dependency, Impediment, Phase, Plan, Step } from '../../src/core/model/plan/plan.ts';
import type { Project } from '../../src/core/model/project.ts';
import type { Reference } from '../../src/core/model/reference.ts';
import type { Sourced } from '../../src/core/model/value.ts';

/** Model objects for tests of what follows from them, without a text to be read. */

export const nowhere = { start: 0, end: 0 };

export const noHistory: History = { kind: 'unknown', reason: 'no git history here' };

export function sourced<T>(value: T): Sourced<T> {
  return { value, raw: String(value), span: nowhere, source: 'yaml', doubt: undefined };
}

export function reference(raw: string): Reference {
  return { raw, span: nowhere };
}

export function after(id: string, lag = 0): Dependency {
  return { ref: reference(id), lag };
}

export function impediment(parts: Partial<Impediment> & { readonly to?: string }): Impediment {
  const { to, ...rest } = parts;
  const none = { reason: undefined, since: undefined, until: undefined, owner: undefined };
  return { ...none, ref: to === undefined ? undefined : reference(to), span: nowhere, ...rest };
}

const plainGate = { id: undefined, waiver: undefined, span: nowhere };

/** A criterion whose result is unknown. */
export function unsupportedGate(type: string): Gate {
  return { kind: 'unsupported', type, ...plainGate };
}

export function decisionGate(raw: string, status = 'accepted'): Gate {
  return { kind: 'decision', ref: reference(raw), status, ...plainGate };
}

/** A planned step; a status in words is the shortest way to say more. */
export function step(id: string, parts: Partial<Step> & { readonly is?: Status } = {}): Step {
  const { is = 'planned', ...rest } = parts;
  return { ...emptyStep, id, title: sourced(id), status: sourced(is), ...rest };
}

type Status = NonNullable<Step['status']>['value'];

const emptyStep: Omit<Step, 'id' | 'title' | 'status'> = {
  idSpan: nowhere,
  description: undefined,
  links: [],
  weight: undefined,
  hasBox: false,
  kind: 'other',
  owners: [],
  dependsOn: [],
  blockedBy: [],
  saysBlocked: false,
  paths: [],
  decisions: [],
  start: undefined,
  due: undefined,
  started: undefined,
  finished: undefined,
  reviewed: undefined,
  until: undefined,
  reason: undefined,
  staleAfter: undefined,
  estimate: undefined,
  window: undefined,
  unread: [],
  entry: [],
  exit: [],
  rollback: undefined,
  pointOfNoReturn: undefined,
  risks: [],
  subject: undefined,
  removes: [],
  release: undefined,
  phase: undefined,
  parent: undefined,
  depth: 0,
  span: nowhere,
};

export function phase(id: string, title: string): Phase {
  const none = { description: undefined, due: undefined, saidDone: undefined };
  const unset = { staleAfter: undefined, barrier: undefined };
  const empty = { owners: [], links: [], entry: [], exit: [], span: nowhere };
  return { id, title: sourced(title), ...none, ...unset, ...empty };
}

export function plan(steps: readonly Step[], parts: Partial<Plan> = {}): Plan {
  return {
    ...emptyHead,
    kind: 'plan',
    file: 'docs/migrations/plan.migration.yaml',
    format: 'yaml',
    detected: 'declared',
    id: 'plan',
    title: sourced('Plan'),
    phases: [],
    steps,
    problems: [],
    isWhole: true,
    ...parts,
  };
}

export function decision(
  file: string,
  status: DecisionStatus | undefined,
  parts: Partial<Decision> = {},
): Decision {
  const digits = /(\d+)/.exec(file.slice(file.lastIndexOf('/') + 1))?.[1];
  return {
    kind: 'decision',
    file,
    span: nowhere,
    log: file.slice(0, Math.max(0, file.lastIndexOf('/'))),
    format: 'madr',
    number:
      digits === undefined ? undefined : { ...sourced(digits.replace(/^0+/, '')), raw: digits },
    series: undefined,
    headingNumber: undefined,
    title: sourced(file),
    status: status && sourced(status),
    date: undefined,
    deciders: [],
    relations: [],
    implementation: undefined,
    placedAs: undefined,
    dates: [],
    people: [],
    governs: [],
    otherFields: [],
    contradictions: [],
    ...parts,
  };
}

export function project(plans: readonly Plan[], decisions: readonly Decision[] = []): Project {
  const logs = [...new Set(decisions.map(({ log }) => log))].sort();
  const sideFiles = { incidents: [], premortems: [], postmortems: [] };
  return {
    prefix: '',
    files: new Map(),
    configuration: noConfiguration,
    decisions,
    logs,
    plans,
    ...sideFiles,
    skipped: [],
    problems: [],
  };
}

export function factsOn(day: string, history: History = noHistory): Facts {
  return { now: `${day}T09:00:00Z`, history, readings: noReadings };
}

/** The analysis of one plan on 16 March 2026. */
export function analyseSteps(
  steps: readonly Step[],
  decisions: readonly Decision[] = [],
): Analysis {
  return analyse(project([plan(steps)], decisions), factsOn('2026-03-16'));
}

/** The state of the step with this id. Throws where there is none. */
export function stateOf(analysis: Analysis, id: string): StepState {
  const found = analysis.plans.flatMap(({ steps }) => steps).find(({ step }) => step.id === id);
  if (!found) throw new Error(`There is no state of ${id}.`);
  return found;
}

/** One line a step: condition, overlays and the first reason. */
export function outlineOfStates(analysis: Analysis): string[] {
  return analysis.plans.flatMap(({ steps }) =>
    steps.map(({ step: { id }, condition, overlays, reasons }) => {
      const marks = overlays.map(({ kind }) => ` +${kind}`).join('');
      return `${id}: ${condition}${marks}: ${reasons[0]?.message}`;
    }),
  );
}

/** One line an open step: its days in this year, its slack, and what decides its start. */
export function outlineOfSchedule(analysis: Analysis): string[] {
  const states = analysis.plans.flatMap(({ steps }) => steps);
  return states.flatMap(({ step: { id }, schedule }) => {
    if (!schedule) return [];
    const [start, finish, settled] = [schedule.start, schedule.finish, schedule.settled].map(day =>
      day.slice(5),
    );
    const marks = schedule.isCritical ? ', critical' : '';
    const days = `${start} to ${finish}, settled ${settled}, float ${schedule.float}`;
    return `${id}: ${days}${marks}, ${driverText(schedule.driver)}`;
  });
}

function driverText(driver: Driver): string {
  if (driver.kind === 'predecessor') return driver.step.id;
  return driver.kind === 'window' ? `window ${driver.id}` : driver.kind;
}
