import { readFileId } from '../formats/decision/names/file-id.ts';
import { isTemplateFile } from '../formats/decision/record/skip-reason.ts';
import type { Decision } from '../model/decision.ts';
import { type Project, textOf } from '../model/project.ts';
import type { Day } from '../model/value.ts';
import { byCodeUnit } from '../text/by-code-unit.ts';
import { folderOf, resolvePath } from '../text/path.ts';
import { sliceOf } from '../text/span.ts';
import { withLineBreaksOf } from '../text/text-edit.ts';
import { checkTitle, refuseTitle } from './check-title.ts';
import { copyDialect } from './copy-dialect.ts';
import { decisionTemplate } from './decision-template.ts';
import { fillTemplate } from './fill-template.ts';
import { findGap } from './find-gap.ts';
import { nameNext, recordsOf } from './log-style.ts';
import { createEntry } from './new-entry.ts';
import { type NewEntry, type NewFile, type Refusal, refuse } from './new-file.ts';
import { openRecord } from './open-record.ts';
import { proposedWord } from './proposed-word.ts';
import type { RecordHead } from './record-head.ts';
import { refuseToSupersede, saySupersedes } from './say-supersedes.ts';
import { withText } from './with-text.ts';

export interface NewDecision {
  readonly title: string;
  /** The folder of the log, relative to the project folder; it may be a new one. */
  readonly log: string;
  readonly day: Day;
  /** On the same clocks as the day: `09:30:05`. */
  readonly time: string;
  /** What the new one is to replace. That stays in force, and its file as it is, until this one is accepted. */
  readonly supersedes?: Decision | undefined;
}

/**
 * A new record in the manner of its log: by the template of the log, else as its newest records are
 * written, else by a small template of ours. The next number is the one after the highest.
 */
export function createDecision(
  project: Project,
  wanted: NewDecision,
): NewFile | NewEntry | Refusal {
  const title = wanted.title.trim();
  const problem = checkTitle(title);
  if (problem !== undefined) return refuse(problem);
  const { log, day, time } = wanted;
  if (project.files.has(log)) return createEntry(project, { ...wanted, title });
  const { file, digits } = nameNext(project, log, { title, day, time });
  if (project.files.has(file)) return refuse(`${file} is there already.`);
  const records = recordsOf(project, log);
  if (records.length === 0 && project.decisions.some(each => each.log === log)) {
    return refuse(`Cairn writes records in Markdown only, and those of ${log} are none.`);
  }
  const head = {
    ...{ title, digits, day },
    headingStart: headingStartOf(project, records, { digits, day }),
    status: proposedWord(records),
  };
  const text = writeRecord(project, { log, file, head, records });
  if (text === undefined) return refuseTitle(title);
  const { supersedes: older } = wanted;
  const [younger] = older ? readBack(project, file, text) : [];
  const whole = older && younger ? saySupersedes(project, text, younger, older) : text;
  if (whole === undefined) return refuseToSupersede(older);
  return { file, text: whole, cursor: findGap(whole) };
}

/** Where a decision can be written: the logs, or the folder of the first one where there is none. */
export function listLogs(project: Project): readonly string[] {
  return project.logs.length > 0 ? project.logs : [firstLog(project)];
}

function firstLog(project: Project): string {
  const pointer = textOf(project, '.adr-dir');
  const named = pointer === undefined ? undefined : resolvePath('', pointer.trim());
  const [place] = project.configuration.decisions.map(({ value }) =>
    value.replace(/\/(?:\*\*)?$/, ''),
  );
  const folder = place === undefined || /[*?[\]{}!\\]|\.\w+$/.test(place) ? undefined : place;
  return named ?? (folder && resolvePath('', folder)) ?? 'docs/adr';
}

interface Parts {
  readonly log: string;
  readonly file: string;
  readonly head: RecordHead;
  readonly records: readonly Decision[];
}

/** The first way that gives a record which is read as what it should be. A template chooses the status. */
function writeRecord(project: Project, { log, file, head, records }: Parts): string | undefined {
  const ways = [() => fromTemplate(project, log, head), () => fromRecords(project, records, head)];
  for (const way of ways) {
    const text = way();
    if (text !== undefined && isReadAs(project, file, text, head)) return text;
  }
  const plain = decisionTemplate(head);
  // A folder that holds nothing yet may become a log with the second record.
  const isFirst = !project.logs.includes(log) && readBack(project, file, plain).length === 0;
  return isFirst || isReadAs(project, file, plain, head) ? plain : undefined;
}

function fromTemplate(project: Project, log: string, head: RecordHead): string | undefined {
  const [path] = [...project.files.keys()]
    .filter(each => isTemplateOf(log, each))
    .sort((a, b) => a.length - b.length || byCodeUnit(a, b));
  const text = path === undefined ? undefined : textOf(project, path);
  return path !== undefined && text !== undefined ? fillTemplate(path, text, head) : undefined;
}

/** `template.md`, `adr-template.md`, in the log or in its folder `templates`. */
function isTemplateOf(log: string, path: string): boolean {
  if (!/\.(?:md|markdown)$/i.test(path)) return false;
  const folder = folderOf(path);
  const isHere = folder === log || folder === (log === '' ? 'templates' : `${log}/templates`);
  return isHere && isTemplateFile(path, readFileId(path));
}

/** So many of the newest records show what all of them have. */
const models = 5;

function fromRecords(
  project: Project,
  records: readonly Decision[],
  head: RecordHead,
): string | undefined {
  const open = records.slice(0, models).flatMap(({ file }) => {
    const text = textOf(project, file);
    return text === undefined ? [] : (openRecord(file, text) ?? []);
  });
  const text = copyDialect(open, head);
  const [model] = open;
  return text === undefined || !model ? text : withLineBreaksOf(model.record.text, text);
}

/** Of `# 12. Title` the `12. `, with the new number; of `# DEC-2026-014: Title` with the new year too. */
function headingStartOf(
  project: Project,
  records: readonly Decision[],
  { digits, day }: Pick<RecordHead, 'digits' | 'day'>,
): string | undefined {
  const model = records.find(({ title }) => title?.source === 'heading');
  const text = model && textOf(project, model.file);
  const heading =
    model && text !== undefined ? openRecord(model.file, text)?.record.titleHeading : undefined;
  if (!model?.title || !heading || text === undefined) return undefined;
  const start = sliceOf(text, { start: heading.content.start, end: model.title.span.start });
  if (!/\d/.test(start)) return start;
  if (digits === undefined) return '';
  return start.replace(
    /((?:19|20)\d{2}-(?=\d{2,5}(?!\d)))?(\d+)/,
    (_whole, year: string | undefined, own: string) => {
      const number = String(Number(digits)).padStart(lengthLike(own), '0');
      return year === undefined ? number : `${day.slice(0, 4)}-${number}`;
    },
  );
}

function lengthLike(digits: string): number {
  return digits.startsWith('0') ? digits.length : 1;
}

function isReadAs(project: Project, file: string, text: string, { title }: RecordHead): boolean {
  const [decision, ...others] = readBack(project, file, text);
  return decision?.title?.value === title && others.length === 0;
}

/** The decisions that the project would have in a new file. */
function readBack(project: Project, file: string, text: string): readonly Decision[] {
  return withText(project, file, text).decisions.filter(each => each.file === file);
}
