import type { Citation } from '../../model/analysis/citation.ts';
import type { Facts } from '../../model/facts/facts.ts';
import { keyOfMeasure, type Match, type MeasureDefinition } from '../../model/facts/measure.ts';
import type { Project } from '../../model/project.ts';
import { findDecision } from '../names/references.ts';

/** What the host has to look for, so that it is known which code cites decisions. */
export function citationMeasures(project: Project): MeasureDefinition[] {
  return project.decisions.length === 0 ? [] : [definitionOf(project)];
}

/** Where code cites decisions, in the order of files and lines; empty where nobody has looked. */
export function findCodeCitations(project: Project, { readings }: Facts): readonly Citation[] {
  if (project.decisions.length === 0) return [];
  const measure = readings.measures.get(keyOfMeasure(definitionOf(project)));
  const matches = measure?.kind === 'known' ? (measure.matches ?? []) : [];
  return matches.map(match => toCitation(project, match));
}

function toCitation(project: Project, { file, line = 1, column = 0, text }: Match): Citation {
  const { decision } = findDecision(project, text, file);
  const span = { start: column, end: column + text.length };
  return { raw: text, place: { file, span, seen: { line: line - 1, text } }, line, decision };
}

/** Whatever lies in the opened folder: code that follows a decision may be anywhere. */
function definitionOf({ prefix }: Project): MeasureDefinition {
  return {
    id: 'citations',
    source: { kind: 'citations' },
    include: [],
    exclude: [],
    count: 'matches',
    folder: prefix,
  };
}
