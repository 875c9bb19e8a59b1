import type { DecisionStatus } from '../../../model/decision.ts';
import { isLimitedToPart } from '../in-part.ts';
import { findLeading, isContrary, type OwnStatusWords } from './leading-status.ts';

/**
 * What a line below an acceptance tells in a sentence, in lower case, where it says that the decision holds no
 * more: `this was later superseded by ADR-3`. Unknown where only that is certain.
 */
export function findToldEnd(said: string, own: OwnStatusWords): DecisionStatus | undefined {
  const sentence = said.replace(note, '');
  const [subject] = aboutItself.exec(sentence) ?? [];
  if (subject === undefined) return saysOver(sentence) ? 'unknown' : undefined;
  const rest = sentence.slice(subject.length);
  const found = findLeading(rest, own);
  if (!found || !isContrary(found.status)) return saysOver(rest) ? 'unknown' : undefined;
  const after = rest.slice(found.length);
  if (isLimitedToPart(after) || !wholeEnd.test(after)) return undefined;
  return found.status === 'superseded' ? 'superseded' : 'unknown';
}

/** `no longer used`, `does not apply any more`, `which replaces it`: of the decision, in lower case. */
export function saysOver(said: string): boolean {
  return notAnyMore.test(said) || elsewhere.test(said) || replacesIt.test(said);
}

const note = /^[^\p{Alpha}]*(?:note|update|edit|nb)\b[^:\n]{0,30}:[\s*_]*/u;

/** Names the decision; `it` may be anything. */
const aboutItself =
  /^[^\p{Alpha}]*(?:(?:this|the) (?:adr|decision|record)|this) (?:(?:has|was|is|been|since|then|now|later|meanwhile) )+/u;

const wholeEnd = /^\s*(?:$|[.,;:(]|(?:by|on|in|since|as|with|for)\b)/;

const notAnyMore =
  /^(?:(?:(?:this|the) (?:adr|decision|record)|this|it|we) )?(?:(?:is|was) )?(?:no longer (?:(?:use|follow|apply) (?:this|it)|used|needed|required|followed|applies|holds|true|in use|in effect)\b|(?:does(?: not|n['’]t) (?:apply|hold)|not (?:used|valid|followed|in use)) any ?(?:more|longer)\b)/;

/** The same in other languages: `gilt nicht mehr`, `本决策已废弃`. */
const elsewhere = new RegExp(
  [
    "(?:(?:cette|la) décision )?(?:n['’]est plus (?:valable|valide|applicable|en vigueur|utilisée?)|ne s['’]applique plus)",
    '(?:(?:diese|die) entscheidung )?(?:gilt nicht mehr|ist nicht mehr (?:gültig|aktuell|relevant|in kraft))',
    '(?:(?:esta|la) decisión )?ya no (?:es válida|está vigente|se aplica|aplica|se usa)',
    '(?:(?:esta|a) decisão )?(?:não é mais (?:válida|aplicável)|já não é válida|não se aplica mais)',
    '(?:本|该|此)?(?:决策|决定|方案)(?:已经?|不再)(?:废弃|废止|作废|失效|适用|有效|使用)',
    '(?:この|本)(?:決定|記録|方針)は.{0,6}(?:廃止|無効|撤回)',
  ]
    .map(form => `^${form}`)
    .join('|'),
  'u',
);

/** Not what it replaces itself: `supersedes ADR-3`. */
const replacesIt =
  /\b(?:supersedes|replaces|obsoletes) (?:it|this)(?: one| adr| decision| record)?[\s.*_)]*$/;
