import type { Verdict } from '../../model/analysis/gate-result.ts';
import type { Approval, ApprovalGate } from '../../model/plan/gate.ts';
import { namesText } from '../../text/names-text.ts';
import { dayOf } from '../calendar/moment.ts';
import type { PlanView } from '../world.ts';
import { type GateQuestion, unknownBecause } from './gate-question.ts';

/**
 * Passes when enough different people approved who may. Nobody knows here who is in a team, so an
 * approval that only a team may give is unknown where it would decide.
 */
export function checkApproval({ view, gate }: GateQuestion<ApprovalGate>): Verdict {
  const wanted = gate.count?.value ?? 1;
  const named = new Set(gate.by.map(({ value }) => foldHandle(value)));
  const given = new Set(
    gate.given.filter(each => !isToCome(view, each)).map(({ by }) => foldHandle(by.value)),
  );
  const counted = [...given].filter(name => named.size === 0 || named.has(name));
  const places = gate.given.map(({ by }) => ({ file: view.plan.file, span: by.span }));
  if (counted.length >= wanted) {
    return { value: 'pass', finding: `approved by ${namesText(counted)}`, places };
  }
  const teams = gate.by.filter(({ value }) => value.includes('/'));
  if (teams.length > 0 && given.size >= wanted) {
    const names = namesText(teams.map(({ value }) => value));
    return unknownBecause(`it is not known who is in ${names}`, places);
  }
  const whose = gate.by.length > 0 ? ` of ${namesText(gate.by.map(({ value }) => value))}` : '';
  const approvals = wanted === 1 ? 'the approval' : `${counted.length} of ${wanted} approvals`;
  const lack = wanted === 1 ? 'is not given' : 'are given';
  return { value: 'pending', finding: `${approvals}${whose} ${lack}`, places };
}

/** An approval for a day that is still to come is not given yet. */
function isToCome({ plan, today }: PlanView, { at }: Approval): boolean {
  const day = at && dayOf(at.value, plan.timeZone);
  return day !== undefined && day > today;
}

/** Handles are the same whatever their case and whether or not the sign stands before them. */
export function foldHandle(name: string): string {
  return name.trim().replace(/^@/, '').toLowerCase();
}
