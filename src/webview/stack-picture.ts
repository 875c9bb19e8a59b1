import type { DiagramLevel } from '../protocol/diagram.ts';
import { findLanes } from './find-lanes.ts';
import { type Extent, leadArrows } from './lead-arrows.ts';
import { fitTitle, placeTitle } from './lift-frames.ts';
import { drawAround, drawWay, findArrows, type PictureArrow } from './picture-arrow.ts';
import { type Frame, type PlacedBox, placeRows, type Row } from './place-rows.ts';
import { findNode } from './update-picture.ts';

/** Around the picture. */
const margin = 8;
/** How far an arrow that leads back goes around. */
const around = 60;

/**
 * Puts the boxes of a picture below each other, in rows of at most `columns`, with what mermaid has
 * drawn: a picture that is no wider than a panel, and is read by scrolling down.
 */
export function stackPicture(
  picture: SVGSVGElement,
  levels: readonly DiagramLevel[],
  columns: number,
): void {
  const root = picture.querySelector<SVGGElement>('g.root');
  if (!root) return;
  unite(picture, root);
  const arrows = findArrows(root);
  const boxes = levels.map(({ frame, nodes }) => ({
    frame,
    boxes: nodes.flatMap(id => measure(picture, id)),
  }));
  const { rows, frames } = placeRows(boxes, arrows, columns);
  for (const { id, x, y } of rows.flat()) {
    findNode(picture, id)?.setAttribute('transform', `translate(${x}, ${y})`);
  }
  for (const frame of frames) placeFrame(picture, frame);
  drawArrows(rows, arrows);
  const { x, y, width, height } = root.getBBox();
  const box = [x - margin, y - margin, width + 2 * margin, height + 2 * margin];
  picture.setAttribute('viewBox', box.join(' '));
}

/** Parts that were laid out by themselves lie in groups of their own; frames that are not seen go. */
function unite(picture: SVGSVGElement, root: SVGGElement): void {
  for (const part of ['clusters', 'edgePaths', 'edgeLabels', 'nodes']) {
    const place = root.querySelector(`:scope > .${part}`);
    for (const other of picture.querySelectorAll(`.${part}`)) {
      if (other === place) continue;
      place?.append(...[...other.children].filter(child => !child.classList.contains('root')));
    }
  }
  for (const part of root.querySelectorAll('.root, .cluster.cairn-hidden')) part.remove();
}

function measure(picture: SVGSVGElement, id: string) {
  const node = findNode(picture, id);
  if (!node) return [];
  const { width, height } = node.getBBox();
  return [{ id, width, height }];
}

function placeFrame(picture: SVGSVGElement, { id, x, y, width, height }: Frame): void {
  const frame = findNode(picture, id);
  for (const [name, value] of Object.entries({ x, y, width, height })) {
    frame?.querySelector('rect')?.setAttribute(name, `${value}`);
  }
  if (!frame) return;
  placeTitle(frame, y + margin);
  fitTitle(frame, width);
}

function drawArrows(rows: readonly Row[], arrows: readonly PictureArrow[]): void {
  const lanes = findLanes(rows, arrows);
  const bent = arrows.map(arrow => {
    const bends = (lanes.get(arrow) ?? []).map(({ x, y }) => ({ along: y, across: x }));
    return { ...arrow, bends };
  });
  const ways = leadArrows(bent, new Map(rows.flat().map(box => [box.id, toExtent(box)])));
  const boxes = new Map(rows.flat().map(box => [box.id, box]));
  for (const arrow of bent) {
    const way = ways.get(arrow);
    const from = boxes.get(arrow.from);
    const to = boxes.get(arrow.to);
    if (way) drawWay(arrow, way, 'TB');
    else if (from && to)
      drawAround(arrow, { from: rightOf(from), to: rightOf(to), x: outside(rows) });
  }
}

function toExtent({ x, y, width, height }: PlacedBox): Extent {
  return { start: y - height / 2, end: y + height / 2, low: x - width / 2, high: x + width / 2 };
}

function rightOf({ x, y, width }: PlacedBox) {
  return { x: x + width / 2, y };
}

function outside(rows: readonly Row[]): number {
  return Math.max(...rows.flat().map(box => rightOf(box).x)) + around;
}
