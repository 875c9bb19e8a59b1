import type { DecisionStatus } from '../../../model/decision.ts';
import { isLimitedToPart } from '../in-part.ts';
import { relationPhrases } from '../relations/relation-words.ts';
import { findSuccessorBetween } from '../relations/successor-between.ts';
import { endsWithPart, isBesideAccepted } from './ends-with-part.ts';
import { findLeading, isContrary, type OwnStatusWords } from './leading-status.ts';
import { saysOver } from './told-end.ts';

/**
 * What a line that starts with an acceptance goes on to say of it. `taken-back`: by a contrary status
 * of its own. `other`: something else of it, its release perhaps, holds no more. `part`: a part does not.
 */
export type AfterAccepted =
  | { readonly kind: 'taken-back'; readonly status: DecisionStatus }
  | { readonly kind: 'other' | 'part' };

/** Reads what stands behind an acceptance, in lower case: `, superseded by ADR-0012`. */
export function readAfterAccepted(text: string, own: OwnStatusWords): AfterAccepted | undefined {
  const whole = withoutReason(text.replaceAll(former, ' '));
  const rest = withoutPart(whole);
  if (/^\s*[:=]\s*(?:no|not|non|nein|não)(?!\p{Alpha})/u.test(rest)) return { kind: 'other' };
  if (reopened.test(rest)) return { kind: 'other' };
  const clause = readBut(rest, own);
  if (clause) return clause;
  const status = namesSuccessor(rest) ? 'superseded' : findVerdict(rest, own);
  if (status) return { kind: 'taken-back', status };
  if (rest.split(between).some(piece => saysOver(withoutLeadIn(piece)))) return { kind: 'other' };
  return rest === whole ? undefined : { kind: 'part' };
}

/** It stands to be decided once more. */
const reopened =
  /(?:^|[,.;:()—–-]|\b(?:then|later|now|and|but))\s*(?:proposed again|re-?proposed|re-?opened)\b/;

/** Without `(CSS naming convention superseded by ADR-6)`, which is not of the whole. */
function withoutPart(said: string): string {
  const successor = said.search(/(?:supers?[ec]+ded|replaced) by /);
  if (successor > 0 && isBesideAccepted(`accepted${said.slice(0, successor)}`)) {
    return said.slice(0, said.indexOf(';'));
  }
  const [bracket = '', before = ''] = successorInBrackets.exec(said) ?? [];
  return endsWithPart(before) ? said.replace(bracket, ' ') : said;
}

const successorInBrackets =
  /^\s*([(（][^()（）]{0,80})(?:superseded|superceded|replaced) by [^()（）]{1,300}[)）]/;

/**
 * `amended by ADR-0012: its list is replaced by a table`: what follows the colon is of the amendment,
 * unless it names a successor.
 */
function withoutReason(said: string): string {
  const [head] = amendment.exec(said) ?? [];
  if (head === undefined || successorNamed.test(said.slice(head.length))) return said;
  return head;
}

const amendment = /^[^\p{Alpha}]*(?:amended|updated)\b[^:]{0,300}\bby\b[^:]{1,300}:/u;
const successorNamed = /(?:superseded|replaced|obsoleted) by[^\p{Alpha}\d]{1,3}(?:adr|rfc|\d)/u;

/** What was, before the acceptance: `(was: rejected)`, `, previously rejected`. */
const former =
  /(?:\bwas:|\b(?:previously|formerly|originally|initially|ursprünglich|zuvor|vorher|auparavant|initialement|anteriormente)\b)[^,;)]*/g;

/** `but its release is superseded`, `aber zwei Punkte wurden ersetzt`: what follows is not of the whole. */
function readBut(rest: string, own: OwnStatusWords): AfterAccepted | undefined {
  const [, said = ''] = rest.match(adversative) ?? [];
  const isContraryAt = (text: string) => {
    const found = findLeading(text, own);
    return found !== undefined && isContrary(found.status);
  };
  if (partAlone.test(said) || toCome.test(said)) return undefined;
  if (isContraryAt(said.replace(ownSubject, ''))) return undefined;
  const words = said.split(/[\s,()*_]+/).slice(0, mostWords);
  if (!words.some((_, index) => isContraryAt(words.slice(index, index + 4).join(' ')))) {
    return undefined;
  }
  return { kind: partSubject.test(said) ? 'part' : 'other' };
}

/** `but should move to deprecated`: it has not. */
const toCome =
  /\b(?:should|will|shall|may|might|could|would|going to|plan(?:s|ned)? to|to be|wird|soll|muss|doit|devrait|deberá|deberia|será|deve|deverá)\b/;

/** Of one clause; the longest status has four. */
const mostWords = 30;

const adversative =
  /(?:^|[\s,;(—–-])(?:but|however,?|although|though|aber|jedoch|obwohl|mais|cependant|bien que|pero|aunque|mas|porém)\s+([^.;:。]*)/;

/** A word for the decision itself, and those up to what became of it. */
const ownSubject =
  /^(?:(?:it|this|(?:the|this) (?:decision|adr|record)|es|sie|il|elle|ela|ele)\s+)?(?:(?:has|have|had|is|was|were|been|since|then|now|later|meanwhile|also|wurde|ist|inzwischen|mittlerweile|später|nun|jetzt|a|été|est|depuis|fue|ha|sido|está|foi)\s+)*/;

const partSubject =
  /^(?:some|one|two|three|several|many|both|a few|parts?|sections?|points?|items?|einige|ein|zwei|drei|mehrere|teile|abschnitte|punkte|certaines?|certains|deux|plusieurs|une partie|algun[oa]s|dos|una parte|partes|algum[ao]?s|dois|duas|uma parte)\s/;

/** `but superseded in part`: its words are read where limits are. */
const partAlone = /^(?:superseded|superceded|replaced) in part\b|^part(?:ly|ially)\b/;

/** A successor of the whole that is there: not of a part, not one to come, and not denied. */
function namesSuccessor(rest: string): boolean {
  let said = rest;
  for (const [phrase, kind] of relationPhrases) {
    if (kind === 'amended-by') said = said.replaceAll(phrase, ' ');
  }
  said = said.replaceAll(
    /\b(?:(?:to|will|may|might|should|can) be|(?:not|never)(?: yet)?(?: been)?) (?:supers?[ec]+ded|replaced)/g,
    ' ',
  );
  const between = findSuccessorBetween(said);
  return (
    (between !== undefined && !between.inPart) ||
    relationPhrases.some(([phrase, kind]) => kind === 'superseded-by' && holdsWords(said, phrase))
  );
}

/** `remplace partiellement` does not hold `remplace par`. */
function holdsWords(said: string, phrase: string): boolean {
  for (let at = said.indexOf(phrase); at >= 0; at = said.indexOf(phrase, at + 1)) {
    if (!/^[a-z\u00df-\u024f]/.test(said.slice(at + phrase.length))) return true;
  }
  return false;
}

/** A status that a later part of the line consists of, a day or a cause behind it. */
function findVerdict(rest: string, own: OwnStatusWords): DecisionStatus | undefined {
  for (const piece of rest.split(between)) {
    const said = withoutLeadIn(piece);
    const found = findLeading(said, own);
    const behind = said.slice(found?.length);
    const isWhole = wholeEnd.test(behind) && !isLimitedToPart(behind);
    if (found && isWhole && isContrary(found.status)) return found.status;
  }
  return undefined;
}

function withoutLeadIn(piece: string): string {
  return piece
    .replace(/^[^\p{Alpha}\p{N}]+/u, '')
    .replace(leadIn, '')
    .replace(/^\d{4}-\d{1,2}-\d{1,2}\s+/, '');
}

const between =
  /[,;.:/&()|—–，。；：（）、]|\s-+\s|\s(?:and|but|then|now|later|since|und|aber|dann|et|mais|puis|y|pero|luego|e|mas|depois)\s/;

const leadIn =
  /^(?:(?:now|then|later|since|meanwhile|it|was|is|has been|been|wurde|ist|inzwischen|mittlerweile|später|seitdem|jetzt|nun|depuis|ensuite|maintenant|después|ahora|agora)\s+|但|现在|后来?被|随后被|已被)+/;

const wholeEnd =
  /^\s*(?:$|\d|(?:by|on|in|since|as|at|with|for|from|par|durch|por|da|depuis|seit|desde|am|le|em|en|el)\b)/;
