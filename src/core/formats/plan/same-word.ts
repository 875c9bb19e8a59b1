/** The known word where what is written is nothing but that word: `In Progress` is `in-progress`. */
export function sameWord<T extends string>(written: string, known: T): T | undefined {
  return fold(written) === fold(known) ? known : undefined;
}

/** `canceled` is how Americans write `cancelled`. */
function fold(word: string): string {
  const folded = word.toLowerCase().replaceAll(/[\s_-]+/g, '-');
  return folded === 'canceled' ? 'cancelled' : folded;
}
