import type { Block, List } from '../../../../parse/markdown-tree.ts';
import { isPhase } from '../sections/is-phase.ts';
import { firstLine, introducesNoWork, introOf, nameOf } from '../sections/list-intro.ts';
import type { Section } from '../sections/section.ts';
import { explains, isWholeText } from '../sections/section-kind.ts';
import { areActions, isAction, isOtherScript } from '../words/action-words.ts';
import { headingKind } from '../words/heading-kind.ts';
import { isNoWork, isWayBack, mayAsk } from '../words/section-topic.ts';
import { isStepsTitle } from '../words/steps-title.ts';
import { nodesOf } from './collect-numbered.ts';
import { collectRowsOfPhase } from './collect-rows.ts';
import { isSignList } from './collect-signs.ts';
import { isCounted, numberedVerdict, type Verdict, verdictOf } from './list-verdict.ts';
import type { StepNode } from './step-node.ts';

/** What headings that are phases hold, by heading. */
export type HeldSteps = ReadonlyMap<Section, readonly StepNode[]>;

/**
 * What phases hold: the rows of their tables, else the items of their lists, in them and under the headings that divide
 * them. Items without numbers have to ask for something: others explain. Where nobody can tell, a list is what the list
 * in the same place of another phase is; where at least half of the phases hold their steps in lists, so does any other.
 */
export function collectInPhases(text: string, phases: readonly Section[]): HeldSteps {
  const shared = sharedNames(text, phases);
  const lists = new Map(phases.map(phase => [phase, listsIn(text, { phase, shared })]));
  const isOfSteps = askedOfPlace(lists);
  const full = [...lists].filter(([phase, held]) => isPhase(phase) && held.some(isOfSteps));
  const areListed = full.length > 1 && full.length * 2 >= phases.length;
  return new Map(
    phases.map(phase => {
      const rows = collectRowsOfPhase(text, phase);
      if (rows.length > 0) return [phase, rows];
      const all = lists.get(phase) ?? [];
      const sure = all.filter(isOfSteps);
      const held = sure.length > 0 || !areListed || !isPhase(phase) ? sure : all.filter(isBare);
      return [phase, held.flatMap(({ nodes }) => nodes)];
    }),
  );
}

/**
 * Tells which lists hold steps. Where none surely does, those do that stand in the same place of most phases: what else
 * any other heading lists may be its fields.
 */
function askedOfPlace(
  lists: ReadonlyMap<Section, readonly HeldList[]>,
): (list: HeldList) => boolean {
  const known = [...lists.values()].flat();
  const sure = new Set(known.flatMap(({ place, verdict }) => (verdict === 'steps' ? place : [])));
  if (sure.size > 0)
    return ({ place, verdict }) =>
      verdict === 'steps' || (verdict === 'unknown' && sure.has(place));
  const phases = [...lists].filter(([phase]) => isPhase(phase));
  const counts = new Map<string, number>();
  for (const [, held] of phases) {
    const maybe = held.filter(({ verdict }) => verdict === 'unknown');
    for (const place of new Set(maybe.map(each => each.place)))
      counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const common = known.find(({ place }) => {
    const count = counts.get(place) ?? 0;
    return count > 1 && count * 3 >= phases.length * 2;
  });
  const alone = phases.flatMap(([phase, held]) => (holdsOnlyList(phase) ? held : []));
  // Where one of them surely explains, so do the others.
  const areWork = new Set(alone.some(({ verdict }) => verdict === 'none') ? [] : alone);
  return list => list.place === common?.place || (list.verdict === 'unknown' && areWork.has(list));
}

/** One that nobody can tell, with a name before it at most: a sentence says what else is listed. */
function isBare({ verdict, intro }: HeldList): boolean {
  return verdict === 'unknown' && !/[.。]$|^.{20,}[:：]$/u.test(intro);
}

/** Where nothing else stands in a phase its list is the work. */
function holdsOnlyList({ blocks, sections }: Section): boolean {
  const [only, ...others] = blocks;
  return only?.kind === 'list' && others.length === 0 && sections.length === 0;
}

/**
 * The names before a colon that begin items in more than one phase, and somewhere stand beside what the phase needs or
 * gives, such as `Exit criteria: ...`: those of its fields.
 */
function sharedNames(text: string, phases: readonly Section[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const fields = new Set<string>();
  for (const { blocks } of phases) {
    const lists = blocks.flatMap(block => (block.kind === 'list' ? block : []));
    const named = lists.map(({ items }) => items.map(item => nameOf(text, item)));
    for (const name of new Set(named.flat())) counts.set(name, (counts.get(name) ?? 0) + 1);
    for (const name of named.filter(names => names.some(isNoWork)).flat()) fields.add(name);
  }
  return new Set([...fields].filter(name => name !== '' && (counts.get(name) ?? 0) > 1));
}

export function collectInPhase(text: string, phase: Section): readonly StepNode[] {
  return collectInPhases(text, [phase]).get(phase) ?? [];
}

/** The items that ask for something in a text without headings below its title. */
export function collectUndivided(text: string, root: Section): readonly StepNode[] {
  const [title, ...others] = root.sections;
  const isUndivided = title && others.length === 0 && title.sections.length === 0;
  if (!isUndivided) return [];
  return listsAmong(text, title, { phase: root })
    .filter(({ verdict }) => verdict === 'steps')
    .flatMap(({ nodes }) => nodes);
}

/** What headings beside each other hold that say when or where: `Before`, `The day`, `After`. At least two hold steps. */
export function collectDivided(text: string, root: Section): readonly StepNode[] {
  const children = root.sections.filter(child => !explains(child) && !isWayBack(child.title));
  if (isWholeText(root)) {
    const [only] = children;
    if (only && children.length === 1) return collectDivided(text, only);
  }
  const held = [...collectInPhases(text, children).values()].filter(nodes => nodes.length > 0);
  const listed = children.filter(({ blocks }) => blocks.some(({ kind }) => kind === 'list'));
  return held.length > 1 && held.length * 3 >= listed.length * 2 ? held.flat() : [];
}

interface HeldList {
  readonly nodes: readonly StepNode[];
  readonly verdict: Verdict;
  /** The same for lists that stand in the same place of their phases. */
  readonly place: string;
  /** The line before it. */
  readonly intro: string;
}

interface Held {
  readonly phase: Section;
  /** Names of fields in several of the phases. */
  readonly shared?: ReadonlySet<string>;
}

function listsIn(text: string, held: Held): readonly HeldList[] {
  const below = (section: Section): readonly HeldList[] => [
    ...listsAmong(text, section, held),
    ...section.sections.flatMap(child =>
      isNoWork(child.title) ? requestsAmong(text, child, held) : below(child),
    ),
  ];
  return below(held.phase);
}

/** What `Issues` or `Files to change` ask for is work where most phases have them and nothing else surely is. */
function requestsAmong(text: string, topic: Section, held: Held): readonly HeldList[] {
  if (!mayAsk(topic.title)) return [];
  return listsAmong(text, topic, held)
    .filter(({ verdict }) => verdict === 'steps')
    .map(list => ({ ...list, verdict: 'unknown' }));
}

function listsAmong(text: string, section: Section, { phase, shared }: Held): readonly HeldList[] {
  const title = section === phase ? '' : section.title;
  const lists = introducedIn(text, section.blocks).filter(
    ({ list, intro }) =>
      !introducesNoWork(intro) || changes.test(intro) || (list.ordered && approach.test(intro)),
  );
  const isCalled = isStepsTitle(section.title) || isOtherScript(section.title);
  const isSaid = isCalled || (section === phase && isPhase(phase));
  // `Phase 3: Next steps` says what all of its lists are, `Deployment tasks:` in it what those below it are.
  const { kind, prefix } = headingKind(phase.title);
  const named = kind === 'phase' ? phase.title.slice(prefix) : '';
  const own = [isPhase(phase) ? title : '', named].find(isStepsTitle) ?? '';
  const areNumbered = lists.some(({ list }) => list.ordered);
  return lists.flatMap(({ list, intro }) => {
    if (list.ordered)
      return {
        nodes: nodesOf(text, list.items, { section: phase, origin: 'number' }),
        verdict: numberedVerdict(text, list, { phase, isSaid }),
        place: 'numbered',
        intro,
      };
    // Beside numbers a list only explains, unless it has a name.
    if (areNumbered && !/[:：]$/.test(intro)) return [];
    const items = withoutFields(text, list, shared);
    const whole = isSignList(text, list);
    return {
      nodes: nodesOf(text, whole ? list.items : items, { section: phase, origin: 'bullet' }),
      verdict: whole ? 'steps' : verdictOf(text, { list, items }, intro || own),
      place:
        title === '' && (intro === '' || isCommand(intro)) && isPhase(phase)
          ? 'numbered'
          : `${title}\n${labelOf(intro)}`.toLowerCase(),
      intro,
    };
  });
}

/**
 * What the phase needs, or is done when, may stand in a line among the items of a list: `Exit criteria: ...`. Where
 * some of them are counted, `Step 1.1: ...`, the others are none.
 */
function withoutFields(text: string, { items }: List, shared: Held['shared']) {
  const counted = items.filter(item => isCounted(firstLine(text, item)));
  if (counted.length > 1) return counted;
  return items.filter(item => {
    const name = nameOf(text, item);
    return !isNoWork(name) && shared?.has(name) !== true;
  });
}

interface Introduced {
  readonly list: List;
  readonly intro: string;
}

/** The lists among some blocks; of one of fields that which stands below the tasks: `- Tasks:`. */
function introducedIn(text: string, blocks: readonly Block[]): readonly Introduced[] {
  return blocks.flatMap((block, index) => {
    if (block.kind !== 'list') return [];
    const isDivided = dividesByName(text, block);
    const tasks = block.items.flatMap(item => {
      const intro = firstLine(text, item);
      const isName = nameOf(text, item).length >= intro.length - 1;
      const isOfTasks = isDivided || (isName && isStepsTitle(intro));
      const below = isOfTasks ? item.blocks : [];
      return below.flatMap(list => (list.kind === 'list' ? { list, intro } : []));
    });
    return tasks.length > 0 ? tasks : { list: block, intro: introOf(text, blocks, index) };
  });
}

/** Whether a list tells for each of those who work, `- Backend:`, what is theirs: all lists below it ask for something. */
function dividesByName(text: string, { items, ordered }: List): boolean {
  return (
    !ordered &&
    items.length > 1 &&
    items.every(item => {
      const [list, ...others] = item.blocks;
      if (list?.kind !== 'list' || others.length > 0) return false;
      const lines = list.items.map(each => firstLine(text, each).slice(0, 100));
      return isName(firstLine(text, item)) && areActions(lines);
    })
  );
}

function isName(line: string): boolean {
  return /^[^:：.,]{1,30}[:：]$/.test(line) && !isAction(line) && !isNoWork(line);
}

/** A heading that says so tells of a log, the line before a list of what is to be changed. */
const changes = /^(?:required )?changes:$/i;

/** What is said of one in a heading; numbers behind the word alone are the way it goes. */
const approach = /^(?:approach|strategy):$/i;

/** `Exercise the paths one by one:` */
function isCommand(intro: string): boolean {
  return /[:：]$/.test(intro) && isAction(intro);
}

/** What a list is called, `Tasks:`, or what is told before it: `Goal:` of `Goal: one server is left`. */
function labelOf(intro: string): string {
  return /^[^:：]{1,40}[:：](?=\s)/.exec(intro)?.[0] ?? intro;
}
