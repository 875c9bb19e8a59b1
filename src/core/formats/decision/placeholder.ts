import { isTemplateText } from './template-text.ts';

/** Whether a value is text of a template that nobody has filled in, or says that there is none. */
export function isPlaceholder(value: string): boolean {
  const said = value.trim();
  if (
    /^(?:n\s?\/\s?a|n\.a\.|none|null|\(?not applicable\)?|~|tbd|tba|todo|-+|–|—|\?+|keine|aucun|ninguno)\.?$/i.test(
      said,
    )
  )
    return true;
  return /^\(?put n\/a\b/i.test(said) || isTemplateText(said);
}
