import { lazyOf } from '../core/text/lazy-of.ts';
import type { ProjectSession } from './session/project-session.ts';
import type { Snapshot } from './session/snapshot.ts';
import type { Workspace } from './workspace.ts';

/** Remembers of each plan the newest snapshot in which it could be read whole. */
class FormerPlans {
  #wholeIn: ReadonlyMap<string, Snapshot> = new Map();
  #broken: ReadonlySet<string> = new Set();

  /** What is no plan any more is forgotten. */
  take(snapshot: Snapshot): void {
    const wholeIn = new Map<string, Snapshot>();
    const broken = new Set<string>();
    for (const { file, isWhole } of snapshot.project.plans) {
      const last = isWhole ? snapshot : this.#wholeIn.get(file);
      if (last) wholeIn.set(file, last);
      if (!isWhole) broken.add(file);
    }
    this.#wholeIn = wholeIn;
    this.#broken = broken;
  }

  /** Of a plan that cannot be read whole now, the snapshot in which it could be last. */
  of(file: string): Snapshot | undefined {
    return this.#broken.has(file) ? this.#wholeIn.get(file) : undefined;
  }
}

/** Of a plan of a session: as `FormerPlans` remembers it. */
export type FindFormer = (session: ProjectSession, file: string) => Snapshot | undefined;

/** Remembers the plans of every snapshot that is taken from now on. */
export function watchFormerPlans(workspace: Workspace): FindFormer {
  const formerOf = lazyOf((_: ProjectSession) => new FormerPlans());
  workspace.onSnapshot((session, snapshot) => formerOf(session).take(snapshot));
  return (session, file) => formerOf(session).of(file);
}
