import { configurationFile } from '../model/configuration.ts';
import type { Decision } from '../model/decision.ts';
import type { Plan } from '../model/plan.ts';
import type { FileProblem, Project, SkippedFile } from '../model/project.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { Problem } from '../text/span.ts';
import { createPlaces } from './configuration/places.ts';
import { readConfiguration } from './configuration/read-configuration.ts';
import { createReadings, isSameReading, type Reading } from './configuration/reading.ts';
import { type Document, isTextPath, parseDocument } from './document.ts';
import {
  type Candidate,
  findLogs,
  isDecisionInLog,
  type LogPointer,
  logOf,
  withoutAttachments,
  withoutTexts,
} from './find-logs.ts';
import { findPointers } from './find-pointers.ts';
import { isPlanPath } from './plan/detect-plan.ts';
import { looksLikePlan } from './plan/looks-like-plan.ts';
import { type DecisionReading, glanceAtDecision, readDecision } from './read-decision.ts';
import { readPlan } from './read-plan.ts';
import { readYamlDecision } from './read-yaml-decision.ts';
import { type RecordReading, readRecord } from './records/read-record.ts';
import {
  type ReadPlan,
  type RereadSteps,
  rereadSteps,
  rereadYamlPlan,
} from './reread-yaml-plan.ts';
import { settleDates } from './settle-dates.ts';
import { settleNumbers } from './settle-numbers.ts';
import { settleSeries } from './settle-series.ts';
import { settleTitles } from './settle-titles.ts';

/** What one file says by itself, without its neighbours. */
interface FileReading {
  readonly file: SourceFile;
  readonly reading: Reading;
  readonly decision: DecisionReading | undefined;
  readonly plan: Plan | undefined;
  /** The plan when its text was last one of plain YAML: from there it can be read again in part. */
  readonly plain: PlainPlan | undefined;
  readonly record: RecordReading | undefined;
  /** Of the front matter. */
  readonly problems: readonly Problem[];
}

interface PlainPlan extends ReadPlan {
  readonly reading: Reading;
}

/**
 * A source file never changes, so it is read once however many snapshots hold it, and again only
 * where the configuration has it read in another way.
 */
const readings = new WeakMap<SourceFile, FileReading>();

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
    .sort((a, b) => compare(a.file.path, b.file.path));
  const texts = all.filter(({ file, decision }) => isTextPath(file.path) || decision);
  const candidates = withoutTexts(withoutAttachments(texts.map(asCandidate)));
  const logs = findLogs(candidates, all.flatMap(asPointer), createPlaces(configuration.decisions));
  const inLog = candidates
    .filter(candidate => logs.has(logOf(candidate)))
    .map(candidate => readWhole(candidate, byPath.get(candidate.path), note));
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
    logs: [...logs].sort(compare),
    plans: all.flatMap(reading => reading.plan ?? []),
    incidents: all.flatMap(({ record }) => record?.incident ?? []),
    premortems: all.flatMap(({ record }) => record?.premortem ?? []),
    postmortems: all.flatMap(({ record }) => record?.postmortem ?? []),
    skipped: [...inLog.flatMap(findSkipped), ...findLostPlans(all, pathsInLog)].sort((a, b) =>
      compare(a.file, b.file),
    ),
    problems: [
      ...problems.map(problem => ({ file: configurationFile, ...problem })),
      ...findProblems(all, decisions, pathsInLog),
    ],
  };
}

/** The steps of one plan that are all that differs between two versions of a project. */
export interface TypedSteps extends RereadSteps {
  readonly before: Plan;
  readonly after: Plan;
}

/** What somebody typed in a step of a plan; undefined where more differs, or it is not known. */
export function findTypedSteps(before: Project, after: Project): TypedSteps | undefined {
  if (before.prefix !== after.prefix || before.files.size !== after.files.size) return undefined;
  const changed = [...after.files.values()].filter(file => before.files.get(file.path) !== file);
  const [file, ...others] = changed;
  if (!file || others.length > 0) return undefined;
  const { path, content } = file;
  const old = before.files.get(path);
  const [known, now] = [old && readings.get(old), readings.get(file)];
  if (!known?.plain || !now?.plain || content.kind !== 'text') return undefined;
  if (known.plan !== known.plain.plan || now.plan !== now.plain.plan) return undefined;
  if (!isSameReading(known.reading, now.reading)) return undefined;
  const reread = rereadSteps(known.plain, content.text, now.reading.words);
  return reread && { ...reread, before: known.plain.plan, after: now.plain.plan };
}

interface ReadingContext {
  readonly note: (file: SourceFile) => void;
  readonly former: Project | undefined;
}

function readFile(
  file: SourceFile,
  reading: Reading,
  { note, former }: ReadingContext,
): FileReading {
  const known = readings.get(file);
  if (known && isSameReading(known.reading, reading)) return known;
  note(file);
  const before = former?.files.get(file.path);
  const plain = before && readings.get(before)?.plain;
  const read = rereadFile(file, reading, plain) ?? readWholeFile(file, reading, plain);
  readings.set(file, read);
  return read;
}

function readWholeFile(
  file: SourceFile,
  reading: Reading,
  before: PlainPlan | undefined,
): FileReading {
  const document =
    file.content.kind === 'text' ? parseDocument(file.path, file.content.text) : undefined;
  const plan = document && readPlan(document, reading);
  const record = document?.kind === 'markdown' ? readRecord(document) : undefined;
  const decision = document && readDecisionIn(document, reading);
  const isPlain = plan && !decision && document.kind === 'yaml' && document.tree.isPlain === true;
  return {
    file,
    reading,
    decision,
    plan: plan && (plan.detected === 'likely' && record ? undefined : plan),
    plain: isPlain ? { plan, reading, text: document.text } : before,
    record,
    problems: document && document.kind !== 'yaml' ? document.tree.problems : [],
  };
}

/** A plan in which somebody types is read again step by step. */
function rereadFile(
  file: SourceFile,
  reading: Reading,
  before: PlainPlan | undefined,
): FileReading | undefined {
  if (!before || !isSameReading(before.reading, reading)) return undefined;
  if (file.content.kind !== 'text') return undefined;
  const { text } = file.content;
  const plan = rereadYamlPlan(before, text, reading.words);
  if (!plan) return undefined;
  const plain = { plan, reading, text };
  return { file, reading, plan, plain, decision: undefined, record: undefined, problems: [] };
}

function readDecisionIn(document: Document, { words }: Reading): DecisionReading | undefined {
  if (document.kind === 'yaml') return readYamlDecision(document, words.decisions);
  return glanceAtDecision(document, words.decisions);
}

/** A log says of each of its files why it is no decision, which a glance does not tell. */
function readWhole(
  candidate: Candidate,
  file: SourceFile | undefined,
  note: (file: SourceFile) => void,
): Candidate {
  const known = file && readings.get(file);
  if (!candidate.reading?.isGlance || file?.content.kind !== 'text' || !known) return candidate;
  note(file);
  const document = parseDocument(file.path, file.content.text);
  if (!document || document.kind === 'yaml') return candidate;
  const read = { ...known, decision: readDecision(document, known.reading.words.decisions) };
  readings.set(file, read);
  return asCandidate(read);
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

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
