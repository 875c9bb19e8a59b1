import { readProject } from '../../core/formats/read-project.ts';
import type { Project } from '../../core/model/project.ts';
import { createNodeHost } from '../../host/create-node-host.ts';
import type { Host, KnownBase } from '../../host/host.ts';
import { PatientReader } from '../../host/patient-reader.ts';
import type { Io } from '../io.ts';
import type { Evaluation } from './evaluate.ts';
import type { Refusal } from './verb.ts';

/** A folder as it was in a commit. */
export interface BaseProject {
  readonly kind: 'base';
  readonly host: Host;
  readonly base: KnownBase;
  readonly project: Project;
  /** Sentences about files that were set aside. */
  readonly notes: readonly string[];
}

/**
 * What an evaluated folder was where its branch parted from `ref`, as given; undefined means the
 * default branch.
 */
export async function readBaseProject(
  { folder, project: head, facts }: Evaluation,
  ref: string | undefined,
  { environment, patience }: Io,
): Promise<BaseProject | Refusal> {
  const host = createNodeHost(folder, { trust: 'trusted', clock: () => facts.now, environment });
  const base = await host.readBase(ref, [...head.files.values()]);
  if (base.kind === 'unknown') {
    return { kind: 'wrong', message: `There is nothing to compare with: ${base.reason}.` };
  }
  const notes: string[] = [];
  const reader = new PatientReader(patience, sentence => notes.push(sentence));
  const project = reader.read(base.files, (files, note) => readProject(files, head.prefix, note));
  return { kind: 'base', host, base, project, notes };
}
