import type { Reference } from '../../model/reference.ts';
import type { Pair } from '../../model/review/review.ts';
import type { Span } from '../../text/span.ts';

interface Name {
  readonly value: string;
  readonly span: Span;
}

/**
 * The steps that a record names on one side only. One that moves out of its plan into a file of its own has to
 * write the plan before them: `move/copy` is `copy` then.
 */
export function changedSteps({ base, head }: Pair<readonly Reference[]>): Pair<readonly Name[]> {
  return { base: missingIn(base, head), head: missingIn(head, base) };
}

function missingIn(names: readonly Reference[], others: readonly Reference[]): readonly Name[] {
  return names
    .filter(({ raw }) => !others.some(other => isSame(raw, other.raw)))
    .map(({ raw, span }) => ({ value: raw, span }));
}

function isSame(one: string, other: string): boolean {
  return one === other || one.endsWith(`/${other}`) || other.endsWith(`/${one}`);
}
