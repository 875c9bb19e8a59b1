import { type Span, sliceOf } from '../../../text/span.ts';
import { cleanSpan, unwrapSpan } from '../clean-span.ts';
import type { RecordText } from '../record/record-text.ts';
import { findLeading } from '../status/leading-status.ts';
import type { Field, FieldName } from './field.ts';

/**
 * The line below the title that says status and day without labels, `**Accepted** · 2026-05-04 · by Ada`,
 * or consists of one of them.
 */
export function readLeadFields({ text, head, ownWords }: RecordText): Field[] {
  // A comment or a label may stand above the title.
  const first = head.find(({ kind }) => kind !== 'html');
  const [line, ...others] = first?.kind === 'paragraph' ? first.lines : [];
  const lead = line && pattern.exec(sliceOf(text, line));
  if (!lead) return line && others.length === 0 ? readLone({ text, ownWords }, line) : [];
  const [whole, written = '', day = ''] = lead;
  const status = unwrapSpan(
    text,
    cleanSpan(text, { start: line.start, end: line.start + written.length }),
  );
  const said = sliceOf(text, status).toLowerCase();
  if (findLeading(said, ownWords)?.length !== said.length) return [];
  const end = line.start + whole.length;
  return [fieldOf('status', status), fieldOf('date', { start: end - day.length, end })];
}

/** A paragraph of one line: `*8 November 2026*` or `**Accepted**`. */
function readLone(source: Pick<RecordText, 'text' | 'ownWords'>, line: Span): Field[] {
  // Most paragraphs are prose.
  if (line.end - line.start > 40) return [];
  const said = sliceOf(source.text, line);
  // Most lines have no year, which is found sooner than how a line is marked.
  return /\d{4}/.test(said) ? readLoneDay(source.text, line) : readLoneStatus(source, line);
}

function readLoneDay(text: string, line: Span): Field[] {
  const span = unwrapSpan(text, line);
  return wholeDay.test(sliceOf(text, span)) ? [fieldOf('date', span)] : [];
}

/** In reStructuredText it may be a badge: `` :bdg-danger:`Rejected` ``. */
function readLoneStatus({ text, ownWords }: Pick<RecordText, 'text' | 'ownWords'>, line: Span) {
  const role = /^:[a-z][\w-]*:(?=`[^`]+`$)/.exec(sliceOf(text, line))?.[0] ?? '';
  const span = unwrapSpan(text, { start: line.start + role.length, end: line.end });
  const said = sliceOf(text, span).toLowerCase().replace(/\.$/, '');
  // With a label it is read as a line with a label.
  if (/[:：]/.test(said)) return [];
  return findLeading(said, ownWords)?.length === said.length ? [fieldOf('status', span)] : [];
}

const wholeDay =
  /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th|\.)? [a-z\u00c0-\uffff]{3,12},? \d{4}|[a-z\u00c0-\uffff]{3,12} \d{1,2}(?:st|nd|rd|th)?,? \d{4})$/i;

function fieldOf(name: FieldName, span: Span): Field {
  return { name, label: name, values: [{ span, box: undefined, depth: 0 }], source: 'line' };
}

/** Two words at most before the dot, bar or dash: `in review`. */
const pattern = /^(\S{1,30}(?: \S{1,20})?)\s[·•|–—]\s(\d{4}-\d{2}-\d{2})(?![\w-])/;
