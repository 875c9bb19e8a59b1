import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decisionOf } from '../../../../support/read-one.ts';

/*
 * What else a line says beside the word of its status: a doubt, a limit, a sign, the future. Each row:
 * the line, what is read, and a part of the doubt that is left.
 */

type Row = readonly [written: string, status: string, doubt?: string];

const rows: readonly Row[] = [
  ['Accepted', 'accepted'],
  ['✅ Accepted', 'accepted'],
  ['Accepted 🎉', 'accepted'],
  [':white_check_mark: Accepted', 'accepted'],
  [':x: Accepted', 'unknown', 'its sign says otherwise'],
  [':hourglass: Proposed', 'proposed'],
  ['<Proposed|Accepted>', 'unknown', 'not filled in'],
  ['~~Accepted~~', 'unknown', 'struck out'],
  ['Accepted. Not superseded by ADR-6', 'accepted'],
  ['Accepted. Not yet superseded by ADR-6', 'accepted'],
  ['Accepted (not yet implemented)', 'accepted'],
  ['Accepted by A; B objects', 'accepted'],
  ['Accepted (log format superseded by ADR-6)', 'accepted', 'not of all its parts'],
  ['Accepted (the log format is superseded by [6](6.md)).', 'accepted', 'not of all its parts'],
  ['Accepted (log format superseded by ADR-6), then rejected', 'rejected', 'takes it back'],
  ['Accepted (log format superseded by ADR-6), pending legal review', 'unknown', 'on a condition'],
  [
    'Accepted for the schema and the reader; the old index is superseded by ADR-6',
    'accepted',
    'not of all its parts',
  ],
  ['Accepted for the schema; superseded by ADR-6', 'superseded', 'takes it back'],
  ['Accepted (superseded by ADR-6)', 'superseded', 'takes it back'],
  ['Accepted (now superseded by ADR-6)', 'superseded', 'takes it back'],
  ['Accepted (this decision is superseded by ADR-6)', 'superseded', 'takes it back'],
  ['Accepted (original design superseded by ADR-6)', 'superseded', 'takes it back'],
  ['Accepted (ADR-5 rules superseded by ADR-6)', 'superseded', 'takes it back'],
  ['Accepted (format superseded by ADR-6)', 'superseded', 'takes it back'],
  ['Depreciated.', 'deprecated'],
  ['Approved', 'accepted'],
  ['Decided', 'accepted'],
  ['Accepted?', 'unknown', 'A question mark follows'],
  ['Accepted (?)', 'unknown', 'A question mark follows'],
  ['Implemented?', 'unknown', 'A question mark follows'],
  ['❌ Accepted', 'unknown', 'its sign says otherwise'],
  ['🚫 Approved', 'unknown', 'its sign says otherwise'],
  ['❌ Rejected', 'rejected'],
  ['Accepted ❌', 'unknown', 'its sign says otherwise'],
  ['Accepted :x:', 'unknown', 'its sign says otherwise'],
  ['👎 Accepted', 'unknown', 'its sign says otherwise'],
  ['Accepted 🚧', 'accepted'],
  ['Accepted by the board? Not yet.', 'unknown', 'A question mark follows'],
  ['Accepted (why not B?)', 'accepted'],
  ['Accepted - no longer used', 'unknown', 'goes on to say what does not hold'],
  ['Accepted. ADR-6 supersedes this.', 'unknown', 'goes on to say what does not hold'],
  ['Accepted. See ADR-6, which replaces it.', 'unknown', 'goes on to say what does not hold'],
  ['Accepted; this replaces the old queue', 'accepted'],
  ['Accepted by default if nobody objects', 'unknown', 'on a condition'],
  ['Accepted (mostly)', 'accepted', 'within limits'],
  ['Accepted, largely', 'accepted', 'within limits'],
  ['Accepted 50%', 'accepted', 'within limits'],
  ['Accepted in principle', 'unknown', 'not that it is settled'],
  ['Accepted: false', 'unknown', 'says that it is not so'],
  ['Accepted (no)', 'unknown', 'says that it is not so'],
  ['Accepted - not yet', 'unknown', 'says that it is not so'],
  ['Accepted: "false"', 'unknown', 'says that it is not so'],
  ['Accepted by nobody yet', 'unknown', 'on a condition'],
  ['Deprecated (not yet)', 'unknown', 'says that it is not so'],
  ['In review: pending', 'proposed'],
  ['Proposed (open)', 'proposed'],
  ['Accepted = false', 'unknown', 'says that it is not so'],
  ['**Accepted**: not yet', 'unknown', 'says that it is not so'],
  ['Approved: pending', 'unknown', 'says that it is not so'],
  ['Approved: n/a', 'unknown', 'says that it is not so'],
  ['Accepted: ❌', 'unknown', 'says that it is not so'],
  ['Deprecated: false', 'unknown', 'says that it is not so'],
  ['Proposed - ⛔ deferred for the first release', 'proposed'],
  ['Rejected (❌ costs too much)', 'rejected'],
  ['Accepted - ⛔ deferred for the first release', 'unknown', 'says that it is not so'],
  ['Rejected: ❌ no', 'unknown', 'says that it is not so'],
  ['[undecided]', 'proposed'],
  ['Rejected: no longer needed', 'rejected'],
  ['Rejected: no', 'unknown', 'says that it is not so'],
  ['Accepted: true', 'accepted'],
  ['Accepted: 2026-01-01', 'accepted'],
  ['Accepted: pending implementation', 'accepted'],
  ['Accepted until 2026-01-01', 'accepted', 'within limits'],
  ['Accepted - pending review', 'unknown', 'on a condition'],
  ['Accepted (draft)', 'unknown', 'on a condition'],
  ['Implemented, not accepted', 'unknown', 'on a condition'],
  ['Implemented, not approved yet', 'unknown', 'on a condition'],
  ['Approved pending legal', 'unknown', 'on a condition'],
  ['Accepted soon', 'unknown', 'still to come'],
  ['Deprecated soon', 'unknown', 'still to come'],
  ['Accepted if budget allows', 'unknown', 'does not say whether'],
  ['Not accepted', 'unknown', 'does not say whether'],
  ['accepted but reverted', 'deprecated', 'takes it back'],
  ['Accepted, later rejected', 'rejected', 'takes it back'],
  ['accepted (withdrawn 2026-01-01)', 'withdrawn', 'takes it back'],
  ['Almost accepted', 'unknown', 'no status that is known'],
  ['To be accepted', 'unknown', 'no status that is known'],
  ['Conditionally accepted', 'unknown', 'no status that is known'],
  ['was accepted', 'unknown', 'no status that is known'],
  ['not rejected', 'unknown', 'no status that is known'],
  ['Proposed (accepted by team A)', 'proposed'],
  ['Proved wrong, superseded by ADR-12', 'superseded'],
  ['Delvis feil, erstattet-av 0012-x.md', 'superseded'],
  ['Experimental, its names superseded by ADR-12', 'unknown', 'no status that is known'],
  ['gjeldende', 'accepted'],
];

const read = (status: string) =>
  decisionOf(`# 7. Use events\n\n## Status\n\n${status}\n\n## Context\n\nText.\n`);

for (const [written, expected, doubt] of rows) {
  test(`"${written}" is ${expected}`, () => {
    const { status } = read(written);
    assert.equal(status?.value, expected);
    if (doubt === undefined) assert.equal(status?.doubt, undefined);
    else assert.ok(status?.doubt?.includes(doubt), status?.doubt);
  });
}

test('how far it has been carried out, where the status tells', () => {
  for (const [written, expected] of [
    ['Implemented', 'implemented'],
    ['Accepted, implemented', 'implemented'],
    ['Implemented (partially)', 'partial'],
    ['Implemented, in part', 'partial'],
    ['Partially implemented', 'partial'],
    ['Implemented?', 'unknown'],
    ['Accepted (not yet implemented)', 'not-started'],
    ['Accepted', undefined],
  ] as const) {
    assert.equal(read(written).implementation?.value, expected, written);
  }
});

test('a successor that is still to come is none', () => {
  for (const written of [
    'Accepted, will be superseded by ADR-9',
    'Accepted, to be superseded by [ADR-9](0009-x.md)',
    'Accepted; may be replaced by ADR-9 next year',
  ]) {
    const { relations } = read(written);
    assert.ok(!relations.some(({ kind }) => kind === 'superseded-by'), written);
  }
  for (const written of ['Superseded by ADR-9', 'Accepted, then superseded by ADR-9']) {
    const { relations } = read(written);
    assert.deepEqual(
      relations.map(({ kind, target }) => `${kind} ${target}`),
      ['superseded-by 9'],
      written,
    );
  }
});
