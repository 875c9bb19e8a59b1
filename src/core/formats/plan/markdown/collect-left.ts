import { stateOfEmoji } from '../../../text/state-signs.ts';
import { createHeadingNode, findStepSections } from './collect-headings.ts';
import { collectInPhase } from './collect-in-phase.ts';
import { itemsOf } from './collect-numbered.ts';
import { isLeftTitle } from './left-title.ts';
import { readMark } from './mark-status.ts';
import type { Section } from './section.ts';
import type { StepNode } from './step-node.ts';

/** Whether a step has a tick in its box, or starts with a sign that says as much. */
export function isTickedOff(text: string, { task, lines: [line] }: StepNode): boolean {
  if (task) return readMark(task.mark, { isStruck: false })?.value === 'done';
  return line !== undefined && stateOfEmoji(text.slice(line.start, line.start + 4)) === 'done';
}

/**
 * What stands under headings such as "Next steps". Where all that has a box or a sign is done, a plan without
 * it would look finished that is not.
 */
export function collectLeft(
  text: string,
  root: Section,
  found: readonly StepNode[],
): readonly StepNode[] {
  const starts = new Set(found.map(({ span }) => span.start));
  const left: StepNode[] = [];
  const visit = (section: Section): void => {
    if (isLeftTitle(section.title)) left.push(...nodesBelow(text, section));
    else for (const child of section.sections) visit(child);
  };
  visit(root);
  return left.filter(({ span }) => !starts.has(span.start));
}

function nodesBelow(text: string, section: Section): readonly StepNode[] {
  const headings = findStepSections(text, section);
  if (headings.length > 0)
    return headings.flatMap(heading => createHeadingNode(text, heading) ?? []);
  const numbered = itemsOf(text, section, 'number');
  if (numbered.length > 0) return numbered;
  const bullets = itemsOf(text, section, 'bullet');
  return bullets.length > 0 ? bullets : collectInPhase(text, section);
}
