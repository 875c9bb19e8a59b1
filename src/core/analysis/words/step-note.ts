import type { StepState } from '../../model/analysis/step-state.ts';
import type { Step } from '../../model/plan/plan.ts';
import type { Day } from '../../model/value.ts';
import { daysBetween } from '../../text/day.ts';
import { daysText } from '../../text/day-text.ts';
import { lowerFirst } from '../../text/lower-first.ts';
import { dueText } from './due-text.ts';
import { nameOfRoot } from './name-of-root.ts';
import { isInCycle, nearestRoot } from './nearest-root.ts';
import { partsText } from './parts-text.ts';
import { isOlderThanBlock } from './root-age.ts';
import { doubtOf, headOf, troubleOf, withoutLimit } from './trouble-of.ts';

/**
 * The one thing to know about a step now, beside a sign that says its condition: what blocks it,
 * else what is wrong with it, else how long it has run and when it is due. May be empty.
 */
export function stepNote(state: StepState | undefined, parts: readonly Step[], today: Day): string {
  return [partsText(parts), state && mainText(state, today)].filter(Boolean).join(' · ');
}

function mainText(state: StepState, today: Day): string | undefined {
  const first = lower(state.reasons[0]?.message ?? '');
  switch (state.condition) {
    case 'done':
      return doubtText(state);
    case 'cancelled':
      return undefined;
    case 'blocked':
      return blockedText(state, today);
    case 'blocked-upstream':
    case 'rolled-back':
      return first;
    case 'on-hold':
      return troubleText(state, today) ?? first;
    case 'ready':
      return troubleText(state, today) ?? dueText(state, today) ?? 'ready';
    case 'waiting':
      return troubleText(state, today) ?? first;
    case 'active':
    case 'verifying':
      return (
        troubleText(state, today) ?? [first, dueText(state, today)].filter(Boolean).join(' · ')
      );
  }
}

/** `INC-118 for 7 days · unblocks 6`, `ADR-0047, not decided for 38 days`, or what somebody wrote in words. */
function blockedText(state: StepState, today: Day): string {
  const nearest = nearestRoot(state, today);
  if (!nearest) return lower(state.reasons[0]?.message ?? '');
  const { root, age } = nearest;
  if (root.code === 'cycle' && !isInCycle(state)) return lower(state.reasons[0]?.message ?? '');
  const name = root.code === 'cycle' ? 'waits for itself' : nameOfRoot(root);
  const frees = root.frees.length > 1 ? ` · unblocks ${root.frees.length}` : '';
  const lasting = age && `${isOlderThanBlock(root) ? ',' : ''} ${age}`;
  return `${name}${lasting}${frees}`;
}

/** The trouble that matters most; its limit stands in the tooltip. */
function troubleText(state: StepState, today: Day): string | undefined {
  const reason = troubleOf(state);
  if (!reason) return undefined;
  const isIdle = reason.code === 'no-activity' && reason.since !== undefined;
  if (isIdle) return `idle ${daysText(daysBetween(reason.since, today))}`;
  return lower(withoutLimit(reason.message));
}

function doubtText(state: StepState): string | undefined {
  const doubt = doubtOf(state);
  return doubt && lower(doubt.message);
}

/** A sentence up to its explanation, to stand behind a title. */
function lower(message: string): string {
  return lowerFirst(headOf(message));
}
