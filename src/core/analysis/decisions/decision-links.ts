import type { Decision, Relation, RelationKind } from '../../model/decision.ts';
import type { Project } from '../../model/project.ts';
import { lazyOf } from '../../text/lazy-of.ts';
import { findRelated } from '../names/references.ts';

/** What another decision says about this one, seen from here. */
export interface DerivedLink {
  readonly kind: RelationKind | 'needed-by';
  readonly other: Decision;
  /** As it is written in the other decision. */
  readonly relation: Relation;
}

/** What others say about a decision and it does not say itself. Derived, never written. */
export function findDerivedLinks(project: Project, decision: Decision): readonly DerivedLink[] {
  return indexOf(project).get(decision) ?? [];
}

const indexOf = lazyOf((project: Project): ReadonlyMap<Decision, readonly DerivedLink[]> => {
  const index = new Map<Decision, DerivedLink[]>();
  for (const other of project.decisions) {
    for (const relation of other.relations) {
      const decision = findRelated(project, other, relation);
      if (!decision || decision === other) continue;
      const kind = inverse[relation.kind];
      if (isSaid(project, decision, other, kind)) continue;
      const links = index.get(decision) ?? [];
      if (!links.some(link => link.kind === kind && link.other === other)) {
        links.push({ kind, other, relation });
      }
      index.set(decision, links);
    }
  }
  return index;
});

const inverse: Readonly<Record<RelationKind, DerivedLink['kind']>> = {
  supersedes: 'superseded-by',
  'superseded-by': 'supersedes',
  amends: 'amended-by',
  'amended-by': 'amends',
  'depends-on': 'needed-by',
  'relates-to': 'relates-to',
};

function isSaid(
  project: Project,
  decision: Decision,
  other: Decision,
  kind: DerivedLink['kind'],
): boolean {
  return decision.relations.some(
    relation => relation.kind === kind && findRelated(project, decision, relation) === other,
  );
}
