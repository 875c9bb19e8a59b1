import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readOne } from '../../../../support/read-one.ts';

/* A status among boxes: the ticked one counts, wherever the boxes stand. */

const rows: readonly (readonly [head: string, expected: string])[] = [
  ['## Status\n\n- [x] Accepted\n- [ ] Rejected', 'accepted: Accepted'],
  ['## Status\n\n- [ ] Accepted\n- [X] Rejected', 'rejected: Rejected'],
  ['## Status\n\n* [✓] Accepted\n* [ ] Rejected', 'accepted: Accepted'],
  ['## Status\n\n- [ ] Proposed\n- [-] Accepted', 'unknown: Proposed (No box is ticked.)'],
  ['## Status\n\n- [ ] Proposed\n- [~] Accepted', 'unknown: Proposed (No box is ticked.)'],
  ['## Status\n\n[x] Accepted\n[ ] Rejected', 'accepted: Accepted'],
  ['## Status\n\n[ ] Accepted\n[x] Rejected', 'rejected: Rejected'],
  ['## Status\n\n[ ] Proposed\n[ ] Accepted', 'unknown: Proposed (No box is ticked.)'],
  [
    '## Status\n\n- [x] Foreslått (dato: 2026-01-02)\n- [x] Akseptert (dato: 2026-01-03)\n- [ ] Avvist',
    'accepted: Akseptert (dato: 2026-01-03)',
  ],
  ['## Status\n\n- [x] Proposed\n- [x] Accepted\n- [x] Rejected', 'rejected: Rejected'],
  [
    '## Status\n\n- [x] Accepted\n- [x] Proposed',
    'unknown: Accepted (The next line says "Proposed".)',
  ],
  ['## Status\n\n[] Proposed [x] Accepted', 'accepted: Accepted'],
  ['## Status\n\n☐ Proposed ☑ Accepted ☐ Rejected', 'accepted: Accepted'],
  ['## Status\n\n☐ Proposed\n☐ Accepted', 'unknown: Proposed (No box is ticked.)'],
  ['Status: [ ] Proposed [x] Rejected [ ] Accepted', 'rejected: Rejected'],
  ['**Status:** ☒ Accepted ☐ Superseded', 'accepted: Accepted'],
  ['* Status: ☐ Accepted ☑ Deprecated', 'deprecated: Deprecated'],
  ['> Status: [ ] Accepted [x] Withdrawn', 'withdrawn: Withdrawn'],
  ['| Status | [x] Accepted [ ] Rejected |\n|---|---|', 'accepted: Accepted'],
  ['## Status\n\n[Accepted](0002-b.md)', 'accepted: [Accepted](0002-b.md)'],
];

for (const [head, expected] of rows) {
  test(`${JSON.stringify(head)} is ${expected}`, () => {
    const status = readOne(`# 1. Use events\n\n${head}\n\n## Context\n\nText.\n`).decisions[0]
      ?.status;
    const doubt = status?.doubt === undefined ? '' : ` (${status.doubt})`;
    assert.equal(`${status?.value}: ${status?.raw}${doubt}`, expected);
  });
}
