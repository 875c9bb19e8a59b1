import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decisionOf } from '../../../support/read-one.ts';
import { summarise } from '../../../support/summarise-decision.ts';

/*
 * Heads that say status or title without the usual label. Each row: the path, the text above
 * `## Context`, and number, title, status, date, deciders, supersedes, superseded by.
 */

type Row = readonly [path: string, head: string, expected: string];

const groups: Readonly<Record<string, readonly Row[]>> = {
  'a status alone below the title': [
    ['0003-x.md', '# X\n\n**Rejected**\n', '3|X|rejected|-|||'],
    ['0003-x.md', '# X\n\n🟡 In review\n', '3|X|proposed|-|||'],
    ['0003-x.md', '# X\n\nAccepted.\n', '3|X|accepted|-|||'],
    ['0003-x.md', '# X\n\nAccepted risks\n', '3|X|unknown|-|||'],
    ['0003-x.md', '# X\n\nAccepted\nrisks\n', '3|X|unknown|-|||'],
    ['0003-x.md', '# X\n\nWords.\n\nAccepted\n', '3|X|unknown|-|||'],
    ['0003-x.md', '# X\n\nAccepted\n\nStatus: Draft\n', '3|X|draft|-|||'],
  ],
  'a section State': [
    [
      '0003-x.md',
      '# X\n\n## Date\n\n2024-03-04\n\n## State\n\nREJECTED\n',
      '3|X|rejected|2024-03-04|||',
    ],
    ['0003-x.md', '# X\n\n## State\n\nAccepted values are kept.\n', '3|X|unknown|-|||'],
    ['0003-x.md', '# X\n\n## State\n\nAccepted\n\nIt lies in the store.\n', '3|X|unknown|-|||'],
  ],
  'a status in the heading of its section': [
    ['0003-x.md', '# X\n\n## Status `REJECTED`\n', '3|X|rejected|-|||'],
    ['0003-x.md', '# X\n\n## Status (Rejected)\n', '3|X|rejected|-|||'],
    ['0003-x.md', '# X\n\n## ⚡ Status ❌ Rejected\n', '3|X|rejected|-|||'],
    ['0003-x.md', '# X\n\n## Statut – **rejetée**\n', '3|X|rejected|-|||'],
    ['0003-x.md', '# X\n\n## Estado final\n', '3|X|unknown|-|||'],
    ['0003-x.md', '# X\n\n## Status - accepted risks\n', '3|X|unknown|-|||'],
    ['0003-x.md', '# X\n\n## Status (accepted and what comes then)\n', '3|X|unknown|-|||'],
  ],
  'a title that says only what kind of text it is': [
    [
      'x.md',
      '# Registro de Decisão Arquitetural (ADR)\n\n## Metadados\n\n- **Título:** Usar X\n- **Status:** Aceita\n',
      '-|Usar X|accepted|-|||',
    ],
    [
      'x.md',
      '# Registro de decisiones\n\nTítulo: Usar X\n',
      '-|Registro de decisiones|unknown|-|||',
    ],
  ],
  'a table whose first row is one of its fields': [
    [
      '0003-x.md',
      '# X\n\n| Status | Decided |\n|---|---|\n| Deciders | Ada |\n| Date | 2026-03-04 |\n| Scope | `src` |\n',
      '3|X|accepted|2026-03-04|Ada||',
    ],
    [
      '0003-x.md',
      '# X\n\n| Status | Decided |\n|---|---|\n| Rejected | 2026-03-04 |\n',
      '3|X|rejected|2026-03-04|||',
    ],
  ],
  'the day on which it was decided': [
    [
      '0003-x.md',
      '# X\n\nStatus: Accepted\nDate: 2026-03-04 (proposed), 2026-03-05 (accepted with changes)\n',
      '3|X|accepted|2026-03-05|||',
    ],
    [
      '0003-x.md',
      '# X\n\nStatus: Accepted\nDate: 2026-03-04 (first part), 2026-03-05 (second part)\n',
      '3|X|accepted|2026-03-04|||',
    ],
    [
      '0003-x.md',
      '---\nstatus: accepted\nrecorded-on: 2026-03-05\ndecided-on: 2026-03-04\n---\n\n# X\n',
      '3|X|accepted|2026-03-04|||',
    ],
    [
      '0003-x.md',
      '---\nstatus: accepted\nrecorded-on: 2026-03-05\n---\n\n# X\n',
      '3|X|accepted|2026-03-05|||',
    ],
  ],
  'remarks on people': [
    [
      '0003-x.md',
      '# X\n\n- Status: Draft\n- Deciders: Ada (lead), Grace (of the team,\n  and of the bus), Alan\n',
      '3|X|draft|-|Ada; Grace; Alan||',
    ],
    [
      '0003-x.md',
      '# X\n\n- Status: Draft\n- Deciders: Ada (lead,\n  of the bus)\n',
      '3|X|draft|-|Ada||',
    ],
    [
      '0003-x.md',
      '# X\n\nStatus: Draft\nDeciders: hub owner (Ada) — asked a panel of five; accepted 2026-03-04\n',
      '3|X|draft|-|hub owner||',
    ],
    [
      '0003-x.md',
      '# X\n\nStatus: aceito\nDecisores: @ada, com apoio do Bot\n',
      '3|X|accepted|-|@ada||',
    ],
  ],
  'people by what they are': [
    [
      '0003-x.md',
      '# X\n\nDeciders: the owner (Ada), the network team, the tools team, in session, extending 0002\n',
      '3|X|unknown|-|the owner; the network team; the tools team||',
    ],
    [
      '0003-x.md',
      '# X\n\nDeciders: @ada, the one who knows the network best\n',
      '3|X|unknown|-|@ada||',
    ],
  ],
  'the day on which it was proposed in Chinese': [
    [
      '0003-x.md',
      '# X\n\n- 提出时间: 2024-03-04\n- 当前状态: 已采纳\n',
      '3|X|accepted|2024-03-04|||',
    ],
  ],
  'an underlined label': [
    ['0003-x.md', '# X\n\n**<u>Status</u>**: Rejected\n', '3|X|rejected|-|||'],
  ],
  'words of other hands': [
    ['0003-x.md', '# X\n\nStatus: Submitted\n', '3|X|proposed|-|||'],
    ['0003-x.md', '# X\n\n**狀態**：草案\n**決策者**：Ada\n', '3|X|draft|-|Ada||'],
  ],
  'the day in the notes at the end': [
    [
      '0003-x.md',
      '# X\n\n## Status: Draft\n\n## Notes\n\nAuthor: Ada.\n\nRegistration Date: 4 March 2024.\n\nApproved by: Grace\n',
      '3|X|draft|2024-03-04|Grace||',
    ],
    [
      '0003-x.md',
      '# X\n\nStatus: Draft\n\n## Notas\n\n- **Data do registro:** 24/03/2024 às 12:20.\n',
      '3|X|draft|2024-03-24|||',
    ],
    [
      '0003-x.md',
      '# X\n\nStatus: Draft\n\n## Notes\n\nCreated: 2024-03-04\n\nIt was hard to say.\n',
      '3|X|draft|-|||',
    ],
  ],
  'a day that says how far things stand': [
    ['0003-x.md', '# X\n\nStatus: Entwurf\nStand: 4. März 2024\n', '3|X|draft|2024-03-04|||'],
    ['0003-x.md', '# X\n\nStatus: Entwurf\n\n## Stand\n\nWorte.\n', '3|X|draft|-|||'],
  ],
  'a day without a colon': [
    ['0003-x.md', '# X\n\n**Date** 2024/03/04\n', '3|X|unknown|2024-03-04|||'],
    ['0003-x.md', '# X\n\n- Created – 4 March 2024\n', '3|X|unknown|2024-03-04|||'],
    ['0003-x.md', '# X\n\nCreated: 2024–03–04\n', '3|X|unknown|2024-03-04|||'],
    ['0003-x.md', '# X\n\nUpdated 3 services in 2024.\n', '3|X|unknown|-|||'],
  ],
  'a head under a heading of the first level': [
    [
      '0003-x.md',
      '# Meta\n\n- RFC Name: Use Y\n- RFC ID: 0003-x\n- Current Status: DRAFT\n\n# Summary\n\nWords.\n',
      '3|Use Y|draft|-|||',
    ],
  ],
  'a title of another label': [
    ['0003-x.md', '---\nname: Use Y\nshortname: 3/Y\nstatus: draft\n---\n', '3|Use Y|draft|-|||'],
    ['0003-x.md', '---\nname: use-y\nstatus: draft\n---\n# Use Y\n', '3|Use Y|draft|-|||'],
    [
      '0003-x.md',
      '---\nname: use-y\nstatus: draft\n---\n# Use Y\n\n# Parts\n\nz\n',
      '3|Use Y|draft|-|||',
    ],
    ['0003-x.md', '- Feature Name: use_y\n- Title: Use Y\n- Status: draft\n', '3|Use Y|draft|-|||'],
    ['0003-x.md', '- Feature Name: use_y\n- Status: draft\n', '3|use_y|draft|-|||'],
    ['0003-x.md', '# Title\nUse Y\n\n## Status\nDraft\n', '3|Use Y|draft|-|||'],
    ['0003-x.md', '# Title\nADR 3: Use Y\n\n# Status\nDraft\n', '3|Use Y|draft|-|||'],
    ['0003-x.md', '# Title\n\nUse Y\nand Z.\n\n## Status\nDraft\n', '3|Title|draft|-|||'],
  ],
};

for (const [name, rows] of Object.entries(groups)) {
  for (const [file, head, expected] of rows) {
    test(`${name}: ${expected} of ${JSON.stringify(head)}`, () => {
      const sections = '## Context\n\nWords.\n\n## Decision\n\nWords.\n';
      const text = /^## Not(?:es|as)$/m.test(head)
        ? head.replace(/^## Not/m, `${sections}\n## Not`)
        : `${head}\n${sections}`;
      assert.equal(summarise(decisionOf(text, `docs/adr/${file}`)), expected);
    });
  }
}

test('a status that reStructuredText shows as a badge below the title', () => {
  const sections = 'Context\n-------\n\nWords.\n\nDecision\n--------\n\nWords.\n';
  const text = `.. _adr-003:\n\n[ADR-003] Use X\n===============\n\n:bdg-danger:\`Rejected\`\n\n${sections}`;
  assert.equal(summarise(decisionOf(text, 'docs/adr/003-use-x.rst')), '3|Use X|rejected|-|||');
});
