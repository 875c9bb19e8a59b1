import { collectBoxes } from './collect-boxes.ts';
import { createHeadingNode, findStepSections } from './collect-headings.ts';
import { collectNumbered, collectSaid, itemsOf } from './collect-numbered.ts';
import { collectRows, collectRowsOfPhase } from './collect-rows.ts';
import { collectSigns } from './collect-signs.ts';
import { findVerbSections } from './collect-verbs.ts';
import { headingKind } from './heading-kind.ts';
import { findRepeatedLists } from './repeated-lists.ts';
import type { Section } from './section.ts';
import type { StepNode } from './step-node.ts';

/**
 * The steps of a Markdown text in file order. Boxes are steps, and so are headings that say so and
 * have no box below them. A text without boxes has its steps in headings, lists or a table; the
 * first way of writing that gives any wins.
 */
export function findStepNodes(text: string, root: Section): readonly StepNode[] {
  const repeated = findRepeatedLists(text, root);
  const boxes = collectBoxes(text, root).filter(({ section }) => !repeated.has(section));
  const sections = findStepSections(text, root);
  if (boxes.length > 0)
    return inOrder([...boxes, ...headingsBeside(text, { root, sections, boxes })]);
  if (sections.length >= 2) return inOrder(sections.flatMap(section => nodesIn(text, section)));
  const ways = [
    () => collectSigns(text, root),
    () => collectSaid(text, root),
    () => findVerbSections(root).flatMap(section => createHeadingNode(text, section) ?? []),
    () => collectNumbered(text, root),
    () => collectRows(text, root),
    () => sections.flatMap(section => nodesIn(text, section)),
  ];
  for (const find of ways) {
    const nodes = find();
    if (nodes.length > 0) return nodes;
  }
  return [];
}

interface StepPlaces {
  readonly root: Section;
  /** Headings that may be steps. */
  readonly sections: readonly Section[];
  readonly boxes: readonly StepNode[];
}

/** In a text with boxes: headings that say they are steps and have no box, here or elsewhere. */
function headingsBeside(text: string, { root, sections, boxes }: StepPlaces): readonly StepNode[] {
  const boxed = withThoseAbove(boxes.map(({ section }) => section));
  const ticked = new Set([...boxed].map(nameOf));
  const runs = new Set(
    sectionsBelow(root)
      .filter(section => isNumbered(section) && boxed.has(section))
      .map(({ above }) => above),
  );
  return sections
    .filter(section => !ticked.has(nameOf(section)))
    .filter(section => isNamed(section) || runs.has(section.above))
    .flatMap(section => nodesBeside(text, section));
}

/** A phase with a table of steps is the phase of its rows; any other heading is a step. */
function nodesBeside(text: string, section: Section): readonly StepNode[] {
  if (headingKind(section.title).kind === 'phase') {
    const rows = collectRowsOfPhase(text, section);
    if (rows.length > 0) return rows;
  }
  const node = createHeadingNode(text, section);
  return node ? [node] : [];
}

function sectionsBelow(section: Section): readonly Section[] {
  return section.sections.flatMap(child => [child, ...sectionsBelow(child)]);
}

/** `Phase 2` wherever it stands: a plan may describe its phases first and tick them off later. */
function nameOf(section: Section): string {
  const { kind, number } = headingKind(section.title);
  return kind === 'numbered' || kind === 'plain'
    ? section.title
    : `${kind} ${number}`.toLowerCase();
}

function isNamed({ title }: Section): boolean {
  return headingKind(title).kind !== 'numbered';
}

function isNumbered({ title }: Section): boolean {
  return headingKind(title).kind === 'numbered';
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

/** A phase with a numbered list is the phase of its items. */
function nodesIn(text: string, section: Section): readonly StepNode[] {
  if (headingKind(section.title).kind === 'phase') {
    const items = itemsOf(text, section, 'number');
    if (items.length > 0) return items;
  }
  return nodesBeside(text, section);
}

function inOrder(nodes: readonly StepNode[]): readonly StepNode[] {
  return [...nodes].sort((a, b) => (a.lines[0]?.start ?? 0) - (b.lines[0]?.start ?? 0));
}
