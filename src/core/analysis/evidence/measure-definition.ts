import type { Facts } from '../../model/facts/facts.ts';
import {
  keyOfMeasure,
  type Measure,
  type MeasureDefinition,
  type MeasureSource,
} from '../../model/facts/measure.ts';
import type { Evidence, EvidenceSource } from '../../model/plan/evidence.ts';
import type { Plan } from '../../model/plan/plan.ts';
import type { Project } from '../../model/project.ts';
import type { Sourced } from '../../model/value.ts';
import { folderOf } from '../../text/path.ts';
import { sidePath } from '../names/side-path.ts';

/** What the host has to measure; undefined where the value is not found by looking at files. */
export function definitionOf(
  project: Project,
  plan: Plan,
  evidence: Evidence,
): MeasureDefinition | undefined {
  const source = evidence.source && toSource({ project, plan }, evidence.source);
  if (!evidence.source || !source) return undefined;
  const globs = evidence.source.kind === 'files' ? valuesOf(evidence.source.globs) : [];
  return {
    id: evidence.id.value,
    source,
    include: [...globs, ...valuesOf(evidence.include)],
    // A plan that says what it looks for would find itself.
    exclude: [...valuesOf(evidence.exclude), literalGlob(project.prefix + plan.file)],
    count: evidence.count?.value ?? 'matches',
    folder: folderOf(project.prefix + plan.file),
  };
}

export interface MeasuredIn {
  readonly facts: Facts;
  readonly project: Project;
  readonly plan: Plan;
}

/** What the facts say of a measure; undefined where nobody has looked yet, or nobody can. */
export function measureIn(
  { facts, project, plan }: MeasuredIn,
  evidence: Evidence,
): Measure | undefined {
  const definition = definitionOf(project, plan, evidence);
  return definition && facts.readings.measures.get(keyOfMeasure(definition));
}

interface Where {
  readonly project: Project;
  readonly plan: Plan;
}

function toSource(where: Where, source: EvidenceSource): MeasureSource | undefined {
  switch (source.kind) {
    case 'pattern':
      return { kind: 'pattern', pattern: source.pattern.value };
    case 'files':
      return { kind: 'files' };
    case 'dependency':
      return { kind: 'dependency', package: source.package.value, range: source.range?.value };
    case 'json':
      return inFile(where, source.file, file => ({
        kind: 'json',
        file,
        pointer: source.pointer.value,
      }));
    case 'suppressions':
    case 'sarif': {
      const { kind } = source;
      return inFile(where, source.file, file => ({ kind, file, rule: source.rule?.value }));
    }
    case 'checklist':
      return inFile(where, source.file, file => ({
        kind: 'checklist',
        file,
        heading: source.heading?.value,
      }));
    case 'manual':
    case 'ast-grep':
      return undefined;
  }
}

function inFile(
  { project, plan }: Where,
  written: Sourced<string>,
  create: (file: string) => MeasureSource,
): MeasureSource | undefined {
  const file = sidePath(project, plan, written.value);
  return file === undefined ? undefined : create(file);
}

function literalGlob(path: string): string {
  // A glob that begins with a backslash would be a path of Windows.
  return path.replaceAll(/[*?[\]{}\\]/g, (sign, at) => (at === 0 ? '?' : `\\${sign}`));
}

function valuesOf(list: readonly Sourced<string>[]): string[] {
  return list.map(({ value }) => value);
}
