import { plainText } from '../../../../parse/inline.ts';
import { lazy } from '../../../../text/lazy.ts';
import { isPhase } from '../sections/is-phase.ts';
import { isSearchable } from '../sections/read-line.ts';
import { findRepeatedLists } from '../sections/repeated-lists.ts';
import { type Section, withBelow } from '../sections/section.ts';
import { explains, isSaid } from '../sections/section-kind.ts';
import { headingKind } from '../words/heading-kind.ts';
import { isRemainingTitle } from '../words/left-title.ts';
import { isWayBack } from '../words/section-topic.ts';
import { stateOfTitle, tellsState } from '../words/state-title.ts';
import { isOfEach, isStepsTitle } from '../words/steps-title.ts';
import { collectBoxes } from './collect-boxes.ts';
import { createHeadingNode, findStepSections } from './collect-headings.ts';
import { collectInParts, collectInTasks, collectTasksOf } from './collect-in-parts.ts';
import {
  collectDivided,
  collectInPhases,
  collectUndivided,
  type HeldSteps,
} from './collect-in-phase.ts';
import { collectLeft, newStepsOf } from './collect-left.ts';
import { collectNumbered, collectOnlyNumbered, collectSaid } from './collect-numbered.ts';
import {
  collectRows,
  collectRowsByPhase,
  collectRunSheets,
  collectStatusRows,
  collectTaskRows,
  tellProgress,
} from './collect-rows.ts';
import { collectSigns, collectSignsOfPhases } from './collect-signs.ts';
import { collectStated } from './collect-stated.ts';
import { findVerbSections } from './collect-verbs.ts';
import { findDescribed } from './find-described.ts';
import { isAsked } from './is-asked.ts';
import { behindStart, nodesWithin } from './nodes-within.ts';
import type { StepNode } from './step-node.ts';
import { withChapters } from './with-chapters.ts';

/**
 * The steps of a Markdown text in file order. Boxes are steps, and so are headings that say so and
 * have no box below them. A text without boxes has its steps in headings, lists or a table; the
 * first way of writing that gives any wins.
 */
export function findStepNodes(text: string, root: Section): readonly StepNode[] {
  const found = findWritten(text, root);
  if (found.length === 0) return found;
  const others = [...collectLeft(text, root, found), ...collectRunSheets(text, root)];
  const elsewhere = collectElsewhere(text, root, [...found, ...others]);
  // A heading that holds its steps is their phase.
  const within = nodesWithin(elsewhere);
  const own = found.filter(
    ({ origin, span }) => origin !== 'heading' || within(behindStart(span)).length === 0,
  );
  const all = [...own, ...others, ...elsewhere];
  const starts = new Set<number>();
  return inOrder(all.filter(({ span }) => !starts.has(span.start) && starts.add(span.start)));
}

/**
 * The numbered items that are said to be steps in parts of the work, or in those of a phase that are called its steps,
 * where those hold no others; they name none of the others.
 */
function collectElsewhere(
  text: string,
  root: Section,
  found: readonly StepNode[],
): readonly StepNode[] {
  const inPhases = withBelow(root, ({ title }) => isWayBack(title)).filter(
    ({ above, title }) => above && isPhase(above) && isStepsTitle(title),
  );
  const within = nodesWithin(found);
  const holdsNone = (part: Section) =>
    within(part.span).every(({ task }) => task !== undefined && isPhase(part));
  const parts = [...partsOf(root), ...inPhases].filter(
    part => !explains(part) && !isWayBack(part.title) && holdsNone(part),
  );
  return parts.flatMap(part => {
    const rows = collectStatusRows(text, part);
    const said = collectSaid(text, part).filter(({ section }) => !isOfEach(section.title));
    return rows.length > 0 ? rows : newStepsOf(text, said);
  });
}

function partsOf(root: Section): readonly Section[] {
  const [only] = root.sections;
  return only && root.sections.length === 1 ? partsOf(only) : root.sections;
}

function findWritten(text: string, root: Section): readonly StepNode[] {
  const repeated = findRepeatedLists(text, root);
  const boxes = collectBoxes(text, root).filter(({ section }) => !repeated.has(section));
  const sections = strongest(text, root, findStepSections(text, root));
  if (boxes.length > 0) {
    const ticked = [...boxes, ...collectSignsOfPhases(text, root)];
    const known = [...ticked, ...headingsBeside(text, sections, ticked)];
    return inOrder(withChapters(text, partsOf(root), known));
  }
  if (sections.length >= 2) {
    const held = inOrder(nodesOfAll(text, sections));
    const areBare = held.every(({ origin }) => origin === 'heading');
    const tasks = areBare ? collectRowsByPhase(text, root, sections.filter(isPhase)) : [];
    return tasks.length > held.length ? tasks : held;
  }
  const rows = lazy(() => collectRows(text, root));
  const ways = [
    () => collectSigned(text, root),
    () => (tellProgress(text, rows()) ? rows() : []),
    () => collectStated(text, root, collectSaidBeside(text, root)),
    rows,
    () => collectDivided(text, root),
    () => collectNumbered(text, root),
    () => findVerbSections(root).flatMap(section => createHeadingNode(text, section) ?? []),
    () => nodesOfAll(text, sections),
    () => collectUndivided(text, root),
    () => collectTaskRows(text, root),
    () => collectOnlyNumbered(text, root),
  ];
  for (const find of ways) {
    const nodes = find();
    if (nodes.length > 0) return nodes;
  }
  return [];
}

/** Numbers elsewhere mean little in a text that says what its steps are, unless they ask for something or tell a state. */
function strongest(text: string, root: Section, sections: readonly Section[]): readonly Section[] {
  const called = sections.filter(
    section =>
      isNamed(section) ||
      isInNamed(section) ||
      isSaid(section) ||
      isInState(section) ||
      tellsState(section.title) ||
      isAsked(text, section),
  );
  if (called.some(isNamed)) return called;
  // What is numbered in one of them describes it, unless most of the others are called steps.
  const isMost = called.length * 2 > sections.length;
  const said = collectSaid(text, root).filter(({ origin }) => origin === 'number');
  const described = new Set(sections.map(({ span }) => span).flatMap(nodesWithin(said)));
  return said.some(node => isMost || !described.has(node)) ? called : sections;
}

/** Signs may stand before what is done alone; what is left stands where the steps are said to be. */
function collectSigned(text: string, root: Section): readonly StepNode[] {
  const signed = collectSigns(text, root);
  if (signed.length === 0) return [];
  const starts = new Set(signed.map(({ span }) => span.start));
  const said = collectSaid(text, root).filter(({ span }) => !starts.has(span.start));
  return inOrder([...signed, ...said]);
}

/** The items that are said to be the steps, and with them those of numbered lists that divide the work with them. */
function collectSaidBeside(text: string, root: Section): readonly StepNode[] {
  const said = collectSaid(text, root);
  if (said.length === 0) return said;
  const divided = collectDivided(text, root).filter(({ origin }) => origin === 'number');
  const starts = new Set(divided.map(({ span }) => span.start));
  return said.every(({ span }) => starts.has(span.start)) ? divided : said;
}

/** In a text with boxes: headings that say they are steps and have no box, here or elsewhere. */
function headingsBeside(
  text: string,
  sections: readonly Section[],
  boxes: readonly StepNode[],
): readonly StepNode[] {
  if (sections.length === 0) return [];
  const boxed = withThoseAbove(boxes.map(({ section }) => section));
  const ticked = new Set([
    ...[...boxed].map(({ title }) => nameOf(title)),
    ...boxes.map(({ lines: [line] }) =>
      line && isSearchable(line) ? nameOf(plainText(text, line)) : '',
    ),
  ]);
  const words = new Set([...boxed].filter(isPhase).map(({ title }) => wordOf(title)));
  const beside = sections
    .filter(({ title }) => !ticked.has(nameOf(title)))
    .filter(section => !isPhase(section) || words.size === 0 || words.has(wordOf(section.title)));
  return nodesOfAll(text, beside, collectInTasks);
}

/** What headings that are steps hold, each decided as it is beside its like. */
function nodesOfAll(
  text: string,
  sections: readonly Section[],
  collect = collectInParts,
): readonly StepNode[] {
  const inPhases = collectInPhases(text, sections.filter(isPhase));
  const parts = sections.filter(({ title }) => !/^(?:phase|step)$/.test(headingKind(title).kind));
  const inParts = collect(text, parts);
  // A phase may be named in an overview first.
  const full = new Set(
    sections.flatMap(section => [
      ...(inPhases.get(section)?.length ? [titleOf(section)] : []),
      ...(section.above && isPhase(section.above) ? [titleOf(section.above)] : []),
    ]),
  );
  const held = new Map([...inParts, ...inPhases]);
  const described = findDescribed(text, sections, held);
  const called = new Set(sections.flatMap(({ title }) => (isBare(title) ? [] : nameOf(title))));
  return sections
    .filter(each => !isBare(each.title) || !called.has(nameOf(each.title)))
    .filter(each => !isPhase(each) || inPhases.get(each)?.length || !full.has(titleOf(each)))
    .flatMap(section => nodesIn(text, section, { held, described }));
}

/** `Phase 1:` alone names one that is described elsewhere. */
function isBare(title: string): boolean {
  const { kind, prefix } = headingKind(title);
  return (kind === 'phase' || kind === 'step') && prefix >= title.trimEnd().length;
}

/** Without a remark at its end: `Phase 1: Backup (5 minutes)`. */
function titleOf({ title }: Section): string {
  return title
    .slice(0, 200)
    .replace(/ ?\([^()]*\)$/, '')
    .toLowerCase();
}

/** A phase with steps of its own is the phase of those; any other heading is a step. */
function nodesIn(
  text: string,
  section: Section,
  { held, described }: { readonly held: HeldSteps; readonly described: ReadonlySet<Section> },
): readonly StepNode[] {
  const inside = held.get(section) ?? [];
  const isOwn = !described.has(section);
  if (isOwn && inside.length > (isPhase(section) ? 0 : 1)) return inside;
  const said = isOwn ? [] : collectTasksOf(text, section);
  if (said.length > 1) return said;
  const node = createHeadingNode(text, section);
  return node ? [node] : [];
}

/** `Phase 2` wherever it stands: a plan may describe its phases first and tick them off later. */
function nameOf(title: string): string {
  const { kind, number } = headingKind(title);
  return kind === 'numbered' || kind === 'plain' ? title : `${kind} ${number}`.toLowerCase();
}

/** What a heading says that it is: `phase`, `fase`. */
function wordOf(title: string): string {
  return /\p{Alpha}+/u.exec(title)?.[0].toLowerCase() ?? '';
}

function isNamed({ title }: Section): boolean {
  return headingKind(title).kind !== 'numbered';
}

/** Below a heading that calls itself a phase or a step. */
function isInNamed(section: Section): boolean {
  for (let at = section.above; at; at = at.above) {
    if (isPhase(at) || headingKind(at.title).kind === 'step') return true;
  }
  return false;
}

/** Right below a heading such as `Completed changes` or `Remaining work`. */
function isInState({ above }: Section): boolean {
  if (!above) return false;
  return stateOfTitle(above.title) !== undefined || isRemainingTitle(above.title);
}

/** Sections with boxes that are steps, below them or in them; boxes of criteria are none. */
function withThoseAbove(sections: readonly Section[]): ReadonlySet<Section> {
  const all = new Set<Section>();
  for (const section of sections) {
    let at: Section | undefined = section;
    for (; at && !all.has(at); at = at.above) all.add(at);
  }
  return all;
}

function inOrder(nodes: readonly StepNode[]): readonly StepNode[] {
  return [...nodes].sort((a, b) => (a.lines[0]?.start ?? 0) - (b.lines[0]?.start ?? 0));
}
