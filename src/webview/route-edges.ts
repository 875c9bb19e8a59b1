import { type Extent, leadArrows } from './lead-arrows.ts';
import { bendsOf, drawWay, findArrows } from './picture-arrow.ts';

/**
 * Leads the arrows of a picture from left to right between its boxes. Those of mermaid end at the
 * point of a box that is nearest to its middle, and so run behind others.
 */
export function routeEdges(picture: SVGSVGElement): void {
  for (const group of picture.querySelectorAll<SVGGElement>('g.root')) {
    const arrows = findArrows(group).map(arrow => ({ ...arrow, bends: bendsOf(arrow) }));
    for (const [arrow, way] of leadArrows(arrows, findBoxes(group))) drawWay(arrow, way, 'LR');
  }
}

/** What stands in one part of a picture: boxes, and frames that were laid out by themselves. */
function findBoxes(group: SVGGElement): ReadonlyMap<string, Extent> {
  const boxes = new Map<string, Extent>();
  for (const node of group.querySelectorAll<SVGGElement>(':scope > .nodes > g')) {
    const { x, y, width, height } = node.getBBox();
    const { e, f } = node.transform.baseVal.consolidate()?.matrix ?? { e: 0, f: 0 };
    const name = /-(n\d+)-\d+$/.exec(node.id)?.[1] ?? `${boxes.size}`;
    boxes.set(name, { start: x + e, end: x + e + width, low: y + f, high: y + f + height });
  }
  return boxes;
}
