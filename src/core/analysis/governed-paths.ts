import { type Decision, statusOf } from '../model/decision.ts';
import type { Facts } from '../model/facts.ts';
import { keyOfMeasure, type MeasureDefinition } from '../model/measure.ts';
import type { MissingPath } from '../model/missing-path.ts';
import type { Project } from '../model/project.ts';
import type { Sourced } from '../model/value.ts';
import { folderOf } from '../text/path.ts';

interface GovernedPath {
  readonly decision: Decision;
  readonly path: Sourced<string>;
  /** Counts the files that it names. */
  readonly definition: MeasureDefinition;
}

/** What the host has to count, so that it is known which governed paths name nothing. */
export function governedMeasures(project: Project): MeasureDefinition[] {
  return governedPaths(project).map(({ definition }) => definition);
}

/**
 * The paths that accepted decisions govern and no file has. What was left out while counting may
 * hold such a file: then it is not known.
 */
export function findMissingPaths(project: Project, { readings }: Facts): MissingPath[] {
  return governedPaths(project).flatMap(({ decision, path, definition }) => {
    const measure = readings.measures.get(keyOfMeasure(definition));
    const isMissing =
      measure?.kind === 'known' && measure.value === 0 && measure.notes.length === 0;
    return isMissing ? [{ decision, path }] : [];
  });
}

/** One that is only proposed may govern what is still to come, and one that is over what is gone. */
function governedPaths(project: Project): GovernedPath[] {
  return project.decisions
    .filter(isAccepted)
    .flatMap(decision =>
      decision.governs
        .filter(({ value }) => isPlainlyPath(value))
        .map(path => ({ decision, path, definition: definitionOf(project, decision, path.value) })),
    );
}

function isAccepted(decision: Decision): boolean {
  return statusOf(decision) === 'accepted';
}

/** `TCP/IP`, `Node.js` and `frontend/backend` are words as well, and `!` takes away. */
function isPlainlyPath(value: string): boolean {
  if (!value.includes('/') || value.startsWith('!')) return false;
  return isGlob(value) || value.endsWith('/') || /\.[A-Za-z]\w*$/.test(value);
}

function definitionOf({ prefix }: Project, { file }: Decision, value: string): MeasureDefinition {
  const isFolderToo = !isGlob(value) && !value.endsWith('/');
  return {
    id: value,
    source: { kind: 'files' },
    include: isFolderToo ? [value, `${value}/`] : [value],
    exclude: [],
    count: 'files',
    folder: folderOf(prefix + file),
  };
}

function isGlob(value: string): boolean {
  return /[*?[{]/.test(value);
}
