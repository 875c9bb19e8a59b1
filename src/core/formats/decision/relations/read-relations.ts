import { type Relation, type RelationKind, relationKinds } from '../../../model/decision.ts';
import { type Span, sliceOf } from '../../../text/span.ts';
import { cleanSpan } from '../clean-span.ts';
import type { Field, FieldName, FieldValue } from '../fields/field.ts';
import { fieldsNamed } from '../fields/read-fields.ts';
import { endsWithInPart, saysInPart, startsWithInPart } from '../in-part.ts';
import { readFileId } from '../names/file-id.ts';
import { findNumber } from '../names/find-number.ts';
import { isPlaceholder, saysNone } from '../placeholder.ts';
import type { RecordText } from '../record/record-text.ts';
import { endsWithPart, isBesideAccepted } from '../status/ends-with-part.ts';
import { findPhrases } from './find-phrases.ts';
import { nearTargets, targetsOf } from './near-targets.ts';
import { findOtherLinks } from './other-links.ts';
import { readTargets, type Target } from './read-targets.ts';
import { lineBehind, ofPart, relationOf } from './relation-of.ts';
import { barelyReplaced, beginsWithSee } from './relation-words.ts';
import { fromHeadLines, fromSentences } from './told-relations.ts';

/** What a record says about other ones: in fields of their own, in its status and in its links. */
export function readRelations(record: RecordText, fields: readonly Field[]): Relation[] {
  const found = [
    ...relationKinds.flatMap(kind => fromOwnFields(record, fields, kind)),
    ...fromLines(record, valuesOf(fields, 'status')),
    ...fromLinks(record, valuesOf(fields, 'links')),
    ...fromLinks(record, valuesOf(fields, 'relates-to')),
    ...fromSentences(record),
    ...fromHeadLines(record, fields),
  ];
  const seen = new Set<string>();
  const kinds = new Set<RelationKind>();
  const placesOfOthers = new Set(
    found.filter(({ kind }) => kind !== 'relates-to').map(({ span }) => span.start),
  );
  return found
    .sort((a, b) => a.span.start - b.span.start)
    .filter(relation => {
      // Alone it is a slip that a rule tells; behind another one it is quoted from there.
      const isFurther = kinds.has(relation.kind);
      if ((isFurther || isDraft(record.text, relation)) && isItself(record, relation)) return false;
      if (relation.kind === 'relates-to') {
        // `- Supersedes ADR-3` in a list of related ones says more.
        if (placesOfOthers.has(relation.span.start)) return false;
        if (/^https?:/i.test(relation.target)) return false;
      }
      const key = `${relation.kind} ${relation.series ?? ''} ${relation.target}`;
      const isNew = !seen.has(key);
      seen.add(key);
      kinds.add(relation.kind);
      return isNew;
    });
}

/** `Supersedes ADR-12 draft` in ADR-12. */
function isDraft(text: string, { span }: Relation): boolean {
  return /^[\s,(]{0,3}(?:draft|entwurf|brouillon|borrador|rascunho)\b/i.test(
    lineBehind(text, span),
  );
}

/** `whose status becomes "superseded by ADR-12"` in ADR-12 names no other record. */
function isItself(
  { path, text, titleHeading }: RecordText,
  { target, series, targetFile }: Relation,
): boolean {
  if (targetFile !== undefined) return targetFile === path;
  const own = readFileId(path).number ?? (titleHeading && findNumber(text, titleHeading.content));
  return own?.value === target && (series === undefined || /^(?:adr|\d)/i.test(own.raw));
}

function valuesOf(fields: readonly Field[], name: FieldName): FieldValue[] {
  return fieldsNamed(fields, name).flatMap(field => field.values);
}

/** `Superseded by: ADR-0012, ADR-0013`. */
function fromOwnFields(
  record: RecordText,
  fields: readonly Field[],
  kind: RelationKind,
): Relation[] {
  return fieldsNamed(fields, kind).flatMap(({ label, values, source }) => {
    const saysPart = saysInPart(label);
    const said = source === 'section' ? firstSentences(record.text, values) : values;
    const named = said
      .filter(({ span }) => !isNothing(record, span))
      .flatMap(({ span }) => {
        const plainNumbers = isNumbers(record.text, span);
        const targets = readTargets(record, span, { plainNumbers });
        const own = kind === 'supersedes' ? saidInstead(record.text, span) : undefined;
        return outsideBrackets(placeAll(record.text, span, targets)).map(
          ({ target, isBehindPart }) => {
            const isOfPart = isBehindPart || saysPart;
            const said = own ?? (isOfPart ? (ofPart.get(kind) ?? kind) : kind);
            return relationOf(record, said, target, isOfPart);
          },
        );
      });
    // `ADR-3, section 1. The rest of ADR-3 stays in force.`: it is named once.
    const seen = new Set<string>();
    return named.filter(({ target, series = '' }) => {
      const key = `${series} ${target}`;
      return !seen.has(key) && seen.add(key);
    });
  });
}

/** `Supersedes: Extends ADR-5`: what the value says of itself. */
function saidInstead(text: string, span: Span): RelationKind | undefined {
  const [first] = findPhrases(text, span);
  if (first?.span.start !== span.start || beginsWithSee.test(sliceOf(text, first.span)))
    return undefined;
  return first.kind;
}

/** Of each paragraph below `## Supersedes` its first sentence: what follows is about something else. */
function firstSentences(text: string, values: readonly FieldValue[]): FieldValue[] {
  let end = 0;
  let isOver = false;
  return values.flatMap(value => {
    const { span } = value;
    isOver &&= /^[^\S\n]*\n[^\S\n]*$/.test(text.slice(end, span.start));
    end = span.end;
    if (isOver) return [];
    const said = sliceOf(text, span).replaceAll(/\[[^[\]\n]*\]/g, link => 'x'.repeat(link.length));
    const stop = said.search(/(?<=[\p{Alpha}\p{N})\]]{2})[.](?=\s+\p{Upper})|[。]/u);
    if (stop < 0) return [value];
    isOver = true;
    return [{ ...value, span: { start: span.start, end: span.start + stop } }];
  });
}

interface Placed {
  readonly target: Target;
  readonly isInBrackets: boolean;
  readonly isBehindPart: boolean;
}

/** What stands before each target in its value, without the ones before it. */
function placeAll(text: string, { start }: Span, targets: readonly Target[]): readonly Placed[] {
  let [end, isInBrackets, isBehindPart] = [start, false, false];
  return targets.map(target => {
    const between = text.slice(end, target.span.start);
    const [opened, closed] = [between.lastIndexOf('('), between.lastIndexOf(')')];
    if (opened !== closed) isInBrackets = opened > closed;
    isBehindPart ||= beginsPart.test(between) || (end === start && startsWithInPart(between));
    end = target.span.end;
    return { target, isInBrackets, isBehindPart };
  });
}

/** `ADR-3, parts of ADR-5`: in other languages such words may belong to the one before. */
const beginsPart = /\b(?:part(?:ly|ially|ial|s)?|portions?)\b/i;

/** `ADR-3 (rules 6 and 8, see REQ-12)`: what stands in brackets behind a record is a remark. */
function outsideBrackets(placed: readonly Placed[]): readonly Placed[] {
  const outside = placed.filter(({ isInBrackets }) => !isInBrackets);
  return outside.length > 0 ? outside : placed;
}

/** A word in brackets that a line elsewhere explains is no text of a template. */
function isNothing(record: RecordText, span: Span): boolean {
  const said = sliceOf(record.text, span);
  if (saysNone(said)) return true;
  return isPlaceholder(said) && findOtherLinks(record, span.start, said).length === 0;
}

/** Numbers alone are ids, also where some have their word: `ADR 12, ADR-15 and 17`. Among words they may be years. */
function isNumbers(text: string, span: Span): boolean {
  return /^(?:(?:adrs?|rfcs?)[-_ ]?#?(?=\d)|[\s\d,;&]|(?<=\d{4})-(?=\d{3})|\b(?:and|und|et|y|e)\b)*(?:\([^()]*\))?\.?$/i.test(
    sliceOf(text, span),
  );
}

/** Phrases in the status itself. A target may stand at the start of the next line. */
function fromLines(record: RecordText, values: readonly FieldValue[]): Relation[] {
  return values.flatMap(({ span }, index) => {
    if (isAlternatives(sliceOf(record.text, span))) return [];
    const line = withoutStruck(record.text, span);
    const phrases = findPhrases(record.text, line);
    const told = phrases.flatMap(({ kind: said, about, span: phrase }) => {
      const next = values[index + 1]?.span;
      const isOpen = next && /^[\s:*_]*$/.test(sliceOf(record.text, about));
      const below = about.end === span.end ? values.slice(index + 1, index + 1 + mostLines) : [];
      const targets = targetsOf(record, isOpen ? next : withLinesBelow(record.text, about, below));
      const before = record.text.slice(span.start, phrase.start);
      const sinceStatus = record.text.slice(values[0]?.span.start, phrase.start);
      const isOfPart =
        (ofPart.has(said) && endsWithInPart(before)) ||
        (said === 'superseded-by' && (endsWithPart(before) || isBesideAccepted(sinceStatus)));
      const inPhrase = saysInPart(sliceOf(record.text, phrase));
      const kind = isOfPart ? (ofPart.get(said) ?? said) : said;
      return targets.map(target => relationOf(record, kind, target, isOfPart || inPhrase));
    });
    return told.length > 0 ? told : barelyNamed(record, line);
  });
}

const mostLines = 5;

/** A list of records goes on behind a comma at the end of its line: `Superseded by ADR-6,` and below it `ADR-7`. */
function withLinesBelow(text: string, about: Span, below: readonly FieldValue[]): Span {
  let { end } = about;
  for (const { span } of below) {
    const goesOn = endsOpen.test(text.slice(about.start, end));
    if (!goesOn || !/^[^\S\n]*\n[^\S\n>]*$/.test(text.slice(end, span.start))) break;
    end = span.end;
  }
  return { start: about.start, end };
}

const endsOpen = /[,;]$|(?:[,;]|\s)(?:and|und|et|y|e|&)$/i;

/** `Superseded (ADR-12)`: a number alone may be of anything. */
function barelyNamed(record: RecordText, line: Span): Relation[] {
  const [said] = barelyReplaced.exec(sliceOf(record.text, line)) ?? [];
  if (said === undefined) return [];
  const about = { start: line.start + said.length, end: line.end };
  return nearTargets(record, about, { plainNumbers: false }).map(target =>
    relationOf(record, 'superseded-by', target, false),
  );
}

/** In a section of links a line must begin with the phrase: `Supersedes [7. Title](...)`. */
function fromLinks(record: RecordText, values: readonly FieldValue[]): Relation[] {
  return values.flatMap(({ span }) => {
    const [first] = findPhrases(record.text, span);
    const before = first && record.text.slice(span.start, first.span.start);
    if (!first || before === undefined || /[\p{Alpha}\p{N}]/u.test(before)) return [];
    const inPart = saysInPart(sliceOf(record.text, first.span));
    return targetsOf(record, first.about).map(target =>
      relationOf(record, first.kind, target, inPart),
    );
  });
}

function isAlternatives(said: string): boolean {
  return /^[[{].*\|/s.test(said) || isPlaceholder(said);
}

function withoutStruck(text: string, span: Span): Span {
  const struck = /^\s*~~.*~~/.exec(sliceOf(text, span));
  return struck ? cleanSpan(text, { start: span.start + struck[0].length, end: span.end }) : span;
}
