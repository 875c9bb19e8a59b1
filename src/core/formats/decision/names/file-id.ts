import type { Day } from '../../../model/value.ts';
import { baseNameOf, folderOf } from '../../../text/path.ts';
import { dayOf } from '../dates/day-text.ts';
import { isDecisionPath } from '../record/decision-path.ts';
import { isKindOfRecord, seriesNamed } from './series-words.ts';

/** What the path of a record says by itself. */
export interface FileId {
  /** The folder of the log it would belong to. */
  readonly log: string;
  /** The name that carries the id: of the file without its ending, or of its folder. */
  readonly name: string;
  /** Digits without leading zeros, also of a version, or a prefixed id as written. */
  readonly number: { readonly value: string; readonly raw: string } | undefined;
  readonly day: { readonly day: Day; readonly raw: string } | undefined;
  /** The name without number and day, in words. */
  readonly slug: string;
  /** The record is the README of a folder of its own. */
  readonly ownFolder: boolean;
}

/** Reads file names such as `0012-slug.md`, `API-003-slug.md`, `2026-11-24-slug.md`. */
export function readFileId(path: string): FileId {
  const folder = folderOf(path);
  const stem = baseNameOf(path).replace(/\.[^.]*$/, '');
  const inFolder = readName(baseNameOf(folder));
  const isOwn = isNameOfOwn(baseNameOf(path), stem) || isSameName(stem, inFolder.name);
  const ownFolder = isOwn && isRecordFolder(inFolder);
  if (ownFolder) return { log: logOf(folderOf(folder)), ownFolder, ...inFolder };
  return { log: isOnlyRecord(path) ? path : logOf(folder), ownFolder, ...readName(stem) };
}

/** The id of a text that is the record of its folder, as it says itself: `use-x/README.md`, `jep/3/README.md`. */
export function asOwnFolder(path: string): FileId {
  const folder = folderOf(path);
  return { log: logOf(folderOf(folder)), ownFolder: true, ...readName(baseNameOf(folder)) };
}

/**
 * What a folder of one record calls its text, `vep.md` too, and a YAML file of any name but an id
 * beside it.
 */
function isNameOfOwn(name: string, stem: string): boolean {
  if (/\.ya?ml$/i.test(name)) return readName(stem).number === undefined;
  return /^(?:readme|_?index)$/i.test(stem) || isNameOfSeries(stem);
}

/** `0012-slug/0012-slug.md`, `0012-slug/slug.md` */
function isSameName(stem: string, folder: string): boolean {
  if (stem.length < 3 || !folder.toLowerCase().endsWith(stem.toLowerCase())) return false;
  return /^(?:\d+[-_ ])?$/.test(folder.slice(0, -stem.length));
}

/** `vep`, `kep`, `rfc`: no file is called so for another reason. */
function isNameOfSeries(stem: string): boolean {
  return stem.length >= 3 && seriesNamed(stem) !== undefined;
}

/** `0012-slug` is the folder of one record, `2026` that of a year. */
function isRecordFolder({ name, number, day }: NameReading): boolean {
  return (number !== undefined || day !== undefined) && !/^(?:(?:19|20)\d\d|\d{1,2})$/.test(name);
}

/** `docs/adr.md`: what else lies in such a folder belongs to no log. */
function isOnlyRecord(path: string): boolean {
  return /^adr\.\w+$/i.test(baseNameOf(path)) && !isDecisionPath(folderOf(path));
}

/** Folders that sort records by their state, not into logs. */
const stateFolder =
  /^(?:accepted|approved|proposed|rejected|deprecated|superseded|drafts?|deferred|withdrawn|abandoned|archived?|historic|obsolete)(?:[-_ ](?:adrs?|decisions?|records?))?$/i;

/** Whether a folder is one of those at the root, where what else lies there is no log. */
export function isStateFolder(folder: string): boolean {
  return !folder.includes('/') && stateFolder.test(folder);
}

function logOf(folder: string): string {
  return stateFolder.test(baseNameOf(folder)) && folder.includes('/') ? folderOf(folder) : folder;
}

type NameReading = Pick<FileId, 'name' | 'number' | 'day' | 'slug'>;

function readName(name: string): NameReading {
  return readShortStamp(name) ?? readDay(name) ?? readNumber(name) ?? unnumbered(name);
}

function unnumbered(name: string): NameReading {
  return { name, number: undefined, day: undefined, slug: words(name) };
}

/** A day or a time stamp in front, behind `ADR-` perhaps; a month alone is neither a day nor a number. */
function readDay(name: string): NameReading | undefined {
  const match =
    /^(?:ADR[-_])?((?:19|20)\d{2})[-_](\d{2})[-_](\d{2})(?=[-_ .]|$)/i.exec(name) ??
    /^((?:19|20)\d{2})-?(0[1-9]|1[0-2])(?=[-_ .]|$)/.exec(name) ??
    /^((?:19|20)\d{2})[-_](\d{2})(?=[-_ .]|$)/.exec(name) ??
    /^((?:19|20)\d{2})(\d{2})(\d{2})(?:\d{4}|\d{6})?(?=[-_ .]|$)/.exec(name);
  if (!match) return undefined;
  const [raw, year, month, dayOfMonth] = match;
  const day = dayOfMonth === undefined ? undefined : dayOf(year, month, dayOfMonth);
  if (day === undefined && dayOfMonth !== undefined) return undefined;
  return {
    name,
    number: undefined,
    day: day === undefined ? undefined : { day, raw },
    slug: words(name.slice(raw.length)),
  };
}

/** `260711-142049-slug`: a time stamp without the century. */
function readShortStamp(name: string): NameReading | undefined {
  const [raw = '', year = '', month, dayOfMonth] =
    /^(\d{2})(\d{2})(\d{2})-[0-2]\d[0-5]\d[0-5]\d(?=[-_ .]|$)/.exec(name) ?? [];
  const day = dayOf(`20${year}`, month, dayOfMonth);
  if (day === undefined) return undefined;
  return { name, number: undefined, day: { day, raw }, slug: words(name.slice(raw.length)) };
}

function readNumber(name: string): NameReading | undefined {
  const ofYear = readNumberOfYear(name);
  if (ofYear) return ofYear;
  // `0.34.0-slug`, `2.1-slug`: counted by versions or parts. A year in front makes a day of it.
  const version = /^(?!(?:19|20)\d{2}\.)\d{1,4}(?:\.\d{1,4}){1,3}(?=[-_ ])/.exec(name)?.[0];
  if (version !== undefined) return numbered(name, version, withoutZeros(version));
  const plain = /^(?:(?:nr\.?|no\.|n[°º]|№)[-_ ]*)?(\d{3,7}[a-z]|\d{1,7})(?=[-_ .+,(–—]|$)/i.exec(
    name,
  );
  if (plain?.[1]) return numbered(name, plain[0], withoutZeros(plain[1]));
  const kind = /^([A-Za-z]+)[-_ ]?(\d{1,7})(?=[-_ .:]|$)/.exec(name);
  if (kind?.[1] && kind[2] && isKindOfRecord(kind[1])) {
    return numbered(name, kind[0], withoutZeros(kind[2]));
  }
  const ofSubject = /^[a-z]{2,12}-(0\d{3})(?=-)/.exec(name);
  if (ofSubject?.[1]) return numbered(name, ofSubject[0], withoutZeros(ofSubject[1]));
  const prefixed =
    /^[A-Z][A-Za-z]*(?:-[A-Z](?:[A-Z]*[a-z][A-Za-z]*|[A-Z\d]*))*-\d{1,7}(?=[-_ .]|$)/.exec(name) ??
    /^(?:[A-Z][A-Za-z\d]{0,9}-)?ADR-[A-Z]?\d{1,7}(?=[-_ .]|$)/.exec(name);
  return prefixed ? numbered(name, prefixed[0], prefixed[0]) : undefined;
}

/** `DEC-2026-014`, `adr-2026-014`, `2026-014`: each year counts anew. Two digits may be a month. */
function readNumberOfYear(name: string): NameReading | undefined {
  const [raw, prefix, digits = ''] =
    /^(?:([A-Za-z]{2,10}(?:-[A-Za-z]{1,10}){0,3})-)?(?:19|20)\d{2}-(?!(?:19|20)\d{2}(?!\d))(\d{3,5}|\d{2}(?!-\d{2}(?!\d)))(?=[-_ .]|$)/.exec(
      name,
    ) ?? [];
  if (raw === undefined) return undefined;
  const isOfRecords =
    prefix === undefined
      ? digits.length > 2
      : prefix === prefix.toUpperCase() || isKindOfRecord(prefix);
  return isOfRecords ? numbered(name, raw, raw.toUpperCase()) : undefined;
}

function numbered(name: string, raw: string, value: string): NameReading {
  return { name, number: { value, raw }, day: undefined, slug: words(name.slice(raw.length)) };
}

export function withoutZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '');
}

/** A plus sign between words stands for a blank; that of `c++` is its own. */
function words(slug: string): string {
  return slug.replaceAll(/[-_ ]+|(?<=[\p{Alpha}\d])\+(?=[\p{Alpha}\d])/gu, ' ').trim();
}
