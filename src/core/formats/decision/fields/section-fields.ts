import { type Span, sliceOf } from '../../../text/span.ts';
import { maxValueLength, unwrapSpan } from '../clean-span.ts';
import type { RecordText, Section } from '../record/record-text.ts';
import { findLeading } from '../status/leading-status.ts';
import { findLeadingStatus } from '../status/status-phrase.ts';
import { blockValues, lineValues } from './block-values.ts';
import type { Field, FieldName, FieldValue } from './field.ts';
import {
  findFieldName,
  findSectionField,
  isNameOfHead,
  isNameOfTitle,
  normaliseLabel,
} from './field-names.ts';
import { readLabelledText } from './labelled-text.ts';
import { readLineFields, valuesBeforeLabel } from './line-fields.ts';
import { readTableFields } from './table-fields.ts';

/** Sections named after a field, such as `## Status`, and the labelled lines inside them. */
export function readSectionFields(record: RecordText): Field[] {
  return record.sections.flatMap((section, index) => {
    const name = isNameOfHead(section.name) ? 'head' : fieldOf(record, section);
    const inHeading = readHeading(record, section);
    const isBelowStatus = inHeading.some(field => field.name === 'status');
    // Nearly every section is prose.
    if (!name && index > 0 && !isNameOfTitle(section.name) && !isBelowStatus) return inHeading;
    return [
      ...inHeading,
      ...(isBelowStatus && !name ? readLineFields(record.text, section.blocks) : []),
      ...readTitle(record, section),
      ...readSection(record, section, name),
      ...(name === 'status' ? readSubHeading(record, section, record.sections[index + 1]) : []),
      ...(name === 'changelog'
        ? readEntries(record, section, record.sections.slice(index + 1))
        : []),
      ...(index === 0 && !name ? readDisplacedHead(record, section) : []),
    ];
  });
}

/**
 * `## Data` is the day where nothing but a day stands below it, and `## State` the status where nothing
 * but a status does; in English they are about data and about what a program remembers.
 */
function fieldOf({ text, ownWords }: RecordText, section: Section): FieldName | undefined {
  if (section.name !== 'data' && section.name !== 'state') return findSectionField(section.name);
  const [value, ...others] = blockValues(text, section.blocks);
  if (!value || others.length > 0) return undefined;
  const said = sliceOf(text, unwrapSpan(text, value.span)).toLowerCase();
  if (section.name === 'data') {
    return /^\d{1,4}([-/.])\d{1,2}\1\d{1,4}$/.test(said) ? 'date' : undefined;
  }
  return findLeading(said, ownWords)?.length === said.length ? 'status' : undefined;
}

/**
 * `## Status: Accepted`, `## Status - Accepted` and `## Status (Accepted)` say it in the heading. Lines with `---` below them are a heading too: front
 * matter that stands behind the title.
 */
function readHeading(record: RecordText, { heading, name }: Section): Field[] {
  const { text } = record;
  const { start, end } = heading.content;
  const label = name.slice(0, name.indexOf(' '));
  if (label !== '' && findFieldName(label) === 'status') {
    const status = readStatusBehindSign(record, heading.content, label);
    if (status) return [status];
  }
  const whole = text.slice(start, Math.min(heading.span.end, start + maxValueLength));
  // Nearly every heading is only a name.
  if (!/[:：]/.test(whole) && !/^date\s/im.test(whole)) return [];
  return [...whole.matchAll(/[^\r\n]+/g)].flatMap(({ 0: line, index }) => {
    const at = start + index;
    const lineEnd = index === 0 ? end : at + line.length;
    const [labelled] = readLabelledText(text, { start: at, end: lineEnd });
    const name = labelled && findFieldName(labelled.label);
    if (!labelled || !name || labelled.value.end <= labelled.value.start) return [];
    const values = [{ span: labelled.value, box: undefined, depth: 0 }];
    return [{ name, label: normaliseLabel(labelled.label), values, source: 'heading' as const }];
  });
}

/**
 * Behind a dash, in brackets, emphasised or behind an emoji, and only a known status: `## Estado final` is about an end, and
 * `## Status - accepted risks` about risks.
 */
function readStatusBehindSign(
  { text, ownWords }: RecordText,
  content: Span,
  label: string,
): Field | undefined {
  const heading = sliceOf(text, content);
  const start = heading.toLowerCase().indexOf(label) + label.length;
  const sign = /^[*_]{0,3}\s+(?:[–—-]\s+|\((?=[^()]*\)$)|(?=[^\p{Alpha}\p{N}\s:：]))/u.exec(
    heading.slice(start),
  )?.[0];
  if (sign === undefined) return undefined;
  const end = content.end - (sign.endsWith('(') ? 1 : 0);
  const span = unwrapSpan(text, { start: content.start + start + sign.length, end });
  const said = sliceOf(text, span).toLowerCase();
  const leading = findLeading(said, ownWords);
  if (!leading || !/^\s*(?:$|[^\p{Alpha}\s]|by\b|on\b)/u.test(said.slice(leading.length)))
    return undefined;
  const values = [{ span, box: undefined, depth: 0 }];
  return { name: 'status', label: 'status', values, source: 'heading' };
}

/** `## Title` with nothing but the title below it, or with the head of the record behind that. */
function readTitle({ text }: RecordText, section: Section): Field[] {
  const { name } = section;
  if (!isNameOfTitle(name)) return [];
  // Blocks are read when they are asked for.
  const [only, ...others] = section.blocks;
  if (only?.kind !== 'paragraph' || only.lines.length > 1) return [];
  const head = readLineFields(text, others);
  if (others.length > 0 && !head.some(field => field.name === 'status')) return [];
  const values = lineValues(text, only.lines);
  return [{ name: 'title', label: name, values, source: 'section' }, ...head];
}

function readSection(
  { text }: RecordText,
  section: Section,
  name: FieldName | 'head' | undefined,
): Field[] {
  if (!name) return [];
  if (name === 'head') {
    return [...readLineFields(text, section.blocks), ...readTableFields(text, section.blocks)];
  }
  // A line in bold is as much a label as a heading: more labels may follow its list.
  const isBoldLine = section.heading.level === 6;
  const hasFields = isBoldLine || ['status', 'links', 'relates-to'].includes(name);
  const inside = hasFields ? readLineFields(text, section.blocks) : [];
  const rows = name === 'status' ? readTableFields(text, section.blocks) : [];
  const taken = new Set(inside.flatMap(field => field.values.map(({ span }) => span.start)));
  const below = isBoldLine ? valuesBeforeLabel : blockValues;
  const values = below(text, section.blocks).filter(
    value =>
      !isLabelled(text, value) &&
      !taken.has(value.span.start) &&
      !(name === 'relates-to' && isOfOtherKind(text, value)),
  );
  const own: Field = { name, label: normaliseLabel(section.name), values, source: 'section' };
  const others = [...inside, ...rows].map(field => ({ ...field, source: 'section' as const }));
  return [...others, own];
}

function isLabelled(text: string, value: FieldValue): boolean {
  const [labelled] = readLabelledText(text, value.span);
  return labelled !== undefined && findFieldName(labelled.label) !== undefined;
}

/** `- Related spec: SPEC-12` below `## Related`: the label says that it is no decision. An id may be one. */
function isOfOtherKind(text: string, { span }: FieldValue): boolean {
  const [labelled] = readLabelledText(text, span);
  return labelled !== undefined && !/\d/.test(labelled.label);
}

/** `## Status` with nothing below it but `### Accepted`. */
function readSubHeading(record: RecordText, section: Section, next: Section | undefined): Field[] {
  if (section.blocks.length > 0) return [];
  if (!next || next.heading.level <= section.heading.level) return [];
  const span = next.heading.content;
  if (!findLeadingStatus(record.text, span, record.ownWords)) return [];
  const values = [{ span, box: undefined, depth: 0 }];
  return [{ name: 'status', label: 'status', values, source: 'section' }];
}

/** The entries of a changelog that are rows of a table, or headings with a day. */
function readEntries({ text }: RecordText, section: Section, next: readonly Section[]): Field[] {
  const rows = section.blocks.flatMap(block => (block.kind === 'table' ? block.rows.flat() : []));
  const end = next.findIndex(({ heading }) => heading.level <= section.heading.level);
  const below = next.slice(0, end < 0 ? next.length : end).map(({ heading }) => heading.content);
  const values = lineValues(text, [...rows, ...below]);
  return [{ name: 'changelog', label: normaliseLabel(section.name), values, source: 'section' }];
}

/** Where the title is followed by a heading at once, the fields may stand below that one. */
function readDisplacedHead(record: RecordText, section: Section): Field[] {
  const { text, head } = record;
  if (head.some(block => block.kind !== 'html')) return [];
  const first = section.blocks.slice(0, 1);
  const fields = [...readLineFields(text, first), ...readTableFields(text, first)];
  return fields.some(({ name }) => name === 'status') ? fields : [];
}
