import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decisionOf } from '../../../support/read-one.ts';
import { summarise } from '../../../support/summarise-decision.ts';

/*
 * Ways of writing that occur in series of proposals. Each row: the path, the whole text, and number, title,
 * status, date, deciders, supersedes, superseded by.
 */

const prose = '\n## Motivation\n\nWords.\n\n## Drawbacks\n\nWords.\n';

const groups: Readonly<Record<string, readonly (readonly [string, string, string])[]>> = {
  'keys with inner capitals': [
    [
      'neps/nep-0021.md',
      `---\nTitle: Tokens\nStatus: Deprecated\nSupersededBy: 141\n---\n${prose}`,
      '21|Tokens|deprecated|-|||141',
    ],
    [
      'docs/adr/0003-x.md',
      `---\ntitle: X\ndecisionMakers: [Ada, Grace]\n---\n${prose}`,
      '3|X|unknown|-|Ada; Grace||',
    ],
  ],
  'a successor beside an acceptance': [
    [
      'neps/nep-0021.md',
      `---\nTitle: Tokens\nStatus: Final\nSuperseded-By: 141\n---\n${prose}`,
      '21|Tokens|accepted|-|||141',
    ],
    [
      'docs/adr/0003-x.md',
      `# X\n\n- Status: Accepted\n- Superseded by: ADR-0009\n${prose}`,
      '3|X|accepted|-|||9',
    ],
    [
      'docs/adr/0003-x.md',
      `# X\n\n- Status: Accepted\n- Superseded by: ADR-0009 for mobile only\n${prose}`,
      '3|X|accepted|-|||',
    ],
    [
      'docs/adr/0003-x.md',
      `# X\n\n- Status: Accepted\n- Superseded by: N/A\n${prose}`,
      '3|X|accepted|-|||',
    ],
  ],
  'labels with the kind of record in front': [
    [
      'text/0060-x.md',
      `- Start Date: 2023-01-13\n- RFC Status: draft\n- RFC Title: Use X\n\n# Summary\n\nWords.\n${prose}`,
      '60|Use X|draft|2023-01-13|||',
    ],
    [
      'docs/adr/0003-x.md',
      `# X\n\n- Step status: accepted\n- Decision drivers: Ada\n${prose}`,
      '3|X|unknown|-|||',
    ],
  ],
  'one of the choices is ticked': [
    [
      'deps/0012-x.md',
      `# X\n\n**Status**: [x] Draft | Approved | Rejected\n${prose}`,
      '12|X|draft|-|||',
    ],
    [
      'deps/0012-x.md',
      `# X\n\n**Status**: [ ] Draft | [x] Rejected | [ ] Y\n${prose}`,
      '12|X|rejected|-|||',
    ],
    ['deps/0012-x.md', `# X\n\n**Status**: [ ] Draft | Approved\n${prose}`, '12|X|unknown|-|||'],
  ],
  'words with hyphens': [
    ['sips/0012-x.md', `---\nstatus: under-review\ntitle: X\n---\n${prose}`, '12|X|proposed|-|||'],
    ['sips/0012-x.md', `---\nstatus: not-accepted\ntitle: X\n---\n${prose}`, '12|X|unknown|-|||'],
    ['sips/0012-x.md', `---\nstatus: shipped\ntitle: X\n---\n${prose}`, '12|X|accepted|-|||'],
    ['sips/0012-x.md', `---\nstatus: enforced\ntitle: X\n---\n${prose}`, '12|X|accepted|-|||'],
    ['sips/0012-x.md', `---\nstatus: Stale\ntitle: X\n---\n${prose}`, '12|X|deferred|-|||'],
  ],
  'brackets that a template left': [
    [
      'docs/adr/0003-x.md',
      `# X\n\n* Status: [accepted]\n* Deciders: [Ada Lovelace, @grace]\n* Date: [2021-06-29]\n${prose}`,
      '3|X|accepted|2021-06-29|Ada Lovelace; @grace||',
    ],
    [
      'docs/adr/0003-x.md',
      `# X\n\n* Deciders: [list everyone involved in the decision]\n${prose}`,
      '3|X|unknown|-|||',
    ],
    ['docs/adr/0003-x.md', `# X\n\n* Deciders: [Name One, Name Two]\n${prose}`, '3|X|unknown|-|||'],
  ],
  titles: [
    [
      'docs/adr/adr-001-x.md',
      '---\ntitle: "ADR-001: Register providers"\n---\n\nWords.\n\n# Goal\n\nWords.\n\n# Alternatives\n\nWords.\n',
      '1|Register providers|unknown|-|||',
    ],
    [
      'docs/adr/adr-001-x.md',
      '---\ntitle: x-slug\n---\n\n# ADR-001: Use X\n\n# Context\n\nWords.\n',
      '1|Use X|unknown|-|||',
    ],
    [
      'docs/decisions/0001.md',
      '# 0001\n\n## Error handling\n\nWords.\n',
      '1|Error handling|unknown|-|||',
    ],
    ['docs/decisions/0001.md', '# 0001\n\n## Context\n\nWords.\n', '1|0001|unknown|-|||'],
    ['text/0073-x.md', `# RFC-XXXX: Use X\n${prose}`, '73|Use X|unknown|-|||'],
    ['text/0073-x.md', `# RFC-000X: Use X\n${prose}`, '73|Use X|unknown|-|||'],
    [
      'sips/value-classes.md',
      `---\ntitle: SIP-15 - Value classes\nstatus: shipped\n---\n${prose}`,
      '15|Value classes|accepted|-|||',
    ],
  ],
  'words without their accents': [
    [
      'docs/adr/0009-x.md',
      '# X\n\n## Statut\n\nAcceptee le 2026-07-08. Les decisions sont prises.\n\n## Decision\n\nOui.\n',
      '9|X|accepted|2026-07-08|||',
    ],
    [
      'docs/adr/0009-x.md',
      '# X\n\n- Statut : remplacee par ADR-0012\n- Decideurs : Ada\n\n## Decision\n\nOui.\n',
      '9|X|superseded|-|Ada||12',
    ],
    [
      'docs/adr/0009-x.md',
      '# X\n\n- Status: abgeloest durch ADR-0012\n\n## Entscheidung\n\nJa.\n',
      '9|X|superseded|-|||12',
    ],
    [
      'docs/adr/0009-x.md',
      '# X\n\n- Statut : remplace ADR-0003\n\n## Decision\n\nOui.\n',
      '9|X|unknown|-||3|',
    ],
    [
      'docs/adr/0009-x.md',
      '# X\n\n- Status: decide later\n\n## Decision\n\nNo.\n',
      '9|X|unknown|-|||',
    ],
  ],
  'a full stop behind a bold label': [
    [
      'docs/adr/adr-006-x.md',
      `# X\n\n**Status.** Accepted, 2026-09-28.\n${prose}`,
      '6|X|accepted|2026-09-28|||',
    ],
    [
      'docs/adr/adr-006-x.md',
      `# X\n\n**Date.** 2026-09-28. **Status.** Draft.\n${prose}`,
      '6|X|draft|2026-09-28|||',
    ],
    [
      'docs/adr/adr-006-x.md',
      `# X\n\n## Status\n\n**Proposed.** We think about it.\n${prose}`,
      '6|X|proposed|-|||',
    ],
  ],
  'labels in one line of Chinese': [
    [
      'docs/adr/0003-x.md',
      `# X\n\n状态：已接受。日期：2026-09-15。Owner：ada。\n${prose}`,
      '3|X|accepted|2026-09-15|||',
    ],
    ['docs/adr/0003-x.md', `# X\n\n状态：提议。说明：已接受。\n${prose}`, '3|X|proposed|-|||'],
  ],
  'a head as a comment or as literal text': [
    [
      'text/1002-x.rst',
      '..\n    Status: Draft\n    Type: Guideline\n    Created: 2020-06-17\n\n===========\nRFC 1002: X\n===========\n\nMotivation\n==========\n\nWords.\n',
      '1002|X|draft|2020-06-17|||',
    ],
    [
      'text/1024-x.rst',
      '::\n\n    Status: Draft\n    Type: Feature\n    Created: 2023-08-09\n\n===========\nRFC 1024: X\n===========\n\nMotivation\n==========\n\nWords.\n',
      '1024|X|draft|2023-08-09|||',
    ],
    [
      'text/1024-x.rst',
      '.. Status: Draft\n.. note: words\n\n===========\nRFC 1024: X\n===========\n\nMotivation\n==========\n\nWords.\n',
      '1024|X|unknown|-|||',
    ],
  ],
  days: [
    [
      'sips/0012-x.md',
      `# X\n\n## History\n\n| Date | Version |\n|---|---|\n| Feb 20th 2022 | Details |\n| Jan 17th 2022 | Draft |\n${prose}`,
      '12|X|unknown|2022-01-17|||',
    ],
    [
      'docs/decisions/0002-x.rst',
      'X\n=\n\nContext\n-------\n\nWords.\n\nChange History\n--------------\n\n2023-11-08\n~~~~~~~~~~\n\n* Words.\n\n2023-08-14\n~~~~~~~~~~\n\n* Words.\n\nNotes\n-----\n\n2020-01-01\n~~~~~~~~~~\n\nWords.\n',
      '2|X|unknown|2023-08-14|||',
    ],
    [
      'docs/adr/0071-x.md',
      `# X\n\n## Status\n\nAccepted on 2026-09-14. Extends [ADR 36](0036-y-2020-01-01.md).\n${prose}`,
      '71|X|accepted|2026-09-14|||',
    ],
    [
      'docs/adr/0071-x.md',
      `# X\n\n## Status\n\nSuperseded by [ADR 72](0072-y.md) on 2026-09-14.\n${prose}`,
      '71|X|superseded|-|||72',
    ],
    [
      'proposals/0014-x.md',
      `# X\n\n* Status: Active Review, 15 Jun 2020 ..< 30 Jun 2020\n${prose}`,
      '14|X|proposed|-|||',
    ],
    [
      'proposals/0014-x.md',
      `# X\n\n* Status: In review (2020-06-15 to 2020-06-30)\n${prose}`,
      '14|X|proposed|-|||',
    ],
  ],
};

for (const [name, rows] of Object.entries(groups)) {
  for (const [file, text, expected] of rows) {
    test(`${name}: ${expected} of ${JSON.stringify(text.slice(0, 60))}`, () => {
      assert.equal(summarise(decisionOf(text, file)), expected);
    });
  }
}
