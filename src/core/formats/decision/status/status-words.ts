import type { DecisionStatus } from '../../../model/decision.ts';
import { groupBy } from '../../../text/group-by.ts';
import { lazy } from '../../../text/lazy.ts';
import { plainSpelling } from '../../../text/plain-spelling.ts';

/**
 * The words that stand at the start of a status, in lower case, and what they mean. A language or
 * a team adds its words here. Words that are not here are unknown, never accepted.
 */
const words: readonly (readonly [DecisionStatus, string])[] = [
  [
    'accepted',
    `in kraft, gültig, 部分接受, 決定,
    accepted, accept, acepted, enforced, imlpemented, enacted, in effect, effective, signed off,
    signed-off, decision taken, accettato, accettata, approvato, approvata, vigente,
    en vigueur, décidé, décidée, acordado, decidido, decidida, implementado, implementada,
    已接受, 已采纳, 已批准, 已通过, 已决定, 已实施, 已實施, 已採納, 已核准, 接受, 采纳, 批准, 通过, 承認, 承認済み, 承認済, 採用, 採択, 採用済み,
    決定済み, 決定済, 受理, 受理済み, approved, decided, decision made, adopted, agreed, ratified, active,
    in force, ativo, ativa, activo, activa, actif, aktiv, en vigor, em vigor, living, final, implemented, applied, implementable, shipped, partially accepted,
    partially implemented, partly accepted, akzeptiert, angenommen, beschlossen, entschieden,
    genehmigt, umgesetzt, accepté, acceptée, adopté, adoptée, approuvé, approuvée, validé,
    validée, résolu, akseptert, godkjent, vedtatt, besluttet, accepteret, godkendt, vedtaget,
    gjeldende, gældende, gällande, accepterad, godkänd, antagen, beslutad, geaccepteerd, goedgekeurd, aangenomen, aceptado, aceptada, aprobado, aprobada, aceito, aceita, aceite, aprovado,
    aprovada, implementiert, implémenté, implémentée, принято, принята, принят, утверждено, утверждена, одобрено,
    одобрена, согласовано, действует, реализовано, внедрено, прийнято, прийнята, затверджено, схвалено, 승인,
    승인됨, 승인 완료, 채택, 채택됨, 확정, 확정됨, 결정됨, 결정 완료, 수락, 수락됨, 적용됨, przyjęta, przyjęte,
    zaakceptowana, zaakceptowane, zatwierdzona, zatwierdzone, kabul edildi, onaylandı`,
  ],
  [
    'proposed',
    `undecided, noch offen, unentschieden, indécis, indeciso, in prüfung, zur abstimmung, à discuter, por decidir, a decidir, 尚未决定, 評審中,
    final comment period, final comment, final review, final call, fcp, active discussion,
    active voting, approved for review, accepted for review, proposed, proposal, in proposal, submitted, suggested, to be reviewed, for review, ready for review,
    awaiting approval, awaiting decision, pending approval, to be decided,
    under consideration, being discussed, discussion, zur diskussion, à valider,
    en attente de validation, en revisión, em revisão, em análise, em discussão,
    en discusión, in valutazione, proposto, 提议, 提案, 提议中, 已提议, 待定, 讨论中, 评审中, 待评审, 审核中, 进行中, 進行中, 提案中,
    レビュー中, 検討中, 議論中, 承認待ち, propose, review, in review, under review, in discussion,
    under discussion, pending, rfc, request for comments, provisional, last call, planning,
    in progress, work in progress, wip, open, returned for revision, awaiting review,
    scheduled for review, active review, vorgeschlagen, offen, in arbeit, in diskussion,
    foreslått, forslag, til diskusjon, under vurdering, foreslået, föreslagen, förslag,
    voorgesteld, voorstel, предложено, предложена, предложен, предложение, на рассмотрении, на согласовании,
    на обсуждении, обсуждается, принято к рассмотрению, принята к рассмотрению, запропоновано, 제안, 제안됨,
    검토 중, 검토중, 논의 중, 논의중, 진행 중, 진행중, 승인 대기, 승인 예정, propozycja, proponowana, zaproponowana, önerildi, proposé, proposée, en cours, en discussion, propuesto, propuesta, pendiente, proposta,
    pendente`,
  ],
  [
    'draft',
    `final draft, predraft, living draft, active draft, approved as draft, accepted as draft, wip draft, draft, drafting, drafted, in draft, draft in progress, pre-draft, entwurf, brouillon,
    utkast, udkast, borrador, rascunho, bozza, 草稿, 草案, ドラフト, 下書き,
    черновик, чернетка, 초안, szkic, taslak`,
  ],
  [
    'rejected',
    `decided to reject, descartado, descartada, 不接受, 未通过,
    rejected, reject, turned down, decided against, decided not, agreed not, agreed to reject, won’t do, wont do, rifiutato,
    rifiutata, 已拒绝, 已否决, 拒绝, 已拒絕, 否決, 却下, 不採用, 棄却, declined, refused, dead, abgelehnt,
    verworfen, avvist, forkastet, afvist, avvisad, avslagen, förkastad, afgewezen, rejeté, rejetée, refusé, refusée, rechazado, rechazada, rejeitado, rejeitada,
    отклонено, отклонена, отвергнуто, відхилено, 거부, 거부됨, 거절, 거절됨, 기각, 기각됨, 반려, 반려됨, odrzucona,
    odrzucone, reddedildi`,
  ],
  [
    'withdrawn',
    `decided to drop, decided to abandon, agreed to drop, agreed to abandon, 已撤销,
    withdrawn, withdrew, retracted, dropped, retirada, abandonado, abandonada, cancelado,
    cancelada, 已撤回, 已取消, 撤回, 取り下げ, 中止, abandoned, cancelled, canceled, zurückgezogen, trukket tilbake, trukket, tillbakadragen, ingetrokken, retiré,
    retirée, abandonné, abandonnée, retirado, отозвано, отозвана, 철회, 철회됨, wycofana, wycofane`,
  ],
  [
    'deferred',
    `decided to defer, decided to postpone, agreed to defer, agreed to postpone, vertagt, suspenso, suspensa,
    deferred, defer, dormant, inactive, suspended, en pause, en pausa, em espera,
    pausado, 已推迟, 已延期, 暂缓, 搁置, 延期, 保留, 先送り, on hold, on-hold, paused, postponed, stagnant,
    stalled, stale, zurückgestellt, verschoben, utsatt, udsat, uppskjuten, uitgesteld, reporté, reportée, en attente, aplazado, pospuesto,
    adiado, отложено, отложена, приостановлено, 보류, 보류됨, 연기, 연기됨`,
  ],
  [
    'deprecated',
    `void, voided, nullified, annulled, defunct, sunset, sunsetted, overtaken by events, made obsolete, hinfällig, aufgehoben,
    nicht mehr gültig, nicht mehr in kraft, caduc, caduque, abrogé, abrogée, annulé, annulée, plus en vigueur,
    derogado, derogada, anulado, anulada, ya no está vigente, no vigente, revogado, revogada, não vigente,
    deprecated, depreciated, obsolete, outdated, historic, historical, expired, decommissioned,
    revoked, rescinded, repealed, invalid, invalidated, no longer valid, no longer applicable, no longer relevant, not in force, außer kraft,
    deprecado, deprecada, descontinuado, descontinuada, 已废弃, 已弃用, 已过时, 废弃, 弃用, 已廢棄, 非推奨, 廃止,
    廃止済み, retired, removed, reverted, reversed, rolled back, revertido, revertida, rückgängig gemacht, no longer in force, no longer active, veraltet,
    überholt, foreldet, utgått, avviklet, forældet, udgået, föråldrad, utfasad, verouderd,
    vervallen, déprécié, dépréciée, obsolète, obsoleto, obsoleta, depreciado, устарело,
    устарела, отменено, отменена, застаріло, 폐기, 폐기됨, przestarzała, przestarzałe`,
  ],
  [
    'unknown',
    `принято решение, applied for, accept if, accepted if, approved if, accept when, not accepted, not approved, not yet accepted, not yet approved, not decided,
    partially superseded, partially superceded, partly superseded, superseded in part,
    partially replaced, partially deprecated, teilweise ersetzt, teilweise abgelöst, teilweise überholt,
    partiellement remplacé, partiellement remplacée, parcialmente reemplazado, parcialmente reemplazada,
    parcialmente sustituido, parcialmente sustituida, parcialmente substituído, parcialmente substituída,
    部分取代, 部分被取代, 部分替代, 一部置換`,
  ],
  [
    'superseded',
    `überholt durch, superseded, superceded, supersceded, superseeded by, overruled, supplanted, remplacé par,
    remplacée par, sustituida, reemplazada, reemplazado por, substituída, superado, superada,
    sostituito, sostituita, 已取代, 已被取代, 被取代, 已替代, 已被替代, 被替代, 已替换, 置き換え, 置換, 置換済み, 置換済, 置き換え済み, 差し替え, 上書き済み,
    superseeded, provisionally superseded, replaced, invalidated by, obsoleted by, ersetzt,
    abgelöst, erstattet, avløst, ersatt, vervangen, remplacé, remplacée, sustituido, reemplazado, substituído, заменено,
    заменена, заменён, заменен, замінено, 대체, 대체됨, zastąpiona, zastąpione`,
  ],
];

type StatusWord = readonly [string, DecisionStatus];

/** Those that a text can begin with, the longest first, so that `partially accepted` is not taken for another word. */
export function statusWordsLike(text: string): readonly StatusWord[] {
  return byFirstSign().get(text.charAt(0)) ?? [];
}

const byFirstSign = lazy(() => {
  const all = words.flatMap(([status, phrases]) =>
    phrases
      .split(/,\s+/)
      .flatMap(phrase => spellings(phrase).map((said): StatusWord => [said, status])),
  );
  all.sort(([a], [b]) => b.length - a.length);
  return groupBy(all, ([phrase]) => phrase.charAt(0));
});

/** With accents and without. */
function spellings(phrase: string): string[] {
  const plain = plainSpelling(phrase);
  return plain === undefined ? [phrase] : [phrase, plain];
}
