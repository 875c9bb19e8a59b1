import type { List, ListItem } from '../../../../parse/markdown-tree.ts';
import { firstLine, introducesNoSteps, introOf, withoutName } from '../sections/list-intro.ts';
import type { Section } from '../sections/section.ts';
import { isAction } from '../words/action-words.ts';
import { isNoWork } from '../words/section-topic.ts';
import { tellsState } from '../words/state-title.ts';
import { isStepsTitle } from '../words/steps-title.ts';
import { areNames, nodesOf } from './collect-numbered.ts';
import { collectNumberedRows, collectRowsOfPhase } from './collect-rows.ts';
import { isSignList } from './collect-signs.ts';
import type { StepNode } from './step-node.ts';

/**
 * What a heading that says it is a phase holds: the rows of its table, else the items of its lists, in it and
 * under the headings that divide it. Items without numbers have to ask for something: others explain.
 */
export function collectInPhase(text: string, phase: Section): readonly StepNode[] {
  const rows = collectRowsOfPhase(text, phase);
  if (rows.length > 0) return rows;
  const found: StepNode[] = [];
  const visit = (section: Section): void => {
    found.push(...itemsIn(text, section, phase));
    for (const child of section.sections) if (!isNoWork(child.title)) visit(child);
  };
  visit(phase);
  return found;
}

/**
 * What a heading that names a part of the work holds: the numbered rows of its table, else the items of its numbered lists where it asks for nothing
 * itself, and those of lists that are said to be the tasks.
 */
export function collectInPart(text: string, part: Section): readonly StepNode[] {
  const rows = tellsState(part.title) ? [] : collectNumberedRows(text, part);
  if (rows.length > 0) return rows;
  const asks = isAction(part.title);
  return part.blocks.flatMap((block, index) => {
    if (block.kind !== 'list') return [];
    const intro = introOf(text, part.blocks, index);
    if (introducesNoSteps(intro) || isNoWork(intro) || areNames(text, block)) return [];
    if (!isStepsTitle(intro) && (asks || !block.ordered || intro !== '')) return [];
    return nodesOf(text, block.items, {
      section: part,
      origin: block.ordered ? 'number' : 'bullet',
    });
  });
}

/** The items that ask for something in a text without headings below its title. */
export function collectUndivided(text: string, root: Section): readonly StepNode[] {
  const [title, ...others] = root.sections;
  const isUndivided = title && others.length === 0 && title.sections.length === 0;
  return isUndivided ? itemsIn(text, title, root) : [];
}

function itemsIn(text: string, section: Section, phase: Section): readonly StepNode[] {
  const lists = section.blocks.flatMap((block, index) => {
    const intro = block.kind === 'list' ? introOf(text, section.blocks, index) : '';
    const holdsNone = introducesNoSteps(intro) || isNoWork(intro);
    return block.kind === 'list' && !holdsNone ? { list: block, intro } : [];
  });
  const isSaid = section === phase || isStepsTitle(section.title);
  const numbered = lists.filter(
    ({ list }) => list.ordered && (isSaid || askFor(text, list.items)) && !areNames(text, list),
  );
  if (numbered.length > 0) {
    return numbered.flatMap(({ list }) =>
      nodesOf(text, list.items, { section: phase, origin: 'number' }),
    );
  }
  return lists
    .filter(({ list }) => !list.ordered)
    .flatMap(({ list, intro }) =>
      nodesOf(text, bulletsOf(text, list, intro), { section: phase, origin: 'bullet' }),
    );
}

/** The items of a list of steps without numbers; none where it is something else. */
function bulletsOf(text: string, list: List, intro: string): readonly ListItem[] {
  if (isSignList(text, list)) return list.items;
  // What the phase needs, or is done when, may stand in a line among them: `Exit criteria: ...`.
  const items = list.items.filter(item => !isNoWork(nameOf(text, item)));
  if (items.length < 2) return [];
  const lines = items.map(item => firstLine(text, item));
  const isUnknown = !/[:：]$/.test(intro) && lines.every(isOtherScript);
  const areSteps =
    isUnknown || askFor(text, items) || areCounted(lines) || (intro === '' && lines.every(isThing));
  return areSteps && !(isObjectOf(intro) && lines.every(isName)) ? items : [];
}

/** `Week 1-2: Lamps`, `Week 3: Doors`: the same word counts them all. */
function areCounted(lines: readonly string[]): boolean {
  const counts = lines.map(
    line =>
      /^([A-Za-z\u00c0-\uffff]{2,20}) \d{1,3}(?:\s?[–-]\s?\d{1,3})?\s*[:：]\s/.exec(line)?.[1],
  );
  return counts[0] !== undefined && counts.every(word => word === counts[0]);
}

/** `Extract what others need:` and a list of what that is. `Do this:` may stand before anything. */
function isObjectOf(intro: string): boolean {
  return isAction(intro) && intro.split(/\s+/).length > 3 && /[:：]$/.test(intro);
}

function isName(line: string): boolean {
  return line.split(/\s+/, 6).length < 6;
}

/** `Billing screen`, `Import of the old rows`: what is made in a few words, no sentence and no word alone. */
function isThing(line: string): boolean {
  if (line.length >= 100 || !/\S\s+\S/.test(line) || /[.!?:：]$/.test(line)) return false;
  return !/^[^:：]{1,40}[:：]\s/.test(line) && !verb.test(line);
}

const verb = /^[^(]*\s(?:is|are|has|have|was|were|will|can|must|should|no|not|still)\s/i;

function askFor(text: string, items: readonly ListItem[]): boolean {
  const asking = items.filter(item => {
    const line = firstLine(text, item).slice(0, 200);
    return isAction(line) || isAction(withoutName(line));
  });
  return asking.length * 3 >= items.length * 2;
}

/** Whether nobody here can tell what a line asks for: it starts in a script without verbs that are known. */
function isOtherScript(line: string): boolean {
  return /^\P{L}*(?!\p{Script=Latin})\p{L}/u.test(line) && !/^[^:：]{1,12}[:：]/u.test(line);
}

/** What stands before the colon of a line: `Goal` in `**Goal:** fewer servers`. */
function nameOf(text: string, item: ListItem): string {
  return /^([^:：]{1,40})[:：](?:\s|$)/.exec(firstLine(text, item).slice(0, 50))?.[1] ?? '';
}
