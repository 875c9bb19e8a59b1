import type { DecisionLanguage } from './decision-language.ts';

export const turkish: DecisionLanguage = {
  statuses: {
    accepted: 'kabul edildi, karar verildi, onaylandı, uygulandı',
    proposed: 'önerildi',
    draft: 'taslak',
    rejected: 'reddedildi',
  },
  by: '',
  see: '',
  fields: {
    status: 'durum',
    date: 'tarih',
    deciders: 'karar vericiler, karar sahipleri, karar verenler',
  },
  sections: 'bağlam, karar',
  proposalSections: '',
  relations: {},
  months: 'ocak, şubat, mart, nisan, mayıs, haziran, temmuz, ağustos, eylül, ekim, kasım, aralık',
};
