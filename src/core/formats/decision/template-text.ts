/** Whether a value is what a template has in its place: `YYYY-MM-DD`, or words in brackets. */
export function isTemplateText(value: string): boolean {
  const said = value.trim();
  return (
    /yyyy/i.test(said) || /^(?:\{.*\}|\[[^\]]*\](?!\()|<(?!https?:)[^<>]*\s[^<>]*>)$/s.test(said)
  );
}
