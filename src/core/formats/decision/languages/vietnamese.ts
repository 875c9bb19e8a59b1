import type { DecisionLanguage } from './decision-language.ts';

export const vietnamese: DecisionLanguage = {
  statuses: {
    accepted:
      'đã chấp thuận, đã chấp nhận, chấp thuận, chấp nhận, đã phê duyệt, đã duyệt, đã thông qua, có hiệu lực',
    proposed:
      'đề xuất, được đề xuất, đang đề xuất, đang xem xét, đang thảo luận, chờ duyệt, chờ phê duyệt',
    draft: 'bản nháp, nháp',
    rejected: 'từ chối, đã từ chối, bị từ chối, bác bỏ',
    withdrawn: 'đã rút',
    deferred: 'tạm hoãn',
    deprecated: 'lỗi thời, không còn hiệu lực',
    superseded: 'bị thay thế, đã thay thế, được thay thế, đã bị thay thế',
  },
  by: 'bởi',
  see: '',
  fields: {
    status: 'trạng thái',
    date: 'ngày, ngày quyết định',
    created: 'ngày tạo',
    updated: 'ngày cập nhật, cập nhật',
    deciders: 'người quyết định, người phê duyệt',
    title: 'tiêu đề',
    supersedes: 'thay thế',
    'superseded-by': 'bị thay thế bởi, được thay thế bởi',
    authors: 'tác giả',
  },
  sections:
    'bối cảnh, ngữ cảnh, quyết định, hệ quả, phương án đã xem xét, các phương án đã xem xét',
  proposalSections: '',
  relations: { supersedes: 'thay thế cho' },
  months: '',
};
