import type { Sourced } from '../../../model/value.ts';
import type { YamlMap } from '../../../parse/yaml/yaml-tree.ts';
import type { InParts } from '../../../text/in-parts.ts';
import { trimSpan } from '../../../text/span.ts';
import type { DraftPhase, DraftStep } from '../draft.ts';
import { readGates } from '../gates/read-gates.ts';
import { phaseKeys } from '../keys/step-keys.ts';
import { type Fields, report } from '../plan-source.ts';
import { headOf, itemsField, readFields } from './yaml-fields.ts';
import { readStepsInParts } from './yaml-step.ts';
import {
  booleanField,
  dayField,
  daysField,
  idField,
  referencesField,
  textField,
  textsField,
} from './yaml-values.ts';

export interface PhaseParts {
  readonly phase: DraftPhase;
  /** Its steps, each one followed by its sub-steps. */
  readonly steps: readonly DraftStep[];
}

/** The phases under `phases`. What one asks for at its entry, each of its top steps asks for. */
export function* readPhases(fields: Fields): InParts<readonly PhaseParts[]> {
  const { source } = fields;
  const found: PhaseParts[] = [];
  for (const node of itemsField(fields, 'phases')) {
    if (node.kind !== 'map') {
      report(source, headOf(source, node), 'A phase must be a map with a title and steps.');
    } else if (source.seen.has(node)) {
      report(source, headOf(source, node), 'This phase stands here by an alias; it is read once.');
    } else {
      source.seen.add(node);
      const own = readFields(source, node, phaseKeys);
      found.push(yield* readPhase(own, node, found.length));
    }
  }
  return found;
}

function* readPhase(fields: Fields, map: YamlMap, index: number): InParts<PhaseParts> {
  const { source } = fields;
  const id = idField(fields);
  const phase: DraftPhase = {
    id: id?.value,
    title: textField(fields, 'title') ?? id ?? numbered(map, index),
    description: textField(fields, 'description'),
    owners: textsField(fields, 'owners'),
    links: referencesField(fields, 'links'),
    due: dayField(fields, 'due'),
    saidDone: undefined,
    staleAfter: daysField(fields, 'stale-after'),
    entry: readGates(fields, 'entry'),
    exit: readGates(fields, 'exit'),
    barrier: booleanField(fields, 'barrier'),
    span: trimSpan(source.text, map.span),
  };
  const shared = { entry: phase.entry, decisions: referencesField(fields, 'decisions') };
  const place = { phase, parent: undefined, shared };
  return { phase, steps: yield* readStepsInParts(fields, place) };
}

function numbered(map: YamlMap, index: number): Sourced<string> {
  return {
    value: `Phase ${index + 1}`,
    raw: '',
    span: { start: map.span.start, end: map.span.start },
    source: 'yaml',
    doubt: 'No title is written.',
  };
}
