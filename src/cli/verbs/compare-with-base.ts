import { readProject } from '../../core/formats/read-project.ts';
import type { ReviewInput } from '../../core/reports/review/review-input.ts';
import { reviewProjects } from '../../core/review/review-projects.ts';
import { createNodeHost } from '../../host/create-node-host.ts';
import { PatientReader } from '../../host/patient-reader.ts';
import type { Io } from '../io.ts';
import type { Evaluation } from './evaluate.ts';
import type { Refusal } from './verb.ts';

/**
 * An evaluated folder beside the commit where its branch parted from `ref`, as given; undefined
 * means the default branch.
 */
export async function compareWithBase(
  head: Evaluation,
  ref: string | undefined,
  io: Io,
): Promise<ReviewInput | Refusal> {
  const host = createNodeHost(head.folder, {
    trust: 'trusted',
    clock: () => head.facts.now,
    environment: io.environment,
  });
  const base = await host.readBase(ref, [...head.project.files.values()]);
  if (base.kind === 'unknown') {
    return { kind: 'wrong', message: `There is nothing to compare with: ${base.reason}.` };
  }
  const setAside: string[] = [];
  const reader = new PatientReader(io.patience, sentence => setAside.push(sentence));
  const { prefix } = head.project;
  const before = reader.read(base.files, (files, note) => readProject(files, prefix, note));
  const changes = await host.readChanges(ref, base);
  return {
    ...head,
    notes: [...head.notes, ...setAside],
    ...reviewProjects(before, head, head.facts, changes),
    base: { name: base.name, commit: base.commit },
  };
}
