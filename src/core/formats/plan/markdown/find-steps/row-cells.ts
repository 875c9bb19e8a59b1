import type { Table } from '../../../../parse/markdown-tree.ts';
import type { Span } from '../../../../text/span.ts';

/** The filled cells of a row of a table of steps, beside its title. */
export interface RowCells {
  readonly table: Table;
  /** What other rows name it by. */
  readonly number: Span | undefined;
  readonly status: Span | undefined;
  readonly owners: Span | undefined;
  readonly due: Span | undefined;
  readonly dependsOn: Span | undefined;
  readonly blockedBy: Span | undefined;
  /** Those of columns whose heading may mean anything: `Notes`. */
  readonly others: readonly Span[];
}
