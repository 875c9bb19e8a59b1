/** In other languages they must stand in a day: `JJJJ-MM-TT`, `AAAA-MM-DD`, `ÅÅÅÅ-MM-DD`. */
const yearLetters = /yyyy|(?:jjjj|aaaa|åååå)[-./]mm\b|\bmm[-./](?:jjjj|aaaa|åååå)/i;

/** Whether a value is what a template has in its place: `YYYY-MM-DD`, or words in brackets. */
export function isTemplateText(value: string): boolean {
  const said = value.trim();
  return (
    yearLetters.test(said) ||
    /^(?:\{.*\}|\[[^\]]*\](?!\()|<(?!https?:)[^<>]*\s[^<>]*>)$/s.test(said)
  );
}
