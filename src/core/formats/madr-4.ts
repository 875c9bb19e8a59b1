import { type DecisionFormat, hasMadrSections } from './decision-format.ts';

/** MADR 4: deciders became decision-makers, the section "Validation" became "Confirmation". */
export const madr4: DecisionFormat = {
  id: 'madr-4',
  recognises(record, fields) {
    if (!record.frontMatter) return false;
    if (
      fields.some(field => field.source === 'front-matter' && field.label === 'decision makers')
    ) {
      return true;
    }
    return hasMadrSections(record) && record.sections.some(({ name }) => name === 'confirmation');
  },
};
