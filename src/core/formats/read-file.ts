import type { Plan } from '../model/plan/plan.ts';
import type { Project } from '../model/project.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { InParts } from '../text/in-parts.ts';
import type { Problem } from '../text/span.ts';
import { isSameReading, type Reading } from './configuration/reading.ts';
import { type Document, languageOf, parseDocument, parseDocumentInParts } from './document.ts';
import { mayBePlan } from './plan/detect-plan.ts';
import { type DecisionReading, glanceAtDecision, readDecision } from './read-decision.ts';
import { readPlan, readPlanInParts } from './read-plan.ts';
import { readYamlDecision } from './read-yaml-decision.ts';
import { type RecordReading, readRecord } from './records/read-record.ts';
import { type ReadPlan, rereadYamlPlan } from './reread-yaml-plan.ts';

/** What one file says by itself, without its neighbours. */
export interface FileReading {
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

export interface PlainPlan extends ReadPlan {
  readonly reading: Reading;
}

/**
 * A source file never changes, so it is read once however many snapshots hold it, and again only
 * where the configuration has it read in another way.
 */
const readings = new WeakMap<SourceFile, FileReading>();

/** What was read of a file the last time; undefined where it was not read yet. */
export function knownReading(file: SourceFile): FileReading | undefined {
  return readings.get(file);
}

export interface ReadingContext {
  /** Called before a file is read. */
  readonly note: (file: SourceFile) => void;
  readonly former: Project | undefined;
}

/** What a file says, read once. Of a plan that is little else than in the former project only that is read. */
export function readFile(
  file: SourceFile,
  reading: Reading,
  { note, former }: ReadingContext,
): FileReading {
  const known = readings.get(file);
  if (known && isSameReading(known.reading, reading)) return known;
  note(file);
  const plain = formerPlan(file, former);
  const read = rereadFile(file, reading, plain) ?? readWholeFile(file, reading, plain);
  readings.set(file, read);
  return read;
}

/** In UTF-16 units: what is longer takes longer than others may have to wait. */
const longText = 64_000;

/** Whether a file was not read yet and may take long. */
export function isLongUnread(file: SourceFile): boolean {
  const { content } = file;
  return content.kind === 'text' && content.text.length >= longText && !readings.has(file);
}

/** Reads a YAML plan part by part, so that `readFile` knows it. Does nothing for any other file. */
export function* readPlanAhead(
  file: SourceFile,
  reading: Reading,
  former: Project | undefined,
): InParts<void> {
  const { path, content } = file;
  if (content.kind !== 'text' || languageOf(path, content.text) !== 'yaml') return;
  if (!mayBePlan(path, content.text, reading)) return;
  const before = formerPlan(file, former);
  const reread = rereadFile(file, reading, before);
  const document = reread ? undefined : yield* parseDocumentInParts(path, content.text);
  const plan = document && (yield* readPlanInParts(document, reading));
  readings.set(file, reread ?? putTogether({ file, reading, document, plan }, before));
}

function formerPlan({ path }: SourceFile, former: Project | undefined): PlainPlan | undefined {
  const before = former?.files.get(path);
  return before && readings.get(before)?.plain;
}

/** A log says of each of its files why it is no decision, which a glance does not tell. */
export function readOutright(
  file: SourceFile,
  note: (file: SourceFile) => void,
): FileReading | undefined {
  const known = readings.get(file);
  if (!known?.decision?.isGlance || file.content.kind !== 'text') return known;
  note(file);
  const document = parseDocument(file.path, file.content.text);
  if (!document || document.kind === 'yaml') return known;
  const read = { ...known, decision: readDecision(document, known.reading.words.decisions) };
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
  return putTogether({ file, reading, document, plan }, before);
}

interface ParsedFile extends Pick<FileReading, 'file' | 'reading' | 'plan'> {
  readonly document: Document | undefined;
}

function putTogether(
  { file, reading, document, plan }: ParsedFile,
  before: PlainPlan | undefined,
): FileReading {
  const record = document?.kind === 'markdown' ? readRecord(document) : undefined;
  const decision = document && readDecisionIn(document, reading);
  const isPlain = plan && !decision && document?.kind === 'yaml' && document.tree.isPlain === true;
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
  const plain = plan.isWhole ? { plan, reading, text } : before;
  return { file, reading, plan, plain, decision: undefined, record: undefined, problems: [] };
}

function readDecisionIn(document: Document, { words }: Reading): DecisionReading | undefined {
  if (document.kind === 'yaml') return readYamlDecision(document, words.decisions);
  return glanceAtDecision(document, words.decisions);
}
