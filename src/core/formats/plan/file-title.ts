import type { Sourced } from '../../model/value.ts';
import { baseNameOf } from '../../text/path.ts';
import { slugOf } from './slug.ts';

/** The name of a plan file without what makes it one: `orders.migration.yaml` is `orders`. */
export function fileStem(path: string): string {
  return baseNameOf(path).replace(/(?:\.migration)?\.[^.]+$/i, '');
}

/** A title for a plan that has none. */
export function fileTitle(path: string): Sourced<string> {
  const words = fileStem(path)
    .replaceAll(/[-_.\s]+/g, ' ')
    .trim();
  return {
    value: words === '' ? path : words,
    raw: '',
    span: { start: 0, end: 0 },
    source: 'file-name',
    doubt: 'The file has no title.',
  };
}

/** The id of a plan that writes none: from its file name, or its title where that says nothing. */
export function planId(path: string, title: string): string {
  const stem = slugOf(fileStem(path));
  const isGeneric = /^(?:migration-plan|plan|migration|readme|index)?$/.test(stem);
  return (isGeneric ? slugOf(title) : stem) || stem || 'plan';
}
