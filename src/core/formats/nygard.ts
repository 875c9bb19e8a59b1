import type { DecisionFormat } from './decision-format.ts';

/** Michael Nygard's form: a status section, then context, decision and consequences. */
export const nygard: DecisionFormat = {
  id: 'nygard',
  recognises({ sections }) {
    const names = sections.map(({ name }) => name);
    const body = ['context', 'decision', 'consequences'].filter(name => names.includes(name));
    const hasStatus = names.some(name => name === 'status' || name.startsWith('status:'));
    return hasStatus ? body.length >= 1 : body.length >= 2;
  },
};
