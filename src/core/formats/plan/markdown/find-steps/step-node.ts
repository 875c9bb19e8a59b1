import type { Block, Table, Task } from '../../../../parse/markdown-tree.ts';
import type { Span } from '../../../../text/span.ts';
import type { Section } from '../sections/section.ts';

/** A place in a Markdown text that is a step, before its words are read. */
export interface StepNode {
  readonly origin: 'box' | 'heading' | 'number' | 'bullet' | 'row';
  readonly task: Task | undefined;
  /** The lines of its title, without mark, box and ordering number. Never empty. */
  readonly lines: readonly Span[];
  /** What stands below its title: notes, fields, sub-steps. */
  readonly blocks: readonly Block[];
  /** Of a heading: the sections below it. */
  readonly below?: readonly Section[];
  /** Of a row of a table: what its other cells hold. */
  readonly cells?: RowCells;
  /** Words of that heading that say in which state all below it is: `Completed`. */
  readonly state?: string;
  /** The heading it stands under; of a heading that is a step the one above it. */
  readonly section: Section;
  readonly parent: StepNode | undefined;
  readonly span: Span;
}

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
