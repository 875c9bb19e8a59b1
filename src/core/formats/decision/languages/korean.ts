import type { DecisionLanguage } from './decision-language.ts';

export const korean: DecisionLanguage = {
  statuses: {
    accepted:
      '승인, 승인됨, 승인 완료, 채택, 채택됨, 확정, 확정됨, 결정됨, 결정 완료, 수락, 수락됨, 적용, 적용됨',
    proposed:
      '제안, 제안됨, 검토 중, 검토중, 논의 중, 논의중, 진행 중, 진행중, 승인 대기, 승인 예정',
    draft: '초안',
    rejected: '거부, 거부됨, 거절, 거절됨, 기각, 기각됨, 반려, 반려됨',
    withdrawn: '철회, 철회됨',
    deferred: '보류, 보류됨, 연기, 연기됨',
    deprecated: '폐기, 폐기됨',
    superseded: '대체, 대체됨',
  },
  by: '',
  see: '',
  fields: {
    status: '상태',
    date: '날짜, 일자, 결정일, 결정 일자, 승인일',
    created: '작성일, 작성 일자, 생성일, 제안일',
    updated: '수정일, 최종 수정일',
    deciders: '결정자, 의사결정자, 승인자',
    title: '제목',
    supersedes: '대체 대상',
    'superseded-by': '대체됨',
    'relates-to': '관련, 관련 adr, 관련 결정',
    authors: '작성자',
    owners: '담당자',
  },
  sections: '컨텍스트, 맥락, 배경, 결정, 대안, 검토한 대안, 고려한 대안',
  proposalSections: '',
  relations: {},
  months: '',
};
