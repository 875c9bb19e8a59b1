import type { Gate } from '../../model/plan/gate.ts';
import { isIdWritten, type Plan, type Step } from '../../model/plan/plan.ts';
import type { Project } from '../../model/project.ts';
import type { Reference } from '../../model/reference.ts';
import { findPremortem } from '../names/find-side-file.ts';
import { suggestName } from '../names/suggest.ts';

/** A mention of a window, a measure or another thing of a plan that is not there. */
export interface LostReference {
  readonly ref: Reference;
  /** One sentence. */
  readonly message: string;
}

/** What steps mention beside steps and decisions, and the plan does not have. Each place once. */
export function findLostReferences(project: Project, plan: Plan): LostReference[] {
  const things = thingsOf(plan);
  const found = plan.steps
    .filter(mentionsThings)
    .flatMap(step => lostOf(project, plan, { step, things }));
  const successors = plan.contracts.flatMap(({ id, successor }) =>
    successor ? lost(id.value, 'is followed by', successor, things.contract) : [],
  );
  const ofPhases = plan.phases.flatMap(({ id: name, exit }) =>
    exit.flatMap(gate => lostInGate(project, plan, { gate, name, things })),
  );
  const byPlace = new Map(
    [...found, ...ofPhases, ...successors].map(each => [each.ref.span.start, each]),
  );
  return [...byPlace.values()];
}

interface Things {
  /** With its article, as in "no window". */
  readonly name: string;
  readonly ids: readonly string[];
}

function thingsOf(plan: Plan) {
  const idsOf = (all: readonly { readonly id: { readonly value: string } }[]) =>
    all.map(({ id }) => id.value);
  const contracts = idsOf(plan.contracts);
  const flags = plan.flags.map(({ key }) => key.value);
  return {
    window: { name: 'window', ids: idsOf(plan.maintenanceWindows) },
    measure: { name: 'measure', ids: idsOf(plan.evidence) },
    loadTest: { name: 'load test', ids: idsOf(plan.loadTests) },
    flag: { name: 'flag', ids: flags },
    contract: { name: 'contract', ids: contracts },
    removable: { name: 'contract or flag', ids: [...contracts, ...flags] },
  } as const;
}

interface StepQuestion {
  readonly step: Step;
  readonly things: ReturnType<typeof thingsOf>;
}

function mentionsThings({ window, removes, entry, exit }: Step): boolean {
  return window !== undefined || removes.length > 0 || entry.length > 0 || exit.length > 0;
}

function lostOf(project: Project, plan: Plan, { step, things }: StepQuestion): LostReference[] {
  const name = isIdWritten(step) ? step.id : step.title.value;
  // A checklist in Markdown may name a window that only people know.
  const isKnown = plan.format === 'yaml' || things.window.ids.length > 0;
  return [
    ...(step.window && isKnown ? lost(name, 'waits for', step.window, things.window) : []),
    ...step.removes.flatMap(ref =>
      /\s/.test(ref.raw) ? [] : lost(name, 'removes', ref, things.removable),
    ),
    ...[...step.entry, ...step.exit].flatMap(gate =>
      lostInGate(project, plan, { gate, name, things }),
    ),
  ];
}

interface GateQuestion {
  readonly gate: Gate;
  readonly name: string;
  readonly things: ReturnType<typeof thingsOf>;
}

function lostInGate(project: Project, plan: Plan, { gate, name, things }: GateQuestion) {
  const asks = 'asks for';
  switch (gate.kind) {
    case 'evidence':
      return lost(name, asks, gate.ref, things.measure);
    case 'load-test':
      return lost(name, asks, gate.ref, things.loadTest);
    case 'maintenance-window':
      return lost(name, asks, gate.ref, things.window);
    case 'flag':
      return lost(name, asks, gate.key, things.flag);
    case 'consumers':
    case 'notice':
      return lost(name, asks, gate.contract, things.contract);
    case 'premortem': {
      if (findPremortem(project, plan, gate.ref.raw)) return [];
      const all = [...plan.premortems, ...project.premortems].map(({ id }) => id.value);
      return lost(name, asks, gate.ref, { name: 'premortem', ids: all });
    }
    default:
      return [];
  }
}

function lost(
  name: string,
  verb: string,
  ref: Reference,
  { name: thing, ids }: Things,
): LostReference[] {
  if (ids.includes(ref.raw)) return [];
  const message = `${name} ${verb} ${ref.raw}, which is no ${thing} of this plan.${suggestName(ref.raw, ids)}`;
  return [{ ref, message }];
}
