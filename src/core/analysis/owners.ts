import {
  type CodeOwners,
  codeOwnersPaths,
  readCodeOwners,
} from '../formats/side/read-code-owners.ts';
import type { Owners } from '../model/analysis.ts';
import type { Plan, Step } from '../model/plan.ts';
import { folderOf } from '../text/path.ts';
import { createMemory } from './memory.ts';
import { phaseOf } from './phase-of.ts';
import type { PlanView } from './world.ts';

/** Who must know of a step: those of the step, else of its phase, of its plan, of its files. */
export function findOwners(view: PlanView, step: Step): Owners {
  const { plan } = view;
  const phase = phaseOf(plan, step);
  for (const [source, owners] of [
    ['step', step.owners],
    ['phase', phase?.owners ?? []],
    ['plan', plan.owners],
  ] as const) {
    if (owners.length === 0) continue;
    return { source, names: [...new Set(owners.map(({ value }) => value))], isAsked: true };
  }
  const files = step.paths.flatMap(({ value }) => samplesOf(value, folderOf(plan.file)));
  const owned = files.length > 0 ? codeOwnersOf(view) : undefined;
  const names = [...new Set(files.flatMap(file => owned?.ownersOf(file) ?? []))];
  if (names.length > 0) return { source: 'code-owners', names, isAsked: true };
  return { source: 'nobody', names: [], isAsked: namesOwners(view) };
}

const asked = new WeakMap<Plan, boolean>();

/** Whether anybody says who owns what: where nobody does, nobody is missing. */
function namesOwners(view: PlanView): boolean {
  const { plan } = view;
  const isWritten =
    asked.get(plan) ?? [...plan.phases, ...plan.steps].some(({ owners }) => owners.length > 0);
  asked.set(plan, isWritten);
  return isWritten || codeOwnersOf(view) !== undefined;
}

const remember = createMemory<CodeOwners>();

/** The file is one of the repository: one in a folder of it that was opened alone means nothing. */
function codeOwnersOf({ project, facts }: PlanView): CodeOwners | undefined {
  if (project.prefix !== '') return undefined;
  for (const path of codeOwnersPaths) {
    const file = facts.readings.files.get(path);
    if (file?.kind === 'text') return remember(file, path, () => readCodeOwners(file.text));
  }
  return undefined;
}

/** A path that a glob matches, for each of its first alternatives. */
function samplesOf(glob: string, folder: string): string[] {
  const bare = glob.startsWith('./') ? `${folder}/${glob.slice(2)}` : glob;
  if (bare.startsWith('!')) return [];
  const sample = bare
    .replaceAll('**/', '')
    .replaceAll(/\*+|\?/g, '_')
    .replaceAll(/\{([^{},]*)[^{}]*\}/g, '$1')
    .replaceAll(/\[!?\^?(.)[^\]]*\]/g, '$1');
  return [sample.endsWith('/') ? `${sample}_` : sample];
}
