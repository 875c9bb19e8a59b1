import type { Direction, Point } from './lead-arrows.ts';
import type { Arrow } from './place-rows.ts';
import { readFields } from './read-fields.ts';

/** An arrow as mermaid has drawn it. */
export interface PictureArrow extends Arrow {
  readonly path: SVGPathElement;
}

/** The arrows of a part of a picture. */
export function findArrows(group: SVGGElement): readonly PictureArrow[] {
  const paths = group.querySelectorAll<SVGPathElement>(':scope > .edgePaths > path');
  return [...paths].flatMap(path => {
    const [, from, to] = /^L_(n\d+)_(n\d+)_\d+$/.exec(path.dataset['id'] ?? '') ?? [];
    return from === undefined || to === undefined ? [] : [{ path, from, to }];
  });
}

/** The places that mermaid leads an arrow over, from left to right. */
export function bendsOf({ path }: PictureArrow): readonly Point[] {
  const { points } = path.dataset;
  const list: unknown = points === undefined ? [] : JSON.parse(atob(points));
  if (!Array.isArray(list)) return [];
  return list.slice(1, -1).flatMap((item: unknown) => {
    const { x: along, y: across } = readFields(item);
    return typeof along === 'number' && typeof across === 'number' ? [{ along, across }] : [];
  });
}

/** mermaid ends its lines so far before a box, for the head of the arrow. */
const headLength = 4;

/** Draws an arrow along a way of `leadArrows`. Its words stay at its middle. */
export function drawWay({ path }: PictureArrow, way: readonly Point[], direction: Direction): void {
  const text = ({ along, across }: Point) =>
    (direction === 'LR' ? [along, across] : [across, along])
      .map(value => value.toFixed(1))
      .join(',');
  const parts = way.map((point, index) => {
    const before = way[index - 1];
    if (!before) return `M${text(point)}`;
    if (index === way.length - 1) return `L${text({ ...point, along: point.along - headLength })}`;
    if (index % 2 === 1) return `L${text(point)}`;
    const along = (before.along + point.along) / 2;
    return `C${text({ ...before, along })} ${text({ ...point, along })} ${text(point)}`;
  });
  drawPath(path, parts.join(''));
}

/** Draws an arrow that leads back, around what is between: from side to side, out to `x`. */
export function drawAround(
  { path }: PictureArrow,
  ends: { readonly from: DOMPointInit; readonly to: DOMPointInit; readonly x: number },
): void {
  const { from, to, x } = ends;
  const end = (to.x ?? 0) + headLength;
  drawPath(path, `M${from.x},${from.y}C${x},${from.y} ${x},${to.y} ${end},${to.y}`);
}

function drawPath(path: SVGPathElement, text: string): void {
  path.setAttribute('d', text);
  const labels = path.closest('g.root')?.querySelectorAll(':scope > .edgeLabels .label');
  const label = [...(labels ?? [])].find(
    each => each.getAttribute('data-id') === path.dataset['id'],
  );
  const { x, y } = path.getPointAtLength(path.getTotalLength() / 2);
  label?.parentElement?.setAttribute('transform', `translate(${x}, ${y})`);
}
