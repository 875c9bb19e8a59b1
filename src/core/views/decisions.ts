import {
  type Decision,
  type DecisionStatus,
  nameOf,
  type RelationKind,
  statusOf,
} from '../model/decision.ts';
import type { Project } from '../model/project.ts';
import type { Day } from '../model/value.ts';
import { shownTitle } from '../parse/shown-title.ts';
import { baseNameOf } from '../text/path.ts';
import type { Place } from '../text/span.ts';
import { decisionNote, numberText, referenceText } from './decision-note.ts';
import type { TreeIcon, TreeNode } from './tree-node.ts';
import { createUniqueIds } from './unique-ids.ts';

/** More than these in several logs are more than one looks over at once. */
const fewDecisions = 20;

/** The tree of decisions: a row for each log, the decisions of the log below it. */
export function createDecisionsView(project: Project, today: Day): readonly TreeNode[] {
  const uniqueId = createUniqueIds();
  const isShort = project.decisions.length <= fewDecisions;
  const opening = isShort || project.logs.length === 1 ? 'open' : 'closed';
  return project.logs.map(log => {
    const decisions = project.decisions.filter(decision => decision.log === log);
    const name = log === '' ? 'Project folder' : log;
    return {
      id: `log ${log}`,
      kind: 'log',
      label: name,
      // A log without decisions is one only because of a file that cannot be read.
      description: decisions.length === 0 ? 'cannot be read' : String(decisions.length),
      tooltip: [name, decisions.length === 1 ? '1 decision' : `${decisions.length} decisions`],
      icon: undefined,
      place: undefined,
      block: undefined,
      reference: undefined,
      opening,
      children: decisions.map(decision => decisionNode(decision, today, uniqueId)),
    };
  });
}

function decisionNode(
  decision: Decision,
  today: Day,
  uniqueId: (wanted: string) => string,
): TreeNode {
  const { file, number, title } = decision;
  const shown = title ? shownTitle(title) : baseNameOf(file);
  return {
    id: uniqueId(number ? `${file} ${number.value}` : file),
    kind: 'decision',
    label: number ? `${numberText(number.value)} ${shown}` : shown,
    description: decisionNote(decision, today),
    tooltip: storyOf(decision),
    icon: icons[statusOf(decision)],
    place: placeOf(decision),
    block: decision.span,
    reference: number && nameOf(decision),
    opening: 'closed',
    children: [],
  };
}

function storyOf(decision: Decision): readonly string[] {
  const { deciders, file, relations, title, status } = decision;
  const people = deciders.map(({ value }) => value).join(', ');
  return [
    [nameOf(decision), title ? shownTitle(title) : ''].filter(Boolean).join(' '),
    status ? `Read as ${status.value} from “${status.raw}”` : 'No status is written.',
    ...(status?.doubt === undefined ? [] : [status.doubt]),
    ...(people === '' ? [] : [people]),
    ...relations.map(({ kind, target }) => `${relationWords[kind]} ${referenceText(target)}`),
    ...(nameOf(decision) === file ? [] : [file]),
  ];
}

const relationWords: Readonly<Record<RelationKind, string>> = {
  supersedes: 'Supersedes',
  'superseded-by': 'Superseded by',
  amends: 'Amends',
  'amended-by': 'Amended by',
  'depends-on': 'Depends on',
  'relates-to': 'Relates to',
};

/** Its title, else its beginning. */
function placeOf({ file, title, span }: Decision): Place {
  const written = title && title.span.start < title.span.end ? title.span : undefined;
  return { file, span: written ?? { start: span.start, end: span.start } };
}

const grey = 'descriptionForeground';

const icons: Readonly<Record<DecisionStatus, TreeIcon>> = {
  accepted: { name: 'check', color: 'charts.green' },
  proposed: { name: 'edit', color: 'charts.blue' },
  draft: { name: 'edit', color: 'charts.blue' },
  rejected: { name: 'close', color: grey },
  withdrawn: { name: 'close', color: grey },
  deprecated: { name: 'circle-slash', color: grey },
  superseded: { name: 'arrow-right', color: grey },
  deferred: { name: 'debug-pause', color: grey },
  unknown: { name: 'question', color: 'charts.yellow' },
};
