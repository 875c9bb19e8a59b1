import type { FieldName } from './field.ts';
import { fieldLabels } from './field-labels.ts';
import { isKindOfRecord } from './series-words.ts';

const byLabel = new Map(fieldLabels);

/** The label as the table has it: lower case, blanks for hyphens and underscores. */
export function normaliseLabel(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/\(s\)/g, 's')
    .replaceAll(/[\s_-]+/g, ' ')
    .trim();
}

/** The meaning of a label; undefined for labels that a reader of decisions has no use for. */
export function findFieldName(label: string): FieldName | undefined {
  const said = normaliseLabel(label);
  return byLabel.get(said) ?? (isKindOfRecord(said) ? 'number' : undefined);
}

/** Words that name a field in the head, but as the heading of a section may be about anything. */
const onlyInHead: ReadonlySet<string> = new Set([
  'delegate',
  'arbiter',
  'id',
  'adr',
  'number',
  'title',
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
export function findSectionField(name: string): FieldName | undefined {
  const said = normaliseLabel(name);
  if (onlyInHead.has(said) || isKindOfRecord(said)) return undefined;
  const found = findFieldName(name);
  return found !== undefined && aboutAnything.has(found) && !/status|stand/.test(said)
    ? undefined
    : found;
}
