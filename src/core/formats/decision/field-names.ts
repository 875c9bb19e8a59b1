import type { FieldName } from './field.ts';
import { fieldLabels } from './field-labels.ts';
import { isKindOfRecord } from './series-words.ts';

const byLabel = new Map(
  fieldLabels.flatMap(([name, words]) => words.map(word => [word, name] as const)),
);

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

/** The meaning of a heading. */
export function findSectionField(name: string): FieldName | undefined {
  const said = normaliseLabel(name);
  return onlyInHead.has(said) || isKindOfRecord(said) ? undefined : findFieldName(name);
}
