/** `a step`, `an incident`: by the letter it begins with, which is enough for the words of ours. */
export function withArticle(name: string): string {
  return `${/^[aeiou]/i.test(name) ? 'an' : 'a'} ${name}`;
}
