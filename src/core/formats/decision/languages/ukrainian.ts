import type { DecisionLanguage } from './decision-language.ts';

export const ukrainian: DecisionLanguage = {
  statuses: {
    accepted: 'прийнят(о|а|е|ий), затверджен(о|а|е|ий), ухвален(о|а|е|ий), схвален(о|а|е|ий)',
    proposed: 'запропонован(о|а|е|ий), пропозиція, на розгляді, на обговоренні',
    draft: 'чернетка',
    rejected: 'відхилен(о|а|е|ий)',
    withdrawn: 'відкликан(о|а|е|ий)',
    deferred: 'відкладен(о|а|е|ий)',
    deprecated: 'застаріл(о|а|е|ий)',
    superseded: 'замінен(о|а|е|ий)',
  },
  by: 'на',
  see: 'див.',
  fields: {
    date: 'дата рішення, дата ухвалення',
    title: 'назва',
    authors: 'автори',
    supersedes: 'замінює',
    'superseded-by': 'замінен(о|а|е|ий) на',
  },
  sections: 'рішення, наслідки, розглянуті варіанти, розглянуті альтернативи',
  proposalSections: '',
  relations: { supersedes: 'замінює' },
  months:
    'січня, лютого, березня, квітня, травня, червня, липня, серпня, вересня, жовтня, листопада, грудня',
};
