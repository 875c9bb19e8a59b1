import type { DecisionLanguage } from './decision-language.ts';

/** Norwegian, Danish and Swedish. */
export const scandinavian: DecisionLanguage = {
  statuses: {
    accepted: `akseptert, godkjent, vedtatt, besluttet, gjeldende, accepteret, godkendt, vedtaget, gældende, accepterad,
      godkänd, antagen, beslutad, gällande`,
    proposed: 'foreslått, forslag, til diskusjon, under vurdering, foreslået, föreslagen, förslag',
    draft: 'utkast, udkast',
    rejected: 'avvist, forkastet, afvist, avvisad, avslagen, förkastad',
    withdrawn: 'trukket, trukket tilbake, tillbakadragen',
    deferred: 'utsatt, udsat, uppskjuten',
    deprecated: 'foreldet, utgått, avviklet, forældet, udgået, föråldrad, utfasad',
    superseded: 'erstattet, avløst, ersatt, afløst',
  },
  by: 'av, af',
  see: 'se',
  fields: {
    date: 'dato, datum, beslutningsdato',
    deciders: 'beslutningstakere, beslutningstagere, beslutsfattare, besluttet av, godkjent av',
    supersedes: 'erstatter, ersätter',
    'superseded-by': 'erstattet av, erstattet af, ersatt av',
  },
  sections: 'kontekst, beslutning, konsekvenser, kontext, beslut',
  proposalSections: '',
  relations: { supersedes: 'erstatter, ersätter' },
  months:
    'januar januari, februar februari, mars marts, april, maj mai, juni, juli, august augusti, september, oktober, november, desember december',
};
