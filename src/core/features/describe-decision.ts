import { type DerivedLink, findDerivedLinks } from '../analysis/decision-links.ts';
import { findRelated } from '../analysis/references.ts';
import { type Decision, nameOf, type Relation, type RelationKind } from '../model/decision.ts';
import type { Project } from '../model/project.ts';
import { shownTitle } from '../parse/shown-title.ts';
import { dayText } from '../text/day-text.ts';
import { link, plain, type RichLine, type Segment, strong } from '../text/rich.ts';
import { describeDoubts } from './describe-doubts.ts';
import { describeStatus } from './describe-status.ts';
import { placeOfDecision } from './places.ts';

/** No day lies in this year, so the year is always shown. */
const everyYear = '';

/** What was decided, when, what it replaces, and where its status was read. */
export function describeDecision(project: Project, decision: Decision): readonly RichLine[] {
  return [
    headOf(decision),
    ...decision.relations.map(relation => toRelationLine(project, decision, relation)),
    ...findDerivedLinks(project, decision).map(toDerivedLine),
    ...describeStatus(project, decision),
    ...describeDoubts(project, decision),
  ];
}

/** Its name, which goes to its first line, its title, its date and its deciders. */
function headOf(decision: Decision): RichLine {
  const { date, deciders, file, title } = decision;
  const head: Segment[] = [link(nameOf(decision), placeOfDecision(decision))];
  if (title) head.push(plain(' '), strong(shownTitle(title)));
  if (date) {
    const words = date.value === undefined ? date.raw : dayText(date.value, everyYear);
    head.push(plain(' · '), link(words, { file, span: date.span }));
  }
  const people = deciders.map(({ value }) => value).join(', ');
  if (people !== '') head.push(plain(` · ${people}`));
  return head;
}

/** The words go to where the relation is written, the name to the other decision. */
function toRelationLine(project: Project, decision: Decision, relation: Relation): RichLine {
  const { kind, raw, span } = relation;
  const words = link(relationWords[kind], { file: decision.file, span });
  const other = findRelated(project, decision, relation);
  if (!other) return [words, plain(` ${raw}, which is not here`)];
  return [words, plain(' '), link(nameOf(other), placeOfDecision(other)), plain(titleOf(other))];
}

/** What only the other side says; the words go to where it says so. */
function toDerivedLine({ kind, other, relation }: DerivedLink): RichLine {
  const verb = kind === 'needed-by' ? 'Needed by' : relationWords[kind];
  const words = link(verb, { file: other.file, span: relation.span });
  const name = link(nameOf(other), placeOfDecision(other));
  return [words, plain(' '), name, plain(`${titleOf(other)}, which alone says so`)];
}

function titleOf({ title }: Decision): string {
  return title ? ` ${shownTitle(title)}` : '';
}

const relationWords: Readonly<Record<RelationKind, string>> = {
  supersedes: 'Supersedes',
  'superseded-by': 'Superseded by',
  amends: 'Amends',
  'amended-by': 'Amended by',
  'depends-on': 'Depends on',
  'relates-to': 'Relates to',
};
