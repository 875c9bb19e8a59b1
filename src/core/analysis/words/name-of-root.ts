import type { RootBlocker } from '../../model/analysis/root-blocker.ts';

/** What blocks in the end, as a name in a line: words without the sign that ends them. Never empty. */
export function nameOfRoot({ label }: Pick<RootBlocker, 'label'>): string {
  return label.replace(/(?<=[^.!?])[.!?]$/, '');
}
