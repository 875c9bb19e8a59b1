import { findTrouble, type Trouble } from '../analysis/words/trouble-of.ts';
import type { Condition, StepState } from '../model/analysis/step-state.ts';
import type { Step, StepStatus } from '../model/plan/plan.ts';
import type { TreeIcon } from './tree-node.ts';

/**
 * The sign of a step: its condition, unless something is wrong with a step that nothing blocks.
 * A sub-step has no condition; it shows the status that somebody wrote.
 */
export function stepIcon(step: Step, state: StepState | undefined): TreeIcon {
  if (!state) return step.status ? conditionIcons[statusIcons[step.status.value]] : unmarked;
  const trouble = visibleTrouble(state);
  return trouble ? troubleIcons[trouble] : conditionIcons[state.condition];
}

type VisibleTrouble = Exclude<Trouble, 'unverified'>;

const quiet: readonly Condition[] = ['active', 'verifying', 'ready', 'waiting', 'on-hold'];

/** A step that is done by its word only is not shown as done. */
function visibleTrouble(state: StepState): VisibleTrouble | undefined {
  const trouble = findTrouble(state);
  // What nobody could check is no sign against a step.
  if (trouble === 'unverified') return undefined;
  const isDoubtful = state.condition === 'done' && trouble === 'contradiction';
  return isDoubtful || quiet.includes(state.condition) ? trouble : undefined;
}

/** The orange of charts lets two thirds of the background through: an icon in it is not seen. */
const warning = 'editorWarning.foreground';

/** Each sign has a shape of its own: the clock of VS Code is the same drawing as its history. */
const conditionIcons: Readonly<Record<Condition, TreeIcon>> = {
  done: { name: 'pass-filled', color: 'charts.green' },
  verifying: { name: 'eye', color: 'charts.blue' },
  active: { name: 'play-circle', color: 'charts.blue' },
  ready: { name: 'circle-large-outline', color: 'charts.foreground' },
  waiting: { name: 'ellipsis', color: 'descriptionForeground' },
  blocked: { name: 'error', color: 'charts.red' },
  'blocked-upstream': { name: 'circle-slash', color: 'charts.red' },
  'on-hold': { name: 'debug-pause', color: 'descriptionForeground' },
  'rolled-back': { name: 'discard', color: warning },
  cancelled: { name: 'close', color: 'disabledForeground' },
};

const troubleIcons: Readonly<Record<VisibleTrouble, TreeIcon>> = {
  contradiction: { name: 'question', color: 'charts.purple' },
  regressed: { name: 'arrow-up', color: 'charts.red' },
  overdue: { name: 'calendar', color: warning },
  'at-risk': { name: 'warning', color: warning },
  stale: { name: 'history', color: 'charts.yellow' },
  'out-of-order': { name: 'arrow-swap', color: warning },
};

/** A planned sub-step is neither ready nor waiting: an empty circle claims nothing. */
const statusIcons: Readonly<Record<StepStatus, Condition>> = {
  planned: 'ready',
  'in-progress': 'active',
  verifying: 'verifying',
  done: 'done',
  'on-hold': 'on-hold',
  cancelled: 'cancelled',
  'rolled-back': 'rolled-back',
};

const unmarked: TreeIcon = { name: 'circle-small-filled', color: 'descriptionForeground' };
