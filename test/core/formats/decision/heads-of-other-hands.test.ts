import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decisionOf } from '../../../support/read-one.ts';
import { summarise } from '../../../support/summarise-decision.ts';

/*
 * Ways of writing that occur in logs of many hands. Each row: the path, the text above `## Context`,
 * and number, title, status, date, deciders, supersedes, superseded by. `below` stands behind the
 * sections.
 */

type Row = readonly [path: string, head: string, expected: string, below?: string];

const groups: Readonly<Record<string, readonly Row[]>> = {
  'a full stop between labels': [
    ['0003-x.md', '# X\n\nDate: 2024-03-04. Status: rejected.\n', '3|X|rejected|2024-03-04|||'],
    ['0003-x.md', '# X\n\n**Status:** Proposed. **Reason:** y. See b\n', '3|X|proposed|-|||'],
    [
      '0003-x.md',
      '# X\n\nDate: 2024-03-04. Deciders: Ada. Basis: section 4.\n',
      '3|X|unknown|2024-03-04|Ada||',
    ],
  ],
  'labels below a heading that has the status': [
    [
      '0003-x.md',
      '# X\n\n## Status: Rejected\n\n**Date**: 2024-03-04\n**Deciders**: Ada\n',
      '3|X|rejected|2024-03-04|Ada||',
    ],
  ],
  'a last section that says who approved it and when': [
    [
      '0003-x.md',
      '# X\n\nStatus: Approved\n',
      '3|X|accepted|2024-03-04|||',
      '## Approval\n\nOwner: Ada\nDate: 2024-03-04\n',
    ],
  ],
  'nothing but how far it was carried out': [
    ['0003-x.md', '# X\n\n- **Implementation**: Rejected\n', '3|X|rejected|-|||'],
    ['0003-x.md', '# X\n\n- Implementation status: Implemented\n', '3|X|unknown|-|||'],
    ['0003-x.md', '# X\n\n- Implementation: not started\n', '3|X|unknown|-|||'],
    ['0003-x.md', '# X\n\n- Implementation: accepted by nobody so far\n', '3|X|unknown|-|||'],
    ['0003-x.md', '# X\n\n- Implementation: Implemented\n- Status: Draft\n', '3|X|draft|-|||'],
  ],
  'words of Vietnam, Ukraine and Indonesia': [
    [
      '0003-x.md',
      '# X\n\n## 1. Trạng thái (Status)\nĐã chấp thuận (Accepted)\n',
      '3|X|accepted|-|||',
    ],
    ['0003-x.md', '# X\n\n- Статус: відхилено\n', '3|X|rejected|-|||'],
    [
      '0003-x.md',
      '# X\n\n**Status:** Ditolak\n**Tanggal:** 2024-03-04\n',
      '3|X|rejected|2024-03-04|||',
    ],
  ],
  'a dot that leads over to the next line': [
    ['0003-x.md', '# X\n\n**Status:** Rejected ·\n**Solves:** #3\n', '3|X|rejected|-|||'],
  ],
  'days of other kinds': [
    [
      '0003-x.md',
      '# X\n\n- ステータス: 承認済み\n- 記録日: 2024-03-04\n',
      '3|X|accepted|2024-03-04|||',
    ],
    [
      '0003-x.md',
      '---\nstatus: vorgeschlagen\nvorgeschlagen_am: 2024-03-04\nentscheidungsdatum: null\n---\n# X\n',
      '3|X|proposed|2024-03-04|||',
    ],
    [
      '0003-x.md',
      '# X\n\nDate: TBD\nStatus: Rejected on 2024-03-04\n',
      '3|X|rejected|2024-03-04|||',
    ],
  ],
  'words of Scandinavia and the Netherlands': [
    ['0003-x.md', '# X\n\n- Status: Vedtatt\n- Dato: 2024-03-04\n', '3|X|accepted|2024-03-04|||'],
    ['0003-x.md', '# X\n\nStatus: Godkänd\n', '3|X|accepted|-|||'],
    ['0003-x.md', '# X\n\nStatus: Afvist\n', '3|X|rejected|-|||'],
    ['0003-x.md', '# X\n\nStatus: Vervallen\n', '3|X|deprecated|-|||'],
  ],
  'numbers of a year': [
    [
      'DEC-2026-014-x.md',
      '# DEC-2026-014: X\n\nStatus: Rejected\nSupersedes: DEC-2026-002, ADR-2025-011\n',
      'DEC-2026-014|X|rejected|-||DEC-2026-002; ADR-2025-011|',
    ],
    ['2026-014-x.md', '# X\n\nSupersedes: 2026-002\n', '2026-014|X|unknown|-||2026-002|'],
  ],
  'lists below a label': [
    [
      '0003-x.md',
      '# X\n\n**Deciders:**\n- Ada\n- Grace\n**Status:** Rejected\n**Goes with:** DR-02, DR-03\n',
      '3|X|rejected|-|Ada; Grace||',
    ],
    [
      '0003-x.md',
      '# X\n\n**Deciders:**\n- **Team A**: Ada\n- **Team B**: Grace\n',
      '3|X|unknown|-|Ada; Grace||',
    ],
    [
      '0003-x.md',
      '# X\n\n**Superseded by:**\n\n- `2024-03-04-y.md` for `z.md`\n',
      '3|X|superseded|-|||2024-03-04-y.md',
    ],
  ],
  'words for what was and what is missing': [
    [
      '0003-x.md',
      '# X\n\n## Status\n\nRejected\n\n*Previously: Accepted (2024-03-04)*\n',
      '3|X|rejected|-|||',
    ],
    ['0003-x.md', '# X\n\n- Deciders: TODO: record names\n', '3|X|unknown|-|||'],
    [
      '0003-x.md',
      '# X\n\n- Décideurs : Ada (Grace plus tard).\n- Estado: Aceite\n',
      '3|X|accepted|-|Ada||',
    ],
    ['0003-x.md', '# X\n\n## Status\n\nSuperseded by `0009-use-y`\n', '3|X|superseded|-|||9'],
  ],
  'labels and values without a blank between them': [
    [
      '0003-x.md',
      '# ADR-0003: X\n\n**状态**:Accepted\n**日期**:2024-03-04\n',
      '3|X|accepted|2024-03-04|||',
    ],
    ['0003-x.md', '# X\n\n状态:已接受\n', '3|X|accepted|-|||'],
    ['0003-x.md', '# X\n\n**Status**:Rejected\n', '3|X|rejected|-|||'],
    [
      '0003-x.md',
      '# X\n\nstatus:: accepted\ndate:: 2024-03-04\ndeciders:: [[ada]]\n',
      '3|X|accepted|2024-03-04|ada||',
    ],
    ['0003-x.md', '# X\n\nhttps://example.org/status:accepted\n', '3|X|unknown|-|||'],
  ],
  'a sentence as status': [
    [
      '0003-x.md',
      '# X\n\n## Status\n\nThis ADR is **proposed**, not accepted.\n',
      '3|X|proposed|-|||',
    ],
    [
      '0003-x.md',
      '# X\n\n## Status\n\nThis record is currently in **DRAFT** status.\n',
      '3|X|draft|-|||',
    ],
    [
      '0003-x.md',
      '# X\n\n## Status\n\nThe decision was accepted when the board met?\n',
      '3|X|unknown|-|||',
    ],
    ['0003-x.md', '# X\n\n## Status\n\nThis ADR is not accepted.\n', '3|X|unknown|-|||'],
  ],
  'two places that disagree': [
    [
      '0003-x.md',
      '---\nstatus: accepted\n---\n\n# X\n\n## Status\n\nReplaced by ADR-0009\n',
      '3|X|superseded|-|||9',
    ],
    [
      '0003-x.md',
      '---\nstatus: superseded\n---\n\n# X\n\n## Status\n\nAccepted\n',
      '3|X|superseded|-|||',
    ],
  ],
  'an amendment and its reason': [
    [
      '0003-x.md',
      '# X\n\n**Status:** Accepted — amended by [ADR-0008](0008-y.md): the list is replaced by a table\n',
      '3|X|accepted|-|||',
    ],
    [
      '0003-x.md',
      '# X\n\n**Status:** Accepted — amended by ADR-0008: superseded by ADR-0009\n',
      '3|X|superseded|-|||9',
    ],
  ],
  'fields below the text': [
    [
      '0003-x.md',
      '# X\n',
      '3|X|accepted|2024-03-04|Ada||',
      '\n---\n\n**Status**: Accepted\n**Date**: 2024-03-04\n**Deciders**: Ada\n',
    ],
    [
      '0003-x.md',
      '# X\n\n## Status\n\nProposed\n',
      '3|X|proposed|-|||',
      '\n**Status**: Accepted\n**Date**: 2024-03-04\n',
    ],
    ['0003-x.md', '# X\n', '3|X|unknown|-|||', '\n**Status**: Accepted\nWords of prose.\n'],
    ['0003-x.md', '# X\n', '3|X|unknown|-|||', '\n**Status**: Accepted\n'],
  ],
  'front matter behind the title': [
    [
      '0003-x.md',
      '# X\n\n---\ndate: 2024-03-04\nstatus: superseded\nsuperseded_by: 0009-y.md\n---\n',
      '3|X|superseded|2024-03-04|||9',
    ],
  ],
  'ids of other forms': [
    ['ADR-2024-03-04-use-x.md', '# ADR-2024-03-04 — Use X\n', '-|Use X|unknown|2024-03-04|||'],
    ['T2-ADR-012-use-x.md', '# T2-ADR-012 — Use X\n', 'T2-ADR-012|Use X|unknown|-|||'],
    ['ADR-B07-use-x.md', '# ADR-B07: Use X\n', 'ADR-B07|Use X|unknown|-|||'],
    ['0003-x.md', '# **ADR-0003** Use X\n', '3|Use X|unknown|-|||'],
    ['0003-x.md', '# ADR-0003, use X\n', '3|use X|unknown|-|||'],
    ['2024-03-04-x.md', '# 决策：使用 X\n', '-|使用 X|unknown|2024-03-04|||'],
  ],
  'titles elsewhere': [
    ['ADR-0003.md', '# ADR-0003\n\n## Title\n\nUse X for Y\n', '3|Use X for Y|unknown|-|||'],
    [
      '20240304-x.md',
      '---\ntitle: Use X\n---\n\n# Title\n\nUse X\n',
      '-|Use X|unknown|2024-03-04|||',
    ],
    [
      '0003-x.md',
      '- Feature Name: Use X and everything\nthat it needs\n- Status: Draft\n',
      '3|Use X and everything that it needs|draft|-|||',
    ],
    ['0003-x.md', '---\ntitle: >-\n  Use X and\n  more\n---\n', '3|Use X and more|unknown|-|||'],
  ],
  days: [
    ['0003-x.md', '# X\n\n* Date: ~~2023-01-02~~ 2024-03-04\n', '3|X|unknown|2024-03-04|||'],
    [
      '0003-x.md',
      '# X\n\n![s](https://img.shields.io/badge/status-Accepted-green) ![d](https://img.shields.io/badge/date-2024--03--04-blue)\n',
      '3|X|accepted|2024-03-04|||',
    ],
    [
      '0003-x.md',
      '# X\n\n![d](https://img.shields.io/badge/Date-04_Mar_2024-lightblue)\n',
      '3|X|unknown|2024-03-04|||',
    ],
  ],
  'successors and predecessors': [
    ['0003-x.md', "# X\n\n## Statut\n\nRemplacé par l'ADR 0009\n", '3|X|superseded|-|||9'],
    [
      '0003-x.md',
      "# X\n\n## Statut\n\nRemplacée le 2024-03-04 par l'ADR-0009 pour tout\n",
      '3|X|superseded|2024-03-04|||9',
    ],
    [
      '0003-x.md',
      "# X\n\n## Statut\n\nRemplacé par l'[ADR-0009](0009-y.md)\n",
      '3|X|superseded|-|||9',
    ],
    [
      '0003-x.md',
      '# X\n\n**Status:** Superseded on 2024-03-04 by **ADR-0009**\n',
      '3|X|superseded|2024-03-04|||9',
    ],
    ['0003-x.md', '# X\n\nStatus: Substituído pelo ADR 0009\n', '3|X|superseded|-|||9'],
    [
      '0003-x.md',
      '# X\n\nStatus: Superseded by [ADR 0009](/log/0009-y/)\n',
      '3|X|superseded|-|||9',
    ],
    [
      '0003-x.md',
      '---\nstatus: superseded\nsuperseded-by: 2024-03-04-use-y\n---\n# X\n',
      '3|X|superseded|-|||2024-03-04-use-y',
    ],
    [
      '0003-x.md',
      '# X\n\n- Status: Accepted\n- Supersedes: 无\n- Superseded by: None (see ADR-0009 for the rest)\n',
      '3|X|accepted|-|||',
    ],
  ],
  'a line of status and day without labels': [
    ['0003-x.md', '# X\n\n**Aceita** · 2024-03-04 · see b\n', '3|X|accepted|2024-03-04|||'],
    ['0003-x.md', '# X\n\nIn review — 2024-03-04\n', '3|X|proposed|2024-03-04|||'],
    ['0003-x.md', '# X\n\nAccepted risks — 2024-03-04\n', '3|X|unknown|-|||'],
    ['0003-x.md', '# X\n\nNot accepted — 2024-03-04\n', '3|X|unknown|2024-03-04|||'],
    ['0003-x.md', '# X\n\n**Accepted** · by Ada\n', '3|X|unknown|-|||'],
    [
      '0003-x.md',
      '# X\n\nRejected · 2024-03-04\n\n## Status\n\nProposed\n',
      '3|X|proposed|2024-03-04|||',
    ],
  ],
  'a status in the heading of its section': [
    ['0003-x.md', '# X\n\n## Status - Rejected\n', '3|X|rejected|-|||'],
    ['0003-x.md', '# X\n\n## Status — **Draft**\n', '3|X|draft|-|||'],
    ['0003-x.md', '# X\n\n## Status - Accepted (for now)\n', '3|X|accepted|-|||'],
    ['0003-x.md', '# X\n\n## Status - accepted risks\n\nWords.\n', '3|X|unknown|-|||'],
    ['0003-x.md', '# X\n\n## Status - how it is told\n\nWords.\n', '3|X|unknown|-|||'],
  ],
  'a section with the fields': [
    ['0003-x.md', '# X\n\n## Info\n\nstatus: Suggested <!-- for now -->\n', '3|X|proposed|-|||'],
  ],
  'a title in quotes': [
    ['0003-x.md', "# 'ADR 0003 - Use X'\n", '3|Use X|unknown|-|||'],
    ['0003-x.md', '# "X" or "Y"\n', '3|"X" or "Y"|unknown|-|||'],
  ],
  'front matter with a colon too many': [
    ['0003-x.md', '---\ntitle: ADR003: Use X\nlabel: ADR003\n---\n', '3|Use X|unknown|-|||'],
    [
      '0003-x.md',
      '---\ntitle: ADR003: Use X\n  and Y\nstatus: draft\n---\n',
      '3|Use X and Y|draft|-|||',
    ],
  ],
  'a sentence about the record itself': [
    [
      '0003-x.md',
      '# X\n\n**NOTE:** This ADR updates and supersedes [ADR0002 Y](./0002-y.md).\n',
      '3|X|unknown|-||2|',
    ],
    ['0003-x.md', '# X\n\n> Diese Entscheidung ersetzt ADR-0002.\n', '3|X|unknown|-||2|'],
    ['0003-x.md', '# X\n\nThis ADR supersedes only the names in ADR-0002.\n', '3|X|unknown|-|||'],
    ['0003-x.md', "# X\n\nThis ADR supersedes ADR-0002's names.\n", '3|X|unknown|-|||'],
    ['0003-x.md', '# X\n\nThis ADR does not supersede ADR-0002.\n', '3|X|unknown|-|||'],
    ['0003-x.md', '# X\n\nIt is said that this ADR supersedes ADR-0002.\n', '3|X|unknown|-|||'],
  ],
  'successors in German, Dutch and the languages of the north': [
    [
      '0003-x.md',
      '# X\n\n## Status\n\n**Überholt durch [ADR-0009](0009-y.md)**\n(2024-03-04)\n',
      '3|X|superseded|2024-03-04|||9',
    ],
    ['0003-x.md', '# X\n\nStatus: Überholt\n', '3|X|deprecated|-|||'],
    ['0003-x.md', '# X\n\n- Status: Vervangen door ADR-0009\n', '3|X|superseded|-|||9'],
    ['0003-x.md', '# X\n\n- Status: **Erstattet** av ADR-0009\n', '3|X|superseded|-|||9'],
    ['0003-x.md', '# X\n\n- Status: Geaccepteerd\n- Vervangt: ADR-0002\n', '3|X|accepted|-||2|'],
  ],
  people: [
    [
      '0003-x.md',
      '# X\n\n- Deciders: 用户（负责人，批准）， Ada（草拟）\n',
      '3|X|unknown|-|用户; Ada||',
    ],
    [
      '0003-x.md',
      '# X\n\n**决策者**：Ada（起草）· Grace\n**对应 `a.md` 表**：#10\n',
      '3|X|unknown|-|Ada; Grace||',
    ],
    ['0003-x.md', '# X\n\n- **Approved by:** _pending_ — Ada decides\n', '3|X|unknown|-|||'],
    ['0003-x.md', '# X\n\n- **Entscheidung durch:** Ada\n', '3|X|unknown|-|Ada||'],
  ],
};

for (const [name, rows] of Object.entries(groups)) {
  for (const [file, head, expected, below = ''] of rows) {
    test(`${name}: ${expected} of ${JSON.stringify(head)}`, () => {
      const text = `${head}\n## Context\n\nWords.\n\n## Decision\n\nWords.\n${below}`;
      assert.equal(summarise(decisionOf(text, `docs/adr/${file}`)), expected);
    });
  }
}
