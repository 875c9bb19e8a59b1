import { isRelationKind } from '../../../model/decision.ts';
import { lazyByText } from '../../../text/lazy-by-text.ts';
import { saysInPart } from '../in-part.ts';
import { isKindOfRecord } from '../names/series-words.ts';
import type { FieldName } from './field.ts';
import { fieldLabels } from './field-labels.ts';

/** The label as the table has it: lower case, blanks for hyphens, underscores and before inner capitals. */
export const normaliseLabel = lazyByText((text: string): string => {
  if (plainWords.test(text)) return text.toLowerCase();
  return text
    .normalize('NFC')
    .replaceAll(/(?<=\p{Lower})(?=\p{Upper}\p{Lower})/gu, ' ')
    .toLowerCase()
    .replaceAll(/\(s\)/g, 's')
    .replaceAll(/[\s_-]+/g, ' ')
    .trim();
});

const plainWords = /^[A-Za-z][a-z]*(?: [A-Za-z][a-z]*)*$/;

/** Nothing longer is a label: most headings of prose are. */
const maxLabelLength = 40;

/** The meaning of a label; undefined for labels that a reader of decisions has no use for. */
export const findFieldName = lazyByText((label: string): FieldName | undefined =>
  label.length > maxLabelLength ? undefined : meaningOf(normaliseLabel(label)),
);

function meaningOf(said: string): FieldName | undefined {
  return (
    fieldLabels().get(said) ?? (isKindOfRecord(said) ? 'number' : (ofKind(said) ?? ofGlossed(said)))
  );
}

/**
 * `状态 (Status)`, `Status (Estado)`: the label in two languages. In one script both words must be labels of one meaning.
 * `Supersedes (in part)` tells of what it is said; a `Status (in part)` is not that of the record.
 */
function ofGlossed(said: string): FieldName | undefined {
  const [label, gloss] = wordsOfGlossed(said);
  if (label === undefined || gloss === undefined) return undefined;
  const [meaning, other] = [fieldLabels().get(label), fieldLabels().get(gloss)];
  if (saysInPart(gloss)) return isRelationKind(meaning) ? meaning : undefined;
  return isLatin(label) === isLatin(gloss) && meaning !== other ? undefined : (meaning ?? other);
}

/** Both words of a label in two languages; none of any other label. */
function wordsOfGlossed(said: string): readonly string[] {
  if (!said.endsWith(')') && !said.endsWith('）')) return [];
  return /^([^()（）]+?)\s?[(（]([^()（）]+)[)）]$/.exec(said)?.slice(1) ?? [];
}

function isLatin(word: string): boolean {
  return /^[\p{Script=Latin}\s]+$/u.test(word);
}

/** `RFC Status`, `KEP number`: what the label says is said of the record itself. */
function ofKind(said: string): FieldName | undefined {
  if (!said.includes(' ')) return undefined;
  const [, kind = '', label = ''] =
    /^([a-z]{2,8}) (status|title|name|date|number|id|(?:author|owner|reviewer|decider)s?|supersedes|superseded by)$/.exec(
      said,
    ) ?? [];
  return isKindOfRecord(kind) ? fieldLabels().get(label) : undefined;
}

/** Words that name a field in the head, but as the heading of a section may be about anything. */
const onlyInHead: ReadonlySet<string> = new Set([
  'delegate',
  'arbiter',
  'id',
  'adr',
  'number',
  'title',
  'name',
  'data',
  'state',
  'feature',
  'updates',
  'assigned',
  'submitted',
  'proposed',
  'dependencies',
  'updated',
  'modified',
  'created',
  'stand',
]);

/** Fields whose labels head sections of prose too: `## Implementation`, `## Reviewers`. */
const aboutAnything: ReadonlySet<FieldName> = new Set([
  'implementation',
  'review-by',
  'governs',
  'authors',
  'owners',
  'reviewers',
  'consulted',
  'informed',
]);

/** The meaning of a heading. */
export const findSectionField = lazyByText((name: string): FieldName | undefined => {
  if (name.length > maxLabelLength) return undefined;
  const said = normaliseLabel(name);
  if (onlyInHead.has(said) || isKindOfRecord(said)) return undefined;
  if (wordsOfGlossed(said).some(word => onlyInHead.has(word))) return undefined;
  const found = meaningOf(said);
  return found !== undefined && aboutAnything.has(found) && !/status|stand/.test(said)
    ? undefined
    : found;
});

/** Whether a heading stands above the title instead of being it. */
export function isNameOfTitle(name: string): boolean {
  return namesOfTitle.has(name);
}

const namesOfTitle: ReadonlySet<string> = new Set([
  'title',
  'adr title',
  'titel',
  'titre',
  'título',
  'titolo',
]);

/** Whether a heading stands above the head of a record. */
export function isNameOfHead(name: string): boolean {
  return namesOfHead.has(name);
}

const namesOfHead: ReadonlySet<string> = new Set([
  'metadata',
  'adr metadata',
  'meta data',
  'meta',
  'info',
  'information',
  'document information',
  'document control',
  'record',
  'header',
  'preamble',
]);
