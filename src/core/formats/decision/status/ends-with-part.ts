/**
 * Whether the text before `superseded by` names, in brackets, only a part of the decision:
 * `Accepted (CSS naming convention superseded by ADR-6)`. Two words at least that are no words for the
 * decision itself, for a time or for a reason; what is less clear is of the whole.
 */
export function endsWithPart(before: string): boolean {
  const [, said] = /[(（]\s*([^()（）]{3,60})\s$/.exec(before.toLowerCase()) ?? [];
  if (said === undefined) return false;
  const words = said.replace(auxiliaries, '').split(/\s+/);
  return words.length >= 2 && words.every(word => isOfName(word));
}

/**
 * Whether the text from an acceptance up to `superseded by` accepts one part and speaks of another:
 * `Accepted for the schema and the reader; the old index is superseded by ADR-6`, `…; naming rules superseded by`.
 */
export function isBesideAccepted(said: string): boolean {
  const other = besideAccepted.exec(said)?.[1]?.trim();
  if (other === undefined) return false;
  const subject = other.replace(auxiliaries, '');
  if (subject !== other) return subject.length >= 3;
  const words = subject.toLowerCase().split(/,?\s+(?:and\s+)?/);
  return words.length >= 2 && words.every(word => isOfName(word));
}

const besideAccepted =
  /^\P{Alpha}{0,5}(?:accepted|approved|adopted)\s+for\s(?:[^;.]{3,300};\s){1,5}([^;.]{3,300})\s$/iu;

const auxiliaries = /(?:\s(?:is|was|are|were|has|have|had|been|now|later|since))+$/;

function isOfName(word: string): boolean {
  return (
    /^[\p{Alpha}\p{N}§`][\p{Alpha}\p{N}.'’`_-]*$/u.test(word) &&
    !word.endsWith('ly') &&
    !/^(?:adr|rfc)[-\d]/.test(word) &&
    !others.has(word)
  );
}

/** Words for the decision itself, for a time, for a reason, and for what it was at first. */
const words = `adr adrs rfc decision decisions record records document proposal approach design solution version
  status this that these those it they he she we all whole entire everything both completely now later since
  then but and or yet already meanwhile until when after before while in on by at as to for from with who which
  where also soon today never not no is was are were has have had been being be will would may might can could
  should shall must original old initial previous first earlier former current superseded replaced accepted
  approved proposed`;

const others: ReadonlySet<string> = new Set(words.split(/\s+/));
