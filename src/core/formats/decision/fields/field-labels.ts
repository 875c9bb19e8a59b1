import { plainSpelling } from '../../../text/plain-spelling.ts';
import type { FieldName } from './field.ts';

/** The labels that people write, in lower case with single blanks. A language adds its words here. */
const labels: readonly (readonly [FieldName, string])[] = [
  [
    'status',
    `status, state, adr status, decision status, current status, record status, statut, état,
    estado, stato, situação, situación, 状态, 狀態, ステータス, 状態, lifecycle status,
    proposal status, статус, 상태, durum`,
  ],
  [
    'date',
    `date, decision date, date of decision, date decided, decided, decided on, accepted on,
    approved on, adopted on, date accepted, recorded on, date recorded, date approved, datum, 日期, 日付, 决策日期, 決定日, entscheidungsdatum,
    date de décision, fecha de decisión, data da decisão, approval date, accepted date,
    status date, fecha, data, beschlossen am, entschieden am, angenommen am, beschlussdatum,
    décidé le, accepté le, date de la décision, decidido el, aceptado el, fecha de la decisión,
    decidido em, aceito em, dato, beslutningsdato, 记录日期, 决定日期, 批准日期,
    記録日, 承認日, 採用日, 採択日, date initiale, date d'approbation, fecha de aprobación,
    data da aprovação, data de aprovação, genehmigt am, дата, дата принятия,
    дата решения, 날짜, 일자, 결정일, 결정 일자, 승인일, tarih`,
  ],
  [
    'created',
    `created, created on, created at, creation date, date created, start date, date started, introduced,
    proposed on, date proposed, erstellt, erstellt am, creado, criado em, créé le,
    date de création, date création, fecha de creación, data de criação, 创建日期, 创建时间, 作成日, assigned,
    submitted, date submitted, registration date, registered on, data do registro, data de registro,
    fecha de registro, proposed, proposal date, vorgeschlagen am, proposé le,
    propuesto el, proposto em, 起票日, 提案日, 提出日期, дата создания,
    создано, 작성일, 작성 일자, 생성일, 제안일,
    original date, ursprüngliches datum, date originale, date d'origine, fecha original, data original`,
  ],
  [
    'updated',
    `updated, updated on, last updated, last update, last updated on, last modified,
    last modified on, modified, revision date, revdate, stand, aktualisiert, zuletzt geändert, mis à jour,
    actualizado, atualizado em, 更新日期, 更新日, обновлено, дата обновления, 수정일,
    최종 수정일, letzte änderung, geändert am, révision, date révision, dernière mise à jour, revisión,
    última actualización, fecha de actualización, revisão, última atualização,
    data de atualização, 更新, 更新时间, 最后更新, 最近更新, 最終更新, 最終更新日, 改訂日`,
  ],
  [
    'changelog',
    `changelog, change log, changes, history, revision history, change history, version history,
    document history, änderungshistorie, historique, historial de cambios, histórico, 变更记录,
    变更历史, 変更履歴`,
  ],
  [
    'deciders',
    `deciders, decider, decision maker, decision makers, decided by, approver, approvers,
    approved by, accepted by, decision owner, decision owners, decision taken by,
    decisions made by, signed off by, entscheidungsträger, entschieden von,
    beschlossen von, genehmigt von, entschieden durch, beschlossen durch, genehmigt durch,
    freigegeben von, freigegeben durch, entscheidung durch, entscheidung von, décidé par,
    décisionnaires, approuvé par, decisor,
    responsables de la decisión, aprobado por, decidido por, decide, deciden, decisores,
    tomadores de decisão, aprovado por, decisori, 决策者, 决策人, 决定者, 批准人, 決策者, 決策人, 批准者, 核准者, 決定者, 意思決定者, 承認者,
    arbiter, delegate, bdfl delegate, pep delegate, décideurs, décideur, entscheider,
    владелец решения, принявшие решение, приняли решение, утвердил, 결정자, 의사결정자, 승인자, decydenci, karar vericiler,
    karar sahipleri, karar verenler`,
  ],
  [
    'title',
    `title, name, feature name, feature, titel, titre, título, titolo, 标题, タイトル,
    decision title, adr title, название, заголовок, 제목, tytuł`,
  ],
  ['number', `number, id, adr, adr id, adr number`],
  [
    'supersedes',
    `supersedes, supersede, supera a, supercedes, superseeds, replaces, obsoletes, ersetzt, löst ab, remplace,
    substitui, supersede a, sustituye, sustituye a, reemplaza, reemplaza a, sostituisce, 取代, 替代, 替换, vervangt, erstatter, ersätter,
    置き換える, 置換対象, 取代的 adr, заменяет, замінює, zastępuje, 대체 대상`,
  ],
  [
    'superseded-by',
    `superseded by, superceded by, superseeded by, replaced by, obsoleted by,
    proposed replacement, superseding, abgelöst durch, remplacée par, sustituida por,
    sustituido por, reemplazado por, reemplazada por, substituído por, substituída por,
    superado por, sostituito da, 被取代, 取代者, 被替代, 被以下 adr 取代, 后继, 置き換え先, 後継, ersetzt durch, remplacé par,
    überholt durch, vervangen door, erstattet av, erstattet af, ersatt av, заменено на,
    заменена на, заменён на, заменен на, замінено на, zastąpiona przez, zastąpione przez, 대체됨`,
  ],
  [
    'amends',
    `amends, updates, partially supersedes, partly supersedes, supersedes in part, ändert,
    modifie, modifica, altera, 修改, 変更対象`,
  ],
  [
    'amended-by',
    `amended by, updated by, partially superseded by, partly superseded by,
    superseded in part by, geändert durch, teilweise ersetzt durch, modifié par, modifiée par,
    partiellement remplacé par, partiellement remplacée par, modificado por, modificada por,
    parcialmente reemplazado por, parcialmente reemplazada por, alterado por, alterada por,
    parcialmente substituído por, parcialmente substituída por`,
  ],
  [
    'depends-on',
    `depends on, requires, dependencies, hängt ab von, abhängig von, dépend de, depende de,
    依赖, 依存`,
  ],
  [
    'relates-to',
    `relates to, related, related to, related adr, related adrs, related rfcs, related decisions,
    related records, see also, refines, extends, clarifies, complements, ergänzt, präzisiert,
    siehe auch, verwandt, verwandte adrs, verwandte entscheidungen, complète, précise, lié à, liée à,
    adr lié, adr liés, adrs liés, décisions liées, voir aussi, relacionado, relacionada,
    relacionados, relacionadas, relacionado con, relacionada con, adr relacionado, adrs relacionados,
    adr relacionados, adrs relacionadas, decisiones relacionadas, decisões relacionadas, ver también,
    ver também, 关联, 关联 adr, 关联决策, 相关, 相关 adr, 相关决策, 相關, 相關 adr, 関連, 関連 adr,
    関連する adr, 関連決定, 관련, 관련 adr, 관련 결정`,
  ],
  [
    'links',
    `links, references, supersedes / superseded by, related links, related documents, related work, more information,
    liens, références, referenzen, verweise, enlaces, referencias, referências, riferimenti,
    参考, 参考资料, 相关链接, 関連リンク`,
  ],
  [
    'implementation',
    `implementation status, implementation state, implementation, implemented, rollout,
    rollout status, umsetzung, umsetzungsstand, estado de implementación, implementación,
    implementação, implémentation, mise en œuvre, 实施状态, 実装状況`,
  ],
  [
    'review-by',
    `review by, review date, review on, next review, next review date, revisit, revisit by,
    revisit on, expires, expires on, expiry date, valid until, provisional until,
    deferred until, wiedervorlage, überprüfung am, date de révision, fecha de revisión,
    data de revisão`,
  ],
  [
    'governs',
    `governs, affects, applies to, files, paths, relevant files, affected files,
    affected paths, affected documents, betrifft, affecte, afecta, afecta a, afeta, 影响范围, 影響範囲`,
  ],
  [
    'authors',
    `author, authors, proposed by, proposer, proposers, autor, autoren, vorgeschlagen von, proposé par,
    propuesto por, proposto por, 提案者, 提议人, 提案人, auteur, auteurs, autores, autori, 作者, 作成者, автор, авторы, 작성자, co authors,
    original author, original authors, autor original`,
  ],
  [
    'owners',
    `owner, owners, driver, drivers, shepherd, coach, champion, champions, sponsor,
    verantwortlich, responsable, responsável, 负责人, 担当者, владелец, ответственный, 담당자`,
  ],
  [
    'reviewers',
    `reviewer, reviewers, review manager, reviewed by, relecteurs, revisores, 评审人, レビュアー`,
  ],
  ['consulted', `consulted, consultés, konsultiert, consultados`],
  ['informed', `informed, informés, informiert, informados`],
];

/** Every label, as the table has it and without its accents, with the field that it names. */
export const fieldLabels: readonly (readonly [string, FieldName])[] = labels.flatMap(
  ([name, words]) =>
    words.split(/,\s+/).flatMap(word => {
      const plain = plainSpelling(word);
      const said = plain === undefined ? [word] : [word, plain];
      return said.map(label => [label, name] as const);
    }),
);
