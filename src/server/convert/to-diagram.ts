import type { FlowLabel } from '../../core/diagrams/flow-graph.ts';
import type { OutlineItem } from '../../core/diagrams/outline-flow.ts';
import type { StepFlow } from '../../core/diagrams/step-flow.ts';
import type { Project } from '../../core/model/project.ts';
import { oneLine } from '../../core/text/encode.ts';
import { keepWords } from '../../core/text/keep-words.ts';
import type { Diagram, DiagramItem, DiagramLabel } from '../../protocol/diagram.ts';
import type { Folder } from '../folder.ts';
import { headSide, type ReviewSides } from './text-sides.ts';
import { toTarget } from './to-target.ts';

/** A picture with lines for offsets, and with everything visible that a text may hide. */
export function toDiagram(folder: Folder, project: Project, flow: StepFlow): Diagram {
  const head = headSide(folder, project);
  return toReviewDiagram({ base: head, head }, flow);
}

/** The same for the picture of a review: what is gone leads to the text as it was. */
export function toReviewDiagram(sides: ReviewSides, flow: StepFlow): Diagram {
  let count = 0;
  const toItem = ({ text, place, side, items }: OutlineItem): DiagramItem => {
    count++;
    return {
      id: `i${count}`,
      text: oneLine(text),
      target: toTarget(sides[side ?? 'head'], place, undefined),
      items: items.map(toItem),
    };
  };
  const { title, text, levels, structure, summary, note, phases, nodes, outline } = flow;
  return {
    title: oneLine(title),
    text,
    levels: levels.map(({ frame = null, nodes: ids }) => ({ frame, nodes: ids })),
    structure,
    summary: oneLine(summary),
    note: note ?? null,
    nodes: [
      ...phases.map(({ id, label, classes }) => {
        return { id, label: toLabel(label), classes, story: '', target: null };
      }),
      ...nodes.map(({ id, label, classes, story, place, side, block }) => {
        const target = place ? toTarget(sides[side ?? 'head'], place, block) : null;
        return { id, label: toLabel(label), classes, story: oneLine(story), target };
      }),
    ],
    outline: outline.map(toItem),
  };
}

function toLabel({ symbol, title, detail }: FlowLabel): DiagramLabel {
  return {
    symbol: symbol ?? null,
    title: keepWords(title),
    detail: detail === undefined ? null : keepWords(detail),
  };
}
