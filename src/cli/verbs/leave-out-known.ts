import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { analyse } from '../../core/analysis/analyse.ts';
import type { NamedFinding } from '../../core/model/finding.ts';
import { readBaseline } from '../../core/reports/findings/baseline.ts';
import { findCounterparts } from '../../core/review/matching/find-counterparts.ts';
import { matchProjects } from '../../core/review/matching/match-projects.ts';
import { findEverything } from '../../core/rules/common/check-project.ts';
import { nameFindings } from '../../core/rules/common/name-findings.ts';
import { count } from '../../core/text/count.ts';
import type { Io } from '../io.ts';
import type { Evaluation } from './evaluate.ts';
import { nameAsListed } from './name-as-listed.ts';
import { readBaseProject } from './read-base-project.ts';
import type { Refusal } from './verb.ts';

/** What is known already and is not told again; undefined means nothing. */
export interface KnownRequest {
  /** The path of a file that `--write-baseline` wrote. */
  readonly baseline: string | undefined;
  /** A commit: what was found where the branch left it. */
  readonly since: string | undefined;
}

export interface NewFindings {
  readonly findings: readonly NamedFinding[];
  /** Sentences about what was left out. */
  readonly notes: readonly string[];
}

/** The findings that are not known yet, or why that cannot be told. */
export async function leaveOutKnown(
  findings: readonly NamedFinding[],
  { baseline, since }: KnownRequest,
  input: Evaluation,
  io: Io,
): Promise<NewFindings | Refusal> {
  const listed = baseline === undefined ? nothing : readKnown(baseline, io);
  if ('kind' in listed) return listed;
  const before = since === undefined ? new Set<string>() : await findSince(since, input, io);
  if ('kind' in before) return before;
  const present = nameAsListed(findings, listed, input).map(({ fingerprint }) => fingerprint);
  const left = findings.filter(
    ({ fingerprint }, at) => !listed.has(present[at] ?? fingerprint) && !before.has(fingerprint),
  );
  const known = findings.length - left.length;
  const there = new Set(present);
  const gone = [...listed.keys()].filter(fingerprint => !there.has(fingerprint)).length;
  return {
    findings: left,
    notes: [
      ...(known > 0 ? [`${count(known, 'known finding')} left out.`] : []),
      ...(gone > 0
        ? [`${baseline} lists ${count(gone, 'finding')} more that are no longer there.`]
        : []),
    ],
  };
}

const nothing: ReadonlyMap<string, string | undefined> = new Map();

function readKnown(file: string, io: Io): ReadonlyMap<string, string | undefined> | Refusal {
  const message = `${file} is no baseline; "cairn check --write-baseline ${file}" writes one.`;
  try {
    const read = readBaseline(readFileSync(resolve(io.folder, file), 'utf8'));
    return read ?? { kind: 'wrong', message };
  } catch {
    return { kind: 'wrong', message };
  }
}

/** What was wrong where the branch began, seen with the facts of now: days that pass are not new. */
async function findSince(
  ref: string,
  input: Evaluation,
  io: Io,
): Promise<ReadonlySet<string> | Refusal> {
  const before = await readBaseProject(input, ref, io);
  if (before.kind === 'wrong') return before;
  const { project } = before;
  const there = findCounterparts(matchProjects(project, input.project));
  const found = nameFindings(
    project,
    findEverything(project, analyse(project, input.facts)),
    there,
  );
  return new Set(found.map(({ fingerprint }) => fingerprint));
}
