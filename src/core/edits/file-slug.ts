import { maxLength, slugOf } from '../formats/plan/slug.ts';

/** How the words of a title stand in the names of files: `use-events`, `use_events`, `Use-Events`. */
export interface SlugStyle {
  readonly separator: string;
  readonly letters: 'lower' | 'as-written';
}

export const plainSlug: SlugStyle = { separator: '-', letters: 'lower' };

/** A part of a file name that every system takes. Never empty. */
export function fileSlug(title: string, { separator, letters }: SlugStyle): string {
  const slug = slugOf(title) || 'untitled';
  if (letters === 'lower') return slug.replaceAll('-', separator);
  const words = title.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const kept = words.slice(0, slug.split('-').length).join(separator);
  // By whole signs: half of one is no name.
  return [...kept].slice(0, maxLength).join('') || slug;
}
