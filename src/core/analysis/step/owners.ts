import {
  type CodeOwners,
  codeOwnersPaths,
  readCodeOwners,
} from '../../formats/side/read-code-owners.ts';
import type { Owners } from '../../model/analysis/step-state.ts';
import type { Readings } from '../../model/facts/facts.ts';
import type { Plan, Step } from '../../model/plan/plan.ts';
import type { Project } from '../../model/project.ts';
import { parseGlob } from '../../text/glob.ts';
import { lazyOf } from '../../text/lazy-of.ts';
import { folderOf } from '../../text/path.ts';
import { createMemory } from '../memory.ts';
import { phaseOf } from '../phase-of.ts';
import type { PlanView } from '../world.ts';

/** Who must know of a step: those of the step, else of its phase, of its plan, of its files. */
export function findOwners(view: PlanView, step: Step): Owners {
  const { plan } = view;
  const phase = phaseOf(plan, step);
  if (step.owners.length > 0) return writtenOwners('step', step.owners);
  if (phase && phase.owners.length > 0) return writtenOwners('phase', phase.owners);
  if (plan.owners.length > 0) return writtenOwners('plan', plan.owners);
  const globs = step.paths.flatMap(({ value }) => globFrom(value, folderOf(plan.file)));
  const owned = globs.length > 0 ? codeOwnersOf(view) : undefined;
  const names = [...new Set(globs.flatMap(glob => (owned ? ownersIn(owned, glob) : [])))];
  if (names.length > 0) return { source: 'code-owners', names, isAsked: true };
  return { source: 'nobody', names: [], isAsked: namesOwners(view) };
}

function writtenOwners(source: Owners['source'], owners: Step['owners']): Owners {
  return { source, names: [...new Set(owners.map(({ value }) => value))], isAsked: true };
}

/** Whether anybody says who owns what: where nobody does, nobody is missing. */
function namesOwners(view: PlanView): boolean {
  return writesOwners(view.plan) || codeOwnersOf(view) !== undefined;
}

const writesOwners = lazyOf(({ phases, steps }: Plan) =>
  [...phases, ...steps].some(({ owners }) => owners.length > 0),
);

const remember = createMemory<CodeOwners>();

/**
 * Everybody whom a plan names as an owner, but for the name that is being written at a place, then
 * whom the file CODEOWNERS names.
 */
export function findEverybody(
  project: Project,
  readings: Readings,
  { file, offset }: { readonly file: string; readonly offset: number },
): readonly string[] {
  const written = project.plans.flatMap(plan =>
    [plan, ...plan.phases, ...plan.steps].flatMap(({ owners }) =>
      owners
        .filter(({ span }) => plan.file !== file || offset < span.start || span.end < offset)
        .map(({ value }) => value),
    ),
  );
  return [...new Set([...written, ...(readCodeOwnersOf(project, readings)?.everybody ?? [])])];
}

function codeOwnersOf({ project, facts }: PlanView): CodeOwners | undefined {
  return readCodeOwnersOf(project, facts.readings);
}

/** The file is one of the repository: one in a folder of it that was opened alone means nothing. */
function readCodeOwnersOf({ prefix }: Project, { files }: Readings): CodeOwners | undefined {
  if (prefix !== '') return undefined;
  for (const path of codeOwnersPaths) {
    const file = files.get(path);
    if (file?.kind === 'text') return remember(file, path, () => readCodeOwners(file.text));
  }
  return undefined;
}

/** From the root; undefined for what is left out. */
function globFrom(glob: string, folder: string): string | [] {
  if (glob.startsWith('./')) return `${folder}/${glob.slice(2)}`;
  return glob.startsWith('!') ? [] : glob;
}

/** Who owns any file that a glob matches, else each that it matches where lines name a place below it. */
function ownersIn({ ownersOf, named }: CodeOwners, glob: string): readonly string[] {
  const any = ownersOf(sampleOf(glob));
  if (any.length > 0) return any;
  const stem = glob.replace(/[^/]*[*?{[].*$/s, '');
  const isMeant = parseGlob(glob);
  return named
    .filter(path => path.startsWith(stem))
    .map(path => sampleIn(glob, path))
    .filter(sample => isMeant?.(sample))
    .flatMap(ownersOf);
}

/** A path that a glob matches, for the first of its alternatives. */
function sampleOf(glob: string): string {
  const sample = glob
    .replaceAll('**/', '')
    .replaceAll(/\*+|\?/g, '_')
    .replaceAll(/\{([^{},]*)[^{}]*\}/g, '$1')
    .replaceAll(/\[!?\^?(.)[^\]]*\]/g, '$1');
  return sample.endsWith('/') ? `${sample}_` : sample;
}

/** The same with the names of a path where the glob leaves them open. */
function sampleIn(glob: string, path: string): string {
  const names = path.split('/');
  const parts = glob.split('/');
  const deep = parts.indexOf('**');
  const own = deep < 0 ? names.length : Math.max(deep, names.length);
  const rest = deep < 0 ? parts.slice(own) : parts.slice(deep);
  const filled = names.slice(0, own);
  return sampleOf([...filled, ...rest].join('/'));
}
