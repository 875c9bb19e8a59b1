import { groupBy } from '../text/group-by.ts';
import { baseNameOf, folderOf } from '../text/path.ts';
import { isStateFolder, readFileId } from './decision/names/file-id.ts';
import { isKindOfRecord } from './decision/names/series-words.ts';
import type { LogPointer } from './find-pointers.ts';
import type { DecisionReading } from './read-decision.ts';

/** A Markdown file that may lie in a log; `reading` is undefined where it cannot be read. */
export interface Candidate {
  readonly path: string;
  readonly reading: DecisionReading | undefined;
}

/**
 * The folders that are decision logs: those that are named as one, those that a tool's file or the
 * configuration names (`isPlace` tells of each file), and those in which several files read as decisions. One that is named holds at least one decision
 * or a file that cannot be read.
 */
export function findLogs(
  candidates: readonly Candidate[],
  pointers: readonly LogPointer[],
  isPlace: (path: string) => boolean,
): ReadonlySet<string> {
  const pointed = new Set(pointers.map(({ folder }) => folder));
  const logs = new Set<string>();
  const states: string[] = [];
  for (const [folder, files] of groupBy(candidates, logOf)) {
    const isNamed =
      isBelow(folder, pointed) || isLogName(folder) || files.some(({ path }) => isPlace(path));
    const isLog = isNamed ? files.some(mayBeDecision) : looksLikeLog(files);
    if (isLog || (mayBeLogName(folder) && files.some(isSurely))) logs.add(folder);
    if (isStateFolder(folder) && files.some(isSurely)) states.push(folder);
  }
  // `abandoned` beside the log `accepted`: both hold one series.
  return states.some(folder => logs.has(folder)) ? new Set([...logs, ...states]) : logs;
}

/** Without the files that lie beside or below the README of a record in a folder of its own. */
export function withoutAttachments(candidates: readonly Candidate[]): Candidate[] {
  const own = new Set<string>();
  for (const { path, reading } of candidates) if (reading?.id.ownFolder) own.add(folderOf(path));
  return candidates.filter(
    ({ path, reading }) => reading?.id.ownFolder || !isBelow(folderOf(path), own),
  );
}

/** Without the texts whose facts stand in a YAML file: this one is the record. */
export function withoutTexts(candidates: readonly Candidate[]): Candidate[] {
  const keys = new Set(candidates.flatMap(({ path }) => (isYaml(path) ? [recordKey(path)] : [])));
  if (keys.size === 0) return [...candidates];
  return candidates.filter(({ path }) => isYaml(path) || !keys.has(recordKey(path)));
}

function isYaml(path: string): boolean {
  return /\.ya?ml$/i.test(path);
}

/** The folder of a record that has its own, else the path without its ending. */
function recordKey(path: string): string {
  return readFileId(path).ownFolder ? folderOf(path) : path.replace(/\.[^./]*$/, '');
}

/** Whether a file of a log is one of its decisions. */
export function isDecisionInLog({ reading }: Candidate): boolean {
  return reading !== undefined && reading.skip === undefined && reading.evidence !== 'none';
}

function mayBeDecision(candidate: Candidate): boolean {
  return candidate.reading === undefined || isDecisionInLog(candidate);
}

/** The folder of the log that a file would belong to, or the file that is a log itself. */
export function logOf({ path, reading }: Candidate): string {
  const [first] = reading?.decisions ?? [];
  if (first?.log === path) return path;
  return reading?.id.log ?? readFileId(path).log;
}

/** Whether a folder is one of `roots` or lies below one; below the project folder lies everything. */
function isBelow(folder: string, roots: ReadonlySet<string>): boolean {
  for (let at = folder; at !== ''; at = folderOf(at)) if (roots.has(at)) return true;
  return folder === '' && roots.has('');
}

/** `docs/adr`, `architecture/decisions`, `hercules_adr`, and the area folders below such a one. */
function isLogName(folder: string): boolean {
  return folder.split('/').some(name => {
    const words = name.toLowerCase().split(/[-_. ]+/);
    if (words.some(word => nameOfLog.test(word))) return true;
    if (words.some(isNameOfSeries)) return true;
    return words.includes('decision') && words.some(word => /^(?:records?|log)$/.test(word));
  });
}

const nameOfLog =
  /^(?:adrs?|rfcs|rfds|proposals|d[eé]cisions|entscheidungen|decisiones|decis[oõ]es|decisioni|beslutninger|beslut|besluiten|decyzje)$/;

/** `peps`, `teps`, `EIPs`: the records of one series of proposals. */
function isNameOfSeries(word: string): boolean {
  return /^[a-z]{1,3}(?:ip|ep)s$/.test(word) && isKindOfRecord(word.slice(0, -1));
}

/**
 * Notes on what was improved lie in `enhancements` too, and the standards of others in `rfc`, so that
 * one text has to read as a record.
 */
function mayBeLogName(folder: string): boolean {
  return folder.split('/').some(name => /^(?:enhancements?|rf[cd])$/i.test(name));
}

function isSurely(candidate: Candidate): boolean {
  return isDecisionInLog(candidate) && /^(?:full|strong)$/.test(candidate.reading?.evidence ?? '');
}

/**
 * Two records that read as such, or one that has all that a record has or whose name or title says that it is
 * one, and no more other texts than a log has beside its records.
 */
function looksLikeLog(files: readonly Candidate[]): boolean {
  if (files.some(({ reading }) => (reading?.decisions.length ?? 0) > 1)) return true;
  const strong = files.filter(isSurely);
  const areEnough =
    strong.length >= 2 ||
    strong.some(
      ({ path, reading }) =>
        reading?.evidence === 'full' || isRecordName(baseNameOf(path)) || isTitledAsRecord(reading),
    );
  return areEnough && strong.length * 3 >= files.length;
}

/** `# RFC-5: Title` in `0005-title.md`: the word and the number say what it is. */
function isTitledAsRecord(reading: DecisionReading | undefined): boolean {
  const [decision] = reading?.decisions ?? [];
  if (decision?.series?.source !== 'heading' || reading?.id.number === undefined) return false;
  return isKindOfRecord(decision.series.value);
}

/** `adr-001.md`, `ADR-0012-use-x.md`, `ADR.md` */
function isRecordName(name: string): boolean {
  return /^adr(?:[-_ ]?\d|\.)/i.test(name);
}
