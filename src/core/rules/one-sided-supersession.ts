import { isToldInWords } from '../analysis/decisions/told-in-words.ts';
import { findRelated } from '../analysis/names/references.ts';
import { markSuperseded, tellPredecessor, tellSuccessor } from '../edits/tell-supersession.ts';
import {
  briefNameOf,
  type Decision,
  hasEffect,
  type Relation,
  statusOf,
} from '../model/decision.ts';
import type { Project } from '../model/project.ts';
import type { Fix } from '../model/project-edit.ts';
import { groupBy } from '../text/group-by.ts';
import { lazyOf } from '../text/lazy-of.ts';
import type { Place } from '../text/span.ts';
import type { Rule, RuleFinding } from './common/rule.ts';

/** Supersessions that only one of the two decisions tells of. */
export const oneSidedSupersession: Rule = {
  id: 'one-sided-supersession',
  severity: 'warning',
  summary: 'Finds supersessions that only one of the two decisions tells of.',
  *check(project) {
    for (const decision of project.decisions) {
      for (const relation of decision.relations) {
        const finding = checkRelation(project, decision, relation);
        if (finding) yield finding;
      }
    }
  },
  fix(project, { place }) {
    for (const decision of project.decisions) {
      if (decision.file !== place.file) continue;
      const relation = decision.relations.find(
        ({ kind, span }) => kind in answers && span.start === place.span.start,
      );
      const other = relation && findRelated(project, decision, relation);
      if (!other || (relation.kind === 'superseded-by' && isRefused(other))) continue;
      if (findPartOf(project, decision, { kind: relation.kind, other })) continue;
      return createFixes(project, decision, { kind: relation.kind, other });
    }
    return [];
  },
};

interface OneSided {
  readonly kind: Relation['kind'];
  readonly other: Decision;
}

function createFixes(project: Project, decision: Decision, { kind, other }: OneSided): Fix[] {
  const [own, its] = namesOf(decision, other);
  if (kind === 'supersedes') {
    const file = tellSuccessor(project, other, decision);
    return file
      ? [{ title: `Say in ${its} that ${own} supersedes it`, edit: { files: [file] } }]
      : [];
  }
  const file = tellPredecessor(project, other, decision);
  if (!file) return [];
  const isSaid = statusOf(decision) === 'superseded';
  const status = isSaid ? undefined : markSuperseded(project, decision);
  const files = status ? [file, status] : [file];
  return [{ title: `Say in ${its} that it supersedes ${own}`, edit: { files } }];
}

function checkRelation(
  project: Project,
  decision: Decision,
  relation: Relation,
): RuleFinding | undefined {
  const { kind, span } = relation;
  if (kind !== 'supersedes' && kind !== 'superseded-by') return undefined;
  const other = findRelated(project, decision, relation);
  if (!other || other === decision) return undefined;
  if (kind === 'supersedes' && !hasEffect(decision)) return undefined;
  const [own, its] = namesOf(decision, other);
  if (kind === 'superseded-by' && isRefused(other)) {
    return {
      place: { file: decision.file, span },
      message: `${own} is superseded by ${its}, whose status is "${other.status?.raw}".`,
      related: [{ place: placeOf(other), message: `${its} takes nothing out of force.` }],
    };
  }
  const verb = kind === 'supersedes' ? 'supersedes' : 'is superseded by';
  const part = findPartOf(project, decision, { kind, other });
  if (part) {
    return {
      place: { file: decision.file, span },
      message: `${own} ${verb} ${its}, which says that only a part is superseded.`,
      severity: 'information',
      related: [
        { place: { file: other.file, span: part.span }, message: 'The part is told here.' },
      ],
    };
  }
  // Who reads a log that is one file reads both: it is enough that the older one says so.
  const isBeside = other.file === decision.file;
  if (isBeside && kind === 'superseded-by') return undefined;
  if (tellsOf(project, other, decision, answers[kind])) return undefined;
  const missing =
    kind === 'supersedes'
      ? `${its} does not say that ${own} supersedes it.`
      : `${its} does not say that it supersedes ${own}.`;
  return {
    ...(isBeside ? { severity: 'information' } : {}),
    place: { file: decision.file, span },
    message: `${own} ${verb} ${its}, which does not say so.`,
    related: [{ place: placeOf(other), message: missing }],
  };
}

/** What was rejected or withdrawn takes the place of nothing. */
function isRefused(decision: Decision): boolean {
  return ['rejected', 'withdrawn'].includes(statusOf(decision));
}

/** What the other side has to say. A supersession in part is told as an amendment. */
const answers = {
  supersedes: ['superseded-by', 'amended-by'],
  'superseded-by': ['supersedes', 'amends'],
} as const;

/** Where the other side speaks of a part alone: both cannot be so. */
function findPartOf(
  project: Project,
  decision: Decision,
  { kind, other }: OneSided,
): Relation | undefined {
  if (kind !== 'supersedes' && kind !== 'superseded-by') return undefined;
  const [whole, part] = answers[kind];
  const told = toldBy(project)(other).get(decision) ?? [];
  if (told.some(each => each.kind === whole)) return undefined;
  return told.find(each => each.kind === part && each.inPart);
}

/** What a decision says of each other one: one may name thousands, each of which asks. */
const toldBy = lazyOf((project: Project) =>
  lazyOf((teller: Decision) =>
    groupBy(teller.relations, relation => findRelated(project, teller, relation)),
  ),
);

function tellsOf(
  project: Project,
  teller: Decision,
  about: Decision,
  kinds: readonly Relation['kind'][],
): boolean {
  const told = toldBy(project)(teller).get(about) ?? [];
  return told.some(({ kind }) => kinds.includes(kind)) || isToldInWords(project, teller, about);
}

/** Two logs may use one number: then the files tell them apart. */
function namesOf(one: Decision, other: Decision): readonly [string, string] {
  const [own, its] = [briefNameOf(one), briefNameOf(other)];
  return own === its ? [one.file, other.file] : [own, its];
}

function placeOf({ file, status, title, span }: Decision): Place {
  return { file, span: status?.span ?? title?.span ?? { start: span.start, end: span.start } };
}
