import { type DerivedLink, findDerivedLinks } from '../../analysis/decisions/decision-links.ts';
import {
  type Succession,
  successionOf,
  successorsOf,
} from '../../analysis/decisions/supersession.ts';
import { findRelated } from '../../analysis/names/references.ts';
import {
  type Decision,
  nameOf,
  type Relation,
  type RelationKind,
  statusOf,
} from '../../model/decision.ts';
import type { Project } from '../../model/project.ts';
import { plainText } from '../../parse/inline.ts';
import { shownTitle } from '../../parse/shown-title.ts';
import { link, plain, type RichLine, type Segment } from '../../text/rich.ts';
import { placeOfDecision } from '../places.ts';

/** What a decision says of others, and what only they say of it. */
export function describeRelations(project: Project, decision: Decision): readonly RichLine[] {
  return [
    ...decision.relations.map(relation => toRelationLine(project, decision, relation)),
    ...findDerivedLinks(project, decision).map(derived =>
      toDerivedLine(project, decision, derived),
    ),
  ];
}

/** The words go to where the relation is written, the name to the other decision. */
function toRelationLine(project: Project, decision: Decision, relation: Relation): RichLine {
  const { kind, raw, span } = relation;
  const words = link(wordsOf(relation, kind), { file: decision.file, span });
  const other = findRelated(project, decision, relation);
  if (!other) return [words, plain(` ${shownRaw(raw)}, which is not here`)];
  const further = furtherOf(project, decision, { kind, other, relation });
  return [words, plain(' '), ...nameLink(other), ...further];
}

/** What only the other side says; the words go to where it says so. */
function toDerivedLine(project: Project, decision: Decision, derived: DerivedLink): RichLine {
  const { kind, other, relation } = derived;
  const words = link(wordsOf(relation, kind), { file: other.file, span: relation.span });
  const further = furtherOf(project, decision, derived);
  return [words, plain(' '), ...nameLink(other), plain(' (said there)'), ...further];
}

/** Of a link its words; of any other name all of it, signs such as `_` included. */
function shownRaw(raw: string): string {
  const shown = raw.includes('](') ? plainText(raw, { start: 0, end: raw.length }) : '';
  return shown === '' ? raw : shown;
}

function nameLink(decision: Decision): readonly Segment[] {
  const title = decision.title ? ` ${shownTitle(decision.title)}` : '';
  return [link(nameOf(decision), placeOfDecision(decision)), plain(title)];
}

/** As many successors of a successor as one reads in a line. */
const mostFurther = 3;

/** What follows for this decision: `, which is superseded by ADR-0020`, or that it stays in force. */
function furtherOf(
  project: Project,
  decision: Decision,
  { kind, other, relation }: DerivedLink,
): readonly Segment[] {
  if (kind === 'amended-by' && relation.inPart && statusOf(decision) === 'accepted') {
    return [plain(': the rest stays in force')];
  }
  const isSuccessor = successorsOf(project, decision).some(each => each.successor === other);
  if (kind !== 'superseded-by' || !isSuccessor) return [];
  const chain = successionOf(project, other);
  const shown = chain.slice(0, mostFurther).flatMap(toFurther);
  const rest = chain.length - mostFurther;
  const isRound = chain.some(({ successor }) => successor === decision);
  const end = `${rest > 0 ? ` and ${rest} more after it` : ''}${isRound ? ': a circle' : ''}`;
  return [...shown, plain(end)];
}

function toFurther({ successor, toldBy, relation }: Succession): readonly Segment[] {
  const words = link('superseded by', { file: toldBy.file, span: relation.span });
  return [plain(', which is '), words, plain(' '), ...nameLink(successor)];
}

function wordsOf({ inPart }: Relation, kind: DerivedLink['kind']): string {
  return inPart ? partWords[kind] : relationWords[kind];
}

const relationWords: Readonly<Record<RelationKind | 'needed-by', string>> = {
  supersedes: 'Supersedes',
  'superseded-by': 'Superseded by',
  amends: 'Amends',
  'amended-by': 'Amended by',
  'depends-on': 'Depends on',
  'needed-by': 'Needed by',
  'relates-to': 'Relates to',
};

/** What is replaced in part stays in force. */
const partWords: typeof relationWords = {
  ...relationWords,
  supersedes: 'Supersedes in part',
  'superseded-by': 'Superseded in part by',
  amends: 'Supersedes in part',
  'amended-by': 'Superseded in part by',
};
