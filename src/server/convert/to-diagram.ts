import type { FlowLabel } from '../../core/diagrams/flow-graph.ts';
import type { OutlineItem } from '../../core/diagrams/outline-flow.ts';
import type { StepFlow } from '../../core/diagrams/step-flow.ts';
import type { Project } from '../../core/model/project.ts';
import { oneLine } from '../../core/text/encode.ts';
import { keepWords } from '../../core/text/keep-words.ts';
import type { Place, Span } from '../../core/text/span.ts';
import type { Diagram, DiagramItem, DiagramLabel, DiagramTarget } from '../../protocol/diagram.ts';
import type { Folder } from '../folder.ts';
import { headSide, type ReviewSides } from './text-sides.ts';
import { toLines, toRange } from './to-range.ts';

/** A picture with lines for offsets, and with everything visible that a text may hide. */
export function toDiagram(folder: Folder, project: Project, flow: StepFlow): Diagram {
  const head = headSide(folder, project);
  return toReviewDiagram({ base: head, head }, flow);
}

/** The same for the picture of a review: what is gone leads to the text as it was. */
export function toReviewDiagram(sides: ReviewSides, flow: StepFlow): Diagram {
  const toTarget = (place: Place, side: 'base' | 'head', block?: Span): DiagramTarget => {
    const { project, uriOf } = sides[side];
    const { start } = toRange(project, place);
    return {
      uri: uriOf(place.file),
      ...start,
      block: block ? toLines(project, { file: place.file, span: block }) : null,
    };
  };
  let count = 0;
  const toItem = ({ text, place, side, items }: OutlineItem): DiagramItem => {
    count++;
    return {
      id: `i${count}`,
      text: oneLine(text),
      target: toTarget(place, side ?? 'head'),
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
        const target = place ? toTarget(place, side ?? 'head', block) : null;
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
