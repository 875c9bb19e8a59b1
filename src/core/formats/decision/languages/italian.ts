import type { DecisionLanguage } from './decision-language.ts';

export const italian: DecisionLanguage = {
  statuses: {
    accepted:
      'accettat(o|a), approvat(o|a), adottat(o|a), decis(o|a), confermat(o|a), vigente, in vigore, attiv(o|a)',
    proposed:
      'propost(o|a), in valutazione, in discussione, in revisione, in attesa di approvazione',
    draft: 'bozza, in bozza',
    rejected: 'rifiutat(o|a), respint(o|a)',
    withdrawn: 'ritirat(o|a), annullat(o|a)',
    deferred: 'rinviat(o|a), rimandat(o|a), sospes(o|a)',
    deprecated: 'deprecat(o|a), obsolet(o|a)',
    superseded: 'sostituit(o|a), superat(o|a)',
  },
  by: 'da, dal, dal(la|lo)',
  see: 'vedi',
  fields: {
    status: 'stato',
    date: 'data, data della decisione, data di approvazione',
    created: 'data di creazione, creato il',
    updated: 'aggiornato il, ultimo aggiornamento',
    deciders: 'decisori, decisore, deciso da, approvato da',
    title: 'titolo',
    supersedes: 'sostituisce',
    'superseded-by': 'sostituit(o|a) da, superat(o|a) da',
    links: 'riferimenti, collegamenti',
    authors: 'autor(e|i|a)',
  },
  sections:
    'contesto, decisione, decisioni, conseguenze, alternative considerate, opzioni considerate',
  proposalSections: 'sommario',
  relations: { supersedes: 'sostituisce' },
  months:
    'gen gennaio, feb febbraio, mar marzo, apr aprile, mag maggio, giu giugno, lug luglio, ago agosto, set sett settembre, ott ottobre, nov novembre, dic dicembre',
};
