import type { StepStatus } from '../../../../model/plan/plan.ts';
import type { Sourced } from '../../../../model/value.ts';
import { stateOfEmoji, withoutStateSigns } from '../../../../text/state-signs.ts';
import type { DraftPhase } from '../../draft.ts';
import { createSourced, type PlanSource } from '../../plan-source.ts';
import { readStepStatus } from '../../values/read-step-status.ts';
import type { StepNode } from '../find-steps/step-node.ts';
import { findNoteFields, type NoteField, noteLines } from '../read-step/note-fields.ts';
import { dayOf, dueInLines, proseText, readOwners } from '../read-step/step-notes.ts';
import { readTitleState } from '../read-step/step-state.ts';
import { isTopic } from '../words/section-topic.ts';
import { isStepsTitle } from '../words/steps-title.ts';
import { isPhase } from './is-phase.ts';
import { readCriteria } from './read-criteria.ts';
import { isSearchable } from './read-line.ts';
import type { Section } from './section.ts';

export interface Phases {
  readonly phases: readonly DraftPhase[];
  readonly phaseOf: (section: Section) => DraftPhase | undefined;
  /** What the headings of a phase say of all of it; undefined where they differ. */
  readonly toldOf: (phase: DraftPhase) => Sourced<StepStatus> | undefined;
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
  const byTitle = new Map<string, Section[]>();
  const keys = new Map<Section, string>();
  for (const { section } of nodes) {
    const at = phaseSection(section, title);
    if (!at?.heading || keys.has(section)) continue;
    const key = at.title
      .toLowerCase()
      .replaceAll(/[^\p{Alpha}\p{N}]+/gu, ' ')
      .trim();
    const same = byTitle.get(key) ?? [];
    if (!same.includes(at)) byTitle.set(key, [...same, at]);
    keys.set(section, key);
  }
  const told = new Map<DraftPhase, Sourced<StepStatus>>();
  const phases = new Map(
    [...byTitle].flatMap(([key, sections]) => {
      const states = sections.map(section => stateOf(source, section));
      const phase = createPhase(source, sections, states);
      const [first] = states;
      if (phase && first && states.every(state => state?.value === first.value))
        told.set(phase, first);
      return phase ? [[key, phase] as const] : [];
    }),
  );
  return {
    phases: [...phases.values()],
    phaseOf: section => phases.get(keys.get(section) ?? ''),
    toldOf: phase => told.get(phase),
  };
}

/** The nearest heading that calls itself a phase, else the nearest one but the title. */
function phaseSection(section: Section, title: Section | undefined): Section | undefined {
  for (let at: Section | undefined = section; at; at = at.above) {
    if (at !== title && isPhase(at)) return at;
  }
  return section === title ? undefined : section;
}

/** `sections` bear the same title; the first one gives the phase its name. `states` is what each one tells of it. */
function createPhase(
  source: PlanSource,
  sections: readonly Section[],
  states: readonly (Sourced<StepStatus> | undefined)[],
): DraftPhase | undefined {
  const [first] = sections;
  if (!first) return undefined;
  const blocks = sections.flatMap(section => section.blocks);
  const span = first.heading?.content ?? first.span;
  const fields = noteLines(blocks)
    .filter(isSearchable)
    .flatMap(line => findNoteFields(source.text, line));
  const valuesOf = (wanted: NoteField['key']) =>
    fields.filter(({ key }) => key === wanted).map(({ value }) => value);
  const gates = sections.map(section => readCriteria(source, section.blocks, section.sections));
  return {
    id: undefined,
    title: createSourced(source.text, withoutStateSigns(first.title) || 'Phase', {
      span,
      source: 'heading',
    }),
    description: undefined,
    owners: valuesOf('owners').flatMap(value => readOwners(source, value)),
    links: [],
    due: dayOf(source, valuesOf('due')) ?? dueInLines(source, [span]),
    saidDone: states.find(state => state?.value === 'done')?.span,
    staleAfter: undefined,
    entry: gates.flatMap(({ entry }) => entry),
    exit: gates.flatMap(({ exit }) => exit),
    barrier: undefined,
    span: first.span,
  };
}

/** What a heading tells of all that stands in it, or a line `Status: done` right below it; nothing where they differ. */
function stateOf(source: PlanSource, section: Section): Sourced<StepStatus> | undefined {
  const told = stateInHeading(source, section);
  const [first] = section.blocks;
  const line = first?.kind === 'paragraph' && first.lines.find(isSearchable);
  const field = line && findNoteFields(source.text, line).find(({ key }) => key === 'status');
  if (!field) return told;
  const { status } = readStepStatus(source, proseText(source, field.value));
  return !told || status?.value === told.value ? status : undefined;
}

/** `Phase 1: Store ✅`, `Phase 1: Store (done)`. A sign before what names a list or a choice only adorns it: `✅ Next steps`. */
function stateInHeading(source: PlanSource, section: Section): Sourced<StepStatus> | undefined {
  const { heading, title } = section;
  const span = heading?.content;
  const isAdorned =
    startsWithSign(title) && (isStepsTitle(title) || isTopic(title) || isChoice(title));
  if (!span || (isAdorned && !isPhase(section))) return undefined;
  return readTitleState(source, createSourced(source.text, title, { span, source: 'heading' }));
}

function startsWithSign(title: string): boolean {
  return stateOfEmoji(title.slice(0, 2)) !== undefined;
}

function isChoice(title: string): boolean {
  return /(?<!\p{Alpha})(?:solution|recomm?[ae]nd\p{Alpha}*|empfohlen\p{Alpha}*|proposed|preferred|chosen)(?!\p{Alpha})/iu.test(
    title,
  );
}
