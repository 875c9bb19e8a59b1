import { isPhase } from '../sections/is-phase.ts';
import { introducesNoWork, introOf } from '../sections/list-intro.ts';
import type { Section } from '../sections/section.ts';
import { isAction } from '../words/action-words.ts';
import { headingKind } from '../words/heading-kind.ts';
import { isStepsTitle } from '../words/steps-title.ts';
import { collectInPhases, type HeldSteps } from './collect-in-phase.ts';
import { areNames, nodesOf } from './collect-numbered.ts';
import { isSignList } from './collect-signs.ts';
import type { StepNode } from './step-node.ts';

/**
 * What headings that name parts of the work hold: what phases do, where most of them hold lists that ask for something
 * and no phase stands above; see `collectInTasks` for any others.
 */
export function collectInParts(text: string, parts: readonly Section[]): HeldSteps {
  const held = areTasks(parts) || parts.some(isInPhase) ? [] : collectInPhases(text, parts);
  const listed = [...held].filter(([, nodes]) => nodes.length > 1);
  return listed.length * 3 >= parts.length * 2 && listed.length > 0
    ? new Map(held)
    : collectInTasks(text, parts);
}

/**
 * The items of numbered lists where most headings ask for nothing themselves; of lists with signs, or that are called
 * the tasks, where most have one.
 */
export function collectInTasks(text: string, parts: readonly Section[]): HeldSteps {
  if (areTasks(parts)) return new Map();
  const called = parts.filter(part => listsInPart(text, part, isStepsTitle).length > 0);
  const areCalled = called.length * 2 >= parts.length;
  const isOf = (intro: string) => !/[:：]$/.test(intro) || (areCalled && isStepsTitle(intro));
  const all = parts.map(part => listsInPart(text, part, isOf));
  // Signs in a few of them tell what is there.
  const areSigned = all.filter(nodes => nodes.length > 0).length * 2 > parts.length;
  return new Map(
    parts.map((part, index) => [
      part,
      (all[index] ?? []).filter(({ origin }) => areSigned || origin === 'number'),
    ]),
  );
}

/** Whether at least half of these headings ask for something. */
function areTasks(parts: readonly Section[]): boolean {
  const asking = parts.filter(({ title }) => isAction(title.slice(headingKind(title).prefix)));
  return asking.length * 2 >= parts.length;
}

function isInPhase({ above }: Section): boolean {
  return above !== undefined && isPhase(above);
}

/** The items of numbered lists right below a heading, and of lists behind words such as "Tasks:". */
export function collectTasksOf(text: string, section: Section): readonly StepNode[] {
  return listsInPart(text, section, intro => intro === '' || isStepsTitle(intro));
}

function listsInPart(
  text: string,
  part: Section,
  isOf: (intro: string) => boolean,
): readonly StepNode[] {
  return part.blocks.flatMap((block, index) => {
    if (block.kind !== 'list') return [];
    const intro = introOf(text, part.blocks, index);
    if (introducesNoWork(intro) || areNames(text, block) || !isOf(intro)) return [];
    const isNumbered = block.ordered || isSignList(text, block);
    if (!isNumbered && !isStepsTitle(intro)) return [];
    return nodesOf(text, block.items, {
      section: part,
      origin: block.ordered ? 'number' : 'bullet',
    });
  });
}
