import type { Commit } from '../../model/facts/facts.ts';
import type { Project } from '../../model/project.ts';
import { lazyOf } from '../../text/lazy-of.ts';

/** A commit that touches more plans and decisions is a sweep over the documents, not work. */
const bulkDocuments = 3;

interface Sweeps {
  /** The files of plans and decisions, relative to the root of the repository. */
  readonly documents: ReadonlySet<string>;
  readonly known: Map<Commit, boolean>;
}

/** Whether a commit went over many plans and decisions, as one that mends their links does. */
export function isSweep(project: Project, commit: Commit): boolean {
  if (commit.files.length <= bulkDocuments) return false;
  const { documents, known } = sweepsOf(project);
  const found = known.get(commit);
  if (found !== undefined) return found;
  let count = 0;
  for (const file of commit.files) if (documents.has(file)) count++;
  known.set(commit, count > bulkDocuments);
  return count > bulkDocuments;
}

const sweepsOf = lazyOf(({ plans, decisions, prefix }: Project): Sweeps => {
  const documents = new Set([...plans, ...decisions].map(({ file }) => prefix + file));
  return { documents, known: new Map() };
});
