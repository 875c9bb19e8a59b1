import type { Plan } from '../../model/plan/plan.ts';
import type { Project } from '../../model/project.ts';
import type { Reference } from '../../model/reference.ts';
import type { Sourced } from '../../model/value.ts';
import { pathFromRoot, pathsMeant } from '../../text/path.ts';
import { judgedTarget } from '../decisions/link-targets.ts';

/** The documents that a plan names by a path: minutes, postmortems, runbooks, checklists, descriptions of contracts. */
export function documentsOf(plan: Plan): Reference[] {
  const { premortems, incidents, steps, contracts } = plan;
  const values = [
    ...premortems.map(({ document }) => document),
    ...steps.map(({ rollback }) => rollback?.runbook),
    ...contracts.map(({ spec }) => spec),
    ...incidents.map(({ postmortem }) => postmortem),
    ...checklistsOf(plan),
  ];
  return values
    .filter(value => value !== undefined)
    .map(({ raw, span }) => ({ raw: raw.trim(), span }));
}

/** The steps of a phase share its entry criteria. */
function checklistsOf({ phases, steps }: Plan): ReadonlySet<Sourced<string> | undefined> {
  const asking = [...phases, ...steps].filter(({ entry, exit }) => entry.length + exit.length > 0);
  const gates = asking.flatMap(({ entry, exit }) => [...entry, ...exit]);
  return new Set(gates.map(gate => (gate.kind === 'checklist' ? gate.file : undefined)));
}

/** The file of the project that a path in the text of `from` means; see `pathsMeant`. */
export function findDocument(project: Project, from: string, path: string): string | undefined {
  return pathsMeant(project.prefix, from, path).find(candidate => project.files.has(candidate));
}

/** A path that names a file of the project that is not there, as far as that can be known. */
export function isLostDocument(project: Project, { file }: Plan, path: string): boolean {
  // Words around a path are prose.
  if (/\s/.test(path) || findDocument(project, file, path)) return false;
  const mayLieOutside = project.prefix !== '' && !/^\.\.?\//.test(path);
  if (mayLieOutside && pathFromRoot(project.prefix, path) === undefined) return false;
  return ['', file].some(from => judgedTarget(from, path) !== undefined);
}
