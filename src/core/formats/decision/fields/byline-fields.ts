import { type Span, sliceOf } from '../../../text/span.ts';
import { readDayText } from '../dates/day-text.ts';
import type { RecordText } from '../record/record-text.ts';
import { lineValues } from './block-values.ts';
import type { Field, FieldName } from './field.ts';

/**
 * What AsciiDoc has right below the title: the authors, then version and day. `Ada Lovelace <ada@example.org>; Bo`, and
 * below it `v1.2, 2026-11-24: Title of the version`. Without an address or a version such a line may be prose.
 */
export function readBylineFields({ path, text, titleHeading }: RecordText): readonly Field[] {
  if (!titleHeading || !/\.a(?:scii)?doc$/i.test(path)) return [];
  const authors = lineBelow(text, titleHeading.span.end);
  const revision = authors && lineBelow(text, authors.end);
  const day = revision && dayOfRevision(text, revision);
  if (!authors || /[:={]/.test(sliceOf(text, authors))) return [];
  const isDated = day && readDayText(sliceOf(text, day)).kind !== 'none';
  if (!isDated && !withAddress.test(sliceOf(text, authors))) return [];
  return [field(text, 'authors', authors), ...(day ? [field(text, 'updated', day)] : [])];
}

const withAddress = /^\p{Alpha}[^<>\n]{0,60}<[^<>@\s]{1,60}@[^<>\s]{1,60}>/u;

function dayOfRevision(text: string, line: Span): Span | undefined {
  const [, before = '', day] =
    /^(v?\d[\w.]{0,20}\s*,\s*)([^,:\n]{6,30}(?:,\s\d{4})?)(?=:|$)/.exec(sliceOf(text, line)) ?? [];
  if (day === undefined) return undefined;
  const start = line.start + before.length;
  return { start, end: start + day.trimEnd().length };
}

/** The next line, if it is not empty. */
function lineBelow(text: string, end: number): Span | undefined {
  const [whole, breaks = '', line = ''] =
    /^([ \t]*\r?\n)([^\r\n]{1,300})/.exec(text.slice(end, end + 400)) ?? [];
  if (whole === undefined) return undefined;
  const start = end + breaks.length;
  return { start, end: start + line.trimEnd().length };
}

function field(text: string, name: FieldName, span: Span): Field {
  return { name, label: name, values: lineValues(text, [span]), source: 'line' };
}
