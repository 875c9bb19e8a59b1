import { parseDocument } from '../formats/document.ts';
import { type OpenRecord, openEntries } from '../formats/open-records.ts';
import { type Decision, statusOf } from '../model/decision.ts';
import { type Project, textOf } from '../model/project.ts';
import type { Day } from '../model/value.ts';
import { isInMerge } from '../text/is-in-merge.ts';
import { encloses, sliceOf } from '../text/span.ts';
import { applyTextEdits, withLineBreaksOf, withoutOverlaps } from '../text/text-edit.ts';
import { refuseTitle } from './check-title.ts';
import { copyDialect, numberLike } from './copy-dialect.ts';
import { findEntryPlace } from './entry-place.ts';
import { findGap } from './find-gap.ts';
import { compareAge, nextCount } from './log-style.ts';
import { type NewEntry, type Refusal, refuse } from './new-file.ts';
import { proposedWord } from './proposed-word.ts';
import type { RecordHead } from './record-head.ts';
import { refuseToSupersede, saySupersedes } from './say-supersedes.ts';
import { withText } from './with-text.ts';

export interface WantedEntry {
  readonly title: string;
  /** The file that is the log. */
  readonly log: string;
  readonly day: Day;
  readonly supersedes?: Decision | undefined;
}

/**
 * The next entry of a log that is one file, as its newest ones are written: behind the last one, or before
 * the first where the newest stands there. Refused where it would not be read as what it should be, or
 * where that changed how another one is read.
 */
export function createEntry(project: Project, wanted: WantedEntry): NewEntry | Refusal {
  const { log, title, supersedes: older } = wanted;
  const text = textOf(project, log) ?? '';
  if (isInMerge(text)) return refuse(`${log} is in the middle of a merge.`);
  const entries = entriesOf(project, log, text);
  const spans = entries.map(({ decision }) => decision.span);
  const place = findEntryPlace(text, spans);
  const written = place && writeEntry(text, entries, wanted);
  if (!place || written === undefined) return refuseEntry(log);
  const { at, before, behind } = place;
  // Text right above a rule would be a heading.
  const isTight = /(?:^|\n)#+ [^\n]*$/.test(written) && text.slice(at).trim() !== '';
  const room = isTight ? '\n\n' : '';
  const insert = withLineBreaksOf(text, `${before}${written}${room}${behind}`);
  const whole = text.slice(0, at) + insert + text.slice(at);
  const start = at + withLineBreaksOf(text, before).length;
  const younger = findYounger(project, withText(project, log, whole), { log, start });
  if (!younger) return refuseEntry(log);
  if (younger.title?.value !== title) return refuseTitle(title);
  const told = older ? saySupersedes(project, whole, younger, older) : whole;
  if (told === undefined) return refuseToSupersede(older);
  const end = told.length - (text.length - at);
  const body = told.indexOf('\n', start);
  const own = told.slice(body, end - withLineBreaksOf(text, behind).length);
  const gap = findGap(own);
  const cursor = body + (gap < own.length ? gap : findEmptyLabel(own));
  return { kind: 'entry', file: log, at, newText: told.slice(at, end), text: told, cursor };
}

function refuseEntry(log: string): Refusal {
  return refuse(
    `${log} holds its decisions in one file, and leaves open how the next one is written: write it there by hand.`,
  );
}

interface Entry {
  readonly decision: Decision;
  readonly open: OpenRecord;
}

/** Those below a heading of their own, the newest first; where nothing tells their age, that is the last one. */
function entriesOf(project: Project, log: string, text: string): Entry[] {
  const document = parseDocument(log, text);
  if (document?.kind !== 'markdown') return [];
  const { entries, others } = openEntries(document, []);
  const opened = new Map([...entries, ...others].map(open => [open.record.span.start, open]));
  return project.decisions
    .filter(({ file }) => file === log)
    .flatMap(decision => {
      const open = opened.get(decision.span.start);
      const isBelowHeading = text.startsWith('#', decision.span.start);
      return open && isBelowHeading ? { decision, open } : [];
    })
    .sort(({ decision: a }, { decision: b }) => compareAge(a, b) || b.span.start - a.span.start);
}

/** Behind the first label with no value; the end where there is none. */
function findEmptyLabel(text: string): number {
  const found = /:(?:\*\*|__)? ?$/m.exec(text);
  return found ? found.index + found[0].length : text.length;
}

/** How many of the newest entries show what all of them have. */
const models = 5;

function writeEntry(
  text: string,
  entries: readonly Entry[],
  { title, day }: WantedEntry,
): string | undefined {
  const decisions = entries.map(({ decision }) => decision);
  const head: RecordHead = {
    ...{ title, day, headingStart: undefined },
    digits: nextCount(decisions, day),
    status: proposedWord(decisions),
  };
  const [model] = entries;
  const copied = copyDialect(
    entries.slice(0, models).map(({ open }) => open),
    head,
  );
  const heading = model && headingLike(text, model, head);
  if (copied === undefined || heading === undefined) return undefined;
  const written = copied.replace(/^.*/, () => heading).trimEnd();
  return written === heading ? `${heading}\n\n` : written;
}

/** The heading of an entry with number, title, status and day of another one. */
function headingLike(
  text: string,
  { decision, open }: Entry,
  head: RecordHead,
): string | undefined {
  const { title, day, status } = head;
  const heading = open.record.titleHeading?.span;
  if (!heading) return undefined;
  const values = [
    [decision.title, title],
    [decision.number, numberLike(decision.number?.raw ?? '', head)],
    [decision.status, status],
    [decision.date, day],
  ] as const;
  const edits = values.flatMap(([old, newText]) => {
    if (!old || !encloses(heading, old.span) || old.source === 'file-name') return [];
    const { start, end } = old.span;
    const span = { start: start - heading.start, end: end - heading.start };
    return newText === undefined ? [] : [{ span, newText }];
  });
  return applyTextEdits(sliceOf(text, heading).trimEnd(), withoutOverlaps(edits));
}

/** The new entry as it is read; undefined where that is not as it should be, or another one is read anew. */
function findYounger(
  before: Project,
  after: Project,
  { log, start }: { readonly log: string; readonly start: number },
): Decision | undefined {
  const inLog = ({ decisions }: Project) => decisions.filter(({ file }) => file === log);
  const younger = inLog(after).find(({ span }) => span.start === start);
  const others = inLog(after).filter(each => each !== younger);
  const isUnchanged = others.map(saidOf).join('\n') === inLog(before).map(saidOf).join('\n');
  const isOpen = younger && ['proposed', 'draft', 'unknown'].includes(statusOf(younger));
  return isUnchanged && isOpen ? younger : undefined;
}

function saidOf(decision: Decision): string {
  const { number, title, date } = decision;
  return JSON.stringify([number?.value, title?.value, date?.value, statusOf(decision)]);
}
