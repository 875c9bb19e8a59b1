import type { DecisionLanguage } from './decision-language.ts';

export const polish: DecisionLanguage = {
  statuses: {
    accepted: 'przyjęt(a|e|y), zaakceptowan(a|e|y), zatwierdzon(a|e|y)',
    proposed: 'propozycja, proponowana, zaproponowan(a|e|y)',
    draft: 'szkic',
    rejected: 'odrzucon(a|e|y)',
    withdrawn: 'wycofan(a|e|y)',
    deprecated: 'przestarzał(a|e|y)',
    superseded: 'zastąpion(a|e|y)',
  },
  by: 'przez',
  see: 'zob.',
  fields: {
    deciders: 'decydenci',
    title: 'tytuł',
    supersedes: 'zastępuje',
    'superseded-by': 'zastąpion(a|e|y) przez',
  },
  sections: 'kontekst, decyzja, konsekwencje',
  proposalSections: '',
  relations: { supersedes: 'zastępuje' },
  months:
    'stycznia, lutego, marca, kwietnia, maja, czerwca, lipca, sierpnia, września, października, listopada, grudnia',
};
