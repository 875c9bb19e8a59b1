import type { DraftPhase } from '../draft.ts';
import { createSourced, type PlanSource } from '../plan-source.ts';
import { headingKind } from './heading-kind.ts';
import { findNoteField, noteLines } from './note-fields.ts';
import { isSearchable } from './read-line.ts';
import type { Section } from './section.ts';
import type { StepNode } from './step-node.ts';
import { readOwners } from './step-notes.ts';

export interface Phases {
  readonly phases: readonly DraftPhase[];
  readonly phaseOf: (section: Section) => DraftPhase | undefined;
}

/**
 * The phases of the steps, in the order in which the steps name them. A title that is written twice
 * is one phase: plans describe first and tick off at the end. `title` is the heading of the plan.
 */
export function findPhases(
  source: PlanSource,
  nodes: readonly StepNode[],
  title: Section | undefined,
): Phases {
  const byTitle = new Map<string, DraftPhase>();
  const bySection = new Map<Section, DraftPhase>();
  for (const { section } of nodes) {
    const at = phaseSection(section, title);
    if (!at?.heading || bySection.has(section)) continue;
    const key = at.title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    const phase = byTitle.get(key) ?? createPhase(source, at);
    byTitle.set(key, phase);
    bySection.set(section, phase);
  }
  return { phases: [...byTitle.values()], phaseOf: section => bySection.get(section) };
}

/** The nearest heading that calls itself a phase, else the nearest one but the title. */
function phaseSection(section: Section, title: Section | undefined): Section | undefined {
  for (let at: Section | undefined = section; at; at = at.above) {
    if (at !== title && headingKind(at.title).kind === 'phase') return at;
  }
  return section === title ? undefined : section;
}

function createPhase(source: PlanSource, section: Section): DraftPhase {
  const span = section.heading?.content ?? section.span;
  const fields = noteLines(section.blocks)
    .filter(isSearchable)
    .flatMap(line => findNoteField(source.text, line) ?? []);
  const owners = fields.filter(({ key }) => key === 'owners').map(({ value }) => value);
  return {
    id: undefined,
    title: createSourced(source.text, section.title, { span, source: 'heading' }),
    description: undefined,
    owners: owners.flatMap(value => readOwners(source, value)),
    links: [],
    due: undefined,
    staleAfter: undefined,
    entry: [],
    exit: [],
    barrier: undefined,
    span: section.span,
  };
}
