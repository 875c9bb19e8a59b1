import { type FileId, readFileId } from '../formats/decision/names/file-id.ts';
import { isTextPath } from '../formats/document.ts';
import type { Decision } from '../model/decision.ts';
import type { Project } from '../model/project.ts';
import type { Day } from '../model/value.ts';
import { groupBy } from '../text/group-by.ts';
import { baseNameOf } from '../text/path.ts';
import { fileSlug, plainSlug, type SlugStyle } from './file-slug.ts';

/** How the next record of a log is called. */
export interface NextName {
  /** Relative to the project folder. */
  readonly file: string;
  /** The number as the file name has it, without a prefix: `0012`; undefined in a log without. */
  readonly digits: string | undefined;
}

/** The name of the next record: numbered, padded and spelt as the newest one of the log is. */
export function nameNext(project: Project, log: string, next: NextRecord): NextName {
  const names = namesIn(project, log);
  const model = findModel(names);
  const folder = log === '' ? '' : `${log}/`;
  const { id, path } = model ?? { id: undefined, path: undefined };
  const slug = fileSlug(next.title, id ? slugStyleOf(id) : plainSlug);
  const { start, digits } = startOf(names, id, next);
  const name = `${start}${slug}`;
  if (id?.ownFolder && path !== undefined) {
    return { file: `${folder}${name}/${baseNameOf(path)}`, digits };
  }
  const ending = /\.(?:mdx|markdown)$/i.exec(path ?? '')?.[0] ?? '.md';
  return { file: `${folder}${name}${ending}`, digits };
}

export interface NextRecord {
  readonly title: string;
  readonly day: Day;
  /** `09:30:05` */
  readonly time: string;
}

/** The records of a log that a new one can be like, the newest first. */
export function recordsOf(project: Project, log: string): readonly Decision[] {
  return project.decisions
    .filter(({ log: own, file, span }) => own === log && isMarkdown(file) && span.start === 0)
    .sort((a, b) => compareAge(a, b) || (a.file < b.file ? 1 : -1));
}

/** Sorts decisions so that the newest comes first: by their numbers, else by their days. */
export function compareAge(a: Decision, b: Decision): number {
  return rankOf(b) - rankOf(a);
}

/** The number after the highest, without a prefix; undefined where none has one. It begins anew with a year that numbers begin with. */
export function nextCount(decisions: readonly Decision[], day: Day): string | undefined {
  const counts = decisions.flatMap(({ number }) => {
    const [, year, count] = counter.exec(number?.value ?? '') ?? [];
    if (count === undefined) return [];
    return year === undefined || year === day.slice(0, 4) ? Number(count) : 0;
  });
  return counts.length === 0 ? undefined : String(Math.max(...counts) + 1);
}

interface Name {
  readonly path: string;
  readonly id: FileId;
}

/** Every file of the log has its name: also one that is no record takes its number. */
function namesIn(project: Project, log: string): Name[] {
  return [...project.files.keys()]
    .map(path => ({ path, id: readFileId(path) }))
    .filter(({ id, path }) => id.log === log && isTextPath(path));
}

/** The newest name of the kind that most have. */
function findModel(names: readonly Name[]): Name | undefined {
  const groups = groupBy(names, ({ id }) => kindOf(id));
  const [most] = [...groups.values()].sort((a, b) => b.length - a.length);
  return most?.toSorted((a, b) => orderOf(b.id) - orderOf(a.id))[0];
}

function kindOf({ number, day, ownFolder }: FileId): string | undefined {
  const place = ownFolder ? 'folder' : 'file';
  if (number) return `${place} ${number.raw.replace(counter, '').toLowerCase()}`;
  return day ? `${place} day ${day.raw.length}` : undefined;
}

/** `014` and `2026-014`, which begins anew with each year. */
const counter = /(?:((?:19|20)\d{2})-)?(\d+)$/;

function orderOf({ number, day }: FileId): number {
  if (number) return countOf(number.raw);
  return Number((day?.raw ?? '').replaceAll('-', '').padEnd(stampLength, '0'));
}

/** Of two years the later one counts more. */
function countOf(raw: string): number {
  const [, year = '', digits = '0'] = counter.exec(raw) ?? [];
  return Number(`${year}${year === '' ? digits : digits.padStart(5, '0')}`);
}

function rankOf({ number, date }: Decision): number {
  return number ? countOf(number.value) : Number(date?.value?.replaceAll('-', '') ?? 0);
}

interface NameStart {
  readonly start: string;
  readonly digits: string | undefined;
}

function startOf(names: readonly Name[], id: FileId | undefined, next: NextRecord): NameStart {
  if (!id) return names.some(isNamedRecord) ? noNumber : firstNumber;
  const raw = id.number?.raw ?? id.day?.raw ?? '';
  const sign = id.name.charAt(raw.length) || '-';
  if (!id.number) return { start: `${stampLike(raw, next)}${sign}`, digits: undefined };
  const [, year, count = ''] = counter.exec(raw) ?? [];
  const thisYear = next.day.slice(0, 4);
  const kept = raw.slice(0, raw.length - count.length);
  const prefix = year === undefined ? kept : kept.replace(/\d{4}-$/, `${thisYear}-`);
  const own = names.filter(
    name => prefixOf(name) === prefix || (year === undefined && kindOf(name.id) === kindOf(id)),
  );
  const highest = Math.max(
    0,
    ...own.map(name => Number(/\d+$/.exec(name.id.number?.raw ?? '')?.[0] ?? 0)),
  );
  const digits = String(highest + 1).padStart(count.length, '0');
  return { start: `${prefix}${digits}${sign}`, digits };
}

const firstNumber: NameStart = { start: '0001-', digits: '0001' };
const noNumber: NameStart = { start: '', digits: undefined };

/** Templates and indexes do not make a log one without numbers. */
function isNamedRecord({ path }: Name): boolean {
  return !/^(?:.*template.*|readme|index)\./i.test(baseNameOf(path));
}

function prefixOf({ id }: Name): string | undefined {
  return id.number?.raw.replace(/\d+$/, '');
}

/** Of a day and a time to the second, without signs. */
const stampLength = 14;

/** `2026-03-16`, `20260316`, `202603160930` or `20260316093005`, as other names have it. */
function stampLike(raw: string, { day, time }: NextRecord): string {
  return raw.includes('-') ? day : `${day}${time}`.replaceAll(/[-:]/g, '').slice(0, raw.length);
}

function slugStyleOf({ name, number, day }: FileId): SlugStyle {
  const raw = number?.raw ?? day?.raw ?? '';
  const rest = name.slice(raw.length + 1);
  const separator = /[-_ ]/.exec(rest)?.[0] ?? /[-_ ]/.exec(name)?.[0] ?? '-';
  return { separator, letters: /\p{Upper}/u.test(rest) ? 'as-written' : 'lower' };
}

function isMarkdown(file: string): boolean {
  return /\.(?:md|mdx|markdown)$/i.test(file);
}
