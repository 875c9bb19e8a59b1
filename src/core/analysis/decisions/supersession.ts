import { type Decision, hasEffect, type Relation } from '../../model/decision.ts';
import type { Project } from '../../model/project.ts';
import { lazyOf } from '../../text/lazy-of.ts';
import { findRelated } from '../names/references.ts';

/** That another decision takes the place of one, and where that is written. */
export interface Succession {
  readonly successor: Decision;
  /** Which of the two says so. */
  readonly toldBy: Decision;
  readonly relation: Relation;
}

/**
 * The decisions that take the place of one as a whole: those it names itself first, then those that
 * alone say so. A proposal that would take its place does not yet.
 */
export function successorsOf(project: Project, decision: Decision): readonly Succession[] {
  return indexOf(project).get(decision) ?? [];
}

/**
 * The first successor, its successor and so on. What leads back to a decision that was there before
 * ends it: then nobody can tell which one holds.
 */
export function successionOf(project: Project, decision: Decision): readonly Succession[] {
  const met = new Set([decision]);
  const chain: Succession[] = [];
  for (let [next] = successorsOf(project, decision); next && !met.has(next.successor); ) {
    chain.push(next);
    met.add(next.successor);
    [next] = successorsOf(project, next.successor);
  }
  return chain;
}

const indexOf = lazyOf((project: Project): ReadonlyMap<Decision, readonly Succession[]> => {
  const index = new Map<Decision, Succession[]>();
  const add = (decision: Decision, succession: Succession) => {
    const successions = index.get(decision) ?? [];
    if (successions.some(({ successor }) => successor === succession.successor)) return;
    index.set(decision, [...successions, succession]);
  };
  for (const { kind, decision, other, relation } of wholeSupersessions(project)) {
    if (kind === 'superseded-by') add(decision, { successor: other, toldBy: decision, relation });
  }
  for (const { kind, decision, other, relation } of wholeSupersessions(project)) {
    if (kind === 'supersedes' && hasEffect(decision)) {
      add(other, { successor: decision, toldBy: decision, relation });
    }
  }
  return index;
});

function* wholeSupersessions(project: Project) {
  for (const decision of project.decisions) {
    for (const relation of decision.relations) {
      const { kind, inPart } = relation;
      if (inPart || (kind !== 'supersedes' && kind !== 'superseded-by')) continue;
      const other = findRelated(project, decision, relation);
      if (other) yield { kind, decision, other, relation };
    }
  }
}
