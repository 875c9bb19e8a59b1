import { type Span, sliceOf } from '../../../text/span.ts';
import { unwrapSpan } from '../clean-span.ts';
import type { RecordText } from '../record/record-text.ts';
import { findLeading } from '../status/leading-status.ts';
import type { Field, FieldName } from './field.ts';
import { findFieldName } from './field-names.ts';
import { readLabelledText } from './labelled-text.ts';
import { findDay, partsOfByline } from './parts-of-byline.ts';

type Source = Pick<RecordText, 'text' | 'ownWords'>;

/**
 * The line below the title that says status and day without labels, `**Accepted** · 2026-05-04 · by Ada`,
 * `*2026-05-04 · Ada · state: adopted*`, or consists of one of them.
 */
export function readLeadFields({ text, head, ownWords }: RecordText): Field[] {
  // A comment or a label may stand above the title.
  const first = head.find(({ kind }) => kind !== 'html');
  const [line, ...others] = first?.kind === 'paragraph' ? first.lines : [];
  if (!line) return [];
  const parts = partsOfByline(text, line);
  if (parts.length === 1) return others.length === 0 ? readLone({ text, ownWords }, line) : [];
  // What begins with a label is read as a line with labels, and what begins with neither day nor status may be prose.
  if (readLabelledText(text, line).length > 0) return [];
  const [lead = [], ...more] = parts
    .slice(0, mostParts)
    .map(part => readPart({ text, ownWords }, part));
  return lead.length === 0 ? [] : [...lead, ...more.flat()];
}

const mostParts = 6;

function readPart(source: Source, part: Span): Field[] {
  const said = sliceOf(source.text, part);
  const day = findDay(said);
  if (day !== undefined)
    return [fieldOf('date', { start: part.start, end: part.start + day.length })];
  const [labelled] = readLabelledText(source.text, part);
  const name = labelled && findFieldName(labelled.label);
  if (!labelled || !name) return readLoneStatus(source, part);
  return [{ ...fieldOf(name, labelled.value), label: labelled.label.toLowerCase() }];
}

/** A paragraph of one line: `*8 November 2026*` or `**Accepted**`. */
function readLone(source: Source, line: Span): Field[] {
  // Most paragraphs are prose.
  if (line.end - line.start > 40) return [];
  const said = sliceOf(source.text, line);
  // Most lines have no year, which is found sooner than how a line is marked.
  return /\d{4}/.test(said) ? readLoneDay(source.text, line) : readLoneStatus(source, line);
}

function readLoneDay(text: string, line: Span): Field[] {
  const span = unwrapSpan(text, line);
  const said = sliceOf(text, span);
  return findDay(said) === said ? [fieldOf('date', span)] : [];
}

/** In reStructuredText it may be a badge: `` :bdg-danger:`Rejected` ``. */
function readLoneStatus({ text, ownWords }: Source, line: Span): Field[] {
  const role = /^:[a-z][\w-]*:(?=`[^`]+`$)/.exec(sliceOf(text, line))?.[0] ?? '';
  const span = unwrapSpan(text, { start: line.start + role.length, end: line.end });
  const said = sliceOf(text, span).toLowerCase().replace(/\.$/, '');
  // With a label it is read as a line with a label.
  if (/[:：]/.test(said)) return [];
  return findLeading(said, ownWords)?.length === said.length ? [fieldOf('status', span)] : [];
}

function fieldOf(name: FieldName, span: Span): Field {
  return { name, label: name, values: [{ span, box: undefined, depth: 0 }], source: 'line' };
}
