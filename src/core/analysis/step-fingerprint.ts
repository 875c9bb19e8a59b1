import type { Gate, Impediment, Plan, Step } from '../model/plan.ts';
import type { Sourced } from '../model/value.ts';

/**
 * Each step of a plan with a text that is equal for two versions of it that say the same, wherever
 * they stand in the file and however they are laid out. Its sub-steps belong to it.
 */
export function fingerprintSteps(plan: Plan): [Step, string][] {
  const own = new Map(plan.steps.map(step => [step, JSON.stringify(meaningOf(step))]));
  const children = new Map<string, string[]>();
  // Sub-steps stand behind their parent, so going backwards each one is complete when it is used.
  const result: [Step, string][] = [];
  for (const step of [...plan.steps].reverse()) {
    const below = children.get(step.id) ?? [];
    const fingerprint = [own.get(step), ...below.toReversed()].join('\n');
    result.push([step, fingerprint]);
    if (step.parent === undefined) continue;
    const siblings = children.get(step.parent);
    if (siblings) siblings.push(fingerprint);
    else children.set(step.parent, [fingerprint]);
  }
  return result.reverse();
}

function meaningOf(step: Step): unknown {
  return {
    title: step.title.value,
    status: step.status?.value,
    kind: step.kind,
    owners: valuesOf(step.owners),
    dependsOn: step.dependsOn.map(({ ref, lag }) => [ref.raw, lag]),
    blockedBy: step.blockedBy.map(impedimentOf),
    paths: valuesOf(step.paths),
    decisions: step.decisions.map(({ raw }) => raw),
    days: [step.start, step.due, step.started, step.finished, step.reviewed, step.until].map(
      day => day?.value,
    ),
    reason: step.reason,
    staleAfter: step.staleAfter?.value,
    gates: [step.entry.map(gateOf), step.exit.map(gateOf)],
  };
}

function valuesOf(list: readonly Sourced<string>[]): string[] {
  return list.map(({ value }) => value);
}

function impedimentOf({ ref, reason, since, until, owner }: Impediment): unknown {
  return [ref?.raw, reason, since, until, owner];
}

function gateOf(gate: Gate): unknown {
  return gate.kind === 'decision' ? [gate.ref.raw, gate.status] : gate.type;
}
