import { sliceOf } from '../../../text/span.ts';
import type { Field } from '../fields/field.ts';
import { findFieldName } from '../fields/field-names.ts';
import type { FileId } from '../names/file-id.ts';
import { isKindOfRecord } from '../names/series-words.ts';
import { tellsKind } from '../names/title-prefix.ts';
import type { RecordText } from './record-text.ts';
import {
  isDecisionSection,
  isProposalSection,
  isTypicalSection,
  tellProposal,
} from './section-words.ts';

/**
 * How clearly a file is a record without its neighbours: `full` (a number, a status and all sections
 * of a record), `strong` (a status or an id beside some of them, or all), `weak` (one of them), or `none`.
 */
export type Evidence = 'full' | 'strong' | 'weak' | 'none';

export function weighEvidence(record: RecordText, fields: readonly Field[], id: FileId): Evidence {
  const names = record.sections.map(section => section.name);
  const decision = new Set(names.filter(isDecisionSection)).size;
  const proposal = new Set(names.filter(isProposalSection)).size;
  const typical = new Set(names.filter(isTypicalSection)).size;
  const sections = { decision, proposal, typical };
  const hasId = id.number !== undefined || id.day !== undefined;
  const hasStatus = fields.some(({ name, values }) => name === 'status' && values.length > 0);
  const hasSections = decision >= 2 || tellProposal(names);
  if (hasStatus && id.number !== undefined && decision >= 3) return 'full';
  const ofHead = ofRfcHead(record, fields, { typical, hasId });
  if (ofHead) return ofHead;
  if (hasStatus && (hasSections || hasRecordId(id, fields, sections))) return 'strong';
  if (isOfSeries(record, fields, { ...sections, hasStatus })) return 'strong';
  if (hasId && isRecordById(fields, sections)) return 'strong';
  if (decision >= 3 && names.some(isOutcome)) return 'strong';
  const isWeak = [hasId, hasStatus, hasSections, isTold(record)].includes(true);
  return isWeak ? 'weak' : 'none';
}

/** Whether the title says that the text is a decision or a proposal. */
function isTold({ text, titleHeading }: RecordText): boolean {
  return titleHeading !== undefined && tellsKind(sliceOf(text, titleHeading.content));
}

/** `- RFC PR: ...` beside a day or a name that is filled in: nothing but a proposal has such a head. */
function ofRfcHead(
  { text, head }: RecordText,
  fields: readonly Field[],
  { typical, hasId }: { readonly typical: number; readonly hasId: boolean },
): Evidence | undefined {
  const isRfc = head.some(
    ({ kind, span }) => kind === 'list' && rfcLabel.test(sliceOf(text, span)),
  );
  const isFilled = ({ name, values: [value] }: Field) =>
    (name === 'created' || name === 'title') &&
    value !== undefined &&
    /^[`\p{Alpha}\p{N}]/u.test(sliceOf(text, value.span));
  if (!isRfc || typical === 0 || !fields.some(isFilled)) return undefined;
  return hasId ? 'full' : 'strong';
}

/** The item of a head that names the pull request of a proposal. */
export const rfcLabel = /^[-*] RFC P(?:R|ull Request):/im;

/** The section that says what was decided, of which a design has none. */
function isOutcome(name: string): boolean {
  return /^(?:d[eé]cis|entscheidung|决策|决定|決定|決策|решение|рішення|결정|decyzja|karar)/.test(
    name,
  );
}

/** Whether a text with an id is a record without a status. */
function isRecordById(
  fields: readonly Field[],
  { decision, proposal, typical }: SectionCounts,
): boolean {
  return decision >= 2 || decision + typical >= 3 || (decision + proposal >= 2 && hasHead(fields));
}

/**
 * An id that no minutes, incident or task has: a number beside a section of a record or a number
 * of a series; a day needs two such sections, for everything is named after days.
 */
function hasRecordId(
  { number, day }: FileId,
  fields: readonly Field[],
  sections: SectionCounts,
): boolean {
  const count = sections.decision + sections.proposal;
  if (number) return count >= 1 || fields.some(({ name }) => name === 'number');
  return day !== undefined && sections.decision >= 1 && count >= 2;
}

/** How many different sections of a kind there are. */
interface SectionCounts {
  readonly decision: number;
  readonly proposal: number;
  readonly typical: number;
}

/**
 * `eip: 20`, `CAP: 0006`, `title: SIP-15 - Values` or all that heads an enhancement proposal, in a file that is named
 * after its subject.
 */
function isOfSeries(
  { text }: RecordText,
  fields: readonly Field[],
  { decision, proposal, hasStatus }: SectionCounts & { readonly hasStatus: boolean },
): boolean {
  if (decision + proposal === 0) return false;
  if (!hasStatus && !hasHeadOfEnhancement(fields)) return false;
  if (decision + proposal >= 2 && hasHeadOfEnhancement(fields)) return true;
  return fields.some(({ name, label, values: [value] }) => {
    if (!value || (name !== 'number' && name !== 'title')) return false;
    if (name === 'number' && (isKindOfRecord(label) || !findFieldName(label))) return true;
    const [, word = ''] =
      /^["'[]?([A-Z]{2,12})[-_ ]?\d{1,7}\b/.exec(sliceOf(text, value.span).slice(0, 40)) ?? [];
    return isKindOfRecord(word);
  });
}

/**
 * The front matter of enhancement proposals: title, status, the day it was created, and people; without a status both
 * authors and those who look at it.
 */
export function hasHeadOfEnhancement(fields: readonly Field[]): boolean {
  const names = new Set(
    fields.flatMap(({ name, source, values }) =>
      source === 'front-matter' && values.length > 0 ? [name] : [],
    ),
  );
  const isLookedAt = names.has('deciders') || names.has('reviewers');
  const hasPeople = names.has('status')
    ? names.has('authors') || isLookedAt
    : names.has('authors') && isLookedAt;
  return names.has('title') && names.has('created') && hasPeople;
}

function hasHead(fields: readonly Field[]): boolean {
  return fields.some(({ name }) => name === 'date' || name === 'created' || name === 'deciders');
}
