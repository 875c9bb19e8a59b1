import type { DecisionLanguage } from './decision-language.ts';

export const dutch: DecisionLanguage = {
  statuses: {
    accepted: 'geaccepteerd, goedgekeurd, aangenomen, besloten, vastgesteld',
    proposed: 'voorgesteld, voorstel, in behandeling',
    draft: 'concept',
    rejected: 'afgewezen, verworpen',
    withdrawn: 'ingetrokken',
    deferred: 'uitgesteld',
    deprecated: 'verouderd, vervallen',
    superseded: 'vervangen',
  },
  by: 'door',
  see: 'zie',
  fields: {
    date: 'datum',
    deciders: 'beslissers, besluitvormers, goedgekeurd door',
    supersedes: 'vervangt',
    'superseded-by': 'vervangen door',
    authors: 'auteur, auteurs',
  },
  sections: 'context, besluit, beslissing, gevolgen, overwogen opties, overwogen alternatieven',
  proposalSections: '',
  relations: { supersedes: 'vervangt' },
  months:
    'januari, februari, maart, april, mei, juni, juli, augustus, september, oktober, november, december',
};
