import { type Refusal, refuse } from './new-file.ts';

/** What is wrong with a title for something new, as one full sentence; undefined where it is right. */
export function checkTitle(title: string): string | undefined {
  if (!/[\p{Alpha}\p{N}]/u.test(title)) return 'A title has a letter or a digit at least.';
  if (/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(title)) return 'A title is one line of text.';
  if (title.length > maxLength) return `A title has ${maxLength} characters at most.`;
  return undefined;
}

const maxLength = 200;

/** For a title that looks like something else in the record: a day, or the end of its heading. */
export function refuseTitle(title: string): Refusal {
  return refuse(`A record would not be read by the title "${title}".`);
}
