import type { Field } from './decision/field.ts';
import type { RecordText } from './decision/record-text.ts';

/** A way of writing decisions. The fields are read in every dialect; this names the whole. */
export interface DecisionFormat {
  readonly id: string;
  readonly recognises: (record: RecordText, fields: readonly Field[]) => boolean;
}

/** The sections that every MADR has had since its second version. */
export function hasMadrSections({ sections }: RecordText): boolean {
  const names = new Set(sections.map(({ name }) => name));
  const found = ['context and problem statement', 'considered options', 'decision outcome'].filter(
    name => names.has(name),
  );
  return found.length >= 2;
}

export function isFrom(fields: readonly Field[], source: Field['source']): boolean {
  return fields.some(
    field => field.source === source && ['status', 'date', 'deciders'].includes(field.name),
  );
}
