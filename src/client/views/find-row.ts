import type { ViewNode } from '../../protocol/views.ts';

/**
 * Of the rows about one file, in the order of their tree, the innermost one whose text holds a
 * line; else the first one, which stands for the whole file.
 */
export function findRow(rows: readonly ViewNode[], line: number): ViewNode | undefined {
  let best: ViewNode | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    const [first, last] = row.target?.block ?? [1, 0];
    // A row below another one may be about the same lines: it says more.
    if (first > line || line > last || last - first > least) continue;
    best = row;
    least = last - first;
  }
  return best ?? rows[0];
}
