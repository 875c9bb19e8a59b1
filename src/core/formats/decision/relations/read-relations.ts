import { type Relation, type RelationKind, relationKinds } from '../../../model/decision.ts';
import type { Block } from '../../../parse/markdown-tree.ts';
import { type Span, sliceOf } from '../../../text/span.ts';
import { cleanSpan, maxValueLength } from '../clean-span.ts';
import { blockValues } from '../fields/block-values.ts';
import type { Field, FieldName, FieldValue } from '../fields/field.ts';
import { fieldsNamed } from '../fields/read-fields.ts';
import { endsWithInPart, startsWithInPart } from '../in-part.ts';
import { readFileId } from '../names/file-id.ts';
import { findNumber } from '../names/find-number.ts';
import { isPlaceholder, saysNone } from '../placeholder.ts';
import type { RecordText } from '../record/record-text.ts';
import { endsWithPart, isBesideAccepted } from '../status/ends-with-part.ts';
import { findPhrases } from './find-phrases.ts';
import { isNarrowed } from './is-narrowed.ts';
import { readTargets, type Target } from './read-targets.ts';

/** What a record says about other ones: in fields of their own, in its status and in its links. */
export function readRelations(record: RecordText, fields: readonly Field[]): Relation[] {
  const found = [
    ...relationKinds.flatMap(kind => fromOwnFields(record, fields, kind)),
    ...fromLines(record, valuesOf(fields, 'status')),
    ...fromLinks(record, valuesOf(fields, 'links')),
    ...fromLinks(record, valuesOf(fields, 'relates-to')),
    ...fromSentences(record),
    ...fromHeadLines(record),
  ];
  const seen = new Set<string>();
  const placesOfOthers = new Set(
    found.filter(({ kind }) => kind !== 'relates-to').map(({ span }) => span.start),
  );
  return found
    .sort((a, b) => a.span.start - b.span.start)
    .filter(relation => {
      // Alone it is a slip that a rule tells; behind another one it is quoted from there.
      const isFurther = [...seen].some(key => key.startsWith(`${relation.kind} `));
      if (isFurther && isItself(record, relation)) return false;
      if (relation.kind === 'relates-to') {
        // `- Supersedes ADR-3` in a list of related ones says more.
        if (placesOfOthers.has(relation.span.start)) return false;
        if (/^https?:/i.test(relation.target)) return false;
      }
      const key = `${relation.kind} ${relation.series ?? ''} ${relation.target}`;
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    });
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
  return fieldsNamed(fields, kind).flatMap(({ label, values }) =>
    values
      .filter(({ span }) => !isNothing(sliceOf(record.text, span)))
      .flatMap(({ span }) =>
        readTargets(record, span, { plainNumbers: isNumbers(record.text, span) }).map(target => {
          const before = record.text.slice(span.start, target.span.start);
          const isOfPart = saysInPart(before) || startsWithInPart(before);
          const said = isOfPart ? (ofPart.get(kind) ?? kind) : kind;
          return relationOf(record, said, target, isOfPart || saysInPart(label));
        }),
      ),
  );
}

function isNothing(said: string): boolean {
  return isPlaceholder(said) || saysNone(said);
}

/** What replaces only a part amends, and is amended: the other one stays in force. */
function relationOf(
  { text }: RecordText,
  said: RelationKind,
  target: Target,
  isOfPart: boolean,
): Relation {
  const behind = lineBehind(text, target.span);
  const isLimited = startsWithInPart(behind) || isNarrowed(behind);
  const kind = isLimited ? (ofPart.get(said) ?? said) : said;
  return { kind, inPart: isOfPart || isLimited, ...target };
}

const ofPart: ReadonlyMap<RelationKind, RelationKind> = new Map([
  ['supersedes', 'amends'],
  ['superseded-by', 'amended-by'],
]);

function lineBehind(text: string, { end }: Span): string {
  return text.slice(end, end + 80).split('\n', 1)[0] ?? '';
}

/** Words for a part: what they stand beside stays in force. */
function saysInPart(words: string): boolean {
  return /\b(?:part(?:ly|ially|ial|s)?|portions?)\b|\bin part\b/i.test(words);
}

/** Numbers alone are ids, also where the first one has its word: `ADR 12, 15 and 17`. Among words they may be years. */
function isNumbers(text: string, span: Span): boolean {
  return /^(?:(?:adrs?|rfcs?)[-_ ]?#?(?=\d))?(?:[\s\d,;&]|(?<=\d{4})-(?=\d{3})|\b(?:and|und|et|y|e)\b)*(?:\([^()]*\))?\.?$/i.test(
    sliceOf(text, span),
  );
}

/** Phrases in the status itself. A target may stand at the start of the next line. */
function fromLines(record: RecordText, values: readonly FieldValue[]): Relation[] {
  return values.flatMap(({ span }, index) => {
    if (isAlternatives(sliceOf(record.text, span))) return [];
    const phrases = findPhrases(record.text, withoutStruck(record.text, span));
    return phrases.flatMap(({ kind: said, about, span: phrase }) => {
      const next = values[index + 1]?.span;
      const isOpen = next && /^[\s:*_]*$/.test(sliceOf(record.text, about));
      const targets = targetsOf(record, isOpen ? next : about);
      const before = record.text.slice(span.start, phrase.start);
      const sinceStatus = record.text.slice(values[0]?.span.start, phrase.start);
      const isOfPart =
        said === 'superseded-by' &&
        (endsWithPart(before) || endsWithInPart(before) || isBesideAccepted(sinceStatus));
      const inPhrase = saysInPart(sliceOf(record.text, phrase));
      const kind = isOfPart ? 'amended-by' : said;
      return targets.map(target => relationOf(record, kind, target, isOfPart || inPhrase));
    });
  });
}

/** In a section of links a line must begin with the phrase: `Supersedes [7. Title](...)`. */
function fromLinks(record: RecordText, values: readonly FieldValue[]): Relation[] {
  return values.flatMap(({ span }) => {
    const [first] = findPhrases(record.text, span);
    const before = first && record.text.slice(span.start, first.span.start);
    if (!first || before === undefined || /[\p{L}\p{N}]/u.test(before)) return [];
    const inPart = saysInPart(sliceOf(record.text, first.span));
    return targetsOf(record, first.about).map(target =>
      relationOf(record, first.kind, target, inPart),
    );
  });
}

/** `Note: this ADR updates and supersedes [ADR 3](...)`, above the first section or in one; above it also `Supersedes [ADR 3](...)`. */
function fromSentences(record: RecordText): Relation[] {
  const { start, end } = record.span;
  const isInSection = ofItselfBelow.test(record.text.slice(start, Math.min(end, start + reach)));
  const sections = isInSection ? record.sections.flatMap(({ blocks }) => blocks) : [];
  const endOfHead = record.head.at(-1)?.span.end ?? 0;
  const blocks = [...record.head, ...sections.filter(({ kind }) => kind !== 'list')];
  return blockValues(record.text, blocks).flatMap(({ span }) => {
    if (span.end - span.start > maxValueLength) return [];
    const said = sliceOf(record.text, span);
    const start = behindSubject(said) ?? (span.start < endOfHead ? said.search(/\p{L}/u) : -1);
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
 * head that begins so.
 */
function fromHeadLines(record: RecordText): Relation[] {
  return linesOfHead(record.head).flatMap(line => {
    if (line.end - line.start > maxValueLength) return [];
    const sign =
      /^(?:\[![a-z]{3,9}\]\s*)?[^\p{L}\p{N}[]{0,6}/iu.exec(sliceOf(record.text, line))?.[0] ?? '';
    const [first] = findPhrases(record.text, { start: line.start, end: line.end });
    if (!first || first.span.start !== line.start + sign.length) return [];
    if (first.kind !== 'amended-by' && first.kind !== 'superseded-by') return [];
    return targetsOf(record, first.about).map(target =>
      relationOf(record, first.kind, target, saysInPart(sliceOf(record.text, first.span))),
    );
  });
}

/** The first line of each paragraph, quoted or in a list or not. */
function linesOfHead(blocks: readonly Block[]): Span[] {
  return blocks.flatMap(block => {
    if (block.kind === 'quote') return linesOfHead(block.blocks);
    if (block.kind === 'list') return block.items.flatMap(({ lines }) => lines.slice(0, 1));
    return block.kind === 'paragraph' ? block.lines.slice(0, 1) : [];
  });
}

/** Where the verb of a sentence begins whose subject is the record; undefined where it is another. */
function behindSubject(said: string): number | undefined {
  const start = said.search(/\p{L}/u);
  if (start < 0 || start > 10) return undefined;
  const subject = ofItself.exec(said.slice(start))?.[0];
  return subject === undefined ? undefined : start + subject.length;
}

const ofItself =
  /^(?:(?:note|nota|hinweis|remarque)\b\W{1,10})?(?:this|dies(?:e|er|es)|cet(?:te)?|ce|est[ea]) (?:adr|rfc|record|decision(?: record)?|proposal|document|entscheidung|dokument|décision|decisión|decisão) (?:(?:updates|amends|extends|also|fully|completely|hereby) (?:and )?){0,2}/i;

/** Most records have no such sentence, and need not be looked through for one. */
const ofItselfBelow =
  /\n(?:> ?)?(?:This|Diese[rs]?|Cette|Est[ea]) (?:ADR|RFC|decision|proposal|Entscheidung|décision|decisión|decisão) /;
/** How far below the title it is looked for, in UTF-16 units: a record of usual length. */
const reach = 2000;

/** The targets that follow a phrase at once; a sentence further on is about something else. */
function targetsOf(record: RecordText, about: Span): Target[] {
  const isLabel = ({ start }: Span) => record.text.startsWith('][', start - 2);
  const targets = readTargets(record, about, { plainNumbers: true }).filter(
    ({ span }) => !isLabel(span),
  );
  let end = about.start;
  const near: Target[] = [];
  for (const target of targets) {
    const between = record.text.slice(end, target.span.start);
    if (!nothingBetween.test(between)) break;
    near.push(target);
    end = target.span.end;
  }
  return near;
}

/**
 * Signs, words for and, the articles of the languages, and that it is a decision that stands there:
 * `par l'ADR 12`, `the decision taken in ADR-12`. No word is in two of the alternatives: a row of it would take for ever.
 */
const nothingBetween =
  /^(?:[\s:,;&+/<[*_"'’`-]|\]\[[^[\]]{0,60}\]|\b(?:and|und|et|by|adrs?|the|records?|rfc|nr|no|l|la|le|les|den|die|das|el|los|las|o|a|os|as)\b|(?<!\p{L})(?:d[eé]cisions?|decisi(?:ón|[oó]nes)|decis(?:ão|ao|ões)|entscheidung(?:en)?)(?: (?:made|taken|recorded|described|documented|prise|décrite|tomada|descrita|registrada))?(?: (?:in|of|from|aus|von|dans|de|en|em|na))?(?!\p{L}))*$/iu;

function isAlternatives(said: string): boolean {
  return /^[[{].*\|/s.test(said) || isPlaceholder(said);
}

function withoutStruck(text: string, span: Span): Span {
  const struck = /^\s*~~.*~~/.exec(sliceOf(text, span));
  return struck ? cleanSpan(text, { start: span.start + struck[0].length, end: span.end }) : span;
}
