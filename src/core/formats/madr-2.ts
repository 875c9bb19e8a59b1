import { type DecisionFormat, hasMadrSections, isFrom } from './decision-format.ts';

/** MADR 2: status, deciders and date as a list below the title. */
export const madr2: DecisionFormat = {
  id: 'madr-2',
  recognises(record, fields) {
    if (!hasMadrSections(record)) return false;
    return isFrom(fields, 'bullet') || record.frontMatter === undefined;
  },
};
