import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decisionOf } from '../../../../support/read-one.ts';

/** What stands below `## Status`, and what it means. */
const sections: readonly (readonly [string, string])[] = [
  ['Accepted', 'accepted'],
  ['**Accepted**', 'accepted'],
  ['_deprecated_', 'deprecated'],
  ['`accepted`', 'accepted'],
  ['{ accepted }', 'accepted'],
  ['✅ Accepted', 'accepted'],
  ['⌛️ Proposed', 'proposed'],
  ['[ADOPTED](/README.md#adopted) (but should move to deprecated)', 'accepted'],
  ['Accepted on 20/11/2015.', 'accepted'],
  ['WIP draft proposal, 2026-01-02', 'draft'],
  ['Approved by the board on 2026-05-18.', 'accepted'],
  ['Accepted (implemented)', 'accepted'],
  ['accepted-pending-implementation', 'accepted'],
  ['Approved/Merged', 'accepted'],
  ['Accepted, Implemented', 'accepted'],
  ['Accepted. Supersedes ADR 0032', 'accepted'],
  ['accepted; supersedes ADR-0045', 'accepted'],
  ['Accepted (partially superseded by ADR-0015 and ADR-0030)', 'accepted'],
  ['Accepted, amended by [ADR-0012](0012-x.md)', 'accepted'],
  ['Accepted\n\nAmended by [17. Structure](0017-structure.md)', 'accepted'],
  ['Accepted\n\nRejected options are in the wiki.', 'accepted'],
  ['Proposed -> Accepted', 'accepted'],
  ['Proposed → Accepted', 'accepted'],
  ['~~Proposed~~ Accepted', 'accepted'],
  ['~~Accepted~~ Rejected', 'rejected'],
  ['2026-01-02 proposed\n2026-02-03 accepted', 'accepted'],
  ['2026-01-02 accepted\n2026-02-03 deprecated', 'deprecated'],
  ['1. Proposed 2026-01-02\n2. Accepted 2026-02-03', 'accepted'],
  ['- Proposed 2026-01-02\n- Accepted 2026-02-03', 'accepted'],
  ['- Proposed (2 Jan 2026)\n- Accepted on Feb 3, 2026 by Ada', 'accepted'],
  ['1. Accepted 2026-01-02\n2. Proposed again 2026-02-03', 'proposed'],
  ['Accepted\n\nProposed again 2026-02-03', 'unknown'],
  ['1. Proposed 2026-01-02\n2. Accepted 2026-02-03\n3. Superseded by ADR-9', 'superseded'],
  ['2026-01-02 proposed\n2026-02-03 accepted\n\nSuperseded by ADR-9', 'superseded'],
  ['1. Proposed 2026-01-02\n2. Accepted if legal agrees 2026-02-03', 'proposed'],
  ['1. Proposed 2026-01-02\n2. Accepted by 2026-02-03', 'proposed'],
  ['1. Proposed 2026-01-02\n2. Accepted 2026-02-03 (planned)', 'proposed'],
  ['1. Proposed 2026-01-02\n2. Accepted: false', 'proposed'],
  ['- Accepted 2026-02-03\n- Proposed 2026-01-02', 'accepted'],
  ['- 2026-02-03 deprecated\n- 2026-01-02 accepted', 'deprecated'],
  ['- Accepted 2026-02-03\n- Deprecated 2026-01-02', 'deprecated'],
  ['Accepted: 2026-01-02\nDeprecated: false', 'accepted'],
  ['- [ ] Proposed\n- [x] Accepted', 'accepted'],
  ['Accepted 2020-01-02, deprecated 2021-02-03', 'deprecated'],
  ['Accepted on 2020-01-02. Rejected on 2021-02-03.', 'rejected'],
  ['Accepted (since 2020, now obsolete)', 'deprecated'],
  ['Accepted with modifications (the second part was rejected)', 'accepted'],
  ['Accepted. Rejected options are below.', 'accepted'],
  ['Accepté, remplacé par ADR-45', 'superseded'],
  ['Akzeptiert, ersetzt durch ADR-45', 'superseded'],
  ['Accepted; to be superseded by ADR-50', 'accepted'],
  ['Accepted; will be deprecated in 2027', 'accepted'],
  ['Accept if the benchmark passes', 'unknown'],
  ['Accepted or Rejected', 'unknown'],
  ['"accepted" or "rejected"', 'unknown'],
  ['Akzeptiert oder abgelehnt', 'unknown'],
  ['提议或接受', 'unknown'],
  ['accepted 或 rejected', 'unknown'],
  ['已接受 或者 已拒绝', 'unknown'],
  ['Accepted • Rejected • Proposed', 'unknown'],
  ['Accepted vs. rejected', 'unknown'],
  ['Accepted · Kept or not, it holds', 'accepted'],
  ['Accepted (or so)', 'accepted'],
  ['Accepted decisions are binding', 'unknown'],
  ['"Accepted" means that the team agreed', 'unknown'],
  [
    '| Date | Status |\n|---|---|\n| 2020-01-01 | Proposed |\n| 2020-02-01 | Rejected |',
    'rejected',
  ],
  [
    '| Date | Status |\n|---|---|\n| 2020-02-01 | Deprecated |\n| 2020-01-01 | Accepted |',
    'deprecated',
  ],
  ['> A decision may be "proposed" or "accepted".\n\nPROPOSED', 'proposed'],
  ['One of these:\n\n- Proposed\n- Accepted', 'unknown'],
  ['TBD\n\nAccepted', 'unknown'],
  ['<b>Status:</b> Rejected<br>', 'rejected'],
  ['<del>Accepted</del> Rejected', 'rejected'],
  ['Final Comment Period', 'proposed'],
  ['Final draft', 'draft'],
  ['Not accepted', 'unknown'],
  ['Not implemented', 'unknown'],
  ['Decided against', 'rejected'],
  ['Active discussion', 'proposed'],
  ['Approved for review', 'proposed'],
  ['未承認', 'unknown'],
  ['承認待ち', 'proposed'],
  ['已被 ADR-0012 取代', 'superseded'],
  ['Was accepted, now rejected', 'unknown'],
  ['Experimental', 'unknown'],
  ['Stage 3', 'unknown'],
  ['partially accepted', 'accepted'],
  ['Implementable', 'accepted'],
  ['Decided', 'accepted'],
  ['akzeptiert', 'accepted'],
  ['Accepté', 'accepted'],
  ['Aceptado', 'accepted'],
  ['proposed; accepting feedback', 'proposed'],
  ['In review', 'proposed'],
  ['RFC', 'proposed'],
  ['Returned for revision', 'proposed'],
  ['Draft', 'draft'],
  ['Declined', 'rejected'],
  ['❌ Rejected (see [019](019-x.md))', 'rejected'],
  ['Withdrawn', 'withdrawn'],
  ['on hold', 'deferred'],
  ['Accepted (defer)', 'deferred'],
  ['### Accepted', 'accepted'],
  ['> Accepted', 'accepted'],
  ['PROPOSED — accepted after the review', 'proposed'],
  ['Stagnant', 'deferred'],
  ['Obsolete', 'deprecated'],
  ['Reverted', 'deprecated'],
  ['Superseded by [10. T](0010-t.md)', 'superseded'],
  ['Superceded by [10. T](0010-t.md)', 'superseded'],
  ['Provisionally Superseded by ADR-039', 'superseded'],
  ['OPEN\n\nSuperceded by [10. T](0010-t.md)', 'superseded'],
  ['Accepted\n\nSuperseded by [10. T](0010-t.md)', 'superseded'],
  ['Accepted, superseded by ADR-0010', 'superseded'],
  ['Accepted (deprecated)', 'deprecated'],
  ['ersetzt durch ADR-0010', 'superseded'],
  ['{proposed | rejected | accepted | … | superseded by ADR-0123}', 'unknown'],
  ['proposed ("proposed", "agreed", "active" or "rejected")', 'proposed'],
  ['Draft [Draft | Accepted | Rejected]', 'draft'],
  ['Accepted (proposed, accepted or rejected)', 'unknown'],
  ['proposed, accepted (or rejected)', 'unknown'],
  ['[Proposed | Accepted | Deprecated | Superseded by ADR-XXX]', 'unknown'],
  ['Proposed, Accepted, Deprecated, or Superseded', 'unknown'],
  ['Accepted/Rejected', 'unknown'],
  ['- Accepted\n- Proposed', 'unknown'],
  ['- [ ] Proposed\n- [ ] Accepted', 'unknown'],
  ['Accepted?', 'unknown'],
  ['Not implemented', 'unknown'],
  ['Not yet accepted', 'unknown'],
  ['Applied', 'accepted'],
  ['Applied for by the team', 'unknown'],
  ['Not applied', 'unknown'],
  ['进行中', 'proposed'],
  ['Acceptedly', 'unknown'],
  ['Partly superseded by ADR-0010', 'unknown'],
  ['Moved', 'unknown'],
  ['Experimental', 'unknown'],
  ['TBD', 'unknown'],
  ['...', 'unknown'],
];

for (const [written, expected] of sections) {
  test(`"${written.replaceAll('\n', ' / ')}" is ${expected}`, () => {
    const { status } = decisionOf(`# Title\n\n## Status\n\n${written}\n\n## Context\n\nText.\n`);
    assert.equal(status?.value, expected);
    if (expected === 'unknown') assert.match(status?.doubt ?? '', /\.$/);
  });
}

test('a status that is not written is undefined', () => {
  for (const body of [
    '',
    '## Status\n\n',
    '## Status quo\n\nAccepted\n',
    '```\n## Status\nAccepted\n```\n',
  ]) {
    assert.equal(decisionOf(`# Title\n\n${body}\n## Context\n\nText.\n`).status, undefined, body);
  }
});

test('what a section for the status says is written, also where it is not understood', () => {
  for (const [body, raw] of [
    ['Accepted by: nobody yet', 'Accepted by: nobody yet'],
    ['- Approved by: Ada\n- Date: 2026-01-02', 'Approved by: Ada'],
    ['Proposed: false', 'Proposed: false'],
    ['| Team | Vote |\n|---|---|\n| A | Accepted |\n| B | no |', 'B | no'],
  ] as const) {
    const text = `# Title\n\n## Status\n\n${body}\n\n## Context\n\nText.\n`;
    const { status } = decisionOf(text);
    assert.equal(status?.value, 'unknown', body);
    assert.equal(status.raw, raw);
    assert.equal(text.slice(status.span.start, status.span.end), raw);
    assert.match(status.doubt ?? '', /is not understood\.$/);
  }
  for (const body of [
    'Date: 2026-01-02',
    '<!-- Accepted by: nobody -->',
    '| Team | Vote |\n|---|---|',
  ]) {
    assert.equal(decisionOf(`# Title\n\n## Status\n\n${body}\n`).status, undefined, body);
  }
});

test('a status may be headed by a word of French for it', () => {
  for (const text of ['# T\n\n## État\n\nAccepté\n', '# T\n\n- Etat : adopté\n']) {
    assert.equal(decisionOf(text).status?.value, 'accepted', text);
  }
});

test('the status as written keeps its place', () => {
  const text =
    '# T\n\n- Status: **Implemented (v2)** (with changes) <!-- optional -->\n\n## Context\n';
  const { status } = decisionOf(text);
  assert.equal(status?.raw, 'Implemented (v2)');
  assert.equal(text.slice(status?.span.start, status?.span.end), status?.raw);
  assert.equal(status?.doubt, undefined);
});

test('a status that is taken back leaves a doubt', () => {
  const { status } = decisionOf('# T\n\nStatus: accepted, superseded by ADR-0002\n');
  assert.equal(status?.value, 'superseded');
  assert.match(status?.doubt ?? '', /takes it back/);
});

test('a proposal that speaks of acceptance leaves a doubt', () => {
  const { status } = decisionOf('# T\n\nStatus: Proposed — accepted after the review\n');
  assert.equal(status?.value, 'proposed');
  assert.match(status?.doubt ?? '', /goes on to say accepted/);
});

test('front matter is believed before the body, and the contradiction is a doubt', () => {
  const { status } = decisionOf('---\nstatus: rejected\n---\n# T\n\n## Status\n\nAccepted\n');
  assert.equal(status?.value, 'rejected');
  assert.equal(status?.doubt, 'Another place of this file says "Accepted".');
});

test('the state of a page is no status where the body says one', () => {
  const { status } = decisionOf('---\nstatus: published\n---\n# T\n\n## Status\n\nAccepted\n');
  assert.equal(status?.value, 'accepted');
});

test('a successor without any status means superseded, with a doubt', () => {
  const { status } = decisionOf('# T\n\n| Superseded by: | ADR-0012 |\n|---|---|\n');
  assert.equal(status?.value, 'superseded');
  assert.match(status?.doubt ?? '', /No status is written/);
  assert.equal(decisionOf('# T\n\n| Superseded by: | N/A |\n|---|---|\n').status, undefined);
});

test('a mark of emphasis alone is no status', () => {
  assert.equal(decisionOf('# A\n\n* Status: *\n* Date: 2026-01-02\n').status, undefined);
});
