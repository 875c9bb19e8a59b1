import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noOwnWords } from '../../../../../src/core/formats/configuration/own-words.ts';
import { planLanguages } from '../../../../../src/core/formats/plan/languages/index.ts';
import { phrasesIn } from '../../../../../src/core/formats/plan/languages/phrases-in.ts';
import { looksLikePlan } from '../../../../../src/core/formats/plan/looks-like-plan.ts';
import { allPlanWords, allStepWords } from '../../../../../src/core/formats/plan/status-words.ts';
import { readStatus } from '../../../../../src/core/formats/plan/values/read-status.ts';
import { firstStep, markdownPlan, outlineOf, problemsOf } from '../plan-outline.ts';

/** A table of steps as a team writes it, and its steps. */
const tables: readonly (readonly [language: string, table: string])[] = [
  [
    'German',
    `| Nr. | Schritt | Verantwortlich | Fällig am | Status |
| 1 | Copy | Li | 2026-04-10 | erledigt |
| 2 | Check | Li | 2026-04-11 | in Arbeit |
| 3 | Drop | niemand | offen | noch nicht begonnen |
| 4 | Tell | - | | Blockiert |`,
  ],
  [
    'French',
    `| N° | Étape | Responsable | Échéance | État d’avancement |
| 1 | Copy | Li | 2026-04-10 | Terminé |
| 2 | Check | Li | 2026-04-11 | En cours |
| 3 | Drop | personne | | À faire |
| 4 | Tell | aucun | | Bloquée |`,
  ],
  [
    'Spanish',
    `| # | Tarea | Responsable | Fecha límite | Estado |
| 1 | Copy | Li | 2026-04-10 | Completado |
| 2 | Check | Li | 2026-04-11 | En progreso |
| 3 | Drop | nadie | | Pendiente |
| 4 | Tell | ninguno | | Bloqueado |`,
  ],
  [
    'Portuguese',
    `| # | Tarefa | Responsável | Prazo | Situação |
| 1 | Copy | Li | 2026-04-10 | **Concluído** |
| 2 | Check | Li | 2026-04-11 | Em andamento |
| 3 | Drop | ninguém | | A fazer |
| 4 | Tell | | | Impedida |`,
  ],
  [
    'Italian',
    `| # | Attività | Responsabile | Scadenza | Stato |
| 1 | Copy | Li | 2026-04-10 | Completato |
| 2 | Check | Li | 2026-04-11 | In corso |
| 3 | Drop | nessuno | | Da fare |
| 4 | Tell | | | Bloccato |`,
  ],
  [
    'Chinese',
    `| 序号 | 步骤 | 负责人 | 截止日期 | 状态 |
| 1 | Copy | Li | 2026-04-10 | 已完成 |
| 2 | Check | Li | 2026-04-11 | 进行中 |
| 3 | Drop | 无 | | 未开始 |
| 4 | Tell | | | 阻塞 |`,
  ],
  [
    'Japanese',
    `| 番号 | 作業内容 | 担当者 | 期限 | 進捗状況 |
| 1 | Copy | Li | 2026-04-10 | 完了 |
| 2 | Check | Li | 2026-04-11 | 作業中 |
| 3 | Drop | なし | | 未着手 |
| 4 | Tell | | | ブロック中 |`,
  ],
  [
    'Russian',
    `| № | Задача | Ответственный | Срок | Статус |
| 1 | Copy | Li | 2026-04-10 | выполнено |
| 2 | Check | Li | 2026-04-11 | в работе |
| 3 | Drop | никто | | не начато |
| 4 | Tell | нет | | заблокировано |`,
  ],
];

for (const [language, table] of tables) {
  test(`a table of steps in ${language}`, () => {
    const [head = '', ...rows] = table.split('\n');
    const text = ['# Move', '', head, head.replaceAll(/[^|]+/g, '---'), ...rows, ''].join('\n');
    const plan = markdownPlan(text);
    assert.equal(
      outlineOf(plan),
      [
        'copy [done] Copy | owners Li | due 2026-04-10',
        'check [in-progress] Check | owners Li | due 2026-04-11',
        'drop [planned] Drop',
        'tell [in-progress] Tell | blocked -/-',
      ].join('\n'),
    );
    assert.deepEqual(problemsOf(plan, text), []);
  });
}

/** Lines below a step, each in its own language. */
const notes: readonly (readonly [line: string, outline: string])[] = [
  ['Status: in Prüfung', 'copy [verifying] Copy'],
  ['**Zustand:** pausiert', 'copy [on-hold] Copy'],
  ['Verantwortlich: Li', 'copy [planned] Copy | owners Li'],
  ['Fällig am: 2026-04-10', 'copy [planned] Copy | due 2026-04-10'],
  ['Frist: 2026-04-10', 'copy [planned] Copy | due 2026-04-10'],
  ['Statut : en revue', 'copy [verifying] Copy'],
  ['Échéance : 2026-04-10', 'copy [planned] Copy | due 2026-04-10'],
  ['Date d’échéance : 2026-04-10', 'copy [planned] Copy | due 2026-04-10'],
  ["Date d'échéance : 2026-04-10", 'copy [planned] Copy | due 2026-04-10'],
  ['Estado: en pruebas', 'copy [verifying] Copy'],
  ['Responsable: Li', 'copy [planned] Copy | owners Li'],
  ['Situação: em andamento', 'copy [in-progress] Copy'],
  ['Responsável: Li', 'copy [planned] Copy | owners Li'],
  ['Scadenza: 2026-04-10', 'copy [planned] Copy | due 2026-04-10'],
  ['状态：进行中', 'copy [in-progress] Copy'],
  ['负责人：Li', 'copy [planned] Copy | owners Li'],
  ['担当：Li', 'copy [planned] Copy | owners Li'],
  ['期限: 2026-04-10', 'copy [planned] Copy | due 2026-04-10'],
  ['Was: ein Satz', 'copy [planned] Copy'],
  ['Hinweis: erledigt', 'copy [planned] Copy'],
];

for (const [line, outline] of notes) {
  test(`a task and below it "${line}"`, () => {
    assert.equal(outlineOf(markdownPlan(`# Move\n\n- [ ] Copy\n  - ${line}\n`)), outline);
  });
}

/** A task that comes after another one, or that something holds up. */
const orders: readonly (readonly [title: string, outline: RegExp])[] = [
  ['Drop, blockiert durch #12', /blocked #12\/-$/],
  ['Drop (wartet auf INC-7)', /blocked INC-7\/-$/],
  ['Drop, ist noch blockiert von #12', /blocked #12\/-$/],
  ['Drop, bloqué par #12', /blocked #12\/-$/],
  ['Drop — en attente de #12', /blocked #12\/-$/],
  ['Drop, está bloqueado por #12', /blocked #12\/-$/],
  ['Drop, bloqueada por #12', /blocked #12\/-$/],
  ['Drop, in attesa di #12', /blocked #12\/-$/],
  ['Drop, blockiert durch nichts', /Drop, blockiert durch nichts$/],
  ['Drop, was durch #12 blockiert wird', /wird$/],
  ['Wartet auf #12', /Wartet auf #12$/],
  ['Drop, abhängig von Copy', /after Copy$/],
  ['Drop (hängt ab von Copy)', /after Copy$/],
  ['Drop, dépend de Copy', /after Copy$/],
  ['Drop, depende de Copy', /after Copy$/],
  ['Drop, dipende da Copy', /after Copy$/],
  ['Drop, abhängig von Copilot', /von Copilot$/],
  ['Drop\n  - Abhängig von: Copy', /after Copy$/],
  ['Drop\n  - Dépend de : Copy', /after Copy$/],
  ['Drop\n  - 依赖：Copy', /after Copy$/],
  ['Drop\n  - 前提：Copy', /after Copy$/],
  ['Drop\n  - Voraussetzung: PostgreSQL 15', /\] Drop$/],
  ['Drop\n  - Blockiert durch: #12', /blocked #12\/-$/],
  ['Drop\n  - Wartet auf: nichts', /\] Drop$/],
  ['Drop\n  - Bloqueado por: #12', /blocked #12\/-$/],
];

for (const [title, outline] of orders) {
  test(`the order in ${JSON.stringify(title)}`, () => {
    const lines = outlineOf(markdownPlan(`# Move\n\n- [ ] Copy\n- [ ] ${title}\n`)).split('\n');
    assert.match(lines[1] ?? '', outline);
    assert.equal(lines.length, 2);
  });
}

test('a status that says what blocks', () => {
  const plan = markdownPlan(
    '# Move\n\n| Schritt | Status |\n|---|---|\n| Copy | Blockiert durch #12 |\n',
  );
  assert.equal(outlineOf(plan), 'copy [in-progress] Copy | blocked #12/-');
});

const statusOf = (cell: string) =>
  firstStep(markdownPlan(`# Move\n\n| Schritt | Status |\n|---|---|\n| Copy | ${cell} |\n`)).status
    ?.value;

test('what is said to be done is done, with its day or a sign', () => {
  const cells =
    'erledigt;Erledigt;✅ erledigt;erledigt ✅;**fertig**;abgeschlossen 2026-03-01;erledigt am 01.03.2026;erledigt am 3. März 2026;erledigt (01.03.2026);Terminé;terminée le 3 mars 2026;Hecho;concluído em 2026-03-01;fatto;已完成;完了;完了済み;完了 2026-03-01;acheve\u0301';
  for (const cell of cells.split(';')) assert.equal(statusOf(cell), 'done', cell);
});

test('what may take it back, or is not known, is never done', () => {
  const cells =
    'nicht erledigt;noch nicht fertig;erledigt?;fast fertig;erledigt (teilweise);erledigt (bis auf die Tests);fertig, aber nicht ausgerollt;❌ erledigt;fertig zu 80 %;halb fertig;unerledigt;pas fait;presque terminé;terminé (en partie);no terminado;casi hecho;hecho (sin pruebas);não concluído;quase pronto;pronto;listo;未完了;未完成;完了予定;完了（一部）;已完成（部分）;已完成 80%;完成度 80%;完成中;ほぼ完了;bientôt fini;erledigtt;zu erledigen;à faire;por hacer;a fazer;da fare';
  for (const cell of cells.split(';')) {
    const status = statusOf(cell);
    assert.ok(status !== 'done' && status !== 'cancelled', `${cell}: ${status}`);
  }
});

test('a word of the team comes first', () => {
  const own = new Map([['erledigt', 'verifying' as const]]);
  assert.equal(readStatus('Erledigt', allStepWords, own)?.value, 'verifying');
  assert.equal(readStatus('Erledigt', allStepWords, noOwnWords.steps)?.value, 'done');
});

test('what a step can be is said of a plan as well', () => {
  const words = {
    geplant: 'approved',
    'en cours': 'active',
    完了: 'completed',
    bloqueado: 'on-hold',
  };
  for (const [word, status] of Object.entries(words)) {
    assert.equal(readStatus(word, allPlanWords, new Map())?.value, status, word);
  }
  assert.equal(readStatus('planned', allPlanWords, new Map())?.value, 'approved');
});

test('no word means two things', () => {
  for (const part of ['labels', 'steps'] as const) {
    const meanings = new Map<string, string>();
    for (const language of planLanguages) {
      for (const [meaning, list] of Object.entries(language[part])) {
        for (const word of phrasesIn(list)) {
          assert.equal(meanings.get(word) ?? meaning, meaning, word);
          assert.match(word, /^\S(?:.*\S)?$/);
          assert.equal(word, word.normalize('NFC').toLowerCase());
          meanings.set(word, meaning);
        }
      }
    }
  }
});

test('every word is read as what its table says', () => {
  for (const { steps } of planLanguages) {
    for (const [state, list] of Object.entries(steps)) {
      for (const word of phrasesIn(list)) {
        const shown = word.charAt(0).toUpperCase() + word.slice(1);
        assert.equal(readStatus(shown, allStepWords, new Map())?.value, state, word);
      }
    }
  }
});

test('lists of what has to hold are no steps', () => {
  const titles =
    'Abnahmekriterien,Risiken,Offene Fragen,Critères d’acceptation,Risques,Criterios de aceptación,Riesgos,Critérios de aceitação,Criteri di accettazione,验收标准,风险,完了条件,リスク';
  for (const title of titles.split(',')) {
    const plan = markdownPlan(`# Move\n\n- [ ] Copy\n\n## ${title}\n\n- [ ] It is fast\n`);
    assert.equal(outlineOf(plan).split('\n')[0], 'copy [planned] Copy', title);
    assert.doesNotMatch(outlineOf(plan), /^it-is-fast/m, title);
  }
});

test('names and titles that say that a file may be a plan', () => {
  const yes =
    'Migrationsplan,Umzug der Aufträge,Fahrplan,Plan de migration,Feuille de route,Plan de migración,Migração dos pedidos,Plano de migração,Piano di migrazione,订单迁移方案,升级步骤,注文サービスの移行,移行計画,Планы переезда';
  for (const title of yes.split(',')) assert.ok(looksLikePlan('docs/x.md', title), title);
  const titles = planLanguages.flatMap(language => phrasesIn(language.titles));
  for (const title of titles) {
    assert.ok(looksLikePlan('docs/x.md', title.toUpperCase().normalize('NFD')), title);
  }
  const no =
    'Aufträge,Umzugskarton,Commandes,Pedidos,Pianoforte,Ordini,订单,注文,Migrationshintergrund,Планшеты склада';
  for (const title of no.split(',')) assert.ok(!looksLikePlan('docs/x.md', title), title);
});
