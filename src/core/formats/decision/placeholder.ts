import { isTemplateText } from './record/template-text.ts';

/** Whether a value is text of a template that nobody has filled in, or says that there is none. */
export function isPlaceholder(value: string): boolean {
  const said = value.trim();
  if (
    /^(?:n\s?\/\s?a|n\.a\.|none|null|\(?not applicable\)?|~|tbd|tba|todo|-+|–|—|\?+|keine[rs]?|aucune?|ningun[oa]|nenhuma?|nessun[oa]|无|無|なし|없음)\.?$/i.test(
      said,
    )
  )
    return true;
  return /^\(?put n\/a\b/i.test(said) || isTemplateText(said);
}

/** Whether a value begins with a word for nothing, whatever it goes on to say: `None (see ADR-12)`. */
export function saysNone(value: string): boolean {
  return /^[*_(（]*(?:n\/a|none|nothing|tbd|tba|todo|pending|keine[rs]?|aucune?|ningun[oa]|nenhuma?|nessun[oa]|无|無|なし|없음)[*_]*\s*(?:$|[（()）,;:.—–-])/i.test(
    value.trim(),
  );
}
