import type { MissingPath } from '../../model/analysis/missing-path.ts';
import { type Decision, statusOf } from '../../model/decision.ts';
import type { Facts, PathPattern } from '../../model/facts/facts.ts';
import { keyOfMeasure, type MeasureDefinition } from '../../model/facts/measure.ts';
import type { Project } from '../../model/project.ts';
import type { Sourced } from '../../model/value.ts';
import { folderOf } from '../../text/path.ts';
import { isGlob, literalStart } from '../../text/path-glob.ts';

interface GovernedPath {
  readonly decision: Decision;
  readonly path: Sourced<string>;
  /** Counts the files that it names; of a glob, all in the folder that it begins with. */
  readonly definition: MeasureDefinition;
}

/** What the host has to count, so that it is known which governed paths name nothing. */
export function governedMeasures(project: Project): MeasureDefinition[] {
  return governedPaths(project).map(({ definition }) => definition);
}

/** The same for git, which may have files that are not in the working tree. */
export function governedPatterns(project: Project): readonly PathPattern[] {
  return distinctPatterns(
    governedPaths(project).flatMap(({ definition }) => patternsOf(definition)),
  );
}

/** Each pattern once. */
export function distinctPatterns(patterns: readonly PathPattern[]): readonly PathPattern[] {
  return [...new Map(patterns.map(pattern => [keyOf(pattern), pattern])).values()];
}

/**
 * The paths that accepted decisions govern and no file has. What was left out while counting may
 * hold such a file, and so may a sparse checkout that git could not tell of: then it is not known.
 */
export function findMissingPaths(
  project: Project,
  { readings, history: { sparse } }: Facts,
): MissingPath[] {
  if (sparse?.kind === 'unknown') return [];
  const elsewhere = new Set(sparse?.patterns.map(keyOf));
  return governedPaths(project).flatMap(({ decision, path, definition }) => {
    const measure = readings.measures.get(keyOfMeasure(definition));
    const isMissing =
      measure?.kind === 'known' && measure.value === 0 && measure.notes.length === 0;
    const isInGit = patternsOf(definition).some(pattern => elsewhere.has(keyOf(pattern)));
    return isMissing && !isInGit ? [{ decision, path }] : [];
  });
}

function patternsOf({ include, folder }: MeasureDefinition): PathPattern[] {
  return include.map(glob => ({ glob, folder }));
}

function keyOf({ glob, folder }: PathPattern): string {
  return `${folder}\n${glob}`;
}

/** One that is only proposed may govern what is still to come, and one that is over what is gone. */
function governedPaths(project: Project): GovernedPath[] {
  return project.decisions.filter(isAccepted).flatMap(decision =>
    decision.governs
      .filter(({ value }) => isPlainlyPath(value))
      .flatMap(path => {
        const folder = folderOf(project.prefix + decision.file);
        const include = meaningsOf(path.value).flatMap(value => filesOf(value, folder));
        const definition = { ...countedFiles, id: path.value, include, folder };
        return include.length > 0 ? [{ decision, path, definition }] : [];
      }),
  );
}

/** Of `./src/a.ts` in a record the point is its own folder, or the root of the repository: both are written. */
export function meaningsOf(value: string): readonly string[] {
  return value.startsWith('./') ? [value, value.slice(2)] : [value];
}

function isAccepted(decision: Decision): boolean {
  return statusOf(decision) === 'accepted';
}

/** `TCP/IP`, `Node.js` and `frontend/backend` are words as well, and `!` takes away. */
function isPlainlyPath(value: string): boolean {
  if (!value.includes('/') || value.startsWith('!')) return false;
  return isGlob(value) || value.endsWith('/') || /\.[A-Za-z]\w*$/.test(value);
}

const countedFiles = { source: { kind: 'files' }, exclude: [], count: 'files' } as const;

/**
 * What there has to be a file of. A glob that matches nothing in a folder which is there may be about
 * what is still to come; one that begins with a star has no folder that could be gone.
 */
function filesOf(value: string, folder: string): readonly string[] {
  if (isGlob(value)) {
    const start = literalStart(value, folder);
    return start === '' ? [] : [`${start}/`];
  }
  return value.endsWith('/') ? [value] : [value, `${value}/`];
}
