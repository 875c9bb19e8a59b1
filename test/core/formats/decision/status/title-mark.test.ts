import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decisionOf } from '../../../../support/read-one.ts';

const body = '\n\n## Context\n\nText.\n\n## Decision\n\nText.\n';

function read(title: string, head = '') {
  const text = `# ${title}\n${head}${body}`;
  const decision = decisionOf(text, 'docs/adr/0012-x.md');
  const { status } = decision;
  if (status) assert.equal(text.slice(status.span.start, status.span.end), status.raw);
  return `${status?.value ?? '-'} | ${status?.raw ?? ''} | ${decision.title?.value}`;
}

const rows: readonly (readonly [title: string, expected: string])[] = [
  ['Use Kafka (Accepted)', 'accepted | Accepted | Use Kafka'],
  ['ADR-12: Use Kafka [SUPERSEDED]', 'superseded | SUPERSEDED | Use Kafka'],
  ['12. Use Kafka (superseded by ADR-14)', 'superseded | superseded by ADR-14 | Use Kafka'],
  ['Use Kafka (**Rejected**)', 'rejected | Rejected | Use Kafka'],
  ['Use Kafka — Accepted', 'accepted | Accepted | Use Kafka'],
  ['Use Kafka: ACCEPTED', 'accepted | ACCEPTED | Use Kafka'],
  ['The state of a loan: Approved', '- |  | The state of a loan: Approved'],
  ['Use Kafka — ACCEPTED', 'accepted | ACCEPTED | Use Kafka'],
  ['Use Kafka · **DRAFT**', 'draft | DRAFT | Use Kafka'],
  ['ADR-12: [Deprecated] Use Kafka', 'deprecated | Deprecated | Use Kafka'],
  ['[DEPRECATED] 12. Use Kafka', 'deprecated | DEPRECATED | Use Kafka'],
  ['[Deprecated] Use Kafka', 'deprecated | Deprecated | Use Kafka'],
  ['REJECTED: Use Kafka', 'rejected | REJECTED | Use Kafka'],
  ['Rejected: Use Kafka', 'rejected | Rejected | Use Kafka'],
  ['12. Accepted: Use Kafka', 'accepted | Accepted | Use Kafka'],
  ['Accepted - Use Kafka', '- |  | Accepted - Use Kafka'],
  ['Files: Accepted: all but two', '- |  | Files: Accepted: all but two'],
  ['Mark orders as (Accepted)', '- |  | Mark orders as (Accepted)'],
  ['Set the state to [Accepted]', '- |  | Set the state to [Accepted]'],
  ['Was das Lager tut, ist (Accepted)', '- |  | Was das Lager tut, ist (Accepted)'],
  ['Print the atlas (Accepted)', 'accepted | Accepted | Print the atlas'],
  ['Send letters by opt-in (Accepted)', 'accepted | Accepted | Send letters by opt-in'],
  ['Accepted currencies', '- |  | Accepted currencies'],
  ['What happens to orders (rejected)', '- |  | What happens to orders (rejected)'],
  ['Orders - rejected', '- |  | Orders - rejected'],
  ['Listen on ports (Open)', '- |  | Listen on ports (Open)'],
  ['Answer with 202 (Accepted)', '- |  | Answer with 202 (Accepted)'],
  ['Answer with HTTP 202 — ACCEPTED', '- |  | Answer with HTTP 202 — ACCEPTED'],
  ['Answer with HTTP 202 - ACCEPTED', '- |  | Answer with HTTP 202 - ACCEPTED'],
  ['Use feature flags (Active)', '- |  | Use feature flags (Active)'],
  ['The bus — **DECIDED: Kafka**', 'accepted | DECIDED: Kafka | The bus'],
  ['The bus — **PROPOSED (see 6)**', 'proposed | PROPOSED (see 6) | The bus'],
  ['The bus — **DECIDED: by whom?**', '- |  | The bus — **DECIDED: by whom?**'],
  ['States — **Accepted (HTTP 202)**', '- |  | States — **Accepted (HTTP 202)**'],
  ['States — **Accepted, rejected**', '- |  | States — **Accepted, rejected**'],
  ['The bus — **accepted risks of it**', '- |  | The bus — **accepted risks of it**'],
  ['The bus — **the quick one**', '- |  | The bus — **the quick one**'],
  ['Use Kafka — ✅ Accepted', 'accepted | Accepted | Use Kafka'],
  ['Use Kafka — ✅ Resolved', '- |  | Use Kafka — ✅ Resolved'],
  ['Use Kafka — ❌ Accepted', '- |  | Use Kafka — ❌ Accepted'],
  ['Use Kafka — ⏳ Approved (by Monday)', '- |  | Use Kafka — ⏳ Approved (by Monday)'],
  ['Use Kafka — 🟢 Low risk', '- |  | Use Kafka — 🟢 Low risk'],
  ['Use Kafka — ❌ Rejected (2026-11-24)', 'rejected | Rejected | Use Kafka'],
  ['Use Kafka — ✅ Accepted risks', '- |  | Use Kafka — ✅ Accepted risks'],
  ['Use Kafka — 🚀 Faster', '- |  | Use Kafka — 🚀 Faster'],
];

for (const [title, expected] of rows) {
  test(`a title that says its state, where nothing else does: ${title}`, () => {
    assert.equal(read(title), expected);
  });
}

test('what a field says counts first, and stays in the title where it is another word', () => {
  assert.equal(
    read('Use Kafka (Accepted)', '\nStatus: Proposed'),
    'proposed | Proposed | Use Kafka (Accepted)',
  );
  assert.equal(
    read('Use Kafka (Accepted)', '\nStatus: accepted'),
    'accepted | accepted | Use Kafka',
  );
});

test('the successor that a title names is a relation', () => {
  const { relations } = decisionOf(
    `# Use Kafka (superseded by ADR-14)${body}`,
    'docs/adr/0012-x.md',
  );
  assert.deepEqual(
    relations.map(({ kind, target, raw }) => [kind, target, raw]),
    [['superseded-by', '14', 'ADR-14']],
  );
});
