import { type StepSide, type StepVersion, shownSide } from '../analysis/history/step-versions.ts';
import { conditionWord } from '../analysis/words/consequence-text.ts';
import type { StepState } from '../model/analysis/step-state.ts';
import { conditionSymbols, overlaySymbols } from '../model/analysis/symbols.ts';
import type { Step } from '../model/plan/plan.ts';
import type { ArchitecturalChange } from '../model/review/review.ts';
import { count } from '../text/count.ts';
import { dayText } from '../text/day-text.ts';
import { shorten } from '../text/shorten.ts';
import type { FlowNode } from './flow-graph.ts';
import { shortTitle, storyOf } from './flow-node.ts';

/** A longer line would make one box as wide as the picture; the story has it whole. */
const longest = 72;

/** The box of a step: what it is now, what it was, or what became of it. */
export function reviewNode(
  id: string,
  frame: string | undefined,
  version: StepVersion,
  today: string,
): FlowNode {
  const { plan, step } = shownSide(version);
  const detail = detailOf(version, today);
  return {
    id,
    kind: 'step',
    phase: frame,
    label: {
      symbol: symbolOf(version),
      title: shortTitle(step),
      detail: detail === '' ? undefined : shorten(detail, longest),
    },
    story: reviewStory(version),
    classes: [`cairn-${version.kind}`],
    place: { file: plan.file, span: step.idSpan },
    block: version.kind === 'removed' ? undefined : step.span,
    ...(version.kind === 'removed' ? { side: 'base' } : {}),
  };
}

/** One line: the title, then what became of the step, a sentence each. */
export function reviewStory(version: StepVersion): string {
  switch (version.kind) {
    case 'added':
      return `New: ${sideStory(version.head)}`;
    case 'removed':
      return `Gone: ${sideStory(version.base)}`;
    case 'same':
      return sideStory(version.head);
    case 'changed':
    case 'affected': {
      const sentences = version.changes.map(({ message }) => message);
      const [old, now] = [version.base.state?.condition, version.head.state?.condition];
      const said = old === now ? [] : [`Before: ${conditionWord(old)}.`];
      return [sideStory(version.head), ...said, ...sentences].join(' ');
    }
  }
}

/** What became of a step; of one that is the same its condition, if it has any. */
export function symbolOf(version: StepVersion): string | undefined {
  if (version.kind !== 'same') return signs[version.kind];
  const condition = version.head.state?.condition;
  return condition && conditionSymbols[condition];
}

/** As tools say it that show what a change creates, updates and destroys. */
const signs = { added: '+', removed: '−', changed: '~', affected: '~' } as const;

function sideStory({ step, state }: StepSide): string {
  return storyOf(step, state);
}

function detailOf(version: StepVersion, today: string): string {
  switch (version.kind) {
    case 'same':
      return '';
    case 'added':
      return `added · ${stateText(version.head.state)}`;
    case 'removed':
      return `removed · was ${stateText(version.base.state)}`;
    case 'changed':
    case 'affected': {
      const { base, head, changes } = version;
      const told = [
        weakenedText(changes),
        dueText(base.step, head.step, today),
        conditionText(base.state, head.state),
      ].filter(text => text !== undefined);
      if (told.length > 0) return told.join(' · ');
      return count(changes.length, 'change');
    }
  }
}

/** A sign stands in the line of its word. */
const fixedSpace = '\u00a0';

/** `▶ active → ✖ blocked`; undefined where it is the same. */
function conditionText(
  base: StepState | undefined,
  head: StepState | undefined,
): string | undefined {
  if (base?.condition === head?.condition) return undefined;
  return `${stateText(base)} → ${stateText(head)}`;
}

function stateText(state: StepState | undefined): string {
  const word = conditionWord(state?.condition);
  return state ? `${conditionSymbols[state.condition]}${fixedSpace}${word}` : word;
}

function dueText({ due: old }: Step, { due: now }: Step, today: string): string | undefined {
  if (old?.value === now?.value) return undefined;
  if (!now) return 'no due date any more';
  const day = dayText(now.value, today);
  return old ? `due ${dayText(old.value, today)} → ${day}` : `due ${day}`;
}

function weakenedText(changes: readonly ArchitecturalChange[]): string | undefined {
  const weakened = changes.filter(({ group }) => group === 'safety-weakened').length;
  if (weakened === 0) return undefined;
  return `${overlaySymbols['at-risk']} ${count(weakened, 'safeguard')} weakened`;
}
