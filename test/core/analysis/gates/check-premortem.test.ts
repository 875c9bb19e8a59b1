import { checkGates } from '../../../support/check-gate.ts';

/* A premortem counts once it was held, and an open risk as long as nobody wrote what became of it. */

const premortem = (held: string, ...risks: readonly string[]) =>
  `premortems: [{id: cutover, ${held}, for: [a], risks: [${risks.map((risk, at) => `{id: R${at + 1}, scenario: x, ${risk}}`).join(', ')}]}]`;

const held = 'held: 2026-03-05';
const file = (text: string) => `
--- docs/premortems/cutover.md
---
type: premortem
id: cutover
held: 2026-03-05
---
# Premortem

${text}
`;
const gate = 'premortem: {ref: cutover, open-risk-score: "<12"}';
const pass = 'pass: the premortem cutover was held';

checkGates([
  {
    name: 'one that takes place today was held',
    head: premortem('held: 2026-03-16'),
    gate,
    is: pass,
  },
  {
    name: 'one of tomorrow was not',
    head: premortem('held: 2026-03-17'),
    gate,
    is: 'pending until 2026-03-17: the premortem cutover takes place on 17 Mar',
  },
  {
    name: 'tomorrow is where the plan is',
    head: `calendar: {time-zone: Pacific/Kiritimati}\n${premortem('held: 2026-03-17')}`,
    gate,
    is: 'pending until 2026-03-17: the premortem cutover takes place on 17 Mar',
  },
  {
    name: 'a heavy risk of one that is still to come does not count yet',
    head: premortem('held: 2026-03-20', 'likelihood: 5, impact: 5'),
    gate,
    is: 'pending until 2026-03-20: the premortem cutover takes place on 20 Mar',
  },
  {
    name: 'the score is likelihood times impact, and the limit itself is too much',
    head: premortem(held, 'likelihood: 3, impact: 4'),
    gate,
    is: 'fail: the premortem cutover has an open risk of score 12, which must be < 12: R1',
  },
  {
    name: 'risks in headings count',
    files: file(
      '## Risks\n\n### R1: Two writers diverge\n\n- Likelihood: 4\n- Impact: 5\n\n### Slow\n\nLikelihood: 1\nImpact: 2',
    ),
    gate,
    is: 'fail: the premortem cutover has an open risk of score 20, which must be < 12: R1',
  },
  {
    name: 'a text that says of no risk how heavy it is tells nothing',
    files: file('## Risks\n\n- Two writers may diverge'),
    gate,
    is: 'unknown: which risks the premortem cutover found is not written or not understood',
  },
  {
    name: 'and is enough where nobody asks how heavy they are',
    files: file('## Risks\n\n- Two writers may diverge'),
    gate: 'premortem: cutover',
    is: pass,
  },
  {
    name: 'risks that are not written are not none',
    head: 'premortems: [{id: cutover, held: 2026-03-05, for: [a]}]',
    gate,
    is: 'unknown: which risks the premortem cutover found is not written or not understood',
  },
  {
    name: 'a number alone is the most that may be',
    head: premortem(held, 'likelihood: 3, impact: 4'),
    gate: 'premortem: {ref: cutover, open-risk-score: 15}',
    is: pass,
  },
  {
    name: 'one less is enough',
    head: premortem(held, 'likelihood: 3, impact: 3', 'likelihood: 1, impact: 5'),
    gate,
    is: pass,
  },
  {
    name: 'the worst of several is told, all are named',
    head: premortem(
      held,
      'likelihood: 3, impact: 4',
      'likelihood: 1, impact: 1',
      'likelihood: 5, impact: 4',
    ),
    gate,
    is: 'fail: the premortem cutover has an open risk of score 20, which must be < 12: R1 and R3',
  },
  ...['mitigated', 'accepted', 'occurred', 'closed'].map(status => ({
    name: `a risk that is ${status} is not open`,
    head: premortem(held, `likelihood: 5, impact: 5, status: ${status}`),
    gate,
    is: pass,
  })),
  {
    name: 'a risk whose status is not understood is neither open nor settled',
    head: premortem(held, 'likelihood: 5, impact: 5, status: perhaps'),
    gate,
    is: 'unknown: the status of R1 in the premortem cutover is not known, and an open risk must be < 12',
  },
  {
    name: 'where its score would do, its status does not matter',
    head: premortem(held, 'likelihood: 1, impact: 5, status: perhaps'),
    gate,
    is: pass,
  },
  {
    name: 'a heavy risk outweighs one that nobody scored',
    head: premortem(held, 'likelihood: 2', 'likelihood: 4, impact: 4'),
    gate,
    is: 'fail: the premortem cutover has an open risk of score 16, which must be < 12: R2',
  },
  {
    name: 'risks that nobody scored are not light',
    head: premortem(held, 'likelihood: 2', 'impact: 2', 'likelihood: 1, impact: 1'),
    gate,
    is: 'unknown: the score of R1 and R2 in the premortem cutover is not known, and it must be < 12',
  },
  {
    name: 'where no score is asked, none is needed',
    head: premortem(held, 'likelihood: 5, impact: 5', 'likelihood: 2'),
    gate: 'premortem: {ref: cutover}',
    is: pass,
  },
  {
    name: 'its id counts in any case',
    head: premortem(held),
    gate: 'premortem: {ref: CutOver}',
    is: pass,
  },
  {
    name: 'one in a file of its own is found by its id',
    gate: 'premortem: {ref: night}',
    files:
      '--- docs/premortems/night.md\n---\ntype: premortem\nid: night\nheld: 2026-03-02\n---\n\n# Night\n',
    is: 'pass: the premortem night was held',
  },
  {
    name: 'and by its path',
    gate: 'premortem: {ref: docs/premortems/night.md, open-risk-score: "<5"}',
    files: '--- docs/premortems/night.md\n---\ntype: premortem\nid: night\n---\n\n# Night\n',
    is: 'fail: the premortem night was not held',
  },
]);
