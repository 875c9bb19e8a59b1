import { dueText } from '../analysis/words/due-text.ts';
import { nameOfRoot } from '../analysis/words/name-of-root.ts';
import { isInCycle, nearestRoot } from '../analysis/words/nearest-root.ts';
import { partsText } from '../analysis/words/parts-text.ts';
import { isOlderThanBlock } from '../analysis/words/root-age.ts';
import { doubtOf, headOf, troubleOf, withoutLimit } from '../analysis/words/trouble-of.ts';
import type { StepState } from '../model/analysis/step-state.ts';
import { overlaySymbols } from '../model/analysis/symbols.ts';
import type { Step } from '../model/plan/plan.ts';
import type { Day } from '../model/value.ts';
import { shorten } from '../text/shorten.ts';

/** A longer line would make one box as wide as the picture; the story has it whole. */
const longest = 52;
const longestName = 28;

/**
 * The one thing to know about a step now: what blocks it, else what is wrong with it, else when it
 * is due, else its condition. The progress of its sub-steps and the signs of overlays come first.
 */
export function stepDetail(
  state: StepState | undefined,
  parts: readonly Step[],
  today: Day,
): string | undefined {
  const signs = (state?.overlays ?? []).map(({ kind }) => overlaySymbols[kind]).join(' ');
  const words = [partsText(parts), state && mainText(state, today)].filter(Boolean).join(' · ');
  const line = shorten([signs, words].filter(Boolean).join(' '), longest);
  return line === '' ? undefined : line;
}

function mainText(state: StepState, today: Day): string | undefined {
  switch (state.condition) {
    case 'done':
      return doubtText(state);
    case 'cancelled':
      return undefined;
    case 'blocked':
      return blockedText(state, today);
    case 'blocked-upstream':
      return troubleText(state) ?? dueText(state, today);
    case 'on-hold':
    case 'rolled-back':
      return headOf(state.reasons[0]?.message ?? '');
    case 'active':
    case 'verifying':
      return troubleText(state) ?? dueText(state, today) ?? headOf(state.reasons[0]?.message ?? '');
    case 'ready':
      return troubleText(state) ?? dueText(state, today) ?? readyText(state);
    case 'waiting':
      return troubleText(state) ?? untilText(state) ?? dueText(state, today);
  }
}

/** `Blocked for 7 days by INC-118`, or what somebody wrote in words. The root beside it tells its own age. */
function blockedText(state: StepState, today: Day): string {
  const nearest = nearestRoot(state, today);
  if (!nearest) return headOf(state.reasons[0]?.message ?? 'Blocked');
  const { root, age } = nearest;
  if (root.code === 'cycle') {
    return isInCycle(state)
      ? 'Blocked: it waits for itself'
      : headOf(state.reasons[0]?.message ?? '');
  }
  const name = shorten(nameOfRoot(root), longestName);
  const lasting = age === '' || isOlderThanBlock(root) ? '' : ` ${age}`;
  return /\s/.test(name) ? `Blocked${lasting}: ${name}` : `Blocked${lasting} by ${name}`;
}

function troubleText(state: StepState): string | undefined {
  const reason = troubleOf(state);
  return reason && withoutLimit(reason.message).replace(/\.$/, '');
}

function doubtText(state: StepState): string | undefined {
  const doubt = doubtOf(state);
  return doubt && headOf(doubt.message);
}

/** Of a step that never had to wait for anything the symbol says enough. */
function readyText({ step }: StepState): string | undefined {
  return step.dependsOn.length > 0 ? 'Ready' : undefined;
}

/** What it waits for, unless that is a step: then an arrow says so. */
function untilText({ reasons }: StepState): string | undefined {
  const [first] = reasons;
  if (!first || first.code === 'predecessor-open' || first.code === 'predecessor-unknown') {
    return undefined;
  }
  return headOf(first.message);
}
