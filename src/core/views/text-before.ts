import type { ArchitecturalChange } from '../model/review.ts';

/**
 * What stood at the place of a change, where the message does not say it. What is only new has no
 * text before: its place in the base is that of what it was added to.
 */
export function textBefore({ message, base, head }: ArchitecturalChange): string | undefined {
  if (!base || (head && !message.includes(' → '))) return undefined;
  const text = base.text.trim();
  return text === '' || message.includes(text) ? undefined : text;
}
