import { tellDecision } from '../features/describe/describe-decision.ts';
import { placeOfDecision } from '../features/places.ts';
import type { Analysis } from '../model/analysis/analysis.ts';
import type { Citation } from '../model/analysis/citation.ts';
import {
  type Decision,
  type DecisionStatus,
  nameOf,
  shortNameOf,
  statusOf,
} from '../model/decision.ts';
import type { Project } from '../model/project.ts';
import { shownTitle } from '../parse/shown-title.ts';
import { count } from '../text/count.ts';
import { baseNameOf, folderOf } from '../text/path.ts';
import { decisionNote } from './decision-note.ts';
import { type DecisionGroup, type DecisionGrouping, groupDecisions } from './group-decisions.ts';
import { holder, leaf, type TreeIcon, type TreeNode } from './tree-node.ts';
import { createUniqueIds } from './unique-ids.ts';

/** How somebody wants to see the decisions. */
export interface DecisionArrangement {
  readonly groupBy: DecisionGrouping;
  /** Undefined for all of them. */
  readonly statuses: readonly DecisionStatus[] | undefined;
}

/** More than these in several groups are more than one looks over at once. */
const fewDecisions = 20;

/** The tree of decisions: a row for each log, status or year, and its decisions below it. */
export function createDecisionsView(
  project: Project,
  analysis: Analysis,
  { groupBy, statuses }: DecisionArrangement = { groupBy: 'log', statuses: undefined },
): readonly TreeNode[] {
  const toNode = createDecisionNode(project, analysis, groupBy !== 'log');
  const decisions = project.decisions.filter(
    decision => statuses === undefined || statuses.includes(statusOf(decision)),
  );
  const groups = groupDecisions({ decisions, logs: project.logs }, groupBy).filter(
    group => statuses === undefined || group.decisions.length > 0,
  );
  const isShort = decisions.length <= fewDecisions || groups.length === 1;
  return groups.map(group => groupNode(group, isShort ? 'open' : 'closed', toNode));
}

function groupNode(
  { id, kind, label, decisions }: DecisionGroup,
  opening: TreeNode['opening'],
  toNode: (decision: Decision) => TreeNode,
): TreeNode {
  return {
    ...holder,
    id,
    kind,
    label,
    // A log without decisions is one only because of a file that cannot be read.
    description: decisions.length === 0 ? 'cannot be read' : String(decisions.length),
    tooltip: [label, count(decisions.length, 'decision')],
    opening,
    children: decisions.map(toNode),
  };
}

/** `isMixed`: rows of several logs may stand side by side, and each log has its own numbers. */
function createDecisionNode(
  project: Project,
  analysis: Analysis,
  isMixed: boolean,
): (decision: Decision) => TreeNode {
  const uniqueId = createUniqueIds();
  const namesLog = isMixed && project.logs.length > 1;
  return decision => {
    const { file, number, title } = decision;
    const shown = title ? shownTitle(title) : baseNameOf(file);
    const id = uniqueId(number ? `${file} ${number.value}` : file);
    const note = decisionNote(project, decision, analysis.today);
    return {
      id,
      kind: 'decision',
      label: number ? `${shortNameOf(decision)} ${shown}` : shown,
      description: namesLog ? `${note} · ${decision.log}` : note,
      tooltip: storyOf(project, analysis, decision),
      icon: icons[statusOf(decision)],
      place: placeOfDecision(decision),
      block: decision.span,
      reference: number && nameOf(decision),
      opening: 'closed',
      children: analysis.citationsOf(decision).map(citation => citationNode(id, citation)),
    };
  };
}

/** A place in code that cites the decision of the row `parent`. */
function citationNode(parent: string, { place, line }: Citation): TreeNode {
  const { file, span } = place;
  return {
    ...leaf,
    id: `${parent} ${file} ${line} ${span.start}`,
    kind: 'citation',
    label: `${baseNameOf(file)}:${line}`,
    description: folderOf(file),
    tooltip: [`${file}:${line} cites it.`],
    icon: { name: 'code', color: undefined },
    place,
  };
}

/** What a hover tells of it, as plain text, and its file, which is read out last also where it is the name. */
function storyOf(project: Project, analysis: Analysis, decision: Decision): readonly string[] {
  const lines = tellDecision(project, analysis, decision).map(line =>
    line.map(({ text }) => text).join(''),
  );
  const [head = '', ...rest] = lines;
  const start = `${decision.file} `;
  return [head.startsWith(start) ? head.slice(start.length) : head, ...rest, decision.file];
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
