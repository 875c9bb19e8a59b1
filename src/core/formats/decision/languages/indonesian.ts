import type { DecisionLanguage } from './decision-language.ts';

export const indonesian: DecisionLanguage = {
  statuses: {
    accepted: 'diterima, disetujui, disepakati',
    proposed: 'diusulkan, usulan, dalam peninjauan',
    draft: 'draf',
    rejected: 'ditolak',
    withdrawn: 'ditarik',
    deferred: 'ditunda',
    deprecated: 'usang',
    superseded: 'digantikan, diganti',
  },
  by: 'oleh',
  see: 'lihat',
  fields: {
    date: 'tanggal, tanggal keputusan',
    deciders: 'pengambil keputusan, disetujui oleh, diputuskan oleh',
    title: 'judul',
    supersedes: 'menggantikan',
    'superseded-by': 'digantikan oleh',
    authors: 'penulis',
  },
  sections:
    'konteks, keputusan, konsekuensi, alternatif yang dipertimbangkan, opsi yang dipertimbangkan',
  proposalSections: '',
  relations: { supersedes: 'menggantikan' },
  months:
    'januari, februari, maret, april, mei, juni, juli, agustus, september, oktober, november, desember',
};
