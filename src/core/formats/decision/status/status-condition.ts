/**
 * What stands behind an acceptance and holds it back. `open`: whether it is in force depends on
 * something. `unsettled`: only its principle is accepted, or only some of those asked accept it.
 * `limit`: it is in force, though not everywhere, not for ever or not wholly.
 */
export type StatusCondition = 'open' | 'unsettled' | 'limit';

/**
 * Reads the first sentence behind an acceptance, in lower case: `, pending legal review`,
 * `(for the pilot only)`. Waiting for the work itself is no condition: that is the second axis.
 */
export function findStatusCondition(rest: string): StatusCondition | undefined {
  const sentence = rest.split(/[.;。]/, 1)[0] ?? '';
  const found = piecesOf(sentence).flatMap(piece => readPiece(piece) ?? []);
  return kinds.find(kind => found.includes(kind));
}

/** What says most against it first. */
const kinds: readonly StatusCondition[] = ['open', 'unsettled', 'limit'];

/** At brackets, commas and dashes; words that only link are left out. */
function piecesOf(sentence: string): string[] {
  return sentence
    .split(/[,:()[\]（）、，|—–]|\s-+\s/)
    .map(piece => piece.trim().replace(/^-+/, '').replace(linking, ''));
}

const linking = /^(?:(?:but|and|still|only|yet|aber|mais|pero|mas|und|et|y|e)\s+)+/;

function readPiece(said: string): StatusCondition | undefined {
  if (said === '?' || earlierState.test(said) || laterIf.test(said)) return 'open';
  if (openWord.test(said) && !ownWork.test(said)) return 'open';
  if (inPrinciple.test(said) || isCountOfSome(said)) return 'unsettled';
  return limitWord.test(said) ? 'limit' : undefined;
}

const inPrinciple =
  /^(?:in princip(?:le|al)|en principe|im prinzip|im grundsatz|grundsätzlich|en principio|em princípio|in linea di principio)(?!\p{Alpha})/u;

/** `by 2 of 5`, `3/5 votes`, `with two out of the five votes`: fewer than were asked. */
function isCountOfSome(said: string): boolean {
  const [, given = '', asked = ''] = count.exec(said) ?? [];
  return amountOf(given) < amountOf(asked);
}

function amountOf(number: string): number {
  const value = numerals.indexOf(number);
  return value < 0 ? Number(number) : value;
}

const numerals = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const numeral = `(\\d{1,3}|${numerals.join('|')})`;

/** No day of three numbers, as in `1/5/2026`. */
const count = new RegExp(
  `^(?:(?:by|with|from|only|just|von|mit|durch|par|avec|por|con|com)\\s+)*${numeral}(?:\\s+(?:out of|of|von|sur|de)\\s+(?:the\\s+|all\\s+|den\\s+)?|\\s?/\\s?)${numeral}(?![\\d/.\\p{Alpha}])`,
  'u',
);

/** A piece that is nothing but another state, without a day: which of the two holds is not said. */
const earlierState = /^(?:draft|proposed|proposal|wip|rfc|entwurf|brouillon|borrador|rascunho)$/;

/** `by default if nobody objects`, `by Ada provided that legal agrees` */
const laterIf = /^(?:by|for|as)\s.*\s(?:if|unless|provided(?: that)?|subject to)\s/;

/** What has yet to happen. */
const openWord =
  /^(?:(?:if|unless|once|when|as soon as|provided|providing|assuming|subject to|pending|awaiting|waiting for|contingent|dependent on|depending on|on (?:the )?condition|under (?:the )?condition|conditional(?:ly)?|tentative(?:ly)?|provisional(?:ly)?|preliminar(?:y|ily)|soon|tbc|tbd|to be (?:confirmed|approved|ratified|decided|reviewed|discussed)|not (?:yet )?(?:approved|accepted|ratified|final|confirmed|agreed)|unconfirmed|unresolved|disputed|contested|never (?:ratified|approved|confirmed|accepted)|(?:as|in) (?:an? )?(?:proposal|draft)|in theory|by (?:nobody|no one)|needs? (?:approval|confirmation|revision|review|sign-?off|more)|(?:in|under|for) (?:review|discussion|reconsideration)|being (?:reconsidered|revisited|re-?evaluated|challenged)|(?:we are |currently )?(?:reconsidering|revisiting|re-?evaluating)|sous réserve|en attente|à (?:confirmer|valider|ratifier|approuver|revoir|réviser|préciser|trancher|discuter)|sous condition|si|dès que|provisoire(?:ment)?|vorbehaltlich|unter vorbehalt|unter der bedingung|falls|wenn|sofern|sobald|vorläufig|zu (?:bestätigen|prüfen|klären)|noch (?:zu|nicht|offen)|pendiente|sujet[oa] a|condicionad[oa]|condicional(?:mente)?|provisional(?:mente)?|salvo|a falta de|por (?:confirmar|validar|ratificar|aprobar|revisar|definir)|si|pendente|sujeit[oa] a|provisóri[oa]|provisoriamente|aguardando|falta|a (?:confirmar|validar|ratificar|aprovar|aprobar|revisar|definir)|se|умовно|за умови|з умовами|có điều kiện|bersyarat|dengan syarat)(?!\p{Alpha})|仮$|待|暂定|暫定|有条件|条件付き)/u;

/** Whoever waits for this waits for the work, not for the decision. */
const ownWork =
  /^(?:pending|awaiting|waiting for|en attente|pendiente|pendente)\P{Alpha}+(?:(?:the|full|final|its|de|da|la|l)\P{Alpha}+)*(?:implement|roll-?out|migrat|releas|deploy|merg|document|execution|delivery|adoption|completion|mise en œuvre)/u;

const limitWord =
  /^(?:in part|mostly|largely|\d{1,2} ?%|part(?:ly|ially) (?:supers?[ec]+ded|replaced|deprecated)|with (?:conditions|reservations|restrictions|caveats|exceptions)|(?:as|for) (?:an? |the )?(?:experiment|trial|pilot|test)|experimental(?:ly)?|until|expires|valid until|for now|temporar(?:y|ily)|for the time being|locally|com ressalvas|con reservas|avec réserves|bis auf weiteres|mit einschränkungen|hasta|até|частково|тимчасово|một phần|tạm thời|sebagian|sementara)(?!\p{Alpha})/u;
