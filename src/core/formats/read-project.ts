import { type Configuration, configurationFile } from '../model/configuration.ts';
import type { Decision } from '../model/decision.ts';
import type { FileProblem, Project, SkippedFile } from '../model/project.ts';
import type { SourceFile } from '../model/source-file.ts';
import { byCodeUnit } from '../text/by-code-unit.ts';
import type { InParts } from '../text/in-parts.ts';
import type { Problem } from '../text/span.ts';
import { createPlaces } from './configuration/places.ts';
import { readConfiguration } from './configuration/read-configuration.ts';
import { createReadings } from './configuration/reading.ts';
import { isTextPath } from './document.ts';
import {
  type Candidate,
  findLogs,
  isDecisionInLog,
  logOf,
  withoutAttachments,
  withoutTexts,
} from './find-logs.ts';
import { findPointers, type LogPointer } from './find-pointers.ts';
import { withLikeOthers } from './like-others.ts';
import { isPlanPath } from './plan/detect-plan.ts';
import { looksLikePlan } from './plan/looks-like-plan.ts';
import {
  type FileReading,
  isLongUnread,
  readFile,
  readOutright,
  readPlanAhead,
} from './read-file.ts';
import { settleDates } from './settle-dates.ts';
import { settleNumbers } from './settle-numbers.ts';
import { settleSeries } from './settle-series.ts';
import { settleTitles } from './settle-titles.ts';
import { withoutStrays } from './without-strays.ts';
import { withoutSummaries } from './without-summaries.ts';

/**
 * Reads a whole project, which lies at `prefix` in its repository. The order of files does not
 * matter. Never throws. `note` is called with each file before it is read, and at last without one.
 * Of a plan that differs little from how it was in `former`, only the difference is read.
 */
export function readProject(
  files: Iterable<SourceFile>,
  prefix = '',
  note: (file: SourceFile | undefined) => void = () => {},
  former?: Project,
): Project {
  const byPath = new Map([...files].map(file => [file.path, file] as const));
  const { configuration, problems } = readConfiguration(byPath.get(configurationFile));
  const readingOf = createReadings(configuration);
  const all = [...byPath.values()]
    .map(file => readFile(file, readingOf(file.path), { note, former }))
    .sort((a, b) => byCodeUnit(a.file.path, b.file.path));
  const { logs, inLog } = readLogs(all, { byPath, configuration, note });
  note(undefined);
  const pathsInLog = new Set(inLog.map(({ path }) => path));
  const decisions = inLog
    .filter(isDecisionInLog)
    .flatMap(({ reading }) => reading?.decisions ?? []);
  return {
    prefix,
    files: byPath,
    configuration,
    decisions: settleTitles(settleSeries(settleDates(settleNumbers(decisions))), byPath),
    logs: [...logs].sort(byCodeUnit),
    plans: all.flatMap(reading => reading.plan ?? []),
    incidents: all.flatMap(({ record }) => record?.incident ?? []),
    premortems: all.flatMap(({ record }) => record?.premortem ?? []),
    postmortems: all.flatMap(({ record }) => record?.postmortem ?? []),
    skipped: [...inLog.flatMap(findSkipped), ...findLostPlans(all, pathsInLog)].sort((a, b) =>
      byCodeUnit(a.file, b.file),
    ),
    problems: [
      ...problems.map(problem => ({ file: configurationFile, ...problem })),
      ...findMisnamed(byPath),
      ...findProblems(all, decisions, pathsInLog),
    ],
  };
}

/**
 * Reads the long plans among some files part by part. What it reads is kept: reading the whole project
 * afterwards takes little time.
 */
export function* readLongPlans(
  files: readonly SourceFile[],
  former: Project | undefined,
): InParts<void> {
  const long = files.filter(isLongUnread);
  if (long.length === 0) return;
  const { configuration } = readConfiguration(files.find(({ path }) => path === configurationFile));
  const readingOf = createReadings(configuration);
  for (const file of long) yield* readPlanAhead(file, readingOf(file.path), former);
}

interface Surroundings {
  readonly byPath: ReadonlyMap<string, SourceFile>;
  readonly configuration: Configuration;
  readonly note: (file: SourceFile) => void;
}

/** The decision logs, and the files in them, decisions or not. */
function readLogs(
  all: readonly FileReading[],
  { byPath, configuration, note }: Surroundings,
): { readonly logs: ReadonlySet<string>; readonly inLog: readonly Candidate[] } {
  // An incident that lies beside others is still no decision.
  const texts = all.filter(
    ({ file, decision, record }) => !record && (isTextPath(file.path) || decision),
  );
  const candidates = withoutTexts(withoutAttachments(texts.map(asCandidate)));
  const logs = findLogs(candidates, all.flatMap(asPointer), createPlaces(configuration.decisions));
  const inside = candidates.filter(candidate => logs.has(logOf(candidate)));
  const whole = inside.map(candidate => readWhole(candidate, byPath.get(candidate.path), note));
  return { logs, inLog: withoutSummaries(withoutStrays(withLikeOthers(whole))) };
}

/** Whoever writes the other ending would believe that it counts. */
function findMisnamed(files: ReadonlyMap<string, SourceFile>): FileProblem[] {
  const file = configurationFile.replace('yaml', 'yml');
  const message = `Nothing in this file counts: its name must be ${configurationFile}.`;
  return files.has(file) ? [{ file, span: { start: 0, end: 0 }, message }] : [];
}

function readWhole(
  candidate: Candidate,
  file: SourceFile | undefined,
  note: (file: SourceFile) => void,
): Candidate {
  const read = candidate.reading?.isGlance && file && readOutright(file, note);
  return read ? asCandidate(read) : candidate;
}

function asCandidate({ file, decision }: FileReading): Candidate {
  return { path: file.path, reading: decision };
}

function asPointer({ file: { path, content } }: FileReading): LogPointer[] {
  return content.kind === 'text' ? findPointers(path, content.text) : [];
}

function findSkipped(candidate: Candidate): SkippedFile[] {
  const { path: file, reading } = candidate;
  if (!reading) return [{ file, reason: 'unreadable' }];
  return isDecisionInLog(candidate) ? [] : [{ file, reason: reading.skip ?? 'not-a-decision' }];
}

/** Files that are plans by their name or their place, or look like one by it, and cannot be read. */
function findLostPlans(all: readonly FileReading[], inLog: ReadonlySet<string>): SkippedFile[] {
  return all.flatMap(({ file: { path: file, content }, reading }) => {
    if (content.kind === 'text' || inLog.has(file)) return [];
    const isPlan = reading.isPlan || isPlanPath(file) || looksLikePlan(file, '');
    return isPlan ? [{ file, reason: 'unreadable' as const }] : [];
  });
}

/** Problems of decisions and plans only: other texts of a repository are not ours to judge. */
function findProblems(
  all: readonly FileReading[],
  decisions: readonly Decision[],
  inLog: ReadonlySet<string>,
): FileProblem[] {
  const isDecision = new Set(decisions.map(({ file }) => file));
  return all.flatMap(({ file: { path: file, content }, reading, plan, record, problems }) => {
    if (content.kind === 'unreadable') {
      const isOurs = inLog.has(file) || reading.isPlan || isPlanPath(file);
      if (!isOurs && file !== configurationFile) return [];
      const message = `${file} cannot be read: ${content.reason}`;
      return [{ file, span: { start: 0, end: 0 }, message: withFullStop(message) }];
    }
    const own = plan || isDecision.has(file) ? problems : [];
    const ofReaders = [...(plan?.problems ?? []), ...(record?.problems ?? [])];
    return distinct([...own, ...ofReaders]).map(problem => ({ file, ...problem }));
  });
}

/** The reader of a plan may report the front matter too. */
function distinct(problems: readonly Problem[]): Problem[] {
  const byKey = new Map(
    problems.map(problem => [`${problem.span.start} ${problem.message}`, problem]),
  );
  return [...byKey.values()].sort((a, b) => a.span.start - b.span.start);
}

function withFullStop(sentence: string): string {
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}
