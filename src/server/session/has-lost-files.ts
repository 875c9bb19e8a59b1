import type { Readings } from '../../core/model/facts/facts.ts';

/** Whether a measure counts nothing any more: files were removed, or a sparse checkout left them out. */
export function hasLostFiles(before: Readings, now: Readings): boolean {
  return [...now.measures].some(([key, measure]) => {
    const old = before.measures.get(key);
    const isNone = measure.kind === 'known' && measure.value === 0;
    return isNone && old?.kind === 'known' && old.value > 0;
  });
}
