import { type DecisionFormat, hasMadrSections } from './decision-format.ts';

/** MADR 3: the head moved into the front matter. */
export const madr3: DecisionFormat = {
  id: 'madr-3',
  recognises(record) {
    return record.frontMatter !== undefined && hasMadrSections(record);
  },
};
