/** What is wrong with a title for something new, as one full sentence; undefined where it is right. */
export function checkTitle(title: string): string | undefined {
  if (!/[\p{L}\p{N}]/u.test(title)) return 'A title has a letter or a digit at least.';
  if (/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(title)) return 'A title is one line of text.';
  if (title.length > maxLength) return `A title has ${maxLength} characters at most.`;
  return undefined;
}

const maxLength = 200;
