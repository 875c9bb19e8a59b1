import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Decision, statusOf } from '../../../../src/core/model/decision.ts';
import { decisionOf } from '../../../support/read-one.ts';

/*
 * What a head says beside the status, in several languages and markups. Each row: the text above
 * `## Context`, then the title, the status, and what is said of days, people, other records and code.
 */

type Row = readonly [head: string, expected: string];

const groups: Readonly<Record<string, readonly Row[]>> = {
  'words of several languages for other records': [
    [
      '# X\n\n- Estado: Aceptada\n- Relacionado: ADR-3, ADR-4\n',
      'X|accepted|relates-to 3; relates-to 4',
    ],
    ['# X\n\n- 状态：已接受\n- 关联 ADR：ADR-3\n', 'X|accepted|relates-to 3'],
    ['# X\n\n- ステータス: 承認\n- 関連: [ADR-3](0003-a.md)\n', 'X|accepted|relates-to 3'],
    [
      '# X\n\n## Statut\n\nAcceptée\n\n## Lié à\n\nADR 3, 4 et 5.\n',
      'X|accepted|relates-to 3; relates-to 4; relates-to 5',
    ],
    ['# X\n\n- **Statut** : DÉCIDÉ\n- **Modifiée par** : ADR-6\n', 'X|accepted|amended-by 6'],
    ['# X\n\n- Statut : partiellement remplacée par ADR-6\n', 'X|unknown|amended-by 6'],
    ['# X\n\n- Status: Teilweise ersetzt durch ADR-6\n', 'X|unknown|amended-by 6'],
    [
      '# X\n\n| a | b |\n|---|---|\n| Status | Accepted |\n| Supersedes / Superseded By | Supersedes ADR-3 |\n',
      'X|accepted|supersedes 3',
    ],
  ],
  'a status in the first row of a table is its value, also where the word could head a column': [
    [
      '# X\n\n| Status | Proposed |\n|---|---|\n| Date | 2026-03-16 |\n',
      'X|proposed|date 2026-03-16',
    ],
    [
      '# X\n\n| Status | Date |\n|---|---|\n| Accepted | 2026-03-16 |\n',
      'X|accepted|date 2026-03-16',
    ],
  ],
  'a section about other records has labels of its own': [
    [
      '# X\n\n## 状态\n\naccepted\n\n## 关联\n\n- 相关 Spec：[SPEC-9](../specs/0009-s.md)\n- 相关 ADR：[ADR-3](0003-a.md)\n- 取代的 ADR：[ADR-4](0004-b.md)\n- 被以下 ADR 取代：无\n',
      'X|accepted|relates-to 3; supersedes 4',
    ],
    ['# X\n\n## Related\n\n- ADR-3: the bus\n- Spec: SPEC-9\n', 'X|-|relates-to 3'],
  ],
  'words for a status': [
    ['# X\n\nStatus: Reversed\n', 'X|deprecated|'],
    ['# X\n\n- **Status**: ativa\n', 'X|accepted|'],
    ['# X\n\n* **ステータス**: 置換済み（理由は本文）\n', 'X|superseded|'],
    ['---\nstate: predraft\n---\n# X\n', 'X|draft|'],
  ],
  'words for days and people': [
    [
      '# X\n\n- Estado: Aceptado\n- Fecha original: 2024-03-04\n- Revisión: 2024-05-06\n',
      'X|accepted|created 2024-03-04; updated 2024-05-06',
    ],
    ['# X\n\n最終更新: 2024-05-06\n- ステータス: 承認\n', 'X|accepted|updated 2024-05-06'],
    [
      '# X\n\n| a | b |\n|---|---|\n| Status | Draft |\n| Proposed By | Ada |\n',
      'X|draft|author Ada',
    ],
  ],
  'a day of two words': [
    [
      '# X\n\n**Date création** : 20/10/2025  \n**Date révision** : 22/11/2025  \n**Statut** : Accepté\n',
      'X|accepted|created 2025-10-20; updated 2025-11-22',
    ],
  ],
  'pictures of badges': [
    [
      '# X\n\n![](https://img.shields.io/badge/ID-0007-83) ![](https://img.shields.io/badge/last_updated-04/15/2026-de5f85)\n![](https://img.shields.io/badge/status-rejected-red) ![](https://img.shields.io/badge/author-ada.king-blue)\n',
      'X|rejected|updated 2026-04-15; author ada.king',
    ],
    ['# X\n\n![](https://img.shields.io/badge/build-passing-green)\n', 'X|-|'],
  ],
  'labels in bold with a blank between them': [
    [
      '# X\n\n**Status:** DRAFT **Date:** 2026-03-04 **Deciders:** Ada, Grace\n**Issue:** a#5 (see **Why:** below)\n',
      'X|draft|date 2026-03-04; decider Ada; decider Grace',
    ],
  ],
  'front matter below the comment of a licence': [
    [
      '<!-- Copyright: Ada -->\n<!-- X -->\n\n---\nstatus: rejected\ndate: 2026-03-04\n---\n\n# X\n',
      'X|rejected|date 2026-03-04',
    ],
    ['<!-- a -->\n\n---\n\n# X\n\nStatus: rejected\n\n---\n', 'X|rejected|'],
  ],
  'the status of the page beside that of the record': [
    ['---\nstatus: stable\nadr_status: proposed\n---\n# X\n', 'X|proposed|'],
    [
      '---\nadr_status: proposed\nstatus: accepted\nadr_owner: Ada\n---\n# X\n',
      'X|proposed|owner Ada',
    ],
  ],
  'a name for each author': [
    [
      '---\nauthor: Ada\n---\n# X\n\n- Reviewer: Grace\n- Reviewer: Joan\n',
      'X|-|author Ada; reviewer Grace; reviewer Joan',
    ],
  ],
  'a successor between the words for it': [
    ['# X\n\n- 状态：已被 ADR-8 取代（保留）\n', 'X|superseded|superseded-by 8'],
    ['# X\n\n- 状态：已被 ADR-8 部分取代\n', 'X|unknown|amended-by 8'],
    [
      '# X\n\n- ステータス: 廃止（[b](0008-b.md) によって置き換え）\n',
      'X|deprecated|superseded-by 8',
    ],
    ['# X\n\nStatus: Durch [ADR-8](0008-b.md) abgelöst\n', 'X|superseded|superseded-by 8'],
    ['# X\n\nStatus: wird durch ADR-8 ersetzt, sobald sie gilt\n', 'X|unknown|'],
  ],
  'a line in bold that names what replaced a part': [
    [
      '# X\n\n**Status:** Accepted\n\n**Superseded in part by ADR 8:** its list.\n',
      'X|accepted|amended-by 8',
    ],
  ],
  'a record that is named in itself': [
    [
      '# 7. X\n\n- **Status** : Proposé\n- **Remplace** : [ADR-2](0002-b.md), alors « Remplacé par ADR-7 »\n',
      'X|proposed|supersedes 2',
    ],
  ],
  'a note at the head that names the successor': [
    [
      '# X\n\n- Estado: Aceptada\n\n> [!warning] Reemplazada por [[ADR-010]]\n',
      'X|accepted|superseded-by 10',
    ],
    [
      '# X\n\n> **Superseded by [ADR-9](0009-y.md)**, which reads it otherwise.\n',
      'X|superseded|superseded-by 9',
    ],
    ['# X\n\n> **Superseded in part by [ADR-9](0009-y.md)**\n', 'X|-|amended-by 9'],
    [
      '# X\n\n- **Statut** : **Accepté**\n- **Partiellement remplacé** par [ADR-9](0009-y.md) :\n  le rôle.\n',
      'X|accepted|amended-by 9',
    ],
    ['# X\n\n- Status: Accepted\n\n> Note that ADR-9 was superseded by ADR-10.\n', 'X|accepted|'],
  ],
  'a part of another record': [
    ['# X\n\n- Statut : remplacé pour les tests par ADR-6\n', 'X|unknown|'],
    [
      '# X\n\n- Status: Accepted\n- Supersedes: ADR-6 start-up of the bus only\n',
      'X|accepted|amends 6',
    ],
  ],
  'a part of another record, by its words': [
    [
      '# X\n\n- Status: Accepted\n- Supersedes: the portions for people of ADR-6\n',
      'X|accepted|amends 6',
    ],
    [
      '# X\n\n- Status: Accepted\n- Supersedes: ADR-6 (partial — only its table)\n',
      'X|accepted|amends 6',
    ],
    [
      '# X\n\n- Status: Accepted\n- Supersedes: nothing. Applies the rule of ADR-6, and amends it.\n',
      'X|accepted|',
    ],
    [
      '# X\n\n- Durum: Accepted\n- Karar sahipleri: Ada ve Grace\n- Supersedes: ADR-6 içindeki T\n',
      'X|accepted|decider Ada; decider Grace; amends 6',
    ],
  ],
  'people with a remark': [
    [
      '# X\n\n- Status: Accepted\n- Authors: ada - the machine, Grace Hopper – lead\n',
      'X|accepted|author ada; author Grace Hopper',
    ],
    [
      '---\nstatus: accepted\nauthors:\n  - "@ada, for the network, please read the whole"\n---\n# X\n',
      'X|accepted|author @ada',
    ],
  ],
  'a section of the title with the head behind it': [
    ['# ADR 7\n\n## Title\n\nX\n\n- Status: Accepted\n- Author: Ada\n', 'X|accepted|author Ada'],
  ],
  'words for the code': [
    [
      '# X\n\n- Estado: Aceptado\n- Afecta a: `src/a.py`, `src/b.py`. Corrige la\n  lectura de antes.\n',
      'X|accepted|src/a.py; src/b.py',
    ],
  ],
};

for (const [name, rows] of Object.entries(groups)) {
  test(name, () => {
    for (const [head, expected] of rows) {
      assert.equal(tell(decisionOf(`${head}\n## Context\n\nx\n`)), expected, head);
    }
  });
}

function tell(decision: Decision): string {
  const said = [
    ...decision.dates.map(({ kind, value }) => `${kind} ${value}`),
    ...decision.people.map(({ role, value }) => `${role} ${value}`),
    ...decision.relations.map(({ kind, target }) => `${kind} ${target}`),
    ...decision.governs.map(({ value }) => value),
  ];
  const status = decision.status ? statusOf(decision) : '-';
  return [decision.title?.value, status, said.join('; ')].join('|');
}
