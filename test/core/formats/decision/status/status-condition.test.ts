import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decisionOf } from '../../../../support/read-one.ts';

/** What stands below `## Status`, and what is read: the status, and `?` where a doubt is shown. */
const sections: readonly (readonly [string, string])[] = [
  ['Accepted, pending legal review', 'unknown ?'],
  ['Accepted (if X)', 'unknown ?'],
  ['Accepted if the budget is approved', 'unknown ?'],
  ['Accepted unless the vendor objects', 'unknown ?'],
  ['Accepted once ADR-12 is in force', 'unknown ?'],
  ['Accepted when ADR-12 is implemented', 'unknown ?'],
  ['Accepted, provided that legal agrees', 'unknown ?'],
  ['Accepted subject to review', 'unknown ?'],
  ['Accepted - awaiting sign-off', 'unknown ?'],
  ['Accepted — conditionally', 'unknown ?'],
  ['Accepted (TBC)', 'unknown ?'],
  ['Accepted (?)', 'unknown ?'],
  ['Accepted (draft)', 'unknown ?'],
  ['Accepted, but not yet approved', 'unknown ?'],
  ['Conditionally accepted', 'unknown ?'],
  ['Implemented, needs revision', 'unknown ?'],
  ['Accepté sous réserve de validation', 'unknown ?'],
  ['Akzeptiert (vorbehaltlich der Freigabe)', 'unknown ?'],
  ['Aceptado, pendiente de aprobación', 'unknown ?'],
  ['Aceito (sujeito a revisão)', 'unknown ?'],
  ['已接受 (待审批)', 'unknown ?'],
  ['Затверджено з умовами', 'unknown ?'],
  ['Chấp nhận có điều kiện', 'unknown ?'],
  ['Disetujui dengan syarat', 'unknown ?'],
  ['Прийнято частково', 'accepted ?'],
  ['Chấp nhận tạm thời', 'accepted ?'],
  ['Diterima sebagian', 'accepted ?'],
  ['Accepted (for the pilot only)', 'accepted ?'],
  ['Accepted in principle', 'unknown ?'],
  ['Agreed, but only in principle', 'unknown ?'],
  ['Accepté en principe', 'unknown ?'],
  ['Accepted by 2 of 5', 'unknown ?'],
  ['Accepted (3/5 votes)', 'unknown ?'],
  ['Approved by two out of the five leads', 'unknown ?'],
  ['Accepted by 5 of 5', 'accepted'],
  ['Accepted by all five of five', 'accepted'],
  ['Accepted by one of the leads', 'accepted'],
  ['Accepted 1/5/2026', 'accepted'],
  ['Accepted, proposed again 2026-03-04', 'unknown ?'],
  ['Accepted 2026-01-01. Reopened.', 'unknown ?'],
  ['Accepted until 2026-06-01', 'accepted ?'],
  ['Accepted locally', 'accepted ?'],
  ['Accepted with reservations', 'accepted ?'],
  ['Accepted (partially superseded by ADR-15)', 'accepted ?'],
  ['Accepted, pending implementation', 'accepted'],
  ['Accepted (pending the full rollout)', 'accepted'],
  ['Accepted. Pending requests are listed below.', 'accepted'],
  ['Accepted. If you need more, ask.', 'accepted'],
  ['Accepted; see the draft of the API', 'accepted'],
  ['Accepted - proposed 2020-01-01', 'accepted'],
  ['Accepted after review', 'accepted'],
  ['Accepted with modifications', 'accepted'],
  ['Accepted, revoked 2021-02-03', 'deprecated ?'],
  ['Revoked', 'deprecated'],
  ['Accepted (rolled back)', 'deprecated ?'],
  ['Accepted. Abandoned.', 'withdrawn ?'],
  ['Accepted, paused', 'deferred ?'],
  ['Accepted pending an owner', 'unknown ?'],
  ['Accepted (implementation pending)', 'accepted'],
  ['Accepted, but reversible if another way is found.', 'accepted'],
  ['NOT ACCEPTED. The first run means nothing.', 'unknown ?'],
  ['Was accepted, now under review', 'unknown ?'],
  ['Not yet accepted', 'unknown ?'],
  ['No aceptada', 'unknown ?'],
  ['Nicht akzeptiert', 'unknown ?'],
  ['未承認', 'unknown ?'],
  ['Принято', 'accepted'],
  ['Утверждено (2026-01-02)', 'accepted'],
  ['Не принято', 'unknown ?'],
  ['Принято решение отказаться', 'unknown ?'],
  ['Принято к рассмотрению', 'proposed'],
  ['Предложено', 'proposed'],
  ['Отклонено', 'rejected'],
  ['Заменено на ADR-12', 'superseded'],
  ['확정', 'accepted'],
  ['승인됨 (2026-01-02)', 'accepted'],
  ['승인 거부', 'unknown ?'],
  ['승인 대기', 'proposed'],
  ['검토 중', 'proposed'],
  ['폐기됨', 'deprecated'],
  ['Zaakceptowana', 'accepted'],
  ['Kabul edildi', 'accepted'],
  ['Implementiert', 'accepted'],
  ['Superseded (its transport) by [ADR-12](0012-x.md). The rest holds.', 'unknown ?'],
  ['Superseded (entirely) by ADR-12', 'superseded'],
  ['承認済み(accepted)', 'accepted'],
  ['承認済み（上書き済み）', 'superseded ?'],
];

for (const [section, expected] of sections) {
  test(`"${section}" is ${expected}`, () => {
    const { status } = decisionOf(
      `# 7. Use X\n\n## Status\n\n${section}\n\n## Context\n\nText.\n\n## Decision\n\nWe do.\n`,
    );
    assert.equal(`${status?.value}${status?.doubt === undefined ? '' : ' ?'}`, expected);
    assert.equal(status?.raw, section);
  });
}

test('the status of a part is not that of the record', () => {
  for (const label of ['Status (in part)', '**Status (partial)**', 'Status (parts)']) {
    const { status } = decisionOf(`# T\n\n${label}: Accepted\n\n## Context\n\nx\n`);
    assert.equal(status?.value ?? 'unknown', 'unknown', label);
  }
});
