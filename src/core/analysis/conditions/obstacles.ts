import type { GateResult } from '../../model/analysis/gate-result.ts';
import { nameOf, statusOf } from '../../model/decision.ts';
import type { Gate } from '../../model/plan/gate.ts';
import type { Step } from '../../model/plan/plan.ts';
import type { Day } from '../../model/value.ts';
import { dayText } from '../../text/day-text.ts';
import { findDecision } from '../names/references.ts';
import { createReason, isStarted, type PlanView } from '../world.ts';
import { findHalts } from './halting.ts';
import { findImpediment } from './impediments.ts';
import { lastingWords } from './lasting-words.ts';
import { needsDecisions } from './needs-decisions.ts';
import { certainDayOf, keyOfDecision, type Obstacle, sentenceWith } from './obstacle.ts';
import type { Unmet } from './predecessors.ts';

/** What is known of a step before its obstacles are. */
export interface StepParts {
  readonly view: PlanView;
  readonly step: Step;
  readonly unmet: readonly Unmet[];
  readonly entry: readonly GateResult[];
}

/** The obstacles of a step that is not terminal, cycles left out: those show in the whole graph. */
export function findObstacles(parts: StepParts): Obstacle[] {
  const found: Obstacle[] = [];
  for (const find of finders) found.push(...find(parts));
  return found;
}

/** In the order in which obstacles are told. */
const finders: readonly ((parts: StepParts) => readonly Obstacle[])[] = [
  declared,
  heldWithPlan,
  impeded,
  ({ view, step, unmet }) => findHalts(view, step, unmet.length === 0),
  failedGates,
  undecided,
  unresolved,
];

/** Open entry criteria fail a step only when nothing else is left to wait for, or it is started. */
export function gatesCount({ view, step, unmet }: Omit<StepParts, 'entry'>): boolean {
  return unmet.length === 0 || isStarted(view, step);
}

function declared({ view, step }: StepParts): Obstacle[] {
  const status = step.status;
  const value = status?.value;
  if (value !== 'on-hold' && value !== 'rolled-back') return [];
  const holds = (earlier: Step) => earlier.status?.value === value;
  const since = view.history.since(step, holds);
  const isOlder = view.history.isOlder(step, holds);
  const words = { view, step, since, isOlder };
  const message = value === 'on-hold' ? onHold(words) : rolledBack(words);
  return [
    {
      code: value,
      key: `${value} ${view.plan.file} ${step.id} ${step.idSpan.start}`,
      label: step.id,
      reason: createReason(view, value, message, {
        since: isOlder ? undefined : since,
        span: status?.span,
      }),
    },
  ];
}

/** Whoever waits for a step of such a plan waits for the plan. */
function heldWithPlan({ view }: StepParts): Obstacle[] {
  const { file, id, status } = view.plan;
  if (status?.value !== 'on-hold') return [];
  const message = 'On hold with the whole plan.';
  return [
    {
      code: 'on-hold',
      key: `on-hold ${file}`,
      label: `plan ${id}`,
      reason: createReason(view, 'plan-on-hold', message, { span: status.span }),
    },
  ];
}

function impeded({ view, step }: StepParts): Obstacle[] {
  return step.blockedBy.flatMap(impediment => findImpediment(view, step, impediment) ?? []);
}

interface DeclaredSince {
  readonly view: PlanView;
  readonly step: Step;
  readonly since: Day | undefined;
  /** Whether it may have been so before that day. */
  readonly isOlder: boolean;
}

function onHold({ view, step, since, isOlder }: DeclaredSince): string {
  const until = step.until ? ` until ${dayText(step.until.value, view.today)}` : '';
  const lasting = until === '' && since ? lastingWords(since, view.today, isOlder) : '';
  return sentenceWith(`On hold${until}${lasting}`, step.reason);
}

function rolledBack({ view, step, since, isOlder }: DeclaredSince): string {
  const by = isOlder ? ' by' : '';
  const when = since ? `${by} ${dayText(since, view.today)}` : '';
  return sentenceWith(`Rolled back${when}`, step.reason);
}

function failedGates(parts: StepParts): Obstacle[] {
  if (!gatesCount(parts)) return [];
  const { view, step, entry } = parts;
  return entry.flatMap(({ gate, value, finding, key, label, since, isOlder, places }) => {
    if (value !== 'fail') return [];
    const message = `Blocked by its entry criterion: ${finding}.`;
    const reason = createReason(view, 'gate-failed', message, {
      since: isOlder ? undefined : since,
      span: gate.span,
      also: places,
    });
    return {
      code: openDecisionIn(view, gate) ?? 'gate-failed',
      key: key ?? `gate ${view.plan.file} ${step.id} ${gate.span.start}`,
      label: label ?? gate.kind,
      reason,
    };
  });
}

/** A criterion that asks for acceptance is met as the decision of a step is: somebody accepts it, or another one. */
function openDecisionIn({ project, plan }: PlanView, gate: Gate) {
  if (gate.kind !== 'decision' || gate.status !== 'accepted') return undefined;
  const { decision } = findDecision(project, gate.ref.raw, plan.file);
  return decision && codeOfStatus(statusOf(decision));
}

function undecided({ view, step }: StepParts): Obstacle[] {
  const found: Obstacle[] = [];
  for (const ref of [...step.decisions, ...view.plan.decisions]) {
    const { decision } = findDecision(view.project, ref.raw, view.plan.file);
    if (!decision) continue;
    const status = statusOf(decision);
    const code = codeOfStatus(status);
    if (!code || (code === 'decision-open' && !needsDecisions(step))) continue;
    const since = certainDayOf(decision);
    const lasting = since
      ? `has been ${status} since ${dayText(since, view.today)}`
      : `is ${status}`;
    const label = nameOf(decision);
    const message = `Blocked by ${label}, which ${lasting}.`;
    const reason = createReason(view, code, message, { since, span: ref.span });
    found.push({ code, key: keyOfDecision(decision), label, reason });
  }
  return found;
}

function codeOfStatus(status: string): 'decision-invalid' | 'decision-open' | undefined {
  if (['rejected', 'deprecated', 'superseded', 'withdrawn'].includes(status)) {
    return 'decision-invalid';
  }
  return ['draft', 'proposed', 'deferred'].includes(status) ? 'decision-open' : undefined;
}

function unresolved({ unmet }: StepParts): Obstacle[] {
  const found: Obstacle[] = [];
  for (const { kind, dependency, reason } of unmet) {
    if (kind !== 'missing') continue;
    const { raw: label } = dependency.ref;
    const key = `missing ${reason.places[0]?.file} ${label}`;
    found.push({ code: 'unresolved-ref', key, label, reason });
  }
  return found;
}
