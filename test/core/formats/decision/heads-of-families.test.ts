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
    ['# X\n\n- **Statut** : DÉCIDÉ\n- **Modifiée par** : ADR-7\n', 'X|accepted|amended-by 7'],
    ['# X\n\n- Statut : partiellement remplacée par ADR-7\n', 'X|unknown|amended-by 7'],
    ['# X\n\n- Status: Teilweise ersetzt durch ADR-7\n', 'X|unknown|amended-by 7'],
    [
      '# X\n\n| a | b |\n|---|---|\n| Status | Accepted |\n| Supersedes / Superseded By | Supersedes ADR-3 |\n',
      'X|accepted|supersedes 3',
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
