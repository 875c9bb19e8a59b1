import type { Relation } from '../../../model/decision.ts';
import type { Block } from '../../../parse/markdown-tree.ts';
import { type Span, sliceOf } from '../../../text/span.ts';
import { maxValueLength } from '../clean-span.ts';
import { blockValues } from '../fields/block-values.ts';
import type { Field } from '../fields/field.ts';
import { partsOfByline } from '../fields/parts-of-byline.ts';
import { fieldsNamed } from '../fields/read-fields.ts';
import { saysInPart } from '../in-part.ts';
import type { RecordText, Section } from '../record/record-text.ts';
import { findLeadingStatus } from '../status/status-phrase.ts';
import { findPhrases } from './find-phrases.ts';
import { targetsOf } from './near-targets.ts';
import { relationOf } from './relation-of.ts';

/** `Note: this ADR updates and supersedes [ADR 3](...)`, above the first section or in one; above it also `Supersedes [ADR 3](...)`. */
export function fromSentences(record: RecordText): Relation[] {
  const endOfHead = record.head.at(-1)?.span.end ?? 0;
  const sections = sectionsOfItself(record).flatMap(({ blocks }) => blocks);
  const blocks = [...record.head, ...sections.filter(({ kind }) => kind !== 'list')];
  const values = blockValues(record.text, blocks).filter(
    ({ span }) => span.end - span.start <= maxValueLength,
  );
  const spans = values.flatMap(({ span }) =>
    span.start < endOfHead ? partsOfByline(record.text, span) : [span],
  );
  return spans.flatMap(span => {
    const said = sliceOf(record.text, span);
    const start = behindSubject(said) ?? (span.start < endOfHead ? said.search(/\p{Alpha}/u) : -1);
    if (start < 0) return [];
    const [first] = findPhrases(record.text, { start: span.start + start, end: span.end });
    if (first?.kind !== 'supersedes' || first.span.start !== span.start + start) return [];
    return targetsOf(record, first.about).map(target =>
      relationOf(record, first.kind, target, false),
    );
  });
}

/**
 * `**Superseded in part by ADR 12:** its list is read otherwise`, `> [!warning] Replaced by [[ADR-12]]`: a paragraph of the
 * head that begins so. Where the status says superseded it may stand behind a comma: `> A former design, replaced by ADR-12`.
 */
export function fromHeadLines(record: RecordText, fields: readonly Field[]): Relation[] {
  const isReplaced = fieldsNamed(fields, 'status').some(({ values: [first] }) =>
    first ? findLeadingStatus(record.text, first.span, record.ownWords) === 'superseded' : false,
  );
  return linesOfHead(record.text, record.head).flatMap(([line, end]) => {
    if (line.end - line.start > maxValueLength) return [];
    const sign =
      /^(?:\[![a-z]{3,9}\]\s*)?[^\p{Alpha}\p{N}[]{0,6}/iu.exec(sliceOf(record.text, line))?.[0] ??
      '';
    const [first] = findPhrases(record.text, { start: line.start, end: line.end });
    if (first?.kind !== 'amended-by' && first?.kind !== 'superseded-by') return [];
    const before = record.text.slice(line.start, first.span.start);
    const isSaid = before === sign || ofItselfReplaced.test(before.slice(sign.length));
    if (!isSaid && !(isReplaced && /[,，;；:：。]\s*已?经?$/.test(before))) return [];
    const isOpen = /^[\s:*_]*$/.test(sliceOf(record.text, first.about));
    const about = isOpen ? { start: first.about.start, end } : first.about;
    return targetsOf(record, about).map(target =>
      relationOf(record, first.kind, target, saysInPart(sliceOf(record.text, first.span))),
    );
  });
}

/** `This ADR has been` superseded by */
const ofItselfReplaced =
  /^(?:(?:note|warning|update|hinweis|remarque|nota)\W{1,6})?(?:this|dies(?:e|er|es)|cet(?:te)?|est[ea])(?: (?:adr|rfc|record|decision(?: record)?|proposal|document|entscheidung|dokument|décision|decisión|decisão))? (?:is|was|has been|ist|wurde|est|a été|fue|ha sido|foi)(?: (?:now|since|later|inzwischen))? $/i;

/**
 * The parts of the first line of each paragraph, quoted or in a list or not, and where the second line ends; and further
 * lines that tell of a day: `Superseded: 2024-05-06 by ADR-12` below `Date: 2024-03-04`.
 */
function linesOfHead(text: string, blocks: readonly Block[]): (readonly [Span, number])[] {
  const firstOf = ([first, ...others]: readonly Span[]) => {
    if (!first) return [];
    const { end } = others[0] ?? first;
    const dated = others.filter(line => datedLabel.test(sliceOf(text, line)));
    return [
      ...partsOfByline(text, first).map(part => [part, end] as const),
      ...dated.map(line => [line, line.end] as const),
    ];
  };
  return blocks.flatMap(block => {
    if (block.kind === 'quote') return linesOfHead(text, block.blocks);
    if (block.kind === 'list') return block.items.flatMap(({ lines }) => firstOf(lines));
    return block.kind === 'paragraph' ? firstOf(block.lines) : [];
  });
}

const datedLabel = /^[*_]{0,3}\p{Alpha}{4,14}[*_]{0,3}[:：][*_]{0,3}\s\d{4}-\d{2}-\d{2}\s/u;

/** Where the verb of a sentence begins whose subject is the record; undefined where it is another. */
function behindSubject(said: string): number | undefined {
  const start = said.search(/\p{Alpha}/u);
  if (start < 0 || start > 10) return undefined;
  const subject = ofItself.exec(said.slice(start))?.[0];
  return subject === undefined ? undefined : start + subject.length;
}

const ofItself =
  /^(?:(?:note|nota|hinweis|remarque)\b\W{1,10})?(?:this|dies(?:e|er|es)|cet(?:te)?|ce|est[ea]) (?:adr|rfc|record|decision(?: record)?|proposal|document|entscheidung|dokument|décision|decisión|decisão) (?:(?:updates|amends|extends|also|fully|completely|hereby) (?:and )?){0,2}[*_]{0,3}/i;

/** The sections near the title in which a line speaks of the record: most have none, and need not be read for one. */
function sectionsOfItself({ text, span, sections }: RecordText): readonly Section[] {
  const last = Math.min(span.end, span.start + reach);
  return sections.filter(({ heading }, index) => {
    const end = Math.min(last, sections[index + 1]?.heading.span.start ?? last);
    return ofItselfBelow.test(text.slice(heading.span.start, end));
  });
}

const ofItselfBelow =
  /\n(?:> ?)?(?:This|Diese[rs]?|Cette|Est[ea]) (?:ADR|RFC|decision|proposal|Entscheidung|décision|decisión|decisão) /;
/** How far below the title it is looked for, in UTF-16 units: a record of usual length. */
const reach = 2000;
