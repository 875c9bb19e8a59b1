/** Further decisions that are named at once: `ADR-7 and ADR-9`, `ADR 0007、0008`. */
const others = String.raw`(?:\s*(?:[,，、&+/]|(?:and|und|et|y|e)(?!\p{Alpha})|和|及|与|と)+\s*(?:(?:adr|rfc)[-_ ]?#?)?\d{1,5}(?!\p{N}))*`;

const about =
  `regarding, concerning, with regard to, with respect to, in respect of, as regards, as far as,
  insofar as, only for, only in, only as, only the, just the, except, apart from, hinsichtlich, bezüglich, in bezug auf, soweit, nur für, nur soweit, nur die, nur den, nur das,
  en ce qui concerne, pour ce qui, quant à, quant au, quant aux, uniquement pour, en cuanto a, en lo relativo,
  en lo que respecta, en lo referente, respecto a, respecto de, solo en, sólo en, solo para, no que se refere,
  no que diz respeito, quanto a, quanto à, quanto ao, apenas em, apenas para, apenas no, apenas na, içindeki`
    .split(/,\s+/)
    .join('|');

/** `ADR-15 for the public edge`, and not `for the reasons below`. */
const forSome = String.raw`for the\s(?!(?:reasons?|sake|purposes?|time|moment|following|better)(?!\p{Alpha}))`;

/** Behind `的` and `の` the decision itself may be named. */
const possessive = String.raw`['’]s(?!\p{Alpha})|中|(?:的|の)(?!\s*(?:决策|决定|決定|方案|記録|记录)\s*(?:$|[。.；;，,、)）]))`;

const numbered = String.raw`第\s?\d+\s?[条節节章項项点]|(?:\p{Alpha}{3,15}\s+)?§+\s?[\p{Alpha}\d]|(?:part(?:s|e|es|ie|ies)?|teile?)(?!\p{Alpha})|(?:sections?|abschnitte?|ziffern?|punkte?|articles?|décisions?|decisions?|decisiones|decisão|decisões|entscheidung(?:en)?|règles?|regeln?|reglas?|regras?|secci(?:ón|ones)|seç(?:ão|ões)|items?|points?|clauses?|rules?)\s+#?\d`;

/** `ADR-7 start-up of the bus only`, `ADR-7 (one rule only — the names)` */
const onlySome = String.raw`(?:[\p{Alpha}\p{N}'’-]+\s+){1,8}(?:only|alone)\s*(?:[.)]?$|\)|[—–;:]\s)`;

const narrowed = new RegExp(
  String.raw`^${others}[\s,，*_(（]*(?:${possessive}|${numbered}|(?:${about})(?!\p{Alpha})|${forSome}|${onlySome})`,
  'u',
);

/**
 * Whether what stands behind the name of another decision narrows it to something of it: `regarding the
 * cache`, `hinsichtlich der Namen`, `中关于缓存的部分`, `'s rule of names`, `§3`. Of `ADR-7 and ADR-9
 * regarding the cache` it is both.
 */
export function isNarrowed(behind: string): boolean {
  return narrowed.test(behind.toLowerCase());
}
