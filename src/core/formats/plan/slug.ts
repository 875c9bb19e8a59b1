/** Of a slug, in UTF-16 units. */
export const maxLength = 60;

/** The letters of Latin alphabets that have no accent to be taken from them. */
const plainLetters: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ħ', 'h'],
  ['ı', 'i'],
]);

/** An id made from a text: its letters, without accents, and digits in lower case, joined by `-`. May be empty. */
export function slugOf(text: string): string {
  const slug = text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[ßæœøłđðþħı]/g, letter => plainLetters.get(letter) ?? letter)
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');
  if (slug.length <= maxLength) return slug;
  // Half of a sign is none.
  const cut = slug.slice(0, maxLength).replace(/[\ud800-\udbff]$/, '');
  const border = cut.lastIndexOf('-');
  return border > maxLength / 2 ? cut.slice(0, border) : cut;
}

/** Gives out ids that nobody has yet: the second `copy` becomes `copy-2`. */
export interface IdMaker {
  readonly make: (title: string, fallback: string) => string;
}

/** Ids that are written are `taken` from the start, so that made ones never collide with them. */
export function createIdMaker(taken: Iterable<string>): IdMaker {
  const used = new Set(taken);
  const next = new Map<string, number>();
  return {
    make(title, fallback) {
      const slug = slugOf(title) || fallback;
      let number = next.get(slug) ?? 1;
      let id = number === 1 ? slug : `${slug}-${number}`;
      while (used.has(id)) {
        number++;
        id = `${slug}-${number}`;
      }
      next.set(slug, number + 1);
      used.add(id);
      return id;
    },
  };
}
