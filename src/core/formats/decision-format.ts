import type { Field } from './decision/fields/field.ts';
import type { RecordText } from './decision/record/record-text.ts';

/** A way of writing decisions. The fields are read in every dialect; this names the whole. */
export interface DecisionFormat {
  readonly id: string;
  readonly recognises: (record: RecordText, fields: readonly Field[]) => boolean;
}

/** The sections that every MADR has had since its second version. */
export function hasMadrSections({ sections }: RecordText): boolean {
  const names = sections.map(({ name }) => name).filter(name => madrSections.has(name));
  return new Set(names).size >= 2;
}

const madrSections: ReadonlySet<string> = new Set([
  'context and problem statement',
  'considered options',
  'decision outcome',
]);

export function isFrom(fields: readonly Field[], source: Field['source']): boolean {
  return fields.some(
    field => field.source === source && ['status', 'date', 'deciders'].includes(field.name),
  );
}
