import {
  type Decision,
  type Relation,
  shortNameOf,
  targetDigitsOf,
  targetText,
} from '../../model/decision.ts';
import type { Project } from '../../model/project.ts';
import { baseNameOf } from '../../text/path.ts';
import { findRelated } from '../names/references.ts';

/** What the other decision of a relation is called where space is short, also where it is not there. */
export function relatedName(project: Project, decision: Decision, relation: Relation): string {
  const found = findRelated(project, decision, relation);
  if (found) return shortNameOf(found);
  const text = baseNameOf(targetText(relation)).replace(/^ADR-(?=\d+$)/, '');
  return /^\d+$/.test(text) ? targetDigitsOf(relation) : text;
}
