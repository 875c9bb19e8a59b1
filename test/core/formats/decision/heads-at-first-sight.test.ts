import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decisionOf } from '../../../support/read-one.ts';
import { summarise } from '../../../support/summarise-decision.ts';

/*
 * Each row: the path, the text above `## Context`, and number, title, status, date, deciders,
 * supersedes, superseded by.
 */
type Row = readonly [path: string, head: string, expected: string];

const groups: Readonly<Record<string, readonly Row[]>> = {
  'labels of the languages': [
    [
      '0003-x.md',
      '# X\n\n- Estado: Ratificada\n- Responsables de la decisión: Ada, Grace\n',
      '3|X|accepted|-|Ada; Grace||',
    ],
    [
      '0003-x.md',
      '# X\n\n**Situação:** Em avaliação\n**Decisão de:** Ada\n',
      '3|X|proposed|-|Ada||',
    ],
    ['0003-x.md', '# X\n\n- Statut : Retenue\n- Décidée par : Ada\n', '3|X|accepted|-|Ada||'],
    [
      '0003-x.md',
      '# X\n\n**Status:** Freigegeben\n**Freigabe durch:** Ada\n',
      '3|X|accepted|-|Ada||',
    ],
    ['0003-x.md', '# X\n\n- 状态：已驳回\n- 审批人：Ada\n', '3|X|rejected|-|Ada||'],
    ['0003-x.md', '# X\n\n- 状態: 凍結中\n- 決裁者: Ada\n', '3|X|deferred|-|Ada||'],
    [
      '0003-x.md',
      '# X\n\n**Proposé :** 2024-03-04\n**Accepté :** 2024-03-05\n',
      '3|X|unknown|2024-03-05|||',
    ],
    ['0003-x.md', '# X\n\n**Stand: offen.** Das klärt der Herbst.\n', '3|X|proposed|-|||'],
    ['0003-x.md', '# X\n\nStatus: Entwurf\nStand: 2024-03-04\n', '3|X|draft|2024-03-04|||'],
  ],
  'acceptances that wait for something': [
    ['0003-x.md', '# X\n\nStatut : Acceptée (à ratifier par la direction)\n', '3|X|unknown|-|||'],
    ['0003-x.md', '# X\n\nStatus: Angenommen, noch zu bestätigen\n', '3|X|unknown|-|||'],
    ['0003-x.md', '# X\n\nEstado: Aceptado (por ratificar)\n', '3|X|unknown|-|||'],
    ['0003-x.md', '# X\n\nStatus: Aceito, aguardando a diretoria\n', '3|X|unknown|-|||'],
  ],
  'successors behind their status': [
    ['0003-x.md', '# X\n\nStatus: Superseded (ADR-9)\n', '3|X|superseded|-|||9'],
    ['0003-x.md', '# X\n\nStatus: Superseded → [9. Y](0009-y.md)\n', '3|X|superseded|-|||9'],
    ['0003-x.md', '# X\n\nStatus: Superseded (3 of 5 rules)\n', '3|X|superseded|-|||'],
    ['0003-x.md', '# X\n\nEstado: Reemplazada, ver ADR-9\n', '3|X|superseded|-|||9'],
    [
      '0003-x.md',
      '# X\n\n- ステータス: 置き換え済み（[0009](0009-y.md)）\n',
      '3|X|superseded|-|||9',
    ],
    ['0003-x.md', '# X\n\n状态：已取代\n被取代于：`0009-y.md`\n', '3|X|superseded|-|||9'],
    [
      '0003-x.md',
      '# X\n\n> 旧设计，已由 [ADR-9](0009-y.md) 取代。\n\n状态：已取代\n',
      '3|X|superseded|-|||9',
    ],
    [
      '0003-x.md',
      '# X\n\n> A design of old, superseded by ADR-9.\n\nStatus: superseded\n',
      '3|X|superseded|-|||9',
    ],
    [
      '0003-x.md',
      '# X\n\n> A design of old, superseded by ADR-9.\n\nStatus: accepted\n',
      '3|X|accepted|-|||',
    ],
    [
      '0003-x.md',
      '# X\n\n> Superseded by\n> [ADR-9](0009-y.md), which is faster.\n',
      '3|X|superseded|-|||9',
    ],
  ],
  'remarks behind another record': [
    ['0003-x.md', '# X\n\n- Remplace : ADR-2 (décisions 6, 8 et 9)\n', '3|X|unknown|-|||'],
    ['0003-x.md', '# X\n\n- Supersedes: ADR-2 (for REQ-012)\n', '3|X|unknown|-||2|'],
    ['0003-x.md', '# X\n\n- Supersedes: ADR-0003 draft\n', '3|X|unknown|-|||'],
  ],
  'parts of another record': [
    [
      '0003-x.md',
      '# X\n\n- Supersedes: ADR-5, section 1. The rest of ADR-5 stays.\n',
      '3|X|unknown|-|||',
    ],
    ['0003-x.md', '# X\n\n- Substitui: ADR-5 (parte da rede), ADR-7\n', '3|X|unknown|-||7|'],
    ['0003-x.md', '# X\n\n- Sustituye a: ADR-5, Decisión §1 únicamente\n', '3|X|unknown|-|||'],
    ['0003-x.md', '# X\n\n- 状态：候选\n- 决策所有者：Ada\n', '3|X|proposed|-|Ada||'],
  ],
  'names that are one, and what stands behind names': [
    [
      '0003-x.md',
      '# X\n\nDeciders: Research and Development, Ada\n',
      '3|X|unknown|-|Research and Development; Ada||',
    ],
    [
      '0003-x.md',
      '# X\n\nDeciders: Ada (lead), via the architecture round\n',
      '3|X|unknown|-|Ada||',
    ],
    [
      '0003-x.md',
      '# X\n\n決定者: Ada（実装）／Grace（[#3](https://example.org/3) で決定）\n',
      '3|X|unknown|-|Ada; Grace||',
    ],
    ['0003-x.md', '# X\n\n決定者: Ada（実装）。実装で確かめた\n', '3|X|unknown|-|Ada||'],
    [
      '0003-x.md',
      '# X\n\n**Deciders:** Ada\n**Taken over from the other log.**\n',
      '3|X|unknown|-|Ada||',
    ],
  ],
  'a table without a line below its head': [
    [
      '0003-x.md',
      '# X\n\n| Status | rejected |\n| Date | 2024-03-04 |\n',
      '3|X|rejected|2024-03-04|||',
    ],
  ],
  'a second look': [
    ['0003-x.md', '# X\n\n- Supera: [ADR-5](0005-y.md) §Escopo\n', '3|X|unknown|-|||'],
    ['0003-x.md', '# X\n\n- 状态：已接受；第 5 条已被 ADR-9 取代\n', '3|X|accepted|-|||'],
    ['0003-x.md', '# ADR-3: X {#adr-3}\n\n## Status {#status}\n\nRejected\n', '3|X|rejected|-|||'],
    ['0003-x.md', '# X\n\nDeciders: Ada (lead); reviewed by the team\n', '3|X|unknown|-|Ada||'],
    ['0003-x.md', '# X\n\nStatus: Zur Abnahme (Ada)\n', '3|X|proposed|-|||'],
  ],
  'headings above the title': [
    ['0003-x.md', '# docs/adr/0003-x.md\n\n## ADR-3: X\n\nStatus: rejected\n', '3|X|rejected|-|||'],
    ['0003-x.md', 'Status: rejected\n\n###### tags: `rfc`\n\n# X\n', '3|X|rejected|-|||'],
    [
      '0003-x.md',
      '- Feature Name: X\n- Status: rejected\n\n# Table of Contents\n',
      '3|X|rejected|-|||',
    ],
  ],
  'a dash for the colon': [
    [
      '0003-x.md',
      '# X\n\n- Status — Rejected (in May)\n- Date — 2026-05-16\n- Deciders — Ada\n- Scope — all\n',
      '3|X|rejected|2026-05-16|Ada||',
    ],
  ],
  'ids in names': [
    ['area-0003-x.md', '# X\n', '3|X|unknown|-|||'],
    ['003/_index.md', '# X\n', '3|X|unknown|-|||'],
    ['x.md', '# D3 — X\n', '3|X|unknown|-|||'],
  ],
};

for (const [name, rows] of Object.entries(groups)) {
  for (const [path, head, expected] of rows) {
    test(`${name}: ${head.slice(0, 60)}`, () => {
      const decision = decisionOf(
        `${head}\n## Context\n\nx\n\n## Decision\n\ny\n`,
        `docs/adr/${path}`,
      );
      assert.equal(summarise(decision), expected);
    });
  }
}
